import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestIndex } from "../../../../src/analysis/nearest/nearest-index.ts";
import type { Geometry } from "../../../../src/domain/layer.ts";
import { nearestPair } from "../../../../src/geodesy/nearest-pair.ts";
import { anyGeometry, at, line, point, square, starRing } from "../../geodesy/shapes.ts";

interface Thing {
  readonly id: string;
  readonly geometry: Geometry;
}
const thing = (geometry: Geometry, index: number): Thing => ({ id: `thing-${index}`, geometry });

describe("nearestIndex", () => {
  const shore = Array.from({ length: 90 }, () => 20_000);
  const things: readonly Thing[] = [
    { id: "road", geometry: line([0, 0], [1_000, 0]) },
    { id: "quay", geometry: point(0, 300) },
    { id: "lake", geometry: { type: "Polygon", coordinates: [square(-4_000, -4_000, 3_000)] } },
    // So many edges that no box of some of them holds the place.
    { id: "sea", geometry: { type: "Polygon", coordinates: [starRing([0, 0], shore).map(([x, y]) => at(x, y))] } },
  ];
  const index = nearestIndex(things);

  it("gives the nearest thing and the line to it", () => {
    const [near] = nearestIndex(things.slice(0, 3)).nearest(point(500, 40));
    expect(near?.thing.id).toBe("road");
    expect(near?.metres).toBeCloseTo(40, 5);
    expect(near?.from[0]).toBeCloseTo(at(500, 40)[0], 9);
    expect(near?.to[1]).toBeCloseTo(at(500, 0)[1], 9);
  });

  it("ranks several, an area about the place first although its edge is far", () => {
    expect(index.nearest(point(100, 100))[0]?.thing.id).toBe("sea");
    expect(index.nearest(point(100, 100), 9).map((near) => [near.thing.id, Math.round(near.metres)])).toEqual([
      ["sea", 0],
      ["road", 100],
      ["quay", 224],
      ["lake", Math.round(Math.hypot(1_100, 1_100))],
    ]);
  });

  it("stops at the limit, and has nothing where nothing is", () => {
    expect(index.nearest(point(100, 100), 9, 100.001).map((near) => near.thing.id)).toEqual(["sea", "road"]);
    expect(index.nearest(point(50_000, 0), 1, 10)).toEqual([]);
    expect(index.nearest(point(0, 0), 0)).toEqual([]);
    expect(nearestIndex([]).nearest(point(0, 0))).toEqual([]);
  });

  it("keeps the given order among things equally near", () => {
    const twins = [line([0, 0], [0, 10]), line([0, 10], [0, 20]), line([0, 10], [9, 20])].map(thing);
    expect(
      nearestIndex(twins)
        .nearest(point(-3, 10), 3)
        .map((near) => near.thing.id),
    ).toEqual(["thing-0", "thing-1", "thing-2"]);
  });

  it("says what asking every thing says", () => {
    fc.assert(
      fc.property(
        fc.array(anyGeometry, { minLength: 1, maxLength: 60 }),
        anyGeometry,
        fc.integer({ min: 1, max: 5 }),
        (geometries, asked, count) => {
          const all = geometries.map((geometry) => nearestPair(asked, geometry).metres).sort((a, b) => a - b);
          const found = nearestIndex(geometries.map(thing)).nearest(asked, count);
          expect(found).toHaveLength(Math.min(count, geometries.length));
          found.forEach((near, rank) => {
            expect(near.metres).toBeCloseTo(all[rank] ?? NaN, 6);
            expect(nearestPair(asked, near.thing.geometry).metres).toBeCloseTo(near.metres, 6);
          });
          expect(new Set(found.map((near) => near.thing)).size).toBe(found.length);
        },
      ),
      { seed: 10_000, numRuns: 300 },
    );
  });
});
