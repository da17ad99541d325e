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
    expect(readMeasurements(writeMeasurements(KEPT))).toEqual({
      ok: true,
      value: { drawings: KEPT, unread: 0 },
    });
    expect(readMeasurements(writeMeasurements([]))).toEqual({ ok: true, value: { drawings: [], unread: 0 } });
  });

  test("a name that another script wrote there comes in one line, without marks that turn what stands beside it", () => {
    const read = readMeasurements(one({ name: "Raja\u202e\r\n\u0000=1 \u{1f469}\u200d\u{1f33e}" }));
    expect(read.ok && read.value.drawings[0]?.name).toBe("Raja =1 \u{1f469}\u200d\u{1f33e}");
  });

  test.each<[string, string]>([
    ["", "not-json"],
    ["null", "wrong-type"],
    ["[]", "wrong-type"],
    ['{"version":2,"drawings":[]}', "not-allowed"],
    ['{"version":1}', "missing"],
    ['{"version":1,"drawings":[],"__proto__":{"polluted":true}}', "undeclared-field"],
    [text(...Array(101).fill(KEPT[0])), "too-many"],
    [`${"[".repeat(5000)}${"]".repeat(5000)}`, "too-deep"],
    [`{"version":1,"drawings":[${"1,".repeat(1_100_000)}1]}`, "too-large"],
    ['{"version":1e999,"drawings":[]}', "not-finite"],
  ])("are refused as a whole where the text is no list of drawings: %.60s", (stored, kind) => {
    const result = readMeasurements(stored);
    expect(result).toMatchObject({ ok: false, problem: { kind } });
    expect("polluted" in {}).toBe(false);
  });

  test.each([
    one({ id: "" }),
    one({ id: "x".repeat(190) }),
    one({ name: "\u200b" }),
    one({ more: 1 }),
    one({ shape: { tool: "volume", vertices: [] } }),
    one({ shape: { tool: "between", ends: [{}, {}, {}] } }),
    one({ shape: { tool: "area", vertices: [{ ...free, position: [23] }] } }),
    one({ shape: { tool: "area", vertices: [{ ...free, position: [23, 63.8, 1] }] } }),
    one({ shape: { tool: "area", vertices: [{ ...free, position: [23, 90] }] } }),
    one({ shape: { tool: "area", vertices: [{ ...free, plusMinusMetres: -1 }] } }),
    one({ shape: { tool: "area", vertices: [{ ...free, on: { layer: "sites" } }] } }),
    one({ shape: { tool: "area", vertices: Array(501).fill(free) } }),
  ])("a drawing in which anything is wrong is left out and the others stay: %.90s", (stored) => {
    const { drawings } = JSON.parse(stored) as { drawings: unknown[] };
    const result = readMeasurements(text(...drawings, KEPT[1]));
    expect(result).toEqual({ ok: true, value: { drawings: [KEPT[1]], unread: 1 } });
  });

  test("of two with one id the first stays", () => {
    const result = readMeasurements(text(KEPT[0], { ...KEPT[1], id: "drawing-1" }));
    expect(result).toEqual({ ok: true, value: { drawings: [KEPT[0]], unread: 1 } });
  });
});
