import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Geometry, Position } from "../../../src/domain/layer.ts";
import { toGk23 } from "../../../src/geodesy/etrs-gk23.ts";
import { nearestPair } from "../../../src/geodesy/nearest-pair.ts";
import { planarDistance } from "../../../src/geodesy/planar-length.ts";
import { anyGeometry, at, line, point, square } from "./shapes.ts";

const field: Geometry = { type: "Polygon", coordinates: [square(0, 0, 1_000), [...square(400, 400, 200)].reverse()] };

function expectPair(a: Geometry, b: Geometry, distance: number, from?: Position, to?: Position): void {
  const pair = nearestPair(a, b);
  const back = nearestPair(b, a);
  expect(pair.metres).toBeCloseTo(distance, 5);
  expect(back.metres).toBeCloseTo(distance, 5);
  expect(planarDistance(pair.from, pair.to)).toBeCloseTo(pair.metres, 5);
  if (from !== undefined) expect(planarDistance(pair.from, from)).toBeLessThan(1e-5);
  if (to !== undefined) expect(planarDistance(pair.to, to)).toBeLessThan(1e-5);
  if (from !== undefined && distance > 0) expect(planarDistance(back.to, from)).toBeLessThan(1e-5);
}

describe("nearestPair", () => {
  it("repeats the example", () => {
    const road: Geometry = {
      type: "LineString",
      coordinates: [
        [23.01, 63.79],
        [23.01, 63.81],
      ],
    };
    expect(nearestPair({ type: "Point", coordinates: [23, 63.8] }, road).metres).toBeCloseTo(492.8, 1);
  });

  it("goes from point to point, to the foot on an edge, to an end of it", () => {
    expectPair(point(0, 0), point(300, 400), 500, at(0, 0), at(300, 400));
    expectPair(point(50, 30), line([0, 0], [100, 0]), 30, at(50, 30), at(50, 0));
    expectPair(point(-30, 40), line([0, 0], [100, 0]), 50, at(-30, 40), at(0, 0));
    expectPair(point(5, 5), line([1, 1], [1, 1]), Math.hypot(4, 4), at(5, 5), at(1, 1));
  });

  it("goes between lines, parallel or askew", () => {
    expectPair(line([0, 0], [100, 0]), line([0, 70], [100, 70]), 70);
    expectPair(line([0, 0], [100, 0]), line([130, 40], [130, 200]), 50, at(100, 0), at(130, 40));
    expectPair(line([0, 0], [100, 0]), line([50, 20], [80, 300]), 20, at(50, 0), at(50, 20));
  });

  it("is 0 with a common point where they cross, touch or lie on one another", () => {
    expectPair(line([0, 0], [100, 100]), line([0, 100], [100, 0]), 0, at(50, 50), at(50, 50));
    expectPair(line([0, 0], [100, 0]), line([40, 0], [40, 60]), 0, at(40, 0));
    expectPair(line([0, 0], [100, 0]), line([60, 0], [200, 0]), 0);
    expectPair(point(0, 0), line([0, 0], [9, 9]), 0, at(0, 0));
    expectPair(line([-50, 500], [1_200, 520]), field, 0);
    // Within half a millimetre is touching; beyond it is not.
    expectPair(point(20, 0.0004), line([0, 0], [100, 0]), 0);
    expect(nearestPair(point(20, 0.0006), line([0, 0], [100, 0])).metres).toBeGreaterThan(0.0005);
  });

  it("is 0 inside a polygon and counts to the edge in its hole", () => {
    expectPair(point(100, 100), field, 0, at(100, 100), at(100, 100));
    expectPair(line([100, 100], [300, 300]), field, 0);
    expectPair(point(500, 470), field, 70, at(500, 470), at(500, 400));
    expectPair(line([450, 500], [550, 500]), field, 50);
    const around: Geometry = { type: "Polygon", coordinates: [square(-500, -500, 3_000)] };
    expectPair(around, field, 0);
    const island: Geometry = { type: "Polygon", coordinates: [square(450, 450, 100)] };
    expectPair(island, field, 50);
  });

  it("takes the nearest of many parts", () => {
    const parts: Geometry = { type: "MultiPolygon", coordinates: [[square(3_000, 0, 10)], [square(0, 200, 10)]] };
    expectPair(point(5, 0), parts, 200, at(5, 0), at(5, 200));
    const points: Geometry = { type: "MultiPoint", coordinates: [at(0, 900), at(20, 0), at(-5_000, 1)] };
    expectPair(points, line([0, -10], [100, -10]), 10, at(20, 0), at(20, -10));
    const lines: Geometry = {
      type: "MultiLineString",
      coordinates: [
        [at(0, 50), at(9, 60)],
        [at(70, 5), at(90, 5)],
      ],
    };
    expectPair(lines, point(80, 0), 5, at(80, 5), at(80, 0));
  });

  it("throws where there is nothing", () => {
    expect(() => nearestPair({ type: "MultiPoint", coordinates: [] }, field)).toThrow("geometry without vertices");
  });

  it("ends on both geometries, and no two other points of their edges are nearer", () => {
    fc.assert(
      fc.property(anyGeometry, anyGeometry, (a, b) => {
        const pair = nearestPair(a, b);
        expect(planarDistance(pair.from, pair.to)).toBeCloseTo(pair.metres, 6);
        expect(nearestPair({ type: "Point", coordinates: pair.from }, a).metres).toBe(0);
        expect(nearestPair({ type: "Point", coordinates: pair.to }, b).metres).toBe(0);
        let least = Infinity;
        const others = samples(b);
        for (const one of samples(a)) {
          for (const other of others) {
            least = Math.min(least, (one.east - other.east) ** 2 + (one.north - other.north) ** 2);
          }
        }
        expect(Math.sqrt(least)).toBeGreaterThan(pair.metres - 1e-6);
      }),
      { seed: 3877, numRuns: 400 },
    );
  });
});

