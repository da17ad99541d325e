import { describe, expect, it } from "vitest";
import { facts, json, newLines, removed } from "./break.ts";

const [S, V, P] = ["data/symbiosis.json", "data/value-chain.json", "data/parks.json"] as const;
const OTHERS = [S, V, P, "data/facts.json", "data/schema/symbiosis.schema.json", "data/schema/parks.schema.json"];

type Raw = Record<string, unknown>;

const first = (file: string, list: string, change: (thing: Raw) => void) =>
  json(file, (root) => change((root[list] as Raw[])[0] ?? {}));

describe("the books of topics turn red when", () => {
  it.each<[string, Parameters<typeof newLines>[2], RegExp]>([
    ["one is missing", removed(P), /parks\.json: is missing/],
    ["a schema is missing", removed("data/schema/symbiosis.schema.json"), /symbiosis\.schema\.json: is missing/],
    ["the schema says no", first(P, "parks", (p) => (p["key"] = "A B")), /parks\[0\]\.key: must match pattern/],
    ["a kind does not exist", first(S, "links", (l) => (l["from"] = "port")), /links\[0\]\.from: port is no kind/],
    [
      "a stream stays on one side",
      first(S, "links", (l) => (l["to"] = "heat")),
      /links\[0\]: does not cross to Kruunuportti/,
    ],
    [
      "what is on tap is not said to be",
      first(S, "links", (l) => (l["facts"] = [])),
      /links\[0\]\.facts: expected one of what is on tap/,
    ],
    ["a fact does not exist", first(P, "parks", (p) => (p["facts"] = ["no.such"])), /facts\[0\]: no\.such is no fact/],
    [
      "the book loses what is on tap",
      facts((list) =>
        list.splice(
          list.findIndex(({ key }) => key === "kip.commodities.water"),
          1,
        ),
      ),
      /offered\[0\]: kip\.commodities\.water is no fact/,
    ],
    [
      "a source does not exist",
      json(V, (root) => ((root["cities"] as { says: Raw }).says["sources"] = ["S9"])),
      /cities\.says\.sources\[0\]: S9 is no source/,
    ],
    [
      "a key stands twice",
      json(V, (root) => (root["phases"] as Raw[]).push(...(root["phases"] as Raw[]).slice(0, 1))),
      /phases\[3\]\.key: feasibility is used twice/,
    ],
    ["a kind has no stream", json(S, (root) => (root["links"] as Raw[]).pop()), /kinds\[4\]: biogas has no link/],
  ])("%s", async (_, change, said) => {
    expect((await newLines([], OTHERS, change)).join("\n")).toMatch(said);
  });

  it("they name what is not on the map", async () => {
    const { checkTopicBooks } = await import("../../data-check/check-topic-books.ts");
    const { readDataFiles } = await import("../../data-check/read-data-files.ts");
    const files = await readDataFiles(process.cwd());
    const paths = checkTopicBooks(files, []).map(({ path }) => path);
    expect(paths).toContain("kinds[1].place");
    expect(paths).toContain("stages[0].actors[2].place");
    expect(paths).toContain("projects[1].place");
    expect(checkTopicBooks(files, null)).toEqual([]);
  });
});
