import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFlowBook, readFlowPlaces } from "../../../src/catalog/read-flows.ts";
import { three } from "./sample.ts";

const flow = {
  material: "alumina",
  direction: "in",
  label: three("alumina"),
  amount: { min: 1, max: 2 },
  unit: "t/a",
  basis: "inference",
  note: three("note"),
  facts: ["arctial.alumina.need"],
  farEnds: ["vila-do-conde", "kwinana"],
  stages: [
    { from: "far-end", to: "chosen-quay", by: ["sea"] },
    { from: "chosen-quay", to: "kruunuportti", by: ["rail", "road"] },
  ],
};
const book = { alternative: "ve1", name: three("book"), capacityTonnes: 550_000, flows: [flow] };
const place = {
  id: "gladstone",
  name: three("Gladstone"),
  at: { position: [151.26, -23.85], accuracyMetres: 10_000 },
  note: three("note"),
  facts: ["arctial.alumina.origin"],
};

const readBook = (change: object, ...more: readonly object[]) =>
  readFlowBook(JSON.stringify({ ...book, flows: [{ ...flow, ...change }, ...more] }), "flows/ve1.json");
const readPlace = (change: object, ...more: readonly object[]) =>
  readFlowPlaces(JSON.stringify({ places: [{ ...place, ...change }, ...more] }), "flows/flow-map.json");

describe("readFlowBook", () => {
  it("repeats the example", () => {
    const read = readFlowBook(readFileSync("data/flows/ve1.json", "utf8"), "flows/ve1.json");
    expect(read).toMatchObject({ ok: true, value: { alternative: "ve1", capacityTonnes: 550_000 } });
  });

  it.each<[string, object]>([
    ["a range", {}],
    ["one number", { amount: { min: 0, max: 0 }, basis: "company" }],
    ["an unknown", { amount: null, basis: "unknown" }],
    ["energy", { material: "electricity", unit: "TWh/a" }],
    ["a state of the rolling mill", { rollingMill: false }],
  ])("takes %s", (_, change) => {
    expect(readBook(change)).toEqual({ ok: true, value: { ...book, flows: [{ ...flow, ...change }] } });
  });

  it("takes one material told of once with and once without the rolling mill", () => {
    expect(readBook({ rollingMill: true }, { ...flow, rollingMill: false }).ok).toBe(true);
  });

  it.each<[string, object, string]>([
    ["not-allowed", { material: "bauxite" }, "flows[0].material"],
    ["not-allowed", { material: "__proto__" }, "flows[0].material"],
    ["not-allowed", { direction: "through" }, "flows[0].direction"],
    ["missing", { label: { fi: "a", sv: "b" } }, "flows[0].label.en"],
    ["missing", { note: { ...three("note"), sv: "\u200b" } }, "flows[0].note.sv"],
    ["wrong-type", { amount: 7 }, "flows[0].amount"],
    ["wrong-type", { amount: { min: 1, max: "2" } }, "flows[0].amount.max"],
    ["not-allowed", { amount: { min: 2, max: 1 } }, "flows[0].amount"],
    ["not-allowed", { amount: { min: -1, max: 1 } }, "flows[0].amount"],
    ["not-allowed", { amount: null }, "flows[0].basis"],
    ["undeclared-field", { colour: "red" }, "flows[0].colour"],
    ["undeclared-field", { amount: { min: 1, max: 2, mean: 1.5 } }, "flows[0].amount.mean"],
    ["undeclared-field", { stages: [{ from: "a", to: "b", by: ["sea"], via: "c" }] }, "flows[0].stages[0].via"],
    ["not-allowed", { basis: "unknown" }, "flows[0].basis"],
    ["not-allowed", { unit: "TWh/a" }, "flows[0].unit"],
    ["missing", { facts: [] }, "flows[0].facts"],
    ["duplicate-id", { facts: ["a.b", "a.b"] }, "flows[0].facts[1]"],
    ["wrong-type", { rollingMill: "yes" }, "flows[0].rollingMill"],
    ["not-allowed", { farEnds: ["far-end"] }, "flows[0].farEnds[0]"],
    ["not-allowed", { farEnds: ["k\ud800"] }, "flows[0].farEnds[0]"],
    ["missing", { farEnds: [] }, "flows[0].farEnds"],
    ["missing", { stages: [] }, "flows[0].stages"],
    ["missing", { stages: [{ from: "a", to: "b", by: [] }] }, "flows[0].stages[0].by"],
    ["not-allowed", { stages: [{ from: "a", to: "b", by: ["air"] }] }, "flows[0].stages[0].by[0]"],
    ["not-allowed", { stages: [{ from: "a b", to: "b", by: ["sea"] }] }, "flows[0].stages[0].from"],
  ])("refuses with %s: %j", (kind, change, path) => {
    expect(readBook(change)).toMatchObject({ ok: false, problem: { kind, path, file: "flows/ve1.json" } });
  });

  it("refuses a material told of twice for one state of the rolling mill", () => {
    const problem = { kind: "duplicate-id", path: "flows[1].material" };
    expect(readBook({}, { ...flow, rollingMill: true })).toMatchObject({ ok: false, problem });
  });

  it.each<[string, object, string]>([
    ["not-allowed", { alternative: "ve0" }, "alternative"],
    ["not-allowed", { capacityTonnes: 0 }, "capacityTonnes"],
    ["missing", { flows: [] }, "flows"],
    ["wrong-type", { flows: {} }, "flows"],
    ["undeclared-field", { colour: "red" }, "colour"],
  ])("refuses a book with %s: %j", (kind, change, path) => {
    expect(readFlowBook(JSON.stringify({ ...book, ...change }), "f")).toMatchObject({
      ok: false,
      problem: { kind, path },
    });
  });

  it.each([
    ["not-json", ""],
    ["wrong-type", "[]"],
    ["wrong-type", "null"],
    ["not-finite", JSON.stringify(book).replace("550000", "1e999")],
    ["too-long", JSON.stringify(book).replace("note fi", "x".repeat(3_000))],
    ["too-deep", `${"[".repeat(50)}${"]".repeat(50)}`],
  ])("refuses what is no book with %s", (kind, text) => {
    expect(readFlowBook(text, "f")).toMatchObject({ ok: false, problem: { kind } });
  });
});

