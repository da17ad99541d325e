import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Geometry, Position } from "../../../src/domain/layer.ts";
import type { RawFeature } from "../../../src/geojson/parse-features.ts";
import { checkPlane } from "../../../src/geojson/plane-rules.ts";
import type { GridPoint } from "../../../src/geojson/ring-crossings.ts";
import { doubleArea, ringCrossings, sideOf } from "../../../src/geojson/ring-crossings.ts";

const feature = (geometry: Geometry): RawFeature => ({ id: "a", geometry, properties: {} });
const kinds = (geometry: Geometry) =>
  checkPlane([feature(geometry)], "x.geojson").map(({ kind, path }) => [kind, path]);
/** Thousandths of a degree from a corner of the window. */
const at = (x: number, y: number): Position => [23 + x / 1_000, 63.8 + y / 1_000];
const ring = (...corners: readonly (readonly [number, number])[]): Position[] =>
  [...corners, corners[0] ?? [0, 0]].map(([x, y]) => at(x, y));
const box = (x: number, y: number, side: number) => ring([x, y], [x + side, y], [x + side, y + side], [x, y + side]);
const reversed = (positions: readonly Position[]) => [...positions].reverse();
const C = "features[0].geometry.coordinates";

describe("checkPlane accepts", () => {
  it.each<[string, Geometry]>([
    ["a point", { type: "Point", coordinates: at(1, 1) }],
    [
      "a line that crosses itself, as a road does on a bridge",
      { type: "LineString", coordinates: [at(0, 0), at(2, 2), at(2, 0), at(0, 2)] },
    ],
    [
      "a polygon with two holes",
      { type: "Polygon", coordinates: [box(0, 0, 9), reversed(box(1, 1, 2)), reversed(box(5, 5, 2))] },
    ],
    [
      "a hole that touches its shell in a point",
      { type: "Polygon", coordinates: [box(0, 0, 9), reversed(ring([0, 4], [3, 3], [3, 6]))] },
    ],
    ["parts apart", { type: "MultiPolygon", coordinates: [[box(0, 0, 2)], [box(5, 5, 2)]] }],
    [
      "a part in the hole of another",
      { type: "MultiPolygon", coordinates: [[box(0, 0, 9), reversed(box(2, 2, 5))], [box(3, 3, 2)]] },
    ],
    ["parts that share an edge", { type: "MultiPolygon", coordinates: [[box(0, 0, 2)], [box(2, 0, 2)]] }],
  ])("%s", (_, geometry) => {
    expect(kinds(geometry)).toEqual([]);
  });
});

describe("checkPlane refuses", () => {
  it.each<[string, Geometry, [string, string][]]>([
    ["a point outside the window", { type: "Point", coordinates: [22.69, 63.8] }, [["outside-window", `${C}[0]`]]],
    [
      "a line that leaves the window",
      { type: "LineString", coordinates: [at(0, 0), at(0, 300)] },
      [["outside-window", `${C}[1]`]],
    ],
    [
      "a vertex twice in a row",
      {
        type: "MultiLineString",
        coordinates: [
          [at(0, 0), at(1, 0)],
          [at(0, 0), at(0, 0)],
        ],
      },
      [["self-crossing", `${C}[1][1]`]],
    ],
    ["an open ring", { type: "Polygon", coordinates: [box(0, 0, 3).slice(0, 4)] }, [["not-closed", `${C}[0]`]]],
    [
      "a shell wound clockwise",
      { type: "Polygon", coordinates: [reversed(box(0, 0, 3))] },
      [["wrong-winding", `${C}[0]`]],
    ],
    [
      "a hole wound counter-clockwise",
      { type: "Polygon", coordinates: [box(0, 0, 9), box(1, 1, 2)] },
      [["wrong-winding", `${C}[1]`]],
    ],
    [
      "a bow-tie",
      { type: "Polygon", coordinates: [ring([0, 0], [4, 4], [4, 0], [0, 5])] },
      [["self-crossing", `${C}[0][0]`]],
    ],
    [
      "a spike",
      { type: "Polygon", coordinates: [ring([0, 0], [4, 0], [4, 4], [4, 9], [4, 3], [0, 4])] },
      [["self-crossing", `${C}[0][1]`]],
    ],
    [
      "a ring that touches itself",
      { type: "Polygon", coordinates: [ring([0, 0], [8, 0], [4, 4], [8, 8], [0, 8], [4, 4])] },
      [["self-crossing", `${C}[0][1]`]],
    ],
    [
      "a hole outside",
      { type: "Polygon", coordinates: [box(0, 0, 3), reversed(box(5, 5, 2))] },
      [["hole-outside", `${C}[1]`]],
    ],
    [
      "a hole across its shell",
      { type: "Polygon", coordinates: [box(0, 0, 3), reversed(box(2, 1, 2))] },
      [["self-crossing", `${C}[0][1]`]],
    ],
    [
      "a hole in a hole",
      { type: "Polygon", coordinates: [box(0, 0, 9), reversed(box(1, 1, 6)), reversed(box(2, 2, 2))] },
      [["self-crossing", `${C}[2]`]],
    ],
    [
      "parts that cross",
      { type: "MultiPolygon", coordinates: [[box(0, 0, 3)], [box(2, 2, 3)]] },
      [["self-crossing", `${C}[0][0][2]`]],
    ],
    [
      "a part inside another",
      { type: "MultiPolygon", coordinates: [[box(0, 0, 9)], [box(2, 2, 3)]] },
      [["self-crossing", `${C}[1][0]`]],
    ],
  ])("%s", (_, geometry, expected) => {
    expect(kinds(geometry)).toEqual(expected);
  });

  it("says of a ring that is open or leaves the window nothing else", () => {
    const open = reversed(box(0, 0, 3)).slice(0, 4);
    expect(kinds({ type: "Polygon", coordinates: [open] })).toEqual([["not-closed", `${C}[0]`]]);
    const outside = reversed(box(0, 0, 300));
    expect(kinds({ type: "Polygon", coordinates: [outside] })).toEqual([["outside-window", `${C}[0][1]`]]);
  });

  it("says what is at fault in words", () => {
    const [problem] = checkPlane([feature({ type: "Polygon", coordinates: [reversed(box(0, 0, 3))] })], "x.geojson");
    expect(problem).toEqual({
      kind: "wrong-winding",
      file: "x.geojson",
      path: `${C}[0]`,
      detail: "expected a shell counter-clockwise",
    });
  });
});

