import { describe, expect, test } from "vitest";
import type { Position } from "../../../../src/domain/layer.ts";
import { runsBeside } from "../../../../src/map/flows/beside.ts";
import { alongLine, longestOf, seenParts } from "../../../../src/map/flows/seen-line.ts";
import { flowWidth } from "../../../../src/theme/flow-style.ts";

const EAST: readonly Position[] = [
  [0, 0],
  [4, 0],
];

describe("what is seen of a line", () => {
  test("is cut at the edges of the bounds", () => {
    expect(seenParts(EAST, [1, -1, 2, 1])).toEqual([
      [
        [1, 0],
        [2, 0],
      ],
    ]);
    expect(seenParts(EAST, [5, -1, 6, 1])).toEqual([]);
  });

  test("comes in parts where the line leaves and returns, with its own vertices inside", () => {
    const there: readonly Position[] = [
      [0, 0],
      [2, 0],
      [2, 4],
      [0, 4],
    ];
    const parts = seenParts(there, [-1, -1, 1, 5]);
    expect(parts).toHaveLength(2);
    expect(parts[1]).toEqual([
      [1, 4],
      [0, 4],
    ]);
    expect(longestOf([EAST, ...parts])).toBe(EAST);
  });

  test("has a point at each share of its length", () => {
    expect(alongLine(EAST, 0.25)).toEqual([1, 0]);
    expect(alongLine(EAST, 1)).toEqual([4, 0]);
    expect(alongLine([], 0.5)).toBeNull();
  });
});

describe("lines on shared ground", () => {
  /** A degree of latitude is 111.5 km: 0.0005 are 56 m. */
  const road: readonly Position[] = [
    [23, 63.8],
    [23, 63.82],
  ];

  test("part to the side away from the other, and only where it is near", () => {
    const rail: readonly Position[] = [
      [22.999, 63.8],
      [22.999, 63.81],
      [22.9, 63.82],
    ];
    const runs = runsBeside(road, rail);
    expect(runs.map(({ side }) => side)).toEqual([1, 0]);
    expect(runs[0]?.line[0]).toEqual(road[0]);
    expect(runs.at(-1)?.line.at(-1)).toEqual(road[1]);
    expect(runs[0]?.line.at(-1)).toEqual(runs[1]?.line[0]);
  });

  test("stay where they only cross", () => {
    const across: readonly Position[] = [
      [22.99, 63.8101],
      [23.01, 63.8102],
    ];
    expect(runsBeside(road, across).map(({ side }) => side)).toEqual([0]);
  });

  test("stay where they are beside nothing", () => {
    expect(runsBeside(road, []).map(({ side }) => side)).toEqual([0]);
  });
});

test("widths are linear in tonnes, and what flows at all is seen", () => {
  expect(flowWidth(2_000_000)).toBe(18);
  expect(flowWidth(1_000_000)).toBe(9);
  expect(flowWidth(50_000)).toBe(1.5);
  expect(flowWidth(0)).toBe(0);
});
