import { describe, expect, it } from "vitest";
import { boxOf } from "../../../src/geojson/plane-area.ts";
import { type GridPoint, ringMeetings } from "../../../src/geojson/ring-crossings.ts";
import { type AreaRing, firstOverlap, holeOutside } from "../../../src/geojson/ring-places.ts";

const closed = (...points: readonly GridPoint[]): readonly GridPoint[] => [...points, ...points.slice(0, 1)];
const shell = (part: number, ...points: readonly GridPoint[]): AreaRing => placed(part, false, points);
const hole = (part: number, ...points: readonly GridPoint[]): AreaRing => placed(part, true, points);
const placed = (part: number, isHole: boolean, points: readonly GridPoint[]): AreaRing => {
  const ring = closed(...points);
  return { closed: ring, part, isHole, box: boxOf(ring) };
};
const overlapOf = (rings: readonly AreaRing[]) =>
  firstOverlap(rings, ringMeetings(rings.map((ring) => ring.closed)).isTouching);

/** Diagonal slivers side by side: no boxes are apart, no edges meet. */
const slivers = (count: number, point: (x: number, y: number) => GridPoint): readonly AreaRing[] =>
  Array.from({ length: count }, (_, part) => {
    const [x, far] = [part * 1_000, 20_000_000];
    return shell(part, point(x, 0), point(x + 500, 0), point(x + 500 + far, far), point(x + far, far));
  });

describe("rings that do not cross", () => {
  it("lie over one another where one passes through the other at its corners", () => {
    const square = shell(0, [0, 0], [20, 0], [20, 20], [0, 20]);
    // No corner of either is inside the other.
    expect(overlapOf([square, shell(1, [-10, -10], [20, 0], [30, 30])])).toEqual([0, 1]);
    expect(overlapOf([square, shell(1, [20, 0], [30, 30], [20, 20])])).toBeNull();
  });

  it("fill a hole, or lie over the ground around it", () => {
    const [square, gap] = [shell(0, [0, 0], [20, 0], [20, 20], [0, 20]), hole(0, [5, 5], [5, 15], [15, 15], [15, 5])];
    expect(overlapOf([square, gap, shell(1, [5, 5], [15, 5], [15, 15], [5, 15])])).toBeNull();
    expect(overlapOf([square, gap, shell(1, [6, 6], [14, 6], [14, 14], [6, 14])])).toBeNull();
    expect(overlapOf([square, gap, shell(1, [1, 1], [4, 1], [4, 4], [1, 4])])).toEqual([2, 0]);
    expect(overlapOf([square, gap, shell(1, [5, 5], [5, 15], [1, 10])])).toEqual([2, 0]);
    expect(overlapOf([square, gap, hole(0, [6, 6], [6, 8], [8, 8])])).toEqual([2, 1]);
  });

  it("hold a hole or not, touched or not", () => {
    const square = shell(0, [0, 0], [20, 0], [20, 20], [0, 20]);
    const outsideOf = (...points: readonly GridPoint[]) => {
      const rings = [square, hole(0, ...points)];
      return holeOutside(rings, ringMeetings(rings.map((ring) => ring.closed)).isTouching);
    };
    expect(outsideOf([5, 5], [5, 15], [15, 15])).toBeNull();
    expect(outsideOf([0, 0], [10, 20], [20, 0])).toBeNull();
    expect(outsideOf([25, 5], [25, 15], [35, 15])).toBe(1);
    expect(outsideOf([20, 0], [20, 20], [30, 10])).toBe(1);
    expect(outsideOf([0, 0], [0, 20], [20, 20], [20, 0])).toBe(1);
  });
});

describe("rings that lie in one another's boxes", () => {
  const COUNT = 150;
  let looks = 0;
  /** Counts how often a coordinate is looked at. */
  const counted = (x: number, y: number): GridPoint =>
    new Proxy<[number, number]>([x, y], {
      get: (point, key) => {
        if (key === "0" || key === "1") looks += 1;
        return Reflect.get(point, key) as unknown;
      },
    });

  it("are told apart by one corner for each pair", () => {
    const rings = slivers(COUNT, counted);
    looks = 0;
    expect(firstOverlap(rings, () => false)).toBeNull();
    // One corner against four edges: a cross product and the heights of an edge, ten to twelve looks for each.
    expect(looks / COUNT ** 2).toBeLessThan(4 * 14);
  });

  it("are swept with two turns for each pair of edges, and none where the heights are apart", () => {
    const rings = slivers(COUNT, counted);
    looks = 0;
    const { crossings } = ringMeetings(rings.map((ring) => ring.closed));
    expect(crossings).toEqual([]);
    const pairs = (4 * COUNT) ** 2 / 2;
    expect(looks / pairs).toBeLessThan(14);

    const stripes = Array.from({ length: COUNT }, (_, at) =>
      closed(counted(0, at * 100), counted(9_000, at * 100), counted(9_000, at * 100 + 50)),
    );
    looks = 0;
    expect(ringMeetings(stripes).crossings).toEqual([]);
    // Linear: what it takes to know the edges and to turn about the corners of each ring.
    expect(looks / COUNT).toBeLessThan(150);
  });
});
