import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Geometry, Position } from "../../../src/domain/layer.ts";
import { metres } from "../../../src/domain/units.ts";
import { bufferOf } from "../../../src/geodesy/buffer.ts";
import { densified, toLonLat } from "../../../src/geodesy/densify.ts";
import { toGk23 } from "../../../src/geodesy/etrs-gk23.ts";
import { fromGk23 } from "../../../src/geodesy/from-planes.ts";
import { nearestPair } from "../../../src/geodesy/nearest-pair.ts";
import { planarArea } from "../../../src/geodesy/planar-area.ts";
import { planarDistance } from "../../../src/geodesy/planar-length.ts";
import { anyGeometry, at, line, point, square } from "./shapes.ts";

/** The arcs run at most this far inside the true ones, and vertices lie on whole millimetres. */
const TRUE_WITHIN = 0.0115;

function buffered(geometry: Geometry, distance: number) {
  const buffer = bufferOf(geometry, metres(distance));
  if (buffer === null) throw new Error("nothing left");
  return buffer;
}

describe("bufferOf", () => {
  it("makes a circle about a point", () => {
    const circle = buffered({ type: "Point", coordinates: [23, 63.8] }, 1_000);
    expect(planarArea(circle)).toBeCloseTo(3_141_560, -2);
    expect(planarArea(circle)).toBeLessThan(Math.PI * 1e6);
    for (const position of circle.coordinates[0]?.[0] ?? []) {
      expect(planarDistance(position, [23, 63.8])).toBeCloseTo(1_000, 2);
    }
  });

  it("rounds the corners of lines and polygons", () => {
    expect(planarArea(buffered(line([0, 0], [500, 0]), 100)) / (100_000 + Math.PI * 1e4)).toBeCloseTo(1, 4);
    const around = buffered({ type: "Polygon", coordinates: [square(0, 0, 1_000)] }, 100);
    expect(planarArea(around) / (1e6 + 4e5 + Math.PI * 1e4)).toBeCloseTo(1, 5);
  });

  it("keeps holes as far as they are not filled, however rings are wound", () => {
    const hole = square(300, 300, 300);
    for (const rings of [
      [square(0, 0, 1_000), hole],
      [square(0, 0, 1_000).toReversed(), hole.toReversed()],
    ]) {
      const field: Geometry = { type: "Polygon", coordinates: rings };
      expect(buffered(field, 50).coordinates[0]).toHaveLength(2);
      expect(planarArea(buffered(field, 50)) / (1e6 + 2e5 + Math.PI * 2_500 - 200 ** 2)).toBeCloseTo(1, 5);
      expect(buffered(field, 151).coordinates[0]).toHaveLength(1);
      expect(planarArea(buffered(field, -50)) / (900 ** 2 - 300 ** 2 - 4 * 300 * 50 - Math.PI * 2_500)).toBeCloseTo(
        1,
        5,
      );
    }
  });

  it("joins what grows together and parts what is cut", () => {
    const two: Geometry = { type: "MultiPolygon", coordinates: [[square(0, 0, 100)], [square(150, 0, 100)]] };
    expect(buffered(two, 20).coordinates).toHaveLength(2);
    expect(buffered(two, 30).coordinates).toHaveLength(1);
    const neck = [at(0, 0), at(100, 0), at(100, 45), at(200, 45), at(200, 0), at(300, 0), at(300, 100), at(200, 100)];
    const bone = [...neck, at(200, 55), at(100, 55), at(100, 100), at(0, 100), at(0, 0)];
    expect(buffered({ type: "Polygon", coordinates: [bone] }, -10).coordinates).toHaveLength(2);
  });

  it("keeps an island in a hole as a polygon of its own", () => {
    const ringed: Geometry = {
      type: "MultiPolygon",
      coordinates: [[square(0, 0, 1_000), square(200, 200, 600).toReversed()], [square(450, 450, 100)]],
    };
    const buffer = buffered(ringed, 10);
    expect(buffer.coordinates.map((rings) => rings.length).sort()).toEqual([1, 2]);
  });

  it("is null where nothing is left", () => {
    expect(bufferOf({ type: "Polygon", coordinates: [square(0, 0, 100)] }, metres(-50))).toBeNull();
    expect(bufferOf(point(0, 0), metres(0))).toBeNull();
    expect(bufferOf(line([0, 0], [9, 9]), metres(-1))).toBeNull();
  });

  it("has its edge at the distance, outside for a growing one, rings closed and wound as RFC 7946 asks", () => {
    fc.assert(
      fc.property(anyGeometry, fc.integer({ min: 1, max: 2_000 }), (geometry, distance) => {
        const buffer = buffered(geometry, distance);
        for (const rings of buffer.coordinates) {
          rings.forEach((ring, index) => {
            expect(ring.at(-1)).toEqual(ring[0]);
            expect(turn(ring) > 0).toBe(index === 0);
          });
          for (const position of [rings[0]?.[0], rings.at(-1)?.[1]]) {
            if (position === undefined) continue;
            const away = nearestPair({ type: "Point", coordinates: position }, geometry).metres;
            expect(away).toBeLessThan(distance + 0.002);
            expect(away).toBeGreaterThan(distance - TRUE_WITHIN);
          }
        }
      }),
      { seed: 400, numRuns: 150 },
    );
  });
});

