import { describe, expect, it } from "vitest";
import type { Files } from "./break.ts";
import { facts, json, newLines, removed, text } from "./break.ts";

const LAYERS = ["sites", "substations-odbl", "harbours", "land"];
const VE1 = "data/flows/ve1.json";
const VE2 = "data/flows/ve2.json";
const MAP = "data/flows/flow-map.json";
const LANES = "data/sea-lanes/sea-lanes.geojson";
const OTHERS = [
  VE1,
  VE2,
  MAP,
  LANES,
  "data/facts.json",
  "data/README.md",
  ...["flow-book", "flow-map", "sea-lanes"].map((name) => `data/schema/${name}.schema.json`),
];

interface RawFlow {
  material: string;
  direction: string;
  amount: { min: number; max: number } | null;
  basis: string;
  note: Record<string, string>;
  facts: string[];
  rollingMill?: boolean;
  farEnds: string[];
  stages: { from: string; to: string; by: string[] }[];
}
type RawPlace = Record<string, unknown> & { id: string; facts: string[] };
type RawLane = { properties: { from: string; to: string }; geometry: { coordinates: number[][] } };

const flow =
  (material: string, change: (it: RawFlow) => void, path = VE1) =>
  (files: Files) =>
    json(path, (book) => {
      for (const one of book.flows as RawFlow[]) if (one.material === material) change(one);
    })(files);
const withoutFlow = (path: string, material: string) =>
  json(path, (book) => {
    book.flows = (book.flows as RawFlow[]).filter((one) => one.material !== material);
  });
const place = (id: string, change: (it: RawPlace) => void) =>
  json(MAP, (map) => {
    for (const one of map.places as RawPlace[]) if (one.id === id) change(one);
  });
const lane = (to: string, change: (it: RawLane) => void) =>
  json(LANES, (file) => {
    for (const one of file.features as RawLane[]) if (one.properties.to === to) change(one);
  });
const set = (more: object) => (it: object) => void Object.assign(it, more);

