import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSnapIndex } from "../../../src/analysis/snapping/snap-index.ts";
import type { Geometry, Position } from "../../../src/domain/layer.ts";
import { metres } from "../../../src/domain/units.ts";
import { toGk23 } from "../../../src/geodesy/etrs-gk23.ts";
import { fromGk23 } from "../../../src/geodesy/from-planes.ts";
import { planarDistance } from "../../../src/geodesy/planar-length.ts";
import { sampleFeature } from "../figures/sample.ts";

/** Metres east and north of a point near the site. */
const at = (east: number, north: number): Position =>
  fromGk23({ east: metres(23_500_000 + east), north: metres(7_080_000 + north) });
const feature = (id: string, geometry: Geometry, accuracyMetres = 10) =>
  sampleFeature({ id, geometry, accuracyMetres });
const line = (...points: readonly (readonly [number, number])[]): Geometry => ({
  type: "LineString",
  coordinates: points.map(([east, north]) => at(east, north)),
});

const ROAD = feature("road", line([0, 0], [1000, 0]), 15);
const RAIL = feature("rail", line([500, -300], [500, 700]), 5);
const QUAY = feature("quay", { type: "Point", coordinates: at(800, 300) });

describe("snapping", () => {
  const index = createSnapIndex([ROAD, RAIL, QUAY]);

  test.each([
    ["a vertex before the edge it ends", 8, 6, { kind: "vertex", feature: "road" }, [0, 0]],
    ["an edge", 300, 12, { kind: "edge", feature: "road" }, [300, 0]],
    ["a crossing, as sure as the less sure of the two", 494, 6, { kind: "intersection", feature: "road" }, [500, 0]],
    ["a point of a layer", 790, 300, { kind: "vertex", feature: "quay" }, [800, 300]],
  ] as const)("takes hold of %s", (_, east, north, hint, place) => {
    const found = index.near(at(east, north), 20);
    expect(found).toMatchObject(hint);
    expect(planarDistance(found?.position ?? [0, 0], at(place[0], place[1]))).toBeLessThan(0.001);
  });

  test("takes hold of nothing farther than the radius", () => {
    expect(index.near(at(300, 21), 20)).toBeNull();
    expect(index.near(at(300, 19.9), 20)).not.toBeNull();
    expect(index.near(at(-15, -15), 20)).toBeNull();
    expect(createSnapIndex([]).near(at(0, 0), 1e6)).toBeNull();
  });

  test("knows the edges of areas, holes and parts among them", () => {
    const ring = (from: number, to: number) =>
      [at(from, from), at(to, from), at(to, to), at(from, to), at(from, from)] as const;
    const area = createSnapIndex([
      feature("area", { type: "MultiPolygon", coordinates: [[ring(0, 1000), [...ring(400, 600)].reverse()]] }),
    ]);
    expect(area.near(at(500, 395), 20)?.kind).toBe("edge");
    expect(area.near(at(603, 603), 20)?.kind).toBe("vertex");
    expect(area.near(at(200, 200), 20)).toBeNull();
  });

  test("lands on what it names, never farther than asked", () => {
    const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, fc.double({ min: 1, max: 3000, noNaN: true }), (east, north, radius) => {
        const hint = index.near(at(east, north), radius);
        if (hint === null) return true;
        const { east: x, north: y } = toGk23(hint.position);
        const [e, n] = [x - 23_500_000, y - 7_080_000];
        const onRoad = Math.abs(n) < 1e-3 && e > -1e-3 && e < 1000.001;
        const onRail = Math.abs(e - 500) < 1e-3 && n > -300.001 && n < 700.001;
        const onQuay = Math.hypot(e - 800, n - 300) < 1e-3;
        return (onRoad || onRail || onQuay) && Math.hypot(e - east, n - north) <= radius + 1e-3;
      }),
      { seed: 20261121, numRuns: 400 },
    );
  });
});
