import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Geometry } from "../../../src/domain/layer.ts";
import { metres } from "../../../src/domain/units.ts";
import type { Gk23Position } from "../../../src/geodesy/etrs-gk23.ts";
import { planarLength } from "../../../src/geodesy/planar-length.ts";
import {
  boxOf,
  crossingShare,
  distance,
  footShare,
  lengthOf,
  nearestOnSegment,
  pointAt,
  type Segment,
  segmentsOf,
  segmentsOfRun,
} from "../../../src/geodesy/plane-segment.ts";
import { planeShape } from "../../../src/geodesy/plane-shape.ts";
import { line, point, square } from "./shapes.ts";

const at = (east: number, north: number): Gk23Position => ({ east: metres(east), north: metres(north) });
const O = at(0, 0);

describe("examples", () => {
  it("repeats them", () => {
    expect(distance(O, at(30, 40))).toBe(50);
    expect(lengthOf([O, at(30, 40), at(30, 50)])).toBe(60);
    expect(pointAt(O, at(30, 40), 0.5)).toEqual(at(15, 20));
    expect(footShare(at(4, 3), O, at(10, 0))).toBe(0.4);
    expect(nearestOnSegment(at(4, 3), O, at(10, 0))).toEqual({ point: at(4, 0), share: 0.4, metres: 3 });
    expect(crossingShare([O, at(10, 0)], [at(4, -3), at(4, 3)])).toBe(0.4);
    expect(boxOf([at(10, 0), at(0, 5)])).toEqual({ west: 0, south: 0, east: 10, north: 5 });
  });
});

describe("a foot", () => {
  it("lies at an end where it would lie beyond it", () => {
    expect(nearestOnSegment(at(14, 3), O, at(10, 0))).toEqual({ point: at(10, 0), share: 1, metres: 5 });
    expect(nearestOnSegment(at(-4, 3), O, at(10, 0))).toEqual({ point: O, share: 0, metres: 5 });
  });
});

describe("a crossing", () => {
  const rising: Segment = [O, at(10, 10)];

  it("may lie at an end of one or both", () => {
    expect(crossingShare(rising, [at(10, 10), at(20, 0)])).toBe(1);
    expect(crossingShare(rising, [at(0, 10), at(10, -10)])).toBeCloseTo(1 / 3, 12);
    expect(crossingShare([at(5, 5), at(9, 0)], rising)).toBe(0);
  });

  it("is none between segments that are parallel, lie on one another or end before", () => {
    expect(crossingShare(rising, [at(1, 0), at(11, 10)])).toBeNull();
    expect(crossingShare(rising, rising)).toBeNull();
    expect(crossingShare(rising, [at(5, 5), at(20, 20)])).toBeNull();
    expect(crossingShare(rising, [at(0, 30), at(30, 0)])).toBeNull();
    expect(crossingShare(rising, [at(0, 10), at(4, 6)])).toBeNull();
  });
});

describe("pieces", () => {
  it("of a line run from vertex to vertex; a point has none", () => {
    const points = [O, at(5, 0), at(5, 5)];
    expect(segmentsOf(points)).toEqual([
      [O, at(5, 0)],
      [at(5, 0), at(5, 5)],
    ]);
    expect(segmentsOf([O])).toEqual([]);
    expect(segmentsOf([])).toEqual([]);
  });

  it("of a shape's runs go on where the run before ended", () => {
    const zigzag = line(...Array.from({ length: 40 }, (_, index) => [100 * index, 30 * (index % 2)] as const));
    const pieces = planeShape(zigzag).runs.flatMap(segmentsOfRun);
    expect(pieces).toHaveLength(39);
    expect(pieces.slice(1).every(([from], index) => distance(from, pieces[index]?.[1] ?? O) === 0)).toBe(true);
    expect(lengthOf(pieces.flat())).toBeCloseTo(planarLength(zigzag as Geometry & { type: "LineString" }), 9);
  });

  it("of points have no length; holes are among those of an area", () => {
    const [only, ...more] = planeShape(point(3, 4)).runs.flatMap(segmentsOfRun);
    expect(more).toEqual([]);
    expect(only?.[0]).toEqual(only?.[1]);
    const holed: Geometry = { type: "Polygon", coordinates: [square(0, 0, 90), [...square(30, 30, 9)].reverse()] };
    expect(planeShape(holed).runs.flatMap(segmentsOfRun)).toHaveLength(8);
  });
});

