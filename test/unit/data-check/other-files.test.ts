import { describe, expect, it } from "vitest";
import type { Files } from "./break.ts";
import { facts, newLines, removed, text } from "./break.ts";

const F = "data/facts.json";

const OTHERS = [
  F,
  "data/README.md",
  "data/publication.json",
  "data/schema/facts.schema.json",
  "data/schema/publication.schema.json",
];

describe("the book of facts and the other files turn red when", () => {
  it.each<[string, (files: Files) => Files, RegExp]>([
    ["facts are missing", removed(F), /facts\.json: is missing/],
    [
      "facts are fewer than 150",
      facts((list) => {
        list.length = 149;
      }),
      /149 facts, expected at least 150/,
    ],
    [
      "a fact lacks a language",
      facts(([first]) => {
        if (first) first.label = { fi: "a", sv: "b" };
      }),
      /facts\[0\]\.label\.en: is missing/,
    ],
    [
      "the schema says no",
      facts(([first]) => {
        if (first) first.colour = "red";
      }),
      /facts\[0\]: colour is not declared/,
    ],
    [
      "a source does not exist",
      facts(([first]) => {
        if (first) first.sources = ["ZZ"];
      }),
      /facts\[0\]\.sources\[0\]: ZZ is not among/,
    ],
    [
      "a fact has no source",
      facts(([first]) => {
        if (first) first.sources = [];
      }),
      /facts\[0\]\.sources: expected a source/,
    ],
    [
      "a source is never named",
      text(F, (old) => old.replace('"sources": {', '"sources": {"ZZ": {"title": "x"},')),
      /sources\.ZZ: no fact names it/,
    ],
    [
      "what it is about does not exist",
      facts(([first]) => {
        if (first) first.about = ["atlantis"];
      }),
      /facts\[0\]\.about\[0\]: atlantis is neither/,
    ],
    [
      "a key is used twice",
      facts(([first, second]) => {
        if (first && second) second.key = first.key;
      }),
      /facts\[1\]\.key: .+ is used twice/,
    ],
    [
      "a conflict is with no fact",
      facts(([first]) => {
        if (first) first.conflictsWith = ["no.such"];
      }),
      /conflictsWith\[0\]: no\.such is no other fact/,
    ],
    [
      "a conflict is one-sided",
      facts((list) => {
        const calm = list.findLast((fact) => String(fact.conflictsWith) === "");
        if (calm) calm.conflictsWith = [list[0]?.key];
      }),
      /conflictsWith\[0\]: site\.area does not name/,
    ],
    [
      "an unknown does not say whom to ask",
      facts((list) => {
        const open = list.find((fact) => fact.value === null);
        if (open) delete open.unknown;
      }),
      /\.unknown: stands with the value null/,
    ],
    ["a schema is missing", removed("data/schema/facts.schema.json"), /facts\.schema\.json: is missing/],
    ["the publication is missing", removed("data/publication.json"), /publication\.json: is missing/],
    [
      "the publication names no layer",
      text(
        "data/publication.json",
        () => '{"layers":{"moon":{"publish":false,"reason":{"fi":"a","sv":"b","en":"c"}}}}',
      ),
      /layers\.moon: is no layer/,
    ],
    [
      "the publication gives no reason",
      text("data/publication.json", () => '{"layers":{"quays":{"publish":false}}}'),
      /layers\.quays\.reason: is missing/,
    ],
    ["the README is missing", removed("data/README.md"), /README\.md: is missing/],
    [
      "the README leaves a layer out",
      text("data/README.md", (old) => old.replace("| `quays` |", "| quays |")),
      /README\.md: quays: is not in the table/,
    ],
    [
      "the README miscounts",
      text("data/README.md", (old) => old.replace(/(\| `quays` \|[^|]*\|) 12 \|/, "$1 13 |")),
      /quays: says 13 features, the file has 12/,
    ],
  ])("%s", async (_, change, expected) => {
    expect((await newLines(["sites", "quays"], OTHERS, change)).join("\n")).toMatch(expected);
  });
});
