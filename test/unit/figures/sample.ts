import { readFileSync } from "node:fs";
import { readFacts } from "../../../src/catalog/read-facts.ts";
import { readLayer } from "../../../src/catalog/read-layer.ts";
import type { Fact, FactBook } from "../../../src/domain/fact.ts";
import type { Feature, Layer, LayerMeta } from "../../../src/domain/layer.ts";

/** A shipped layer as the atlas reads it. */
export function shippedLayer(id: string): Layer {
  const file = (end: string): string => readFileSync(`data/layers/${id}.${end}`, "utf8");
  const result = readLayer(JSON.parse(file("meta.json")) as LayerMeta, file("geojson"), `${id}.geojson`);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export function shippedBook(): FactBook {
  const result = readFacts(readFileSync("data/facts.json", "utf8"), "facts.json");
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export function featureOf(layer: Layer, id: string): Feature {
  const feature = layer.features.find((candidate) => candidate.id === id);
  if (feature === undefined) throw new Error(`no ${id} in ${layer.meta.id}`);
  return feature;
}

export const inThree = (text: string) => ({ fi: text, sv: text, en: text });

export const META: LayerMeta = {
  id: "sample",
  title: inThree("Sample"),
  description: inThree("Sample"),
  group: "areas",
  geometry: "mixed",
  token: "site",
  kinds: { thing: { label: { fi: "Asia", sv: "Sak", en: "Thing" } } },
  fields: {},
  source: { title: "Source" },
  licence: "CC-BY-4.0",
  attribution: "Source, CC BY 4.0",
  retrieved: "2026-11",
  asOf: "2025",
  accuracyMetres: 10,
  realisation: "existing",
  geometryQuality: "surveyed",
  caveats: [],
  visibleIn: ["plan"],
};

/** A rectangle of 500 × 557 m near Kruunuportti; `planarArea` gives 274 654.9 m². */
export const RECTANGLE: Feature["geometry"] = {
  type: "Polygon",
  coordinates: [
    [
      [23, 63.8],
      [23.01, 63.8],
      [23.01, 63.805],
      [23, 63.805],
      [23, 63.8],
    ],
  ],
};

export function sampleFeature(change: Partial<Feature> = {}): Feature {
  return {
    id: "thing-1",
    layer: "sample",
    kind: "thing",
    name: null,
    geometry: { type: "Point", coordinates: [23, 63.8] },
    status: { realisation: "existing", geometryQuality: "surveyed", legal: [] },
    source: { title: "Source" },
    asOf: "2025",
    accuracyMetres: 10,
    fields: {},
    note: null,
    aliases: [],
    ...change,
  };
}

export function sampleFact(key: string, change: Partial<Fact> = {}): Fact {
  return {
    key,
    group: "site",
    label: inThree(key),
    value: 1,
    sources: ["S"],
    date: "2025",
    confidence: "H",
    about: [],
    conflictsWith: [],
    ...change,
  };
}

export const sampleBook = (...facts: readonly Fact[]): FactBook => ({ sources: { S: { title: "Study" } }, facts });