describe("the shipped flows turn red when", () => {
  it.each<[string, (files: Files) => Files, RegExp]>([
    ["a book is missing", removed(VE2), /ve2\.json: is missing/],
    [
      "there is one too many",
      (files) => new Map([...files, ["data/flows/ve0.json", "{}"]]),
      /ve0\.json: expected flow/,
    ],
    ["a book is named as the other", json(VE1, set({ alternative: "ve2" })), /ve1\.json: alternative: expected ve1/],
    ["a schema is missing", removed("data/schema/flow-book.schema.json"), /flow-book\.schema\.json: is missing/],
    ["the schema says no", flow("scrap", set({ colour: "red" })), /ve1\.json: flows\[3\]: colour is not declared/],
    [
      "a language is missing",
      flow("scrap", ({ note }) => void delete note.sv),
      /ve1\.json: flows\[3\]\.note\.sv: is missing/,
    ],
    [
      "a place lacks a language",
      place("gladstone", set({ name: { fi: "a", sv: "b" } })),
      /flow-map\.json: places\[5\]\.name\.en: is missing/,
    ],
    [
      "a flow names no fact",
      flow("scrap", ({ facts }) => void facts.push("no.such")),
      /flows\[3\]\.facts\[1\]: no\.such/,
    ],
    ["a place names no fact", place("hirvisuo", ({ facts }) => void facts.push("no.such")), /places\[1\]\.facts\[1\]/],
    ["a far end is no place", flow("scrap", set({ farEnds: ["atlantis"] })), /flows\[3\]\.farEnds\[0\]: atlantis/],
    [
      "a place is in no layer",
      place("hirvisuo", set({ at: { layer: "substations-odbl", feature: "x" } })),
      /places\[1\]\.at: substations-odbl has no feature x/,
    ],
    ["a place is named by no flow", place("hamburg", set({ id: "bremen" })), /places\[9\]\.id: no flow names bremen/],
    [
      "a place is nowhere and does not say why",
      place("scrap-origin", set({ note: null })),
      /places\[12\]\.note: expected/,
    ],
    [
      "a material goes the wrong way, its chain turned with it",
      flow("scrap", (it) => {
        it.direction = "out";
        it.stages = it.stages.map(({ from, to, by }) => ({ from: to, to: from, by })).reverse();
      }),
      /flows\[3\]\.direction: expected in/,
    ],
    [
      "an amount is beyond any plant",
      flow("anode-raw-materials", set({ amount: { min: 1, max: 1e300 } })),
      /\.amount: expected more than 0, at most 10000000/,
    ],
    ["there is no electricity", withoutFlow(VE1, "electricity"), /flows: a flow of electricity expected/],
    [
      "electricity goes by road",
      flow("electricity", ({ stages }) => void Object.assign(stages[0] ?? {}, { by: ["road"] })),
      /stages: electricity goes by line/,
    ],
    [
      "a stage goes nowhere",
      flow("scrap", ({ stages }) => void stages.splice(1, 0, { from: "chosen-quay", to: "chosen-quay", by: ["road"] })),
      /stages\[1\]: goes from a place to the same place/,
    ],
    [
      "tonnes sail twice",
      flow("alumina", ({ stages }) => {
        const [sea = { from: "", to: "", by: [] }] = stages;
        stages.splice(1, 0, { ...sea, from: "chosen-quay", to: "far-end" }, sea);
      }),
      /stages\[1\]\.by: a second voyage/,
    ],
    [
      "a chain does not join",
      flow("alumina", ({ stages }) => void Object.assign(stages[1] ?? {}, { from: "hirvisuo" })),
      /flows\[0\]\.stages\[1\]\.from: does not join: expected chosen-quay/,
    ],
    [
      "a chain does not arrive",
      flow("alumina", ({ stages }) => void stages.pop()),
      /flows\[0\]\.stages\[0\]\.to: does not/,
    ],
    [
      "a stage ends at no place",
      flow("electricity", ({ stages }) => void Object.assign(stages[0] ?? {}, { to: "atlantis" })),
      /flows\[4\]\.stages\[0\]: atlantis is no place/,
    ],
    [
      "a ship sails to the plant",
      flow("electricity", ({ stages }) => void Object.assign(stages[0] ?? {}, { by: ["sea"] })),
      /flows\[4\]\.stages\[0\]\.by: a ship/,
    ],
    [
      "a number of the company is in no fact",
      flow("electricity", set({ amount: { min: 7, max: 8 } })),
      /flows\[4\]\.amount: no fact/,
    ],
    [
      "cast products are too many",
      flow("cast-products", set({ amount: { min: 500_000, max: 500_000 } })),
      /with the rolling mill 600000–600000 t\/a of metal come in and 650000–650000 t\/a leave/,
    ],
    [
      "alumina is too little",
      flow("alumina", set({ amount: { min: 1, max: 1 } })),
      /without the rolling mill 1–1 t\/a of alumina do not make 550000/,
    ],
    ["the capacity is another", json(VE1, set({ capacityTonnes: 500_000 })), /the fact says 550000/],
    [
      "the ratio is another",
      facts((list) => set({ value: 3 })(list.find(({ key }) => key === "arctial.alumina.ratio") ?? {})),
      /ve2\.json: flows: with the rolling mill 1100000/,
    ],
    ["VE2 buys no anodes", withoutFlow(VE2, "anodes"), /ve2\.json: flows: a flow of bought anodes expected/],
    ["VE1 needs no gas", withoutFlow(VE1, "natural-gas"), /ve1\.json: flows: a flow of natural-gas expected/],
    [
      "a lane is missing",
      json(LANES, (it) => void (it.features as RawLane[]).pop()),
      /farEnds\[2\]: no sea lane leads to hamburg/,
    ],
    [
      "a lane leads to no place",
      lane("hamburg", ({ properties }) => set({ to: "atlantis" })(properties)),
      /features\[7\]\.properties\.to: atlantis is no place/,
    ],
    [
      "a lane leads to a place that nobody knows",
      lane("hamburg", ({ properties }) => set({ to: "anode-maker" })(properties)),
      /features\[7\]\.properties\.to: anode-maker has no position/,
    ],
    [
      "a lane ends far too soon",
      lane("gladstone", ({ geometry }) => void geometry.coordinates.splice(-6)),
      /features\[3\]\.geometry: ends further from gladstone/,
    ],
    [
      "a lane begins elsewhere",
      lane("hamburg", ({ geometry }) => void geometry.coordinates.shift()),
      /features\[7\]\.geometry: does not reach harbour-deep-port/,
    ],
    [
      "a step is too long",
      lane("gladstone", ({ geometry }) => void geometry.coordinates.splice(60, 20)),
      /features\[3\]\.geometry\.coordinates\[60\]: a step of more than 2000 km/,
    ],
    [
      "a lane crosses the land of the map",
      lane("hamburg", ({ geometry }) => void geometry.coordinates.splice(1, 0, [23.15, 63.9])),
      /features\[7\]\.geometry\.coordinates\[\d\]: the step crosses land/,
    ],
    [
      "the lanes do not say what they are",
      json(LANES, (it) => void delete it.notice),
      /must have required property 'notice'/,
    ],
    [
      "the README leaves a file out",
      text("data/README.md", (old) => old.replace("| `flow-map` |", "| flow-map |")),
      /flow-map: is not in the table of flows/,
    ],
    [
      "the README miscounts",
      text("data/README.md", (old) => old.replace(/(\| `ve1` \|[^|]*\|) 8 \|/, "$1 9 |")),
      /ve1: says 9 entries, the file has 8/,
    ],
  ])("%s", async (_, change, expected) => {
    expect((await newLines(LAYERS, OTHERS, change)).join("\n")).toMatch(expected);
  });
});
