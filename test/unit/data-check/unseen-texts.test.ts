import { describe, expect, it } from "vitest";
import { type Files, facts, feature, json, newLines, text } from "./break.ts";

const [P, C, M, V] = [
  "data/flows/flow-map.json",
  "data/world/clusters.json",
  "data/layers/quays.meta.json",
  "data/scenarios/ve0.json",
];
const Q = "data/layers/quays.geojson";
const OTHERS = [P, C, V, "data/facts.json", "data/schema/facts.schema.json"];

type Raw = Record<string, Record<string, unknown>>;
const inText = (path: string, key: string, mark: string) => text(path, (old) => old.replace(key, `${key}${mark}`));

describe("a mark that cannot be seen turns the data red, with its place:", () => {
  it.each<[string, (files: Files) => Files, RegExp]>([
    [
      "in a fact's label",
      facts(([first]) => void Object.assign((first as Raw)["label"] ?? {}, { sv: "Areal\u202e" })),
      /facts\.json: facts\[0\]\.label\.sv: holds U\+202E/,
    ],
    [
      "in a place's name",
      json(P, (map) => void Object.assign((map["places"] as Raw[])[0]?.["name"] ?? {}, { fi: "Kruunu\u200bportti" })),
      /flow-map\.json: places\[0\]\.name\.fi: holds U\+200B/,
    ],
    ["in a cluster's id", inText(C, "saguenay", "\u2060"), /clusters\.json: clusters\[0\]\.id: holds U\+2060/],
    [
      "in a feature's name",
      feature(Q, "quay-deep-port-11", (quay) => void Object.assign(quay.properties, { note: { fi: "a\ufeff" } })),
      /quays\.geojson: features\[\d+\]\.properties\.note\.fi: holds U\+FEFF/,
    ],
    [
      "in a meta's title",
      json(M, (meta) => void Object.assign(meta["title"] as object, { en: "Quays\u0007" })),
      /quays\.meta\.json: title\.en: holds U\+0007/,
    ],
    [
      "as a line break",
      json(M, (meta) => void Object.assign(meta["title"] as object, { en: "Quays\nhere" })),
      /title\.en: holds U\+000A/,
    ],
    [
      "in a scenario",
      json(V, (file) => void Object.assign((file["scenario"] as Raw)["name"] ?? {}, { fi: "VE0\u2066" })),
      /ve0\.json: scenario\.name\.fi: holds U\+2066/,
    ],
    [
      "as a letter that is blank",
      json(M, (meta) => void Object.assign(meta["title"] as object, { en: "\u3164Quays" })),
      /title\.en: holds U\+3164/,
    ],
    [
      "in a key, which is written out",
      json(M, (meta) => void Object.assign(meta, { "ti\u200dtle": "Quays" })),
      /quays\.meta\.json: holds U\+200D/,
    ],
  ])("%s", async (_, change, expected) => {
    const lines = (await newLines(["quays"], OTHERS, change)).join("\n");
    expect(lines).toMatch(expected);
  });

  it("a soft hyphen, which says where a word may break, does not", async () => {
    const change = json(M, (meta) => void Object.assign(meta["title"] as object, { fi: "Lai\u00adturit" }));
    expect(await newLines(["quays"], OTHERS, change)).toEqual([]);
  });
});

describe("a number that no thing has turns the data red:", () => {
  it.each([
    ["below nothing", -15.7],
    ["beyond all", 100_001],
  ])("%s", async (_, depth) => {
    const change = feature(Q, "quay-deep-port-11", ({ properties }) => {
      properties["depthMetres"] = depth;
    });
    expect((await newLines(["quays"], OTHERS, change)).join("\n")).toMatch(
      /properties\.depthMetres: expected 0 or more, at most 100000/,
    );
  });

  it.each([0, -1, 100_001])("a meta is accurate to %d m", async (metres) => {
    const change = json(M, (meta) => void Object.assign(meta, { accuracyMetres: metres }));
    expect((await newLines(["quays"], OTHERS, change)).join("\n")).toContain(
      "accuracyMetres: expected metres above 0 and at most 100000",
    );
  });
});
