import type { Map as GlMap } from "maplibre-gl";
import { expect, test } from "vitest";
import { JOINED_SOURCE, withJoinedLayers } from "../../../src/map/joined-layers.ts";

const point = (kind: string) => ({
  type: "Feature" as const,
  properties: { kind },
  geometry: { type: "Point" as const, coordinates: [23.1, 63.8] },
});
const source = (...kinds: readonly string[]) => ({
  type: "geojson" as const,
  data: { type: "FeatureCollection" as const, features: kinds.map(point) },
});

/** What a map was given, by name. */
function recorder() {
  const sources: Record<string, unknown> = {};
  const layers: unknown[] = [];
  const map = {
    style: { addLayer: (layer: unknown) => layers.push(layer) },
    addSource: (id: string, spec: unknown) => {
      sources[id] = spec;
    },
    getSource: (id: string) => sources[id],
  };
  const joined = withJoinedLayers(map as unknown as GlMap, (id) => id !== "plan");
  return { joined, sources, layers };
}

test("layers share a source, each draws its own of it; what is no layer stays as it is", () => {
  const { joined, sources, layers } = recorder();
  joined.addSource("roads", source("highway"));
  joined.addSource("rivers", source("river"));
  joined.addSource("plan", source("zone"));
  joined.style.addLayer({
    id: "rivers/line",
    type: "line",
    source: "rivers",
    filter: ["==", ["get", "kind"], "river"],
  });
  joined.style.addLayer({ id: "roads/line", type: "line", source: "roads" });
  joined.style.addLayer({ id: "plan/fill", type: "fill", source: "plan" });
  joined.style.addLayer({ id: "sea", type: "background" });
  expect(Object.keys(sources)).toEqual(["plan", JOINED_SOURCE]);
  expect(sources[JOINED_SOURCE]).toMatchObject({
    data: { features: [{ properties: { kind: "highway", layer: "roads" } }, { properties: { layer: "rivers" } }] },
  });
  const [rivers, roads, plan, sea] = layers;
  expect(rivers).toMatchObject({
    source: JOINED_SOURCE,
    filter: ["all", ["==", ["get", "layer"], "rivers"], ["==", ["get", "kind"], "river"]],
  });
  expect(roads).toMatchObject({ source: JOINED_SOURCE, filter: ["==", ["get", "layer"], "roads"] });
  expect(plan).toEqual({ id: "plan/fill", type: "fill", source: "plan" });
  expect(sea).toEqual({ id: "sea", type: "background" });
});

test("a layer that comes later is not lost without a word", () => {
  const { joined } = recorder();
  joined.addSource("roads", source("highway"));
  joined.style.addLayer({ id: "roads/line", type: "line", source: "roads" });
  expect(() => joined.addSource("rivers", source("river"))).toThrow("rivers comes after the layers were joined");
});