describe("laws", () => {
  // Whole metres in the plane's own size of numbers: differences and cross products are exact.
  const anyPoint = fc
    .tuple(fc.integer({ min: -4_000, max: 4_000 }), fc.integer({ min: -4_000, max: 4_000 }))
    .map(([east, north]) => at(23_503_000 + east, 7_075_000 + north));
  /** Near one another, so that ends often meet and pieces often have no length or lie in one line. */
  const nearPoint = fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
    .map(([east, north]) => at(23_503_000 + east, 7_075_000 + north));
  const anySegment = fc.oneof(fc.tuple(anyPoint, anyPoint), fc.tuple(nearPoint, nearPoint));
  const settings = { seed: 20_261_122, numRuns: 1_000 };

  it("no other point of the segment is nearer than the foot, whichever way it runs", () => {
    fc.assert(
      fc.property(anyPoint, anySegment, (aside, [from, to]) => {
        const near = nearestOnSegment(aside, from, to);
        expect(near.share).toBeGreaterThanOrEqual(0);
        expect(near.share).toBeLessThanOrEqual(1);
        expect(near.point).toEqual(pointAt(from, to, near.share));
        for (let step = 0; step <= 40; step++) {
          expect(distance(aside, pointAt(from, to, step / 40))).toBeGreaterThan(near.metres - 1e-7);
        }
        expect(nearestOnSegment(aside, to, from).metres).toBeCloseTo(near.metres, 7);
      }),
      settings,
    );
  });

  it("the ends of a segment are its points at 0 and 1, to the last bit", () => {
    const anyNumber = fc.double({ min: -3e7, max: 3e7, noNaN: true });
    fc.assert(
      fc.property(anyNumber, anyNumber, anyNumber, anyNumber, (a, b, c, d) => {
        expect(pointAt(at(a, b), at(c, d), 0)).toEqual(at(a, b));
        expect(pointAt(at(a, b), at(c, d), 1)).toEqual(at(c, d));
      }),
      settings,
    );
  });

  it("two segments cross where whole-number orientations say so, in one point seen from either", () => {
    const crosses = { no: 0, yes: 0 };
    fc.assert(
      fc.property(
        fc.oneof(
          fc.tuple(anyPoint, anyPoint, anyPoint, anyPoint),
          fc.tuple(nearPoint, nearPoint, nearPoint, nearPoint),
        ),
        ([a, b, c, d]) => {
          const [share, other] = [crossingShare([a, b], [c, d]), crossingShare([c, d], [a, b])];
          expect(share !== null).toBe(cross(a, b, c, d));
          expect(other !== null).toBe(share !== null);
          if (share === null || other === null) {
            crosses.no += 1;
            return;
          }
          crosses.yes += 1;
          expect(distance(pointAt(a, b, share), pointAt(c, d, other))).toBeLessThan(1e-7);
          expect(crossingShare([b, a], [c, d])).toBeCloseTo(1 - share, 9);
        },
      ),
      settings,
    );
    expect(Math.min(crosses.no, crosses.yes)).toBeGreaterThan(100);
  });

  it("a segment without length is its point: nearest there, crossed by nothing", () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, anySegment, (spot, aside, segment) => {
        expect(nearestOnSegment(aside, spot, spot)).toEqual({ point: spot, share: 0, metres: distance(aside, spot) });
        expect(crossingShare([spot, spot], segment)).toBeNull();
        expect(crossingShare(segment, [spot, spot])).toBeNull();
        expect(boxOf([spot, spot])).toEqual({
          west: spot.east,
          south: spot.north,
          east: spot.east,
          north: spot.north,
        });
      }),
      settings,
    );
  });

  it("a line is no shorter than its ends are apart, and its box touches it on all four sides", () => {
    fc.assert(
      fc.property(fc.array(anyPoint, { minLength: 1, maxLength: 9 }), (points) => {
        const [first, last] = [points[0] ?? O, points.at(-1) ?? O];
        expect(lengthOf(points)).toBeGreaterThan(distance(first, last) - 1e-6);
        const { west, south, east, north } = boxOf(points);
        expect(points.every((one) => one.east >= west && one.east <= east)).toBe(true);
        expect(points.every((one) => one.north >= south && one.north <= north)).toBe(true);
        for (const side of [west, east]) expect(points.some((one) => one.east === side)).toBe(true);
        for (const side of [south, north]) expect(points.some((one) => one.north === side)).toBe(true);
      }),
      settings,
    );
  });
});

/** Are the ends of each on different sides of the other, or on it? Not for segments in one direction. */
function cross(a: Gk23Position, b: Gk23Position, c: Gk23Position, d: Gk23Position): boolean {
  const side = (from: Gk23Position, to: Gk23Position, one: Gk23Position): number =>
    Math.sign((to.east - from.east) * (one.north - from.north) - (to.north - from.north) * (one.east - from.east));
  if ((b.east - a.east) * (d.north - c.north) === (b.north - a.north) * (d.east - c.east)) return false;
  return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
}
