import { expect, test } from "vitest";
import { readDecisions } from "../../../src/catalog/read-decisions.ts";
import { readFacts } from "../../../src/catalog/read-facts.ts";
import { readFlowBook, readFlowPlaces } from "../../../src/catalog/read-flows.ts";
import { readMeta } from "../../../src/catalog/read-meta.ts";
import { readParks } from "../../../src/catalog/read-parks.ts";
import { readPublication } from "../../../src/catalog/read-publication.ts";
import { readSymbiosis } from "../../../src/catalog/read-symbiosis.ts";
import { readValueChain } from "../../../src/catalog/read-value-chain.ts";
import { readClusters, readOutline } from "../../../src/catalog/read-world.ts";
import type { Problem } from "../../../src/domain/problem.ts";
import type { Result } from "../../../src/domain/result.ts";
import { readScenario } from "../../../src/exchange/scenario-file.ts";
import { checkLayerFiles } from "../../data-check/check-layer-files.ts";
import { checkSchemas } from "../../data-check/check-schemas.ts";
import { readDataFiles } from "../../data-check/read-data-files.ts";

const files = await readDataFiles(process.cwd());

const asText =
  (read: (text: string, file: string) => Result<unknown, Problem>) =>
  (text: string, file: string): boolean =>
    read(text, file).ok;
const asValue =
  (read: (value: unknown, file: string) => Result<unknown, Problem>) =>
  (text: string, file: string): boolean =>
    read(JSON.parse(text), file).ok;

/** Whether a file is taken. */
const TAKES: readonly (readonly [RegExp, (text: string, file: string) => boolean | Promise<boolean>])[] = [
  [/facts\.json/, asText(readFacts)],
  [/decisions\.json/, asText(readDecisions)],
  [/parks\.json/, asText(readParks)],
  [/symbiosis\.json/, asText(readSymbiosis)],
  [/value-chain\.json/, asText(readValueChain)],
  [/ve[12]\.json/, asText(readFlowBook)],
  [/flow-map\.json/, asText(readFlowPlaces)],
  [/outline\.json/, asText(readOutline)],
  [/clusters\.json/, asText(readClusters)],
  [/publication\.json/, asValue(readPublication)],
  [/\.meta\.json/, asValue(readMeta)],
  [/scenarios\/ve0\.json/, asText(readScenario)],
  [/sea-lanes/, takesLanes],
  [/(quays|declared-links|sites)\.geojson/, takesLayer],
];

const CASES = [
  ...["facts", "decisions", "parks", "symbiosis", "value-chain", "publication"].map((name) => `data/${name}.json`),
  ...["ve1", "ve2", "flow-map"].map((name) => `data/flows/${name}.json`),
  ...["outline", "clusters"].map((name) => `data/world/${name}.json`),
  ...["quays", "sites", "plants"].map((name) => `data/layers/${name}.meta.json`),
  ...["quays", "sites", "declared-links"].map((name) => `data/layers/${name}.geojson`),
  "data/scenarios/ve0.json",
  "data/sea-lanes/sea-lanes.geojson",
];

test.each(CASES)("%s: a key that is not known is refused wherever it stands", async (file) => {
  const text = files.get(file) ?? "";
  const takes = TAKES.find(([pattern]) => pattern.test(file))?.[1] ?? (() => false);
  expect(await takes(text, file)).toBe(true);
  const places = distinctObjects(JSON.parse(text));
  expect(places.length).toBeGreaterThan(0);
  const taken: string[] = [];
  for (const [kind, change] of places) {
    const value = JSON.parse(text);
    change(value);
    if (await takes(linesOf(value, file), file)) taken.push(kind);
  }
  expect(taken).toEqual([]);
});

/** One object of each kind of place: `features[].properties.source`. Each gives a way to put a key of no meaning into it. */
function distinctObjects(root: unknown): readonly (readonly [kind: string, change: (root: unknown) => void])[] {
  const found = new Map<string, (root: unknown) => void>();
  const visit = (value: unknown, kind: string, reach: (root: unknown) => unknown): void => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        visit(item, `${kind}[]`, (from) => (reach(from) as unknown[])[index]);
      });
    } else if (typeof value === "object" && value !== null) {
      if (!found.has(kind)) found.set(kind, (from) => void Object.assign(reach(from) as object, { zz: "zz" }));
      for (const [key, item] of Object.entries(value))
        visit(item, `${kind}.${key}`, (from) => (reach(from) as Record<string, unknown>)[key]);
    }
  };
  visit(root, "", (from) => from);
  return [...found];
}

/** A layer has a feature a line. */
function linesOf(value: { features?: unknown[] }, file: string): string {
  if (!file.startsWith("data/layers/") || !Array.isArray(value.features)) return JSON.stringify(value);
  const { type, features, ...more } = value as { type: string; features: unknown[] };
  const rest = Object.entries(more).map(([key, one]) => `,${JSON.stringify(key)}:${JSON.stringify(one)}`);
  const lines = features.map((one) => JSON.stringify(one)).join(",\n");
  return `{"type":"${type}","features":[\n${lines}\n]${rest.join("")}}\n`;
}

/** The readers of the site read no more of a lane than they draw; the schema sees the rest. */
function takesLanes(text: string, file: string): boolean {
  const schemas = [...files].filter(([path]) => path.startsWith("data/schema/"));
  return checkSchemas(new Map([...schemas, [file, text]])).length === 0;
}

async function takesLayer(text: string, file: string): Promise<boolean> {
  const meta = file.replace(".geojson", ".meta.json");
  const { findings } = await checkLayerFiles(
    new Map([
      [meta, files.get(meta) ?? ""],
      [file, text],
    ]),
  );
  return findings.filter(({ detail }) => !detail.startsWith("expected the collection's brackets")).length === 0;
}