describe("laws of distance", () => {
  const settings = { seed: 5_710, numRuns: 400 };

  it("is the same both ways, between the same points", () => {
    fc.assert(
      fc.property(anyGeometry, anyGeometry, (a, b) => {
        expect(nearestPair(b, a).metres).toBeCloseTo(nearestPair(a, b).metres, 7);
      }),
      settings,
    );
  });

  it("is no longer than by way of a third point", () => {
    const anyPoint = anyGeometry.filter(({ type }) => type === "Point");
    fc.assert(
      fc.property(anyGeometry, anyPoint, anyGeometry, (a, via, b) => {
        const detour = nearestPair(a, via).metres + nearestPair(via, b).metres;
        // Touching is rounded to 0: at most half a millimetre a leg.
        expect(nearestPair(a, b).metres).toBeLessThanOrEqual(detour + 0.001);
      }),
      settings,
    );
  });

  it("does not depend on the order of vertices or on where a ring starts", () => {
    fc.assert(
      fc.property(anyGeometry, anyGeometry, fc.nat({ max: 20 }), (a, b, start) => {
        expect(nearestPair(reordered(a, start), b).metres).toBeCloseTo(nearestPair(a, b).metres, 7);
      }),
      settings,
    );
  });
});

/** Lines backwards, rings backwards and from another vertex. */
function reordered(geometry: Geometry, start: number): Geometry {
  const turned = (ring: readonly Position[]): Position[] => {
    const open = ring.slice(1).reverse();
    const shift = start % open.length;
    const moved = [...open.slice(shift), ...open.slice(0, shift)];
    return [...moved, moved[0] as Position];
  };
  switch (geometry.type) {
    case "Point":
      return geometry;
    case "MultiPoint":
    case "LineString":
      return { ...geometry, coordinates: [...geometry.coordinates].reverse() };
    case "MultiLineString":
      return { ...geometry, coordinates: geometry.coordinates.map((part) => [...part].reverse()).reverse() };
    case "Polygon":
      return { ...geometry, coordinates: geometry.coordinates.map(turned) };
    case "MultiPolygon":
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(turned)).reverse() };
  }
}

/** Points along every edge, a tenth of it apart, in metres. */
function samples(geometry: Geometry): { readonly east: number; readonly north: number }[] {
  if (geometry.type === "Point") return [toGk23(geometry.coordinates)];
  if (geometry.type === "MultiPoint") return geometry.coordinates.map(toGk23);
  const lines: readonly (readonly Position[])[] =
    geometry.type === "LineString"
      ? [geometry.coordinates]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates.flat()
        : geometry.coordinates;
  return lines.flatMap((vertices) => {
    const points = vertices.map(toGk23);
    return points.flatMap((to, index) => {
      const from = points[index - 1] ?? to;
      return Array.from({ length: 11 }, (_, step) => ({
        east: from.east + (step / 10) * (to.east - from.east),
        north: from.north + (step / 10) * (to.north - from.north),
      }));
    });
  });
}