describe("ring crossings", () => {
  it("repeats the examples", () => {
    const bowTie = closed("0 0, 2 2, 2 0, 0 2");
    const square = closed("0 0, 2 0, 2 2, 0 2");
    expect(ringCrossings([bowTie])).toEqual([{ ring: 0, edge: 0, otherRing: 0, otherEdge: 2 }]);
    expect(
      (
        [
          [1, 1],
          [2, 1],
          [3, 2],
        ] as const
      ).map((point) => sideOf(point, square)),
    ).toEqual([1, 0, -1]);
    expect(doubleArea(square)).toBe(8);
  });

  it("finds what a look at every pair of edges finds", () => {
    const coordinate = fc.integer({ min: 0, max: 12 });
    const corners = fc.uniqueArray(fc.tuple(coordinate, coordinate), {
      minLength: 4,
      maxLength: 7,
      selector: ([x, y]) => `${x} ${y}`,
    });
    fc.assert(
      fc.property(corners, (points) => {
        const ring: GridPoint[] = [...points, points[0] ?? [0, 0]];
        expect(ringCrossings([ring]).length > 0).toBe(meetsAnywhere(ring));
      }),
      { seed: 63, numRuns: 3_000 },
    );
  });

  it("passes a ring of 20 000 vertices, which comparing every pair would not within the time of a test", () => {
    const circle: GridPoint[] = Array.from({ length: 20_000 }, (_, index) => {
      const angle = (2 * Math.PI * index) / 20_000;
      return [Math.round(4e7 + 3e7 * Math.cos(angle)), Math.round(4e7 + 3e7 * Math.sin(angle))];
    });
    expect(ringCrossings([[...circle, circle[0] ?? [0, 0]]])).toEqual([]);
  });
});

/** "0 0, 2 0, 2 2" as a closed ring. */
function closed(text: string): GridPoint[] {
  const points = text.split(", ").map((pair): GridPoint => [Number(pair.split(" ")[0]), Number(pair.split(" ")[1])]);
  return [...points, points[0] ?? [0, 0]];
}

/** Every pair of edges, shared end points of neighbours left out. */
function meetsAnywhere(ring: readonly GridPoint[]): boolean {
  const count = ring.length - 1;
  for (let i = 0; i < count; i += 1) {
    for (let j = i + 1; j < count; j += 1) {
      const [a, b, c, d] = [ring[i], ring[i + 1], ring[j], ring[j + 1]];
      if (!a || !b || !c || !d) continue;
      const shared = j === i + 1 ? b : i === 0 && j === count - 1 ? a : null;
      if (
        meetingPoints(a, b, c, d).some((point) => shared === null || point[0] !== shared[0] || point[1] !== shared[1])
      )
        return true;
    }
  }
  return false;
}

/** Points that two segments have in common: the crossing of their lines, and ends that lie on the other. */
function meetingPoints(a: GridPoint, b: GridPoint, c: GridPoint, d: GridPoint): GridPoint[] {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const determinant = ux * vy - uy * vx;
  if (determinant !== 0) {
    const s = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / determinant;
    const t = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / determinant;
    if (s < 0 || s > 1 || t < 0 || t > 1) return [];
    if (t === 0) return [c];
    if (t === 1) return [d];
    return s === 0 ? [a] : s === 1 ? [b] : [[a[0] + s * ux, a[1] + s * uy]];
  }
  const on = (p: GridPoint, from: GridPoint, to: GridPoint) =>
    (to[0] - from[0]) * (p[1] - from[1]) === (to[1] - from[1]) * (p[0] - from[0]) &&
    (p[0] - from[0]) * (p[0] - to[0]) + (p[1] - from[1]) * (p[1] - to[1]) <= 0;
  return [a, b].filter((p) => on(p, c, d)).concat([c, d].filter((p) => on(p, a, b)));
}
