import { describe, expect, test } from "vitest";
import type { Measurement } from "../../../src/domain/measurement.ts";
import { featurePlace, pointPlace } from "../../../src/domain/place.ts";
import { readMeasurements, writeMeasurements } from "../../../src/exchange/kept-measurements.ts";

const vertex = {
  position: [23, 63.8],
  plusMinusMetres: 5,
  approximate: true,
  on: { layer: "sites", feature: "kip" },
} as const;
const free = { position: [23.1, 63.9], plusMinusMetres: 0.4, approximate: false, on: null } as const;
const KEPT: readonly Measurement[] = [
  { id: "drawing-1", name: 'Tontti "A" <b>', shape: { tool: "area", vertices: [vertex, free, free] } },
  {
    id: "drawing-2",
    name: "Väli",
    shape: {
      tool: "between",
      ends: [
        { place: featurePlace("sites", "kruunuportti"), plusMinusMetres: 0 },
        { place: pointPlace([23.2, 63.7]), plusMinusMetres: 12.5 },
      ],
    },
  },
];

type Json = Record<string, unknown>;
const text = (...drawings: readonly unknown[]): string => JSON.stringify({ version: 1, drawings });
const one = (change: Json): string => text({ ...(JSON.parse(JSON.stringify(KEPT[0])) as Json), ...change });

describe("the drawings kept on this machine", () => {
  test("come back as they were", () => {
    expect(readMeasurements(writeMeasurements(KEPT))).toEqual({ ok: true, value: KEPT });
    expect(readMeasurements(writeMeasurements([]))).toEqual({ ok: true, value: [] });
  });

  test.each<[string, string]>([
    ["", "not-json"],
    ["null", "wrong-type"],
    ["[]", "wrong-type"],
    ['{"version":2,"drawings":[]}', "not-allowed"],
    ['{"version":1}', "missing"],
    ['{"version":1,"drawings":[],"__proto__":{"polluted":true}}', "undeclared-field"],
    [text(KEPT[0], KEPT[0]), "duplicate-id"],
    [one({ id: "" }), "missing"],
    [one({ id: "x".repeat(190) }), "too-long"],
    [one({ name: "\u200b" }), "missing"],
    [one({ more: 1 }), "undeclared-field"],
    [one({ shape: { tool: "volume", vertices: [] } }), "not-allowed"],
    [one({ shape: { tool: "between", ends: [{}, {}, {}] } }), "too-many"],
    [one({ shape: { tool: "area", vertices: [{ ...free, position: [23] }] } }), "wrong-type"],
    [one({ shape: { tool: "area", vertices: [{ ...free, position: [23, 63.8, 1] }] } }), "too-many"],
    [one({ shape: { tool: "area", vertices: [{ ...free, position: [23, 90] }] } }), "outside-window"],
    [one({ shape: { tool: "area", vertices: [{ ...free, plusMinusMetres: -1 }] } }), "not-allowed"],
    [one({ shape: { tool: "area", vertices: [{ ...free, on: { layer: "sites" } }] } }), "missing"],
    [one({ shape: { tool: "area", vertices: Array(501).fill(free) } }), "too-many"],
    [text(...Array(101).fill(KEPT[0])), "too-many"],
    [`${"[".repeat(5000)}${"]".repeat(5000)}`, "too-deep"],
    [`{"version":1,"drawings":[${"1,".repeat(1_100_000)}1]}`, "too-large"],
    ['{"version":1e999,"drawings":[]}', "not-finite"],
  ])("are refused as a whole where anything is wrong: %.60s", (stored, kind) => {
    const result = readMeasurements(stored);
    expect(result).toMatchObject({ ok: false, problem: { kind } });
    expect("polluted" in {}).toBe(false);
  });
});
