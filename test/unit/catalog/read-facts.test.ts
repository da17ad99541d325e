import { describe, expect, it } from "vitest";
import { readFacts } from "../../../src/catalog/read-facts.ts";
import { bookOf, fact, three } from "./sample.ts";

describe("readFacts", () => {
  it("repeats the example", () => {
    expect(readFacts('{"sources":{},"facts":[]}', "facts.json")).toEqual({
      ok: true,
      value: { sources: {}, facts: [] },
    });
  });

  it.each<[string, object]>([
    ["a number", {}],
    ["a range", { value: { min: 1, max: 2 }, qualifier: "about" }],
    ["a statement", { value: three("said"), companyClaim: true, decision: "open", note: three("note"), date: null }],
    ["an unknown", { value: null, unknown: { why: three("why"), ask: three("ask") } }],
  ])("takes %s", (_, change) => {
    const result = readFacts(bookOf(change), "facts.json");
    expect(result.ok && result.value.facts).toEqual([{ ...fact, ...change }]);
    expect(result.ok && result.value.sources.P1).toEqual({ title: "Port of Kokkola" });
  });

  it.each<[string, object, string]>([
    ["missing", { key: undefined }, "facts[0].key"],
    // Keys stand in shared links.
    ["not-allowed", { key: "__proto__" }, "facts[0].key"],
    ["not-allowed", { key: "k\ud800" }, "facts[0].key"],
    ["not-allowed", { group: "harbour" }, "facts[0].group"],
    ["missing", { label: { fi: "a", sv: "b" } }, "facts[0].label.en"],
    ["wrong-type", { value: "170" }, "facts[0].value"],
    ["missing", { value: { min: 1 } }, "facts[0].value.max"],
    ["not-allowed", { value: { min: 2, max: 1 } }, "facts[0].value"],
    ["missing", { value: null }, "facts[0].unknown"],
    ["missing", { unknown: { why: three("why"), ask: three("ask") } }, "facts[0].unknown"],
    ["not-allowed", { sources: ["P9"] }, "facts[0].sources[0]"],
    ["not-allowed", { sources: ["__proto__"] }, "facts[0].sources[0]"],
    ["not-allowed", { date: "yesterday" }, "facts[0].date"],
    ["not-allowed", { confidence: "X" }, "facts[0].confidence"],
    ["wrong-type", { about: [1] }, "facts[0].about[0]"],
    ["missing", { conflictsWith: undefined }, "facts[0].conflictsWith"],
    ["not-allowed", { decision: "maybe" }, "facts[0].decision"],
    ["undeclared-field", { colour: "red" }, "facts[0].colour"],
    ["undeclared-field", { value: { min: 1, max: 2, mean: 1.5 } }, "facts[0].value.mean"],
    [
      "undeclared-field",
      { value: null, unknown: { why: three("why"), ask: three("ask"), who: 1 } },
      "facts[0].unknown.who",
    ],
    ["not-allowed", { plusMinus: 0 }, "facts[0].plusMinus"],
    ["not-allowed", { plusMinus: 2451 }, "facts[0].plusMinus"],
    ["not-allowed", { value: three("said"), plusMinus: 1 }, "facts[0].plusMinus"],
  ])("refuses with %s: %j", (kind, change, path) => {
    expect(readFacts(bookOf(change), "facts.json")).toMatchObject({
      ok: false,
      problem: { kind, path, file: "facts.json" },
    });
  });

  it("refuses a text that is too long", () => {
    const note = three("x".repeat(2_000));
    expect(readFacts(bookOf({ note }), "f")).toMatchObject({
      ok: false,
      problem: { kind: "too-long", path: "facts[0].note.fi" },
    });
  });

  it("refuses sources that are none, and no JSON", () => {
    expect(readFacts(bookOf({}, { P1: {} }), "f")).toMatchObject({
      ok: false,
      problem: { kind: "missing", path: "sources.P1.title" },
    });
    expect(readFacts("", "f")).toMatchObject({ ok: false, problem: { kind: "not-json" } });
  });
});