describe("densify", () => {
  it("repeats the examples", () => {
    const plane = [
      { east: metres(23_500_000), north: metres(7_084_000) },
      { east: metres(23_502_000), north: metres(7_084_000) },
    ];
    expect(toLonLat(plane)).toHaveLength(5);
    const edge: Position[] = [
      [23, 63.8],
      [23.04, 63.8],
    ];
    expect(densified(edge)).toHaveLength(5);
    expect([densified(edge)[0], densified(edge)[4]]).toEqual(edge);
  });

  it("puts vertices on the edge as it runs in the plane, which lon/lat leaves by 16 cm in 2 km", () => {
    const [from, to] = [at(0, 0), at(2_000, 0)];
    const chord = toGk23([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]).north - 7_075_000;
    expect(Math.abs(chord)).toBeGreaterThan(0.15);
    expect(Math.abs(chord)).toBeLessThan(0.17);
    const points = densified([from, to]);
    for (const [index, position] of points.entries()) {
      expect(planarDistance(position, at(index * 500, 0))).toBeLessThan(1e-6);
      const next = points[index + 1];
      if (next === undefined) continue;
      const middle = toGk23([(position[0] + next[0]) / 2, (position[1] + next[1]) / 2]).north - 7_075_000;
      expect(Math.abs(middle)).toBeLessThan(0.0105);
    }
  });

  it("leaves an edge alone that leaves the window, and has an end 90° from the meridian of the plane", () => {
    for (const far of [
      [113, 0],
      [114, 1],
      [24.94, 60.17],
    ] as const) {
      expect(densified([[23, 63.8], far, [23.1, 63.8]])).toHaveLength(3);
    }
    expect(
      toLonLat([
        { east: metres(0), north: metres(0) },
        { east: metres(1e187), north: metres(0) },
      ]),
    ).toHaveLength(1_001);
  });

  it("leaves short edges, single points and nothing alone", () => {
    expect(densified([at(0, 0), at(499, 0)])).toHaveLength(2);
    expect(densified([at(0, 0), at(501, 0)])).toHaveLength(3);
    expect(densified([at(0, 0)])).toEqual([at(0, 0)]);
    expect(densified([])).toEqual([]);
    expect(toLonLat([toGk23([23, 63.8])])).toEqual([fromGk23(toGk23([23, 63.8]))]);
  });
});

function turn(ring: readonly Position[]): number {
  return ring.reduce((sum, to, index) => {
    const from = ring[index - 1] ?? to;
    const [origin] = ring as [Position];
    return sum + (from[0] - origin[0]) * (to[1] - origin[1]) - (to[0] - origin[0]) * (from[1] - origin[1]);
  }, 0);
}