describe("readFlowPlaces", () => {
  it.each<[string, object]>([
    ["a position", {}],
    ["a thing of a layer", { at: { layer: "sites", feature: "kruunuportti" }, note: null }],
    ["no place", { at: null }],
  ])("takes %s", (_, change) => {
    expect(readPlace(change)).toEqual({ ok: true, value: [{ ...place, ...change }] });
  });

  it.each<[string, object, string]>([
    ["not-allowed", { id: "chosen-quay" }, "places[0].id"],
    ["not-allowed", { id: "Gladstone" }, "places[0].id"],
    ["missing", { at: undefined }, "places[0].at"],
    ["missing", { at: { layer: "sites" } }, "places[0].at.feature"],
    ["missing", { at: { position: [1, 2] } }, "places[0].at.accuracyMetres"],
    ["not-allowed", { at: { position: [1, 2], accuracyMetres: 0 } }, "places[0].at.accuracyMetres"],
    ["not-allowed", { at: { position: [1, 2], accuracyMetres: 100_001 } }, "places[0].at.accuracyMetres"],
    ["undeclared-field", { colour: "red" }, "places[0].colour"],
    ["undeclared-field", { at: { position: [1, 2], accuracyMetres: 1, layer: undefined, z: 0 } }, "places[0].at.z"],
    ["undeclared-field", { at: { layer: "sites", feature: "kip", position: [1, 2] } }, "places[0].at.position"],
    ["wrong-type", { at: { position: [1, 2, 3], accuracyMetres: 1 } }, "places[0].at.position"],
    ["wrong-type", { at: { position: ["1", 2], accuracyMetres: 1 } }, "places[0].at.position"],
    ["outside-window", { at: { position: [-23, 151], accuracyMetres: 1 } }, "places[0].at.position"],
    ["missing", { note: undefined }, "places[0].note"],
    ["missing", { facts: [] }, "places[0].facts"],
  ])("refuses with %s: %j", (kind, change, path) => {
    expect(readPlace(change)).toMatchObject({ ok: false, problem: { kind, path, file: "flows/flow-map.json" } });
  });

  it("refuses an id that is used twice", () => {
    expect(readPlace({}, place)).toMatchObject({ ok: false, problem: { kind: "duplicate-id", path: "places[1].id" } });
  });
});
