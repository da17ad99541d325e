import { describe, expect, it } from "vitest";
import { facts, json, newLines, removed } from "./break.ts";

const D = "data/decisions.json";
const OTHERS = [D, "data/facts.json", "data/schema/decisions.schema.json"];

type Raw = Record<string, unknown>;

const decisions = (change: (list: Raw[]) => void) => json(D, (root) => change(root["decisions"] as Raw[]));
const one = (key: string, change: (decision: Raw) => void) =>
  decisions((list) => change(list.find((decision) => decision["key"] === key) ?? {}));

describe("the list of decisions turns red when", () => {
  it.each<[string, Parameters<typeof newLines>[2], RegExp]>([
    ["it is missing", removed(D), /decisions\.json: is missing/],
    ["its schema is missing", removed("data/schema/decisions.schema.json"), /decisions\.schema\.json: is missing/],
    ["a language is missing", one("land", (d) => (d["title"] = { fi: "a", sv: "b" })), /decisions\[11\]\.title/],
    ["the schema says no", one("land", (d) => (d["facts"] = [])), /decisions\[11\]\.facts: must NOT have fewer/],
    ["a fact does not exist", one("land", (d) => (d["facts"] = ["no.such"])), /facts\[0\]: no\.such is no fact/],
    [
      "the book loses a fact",
      facts((list) =>
        list.splice(
          list.findIndex((fact) => fact["key"] === "site.land-transfer"),
          1,
        ),
      ),
      /decisions\[11\]\.facts\[1\]: site\.land-transfer is no fact/,
    ],
    ["a key stands twice", one("land", (d) => (d["key"] = "investment")), /investment is used twice/],
    [
      "the order is not that of time",
      decisions((list) => list.unshift(...list.splice(-1))),
      /stands after a later one/,
    ],
    [
      "what is not known says nobody to ask",
      one("land", (d) => (d["facts"] = ["site.land-owner"])),
      /decisions\[11\]\.facts: expected one that says whom to ask/,
    ],
    [
      "something is said that no fact says",
      one("siding-agreement", (d) => (d["facts"] = ["rail.spur.agreement"])),
      /decisions\[10\]\.facts: expected one that says so/,
    ],
    ["what is not known has a date", one("land", (d) => (d["when"] = "2026")), /decisions\[11\]\.when: expected none/],
    ["what is done has none", one("eia-programme", (d) => (d["when"] = null)), /\.when: expected a date/],
    [
      "an unknown plan has a phase",
      one("regional-plans", (d) => (d["phase"] = "draft")),
      /\.phase: expected not-known/,
    ],
  ])("%s", async (_, change, said) => {
    const lines = await newLines([], OTHERS, change);
    expect(lines.join("\n")).toMatch(said);
  });

  it("it names a thing that is not on the map", async () => {
    const { checkDecisions } = await import("../../data-check/check-decisions.ts");
    const { readDataFiles } = await import("../../data-check/read-data-files.ts");
    const files = await readDataFiles(process.cwd());
    const findings = checkDecisions(files, []);
    expect(findings[0]).toMatchObject({ path: "decisions[0].place", detail: expect.stringMatching(/not on the map/) });
    expect(checkDecisions(files, null)).toEqual([]);
  });
});
