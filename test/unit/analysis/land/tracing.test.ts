import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange } from "../../../../src/analysis/land/arrangement.ts";
import { ringsOnGrid, twiceArea } from "../../../../src/analysis/land/land-grid.ts";
import { groundOf, tracePolygons, type Wanted } from "../../../../src/analysis/land/tracing.ts";
import { millimetres } from "../../../../src/domain/plane.ts";
import { areaFault } from "../../../../src/geojson/plane-area.ts";
import { area, MIDDLE, PATIENCE, square } from "./rings.ts";

const GRID = { origin: [millimetres(MIDDLE[0]), millimetres(MIDDLE[1])] as const, box: square(0, 0, 1) as never };

type Arranged = ReturnType<typeof arrange>;

function where({ sides }: Arranged, wanted: ReadonlySet<number>): Wanted {
  return {
    onLeft: (edge) => wanted.has(sides.left[edge] as number),
    onRight: (edge) => wanted.has(sides.right[edge] as number),
  };
}

const labelsWith = ({ sides }: Arranged, isWanted: (sets: readonly number[]) => boolean): ReadonlySet<number> =>
  new Set(sides.labels.flatMap((label, index) => (isWanted(label.filter((_, i) => i % 2 === 0)) ? [index] : [])));

const trace = (arranged: Arranged, isWanted: (sets: readonly number[]) => boolean) =>
  tracePolygons(arranged.noded, where(arranged, labelsWith(arranged, isWanted)));

describe("tracePolygons", () => {
  it("gives one polygon with one hole, outside counter-clockwise, inside clockwise", () => {
    const arranged = arrange([[square(0, 0, 10)], [square(3, 3, 4)]]);
    const polygons = trace(arranged, (sets) => sets.join() === "0");
    expect(polygons.map(({ rings }) => rings.length)).toEqual([2]);
    expect(polygons[0]?.rings.map(({ ring }) => twiceArea([ring]))).toEqual([200, -32]);
    expect(polygons[0]?.twiceArea).toBe(168);
  });

  it("takes ground that touches in a point for two, and a hole that touches the outline for a hole", () => {
    const apart = arrange([[square(0, 0, 4), square(4, 4, 4)]]);
    expect(trace(apart, (sets) => sets.length > 0).map(({ twiceArea: twice }) => twice)).toEqual([32, 32]);
    const touching = arrange([[square(0, 0, 8)], [Float64Array.of(0, 4, 2, 2, 4, 4, 2, 6)]]);
    const polygons = trace(touching, (sets) => sets.join() === "0");
    expect(polygons.map(({ rings }) => rings.map(({ ring }) => twiceArea([ring])))).toEqual([[128, -16]]);
  });

  it("takes ground that touches in two points for two, and no hole between them", () => {
    const lower = Float64Array.of(0, 0, 8, 0, 8, 4, 4, 2, 0, 4);
    const upper = Float64Array.of(0, 4, 4, 6, 8, 4, 8, 8, 0, 8);
    const polygons = trace(arrange([[lower, upper]]), (sets) => sets.length > 0);
    expect(polygons.map(({ rings }) => rings.map(({ ring }) => twiceArea([ring])))).toEqual([[48], [48]]);
  });

  it("finds an island in a hole to be a polygon of its own", () => {
    const arranged = arrange([[square(0, 0, 20)], [square(2, 2, 16)], [square(5, 5, 10)]]);
    const polygons = trace(arranged, (sets) => sets.length % 2 === 1);
    expect(polygons.map(({ rings }) => rings.map(({ ring }) => twiceArea([ring]))).sort()).toEqual([
      [200],
      [800, -512],
    ]);
  });

  it(
    "traces all ground of any labels: areas add up exactly and outlines are such as may be drawn",
    () => {
      const sets = fc.constantFrom(900_000, 20_000, 40).chain((reach) =>
        fc.array(
          area(reach).map((ground) => ringsOnGrid(GRID, ground)),
          { minLength: 1, maxLength: 5 },
        ),
      );
      fc.assert(
        fc.property(sets, fc.nat(), (drawn, mask) => {
          const arranged = arrange(drawn);
          const wanted = new Set(
            arranged.sides.labels.flatMap((_, label) => (label > 0 && (mask >> (label % 20)) % 2 === 0 ? [label] : [])),
          );
          const polygons = tracePolygons(arranged.noded, where(arranged, wanted));
          const traced = polygons.reduce((sum, polygon) => sum + polygon.twiceArea, 0);
          expect(traced).toBe([...wanted].reduce((sum, label) => sum + (arranged.twiceAreas[label] ?? 0), 0));
          const ground = groundOf(polygons, GRID, () => false);
          if (ground.length > 0) expect(areaFault(ground)).toBeNull();
          expect(twiceArea(ringsOnGrid(GRID, ground))).toBe(traced);
        }),
        { seed: 20261202, numRuns: 600 },
      );
    },
    PATIENCE,
  );
});
