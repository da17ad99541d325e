import type { LayerMeta } from "../../../src/domain/layer.ts";

export const three = (text: string) => ({ fi: `${text} fi`, sv: `${text} sv`, en: `${text} en` });

export const meta: LayerMeta = {
  id: "quays",
  title: three("quays"),
  description: three("description"),
  group: "port",
  geometry: "point",
  token: "quay",
  kinds: { quay: { label: three("quay") } },
  fields: {
    depthMetres: { label: three("depth"), type: "number", unit: "m" },
    operator: { label: three("operator"), type: "text" },
    remark: { label: three("remark"), type: "text", localized: true },
    electrified: { label: three("electrified"), type: "boolean" },
    cargo: { label: three("cargo"), type: "code", codes: { bulk: three("bulk") } },
  },
  source: { title: "Register of quays", url: "https://example.org/quays", date: "2025" },
  licence: "CC-BY-4.0",
  attribution: "Register of quays",
  retrieved: "2026-11",
  asOf: "2025",
  accuracyMetres: 20,
  realisation: "existing",
  geometryQuality: "surveyed",
  caveats: [],
  visibleIn: ["plan"],
};

/** A file of one feature with these properties besides its kind. */
export function fileOf(properties: object, geometry: object = { type: "Point", coordinates: [23.03, 63.86] }): string {
  const feature = { type: "Feature", id: "quay-11", properties: { kind: "quay", ...properties }, geometry };
  return JSON.stringify({ type: "FeatureCollection", features: [feature] });
}

export const fact = {
  key: "port.quays.length",
  group: "port",
  label: three("length"),
  value: 2450,
  unit: "m",
  sources: ["P1"],
  date: "2025",
  confidence: "H",
  about: ["quays"],
  conflictsWith: [],
};

export const bookOf = (change: object, sources: object = { P1: { title: "Port of Kokkola" } }): string =>
  JSON.stringify({ sources, facts: [{ ...fact, ...change }] });
