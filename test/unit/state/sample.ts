import type { Feature, Layer, LayerMeta } from "../../../src/domain/layer.ts";
import type { Realisation } from "../../../src/domain/status.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { initialState } from "../../../src/state/initial-state.ts";
import { withLayerReady } from "../../../src/state/layers.ts";

const three = (text: string) => ({ fi: text, sv: text, en: text });

export function metaOf(id: string, more: Partial<LayerMeta> = {}): LayerMeta {
  return {
    id,
    title: three(id),
    description: three(id),
    group: "areas",
    geometry: "point",
    token: "site",
    kinds: { thing: { label: three("thing") } },
    fields: {},
    source: { title: "a register" },
    licence: "CC-BY-4.0",
    attribution: `${id} register, CC BY 4.0`,
    retrieved: "2026-11",
    asOf: "2025",
    accuracyMetres: 20,
    realisation: "existing",
    geometryQuality: "surveyed",
    caveats: [],
    visibleIn: ["plan"],
    ...more,
  };
}

export function featureOf(id: string, layer: string, realisation: Realisation = "existing"): Feature {
  return {
    id,
    layer,
    kind: "thing",
    name: { fi: id },
    geometry: { type: "Point", coordinates: [23.05, 63.8] },
    status: { realisation, geometryQuality: "surveyed", legal: [] },
    source: { title: "a register" },
    asOf: "2025",
    accuracyMetres: 20,
    fields: {},
    note: null,
    aliases: [],
  };
}

export const SITES = metaOf("sites", { visibleIn: ["plan", "invest", "present"] });
export const QUAYS = metaOf("quays", { group: "port", token: "quay", visibleIn: ["plan", "invest"] });
export const QUAY_LINES = metaOf("quay-lines", {
  group: "port",
  token: "quay",
  rowOf: "quays",
  visibleIn: ["plan", "invest"],
});
export const ROADS = metaOf("roads", { group: "road", token: "road", visibleIn: [] });
export const METAS = [SITES, QUAYS, QUAY_LINES, ROADS];

export const sitesLayer: Layer = {
  meta: SITES,
  features: [
    featureOf("kruunuportti", "sites", "planned"),
    featureOf("kip", "sites"),
    featureOf("mesila", "sites", "decided"),
  ],
};

/** Plan in Finnish with these layers, all of them at hand. */
export const atlasOf = (layers: readonly Layer[]): AtlasState =>
  layers.reduce(
    withLayerReady,
    initialState(
      layers.map(({ meta }) => meta),
      "fi",
    ),
  );

/** Plan in Finnish; the layer of sites has arrived. */
export const sampleState = (): AtlasState => withLayerReady(initialState(METAS, "fi"), sitesLayer);
