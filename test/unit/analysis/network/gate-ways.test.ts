import { describe, expect, it } from "vitest";
import { waysThroughGate } from "../../../../src/analysis/network/gate-ways.ts";
import type { ShapedGoal } from "../../../../src/analysis/network/search-sheet.ts";
import { metres } from "../../../../src/domain/units.ts";
import type { SheetWay } from "../../../../src/domain/way.ts";
import { areaShape, pointShape, type SampleEdge, sampleNetwork } from "./search-sample.ts";

/** A site of 2 km whose western gate stands first in the list; the quay lies far in the east. */
const NODES = [
  [0, 0],
  [2_000, 0],
  [0, -500],
  [2_000, -300],
  [9_000, -300],
] as const;
const WEST: SampleEdge = { ends: [0, 2], kind: "declared", plusMinusMetres: metres(250), id: "link-west" };
const EAST: SampleEdge = { ends: [1, 3], kind: "declared", plusMinusMetres: metres(1_000), id: "link-east" };
const ROADS: readonly SampleEdge[] = [{ ends: [2, 3] }, { ends: [3, 4] }];

const roads = (gates: readonly number[], links: readonly SampleEdge[]) =>
  sampleNetwork("road", NODES, [...links, ...ROADS], { places: { "things/site": gates, "things/quay": [4] } });

const site = areaShape("site", [
  [0, 0],
  [2_000, 0],
  [2_000, 1_000],
  [0, 1_000],
]);
const quay: ShapedGoal = {
  key: "quay",
  group: "port",
  label: { fi: "", sv: "", en: "" },
  by: ["road"],
  shapes: [pointShape("quay", [9_000, -300])],
};

const rounded = (way: SheetWay | undefined) => {
  if (way?.kind !== "found") throw new Error(`no way: ${JSON.stringify(way)}`);
  return [way.metres, way.plusMinusMetres, way.declaredMetres].map(Math.round);
};

describe("waysThroughGate", () => {
  it("repeats the example: straight to the gate with its own ±, and on along the roads", () => {
    const [ways] = waysThroughGate(roads([1], [EAST]), site, [pointShape("zone", [2_000, 11])], [quay]);
    expect(rounded(ways?.gate)).toEqual([11, 1_001, 11]);
    expect(rounded(ways?.goals[0])).toEqual([7_311, 1_001, 311]);
  });

  it.each([
    [[0, 1], "the western one first"],
    [[1, 0], "the eastern one first"],
  ])("takes of the gates %j, %s, the one by which each way is shortest in all", (gates) => {
    const network = roads(gates, [WEST, EAST]);
    const at = (east: number) => waysThroughGate(network, site, [pointShape("zone", [east, 0])], [quay])[0];
    // In the west the gate is 100 m away, and still the way to the quay is shorter by the eastern one.
    expect(rounded(at(100)?.gate).slice(0, 1)).toEqual([100]);
    expect(rounded(at(100)?.goals[0]).slice(0, 1)).toEqual([1_900 + 300 + 7_000]);
    expect(rounded(at(1_900)?.goals[0]).slice(0, 1)).toEqual([100 + 300 + 7_000]);
  });

  it("has the greatest ± of several links to a gate, whichever is listed first", () => {
    const wide: SampleEdge = { ends: [1, 2], kind: "declared", plusMinusMetres: metres(2_000), id: "link-wide" };
    for (const links of [
      [EAST, wide],
      [wide, EAST],
    ])
      expect(rounded(waysThroughGate(roads([1], links), site, [pointShape("zone", [2_000, 0])], [])[0]?.gate)).toEqual([
        0, 2_000, 0,
      ]);
  });

  it("knows of no gate where no link is declared: no ± 0 is made up", () => {
    const road: SampleEdge = { ends: [1, 3] };
    expect(waysThroughGate(roads([1], [road]), site, [pointShape("zone", [2_000, 11])], [quay])).toEqual([null]);
    expect(waysThroughGate(roads([], [EAST]), site, [pointShape("zone", [2_000, 11])], [quay])).toEqual([null]);
  });

  it("says why where no gate leads to a goal", () => {
    const far: ShapedGoal = { ...quay, shapes: [pointShape("island", [9_000, 9_000])] };
    const [ways] = waysThroughGate(roads([0, 1], [WEST, EAST]), site, [pointShape("zone", [100, 0])], [far]);
    expect([ways?.gate.kind, ways?.goals.map(({ kind }) => kind)]).toEqual(["found", ["unreachable"]]);
  });
});
