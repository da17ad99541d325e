import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Geometry, Position } from "../../../src/domain/layer.ts";
import { metres } from "../../../src/domain/units.ts";
import { centroid } from "../../../src/geodesy/centroid.ts";
import { fromGk23 } from "../../../src/geodesy/from-planes.ts";
import { planarArea } from "../../../src/geodesy/planar-area.ts";
import { planarDistance, planarLength } from "../../../src/geodesy/planar-length.ts";

/** Metres from a corner near the planning area, as lon, lat. */
const at = (east: number, north: number): Position =>
  fromGk23({ east: metres(23_503_000 + east), north: metres(7_075_000 + north) });
const square = (east: number, north: number, side: number): Position[] => [
  at(east, north),
  at(east + side, north),
  at(east + side, north + side),
  at(east, north + side),
  at(east, north),
];
const outer = square(0, 0, 1_000);
const hole = square(100, 100, 200).reverse();
const far = square(2_000, 0, 500);

describe("planarArea", () => {
  it("repeats the example", () => {
    const ring: Position[] = [
      [23, 63.8],
      [23.01, 63.8],
      [23.01, 63.805],
      [23, 63.805],
      [23, 63.8],
    ];
    expect(planarArea({ type: "Polygon", coordinates: [ring] })).toBeCloseTo(274_654.9, 1);
  });

  it("takes holes off and adds parts up", () => {
    expect(planarArea({ type: "Polygon", coordinates: [outer] })).toBeCloseTo(1_000_000, 2);
    expect(planarArea({ type: "Polygon", coordinates: [outer, hole] })).toBeCloseTo(960_000, 2);
    expect(planarArea({ type: "MultiPolygon", coordinates: [[outer, hole], [far]] })).toBeCloseTo(1_210_000, 2);
  });

  it("does not mind how a ring is wound", () => {
    const reversed = [outer, hole].map((ring) => [...ring].reverse());
    expect(planarArea({ type: "Polygon", coordinates: reversed })).toBeCloseTo(960_000, 2);
  });

  it("adds up when a rectangle is cut in two", () => {
    const side = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 99 }), (width, height, percent) => {
        const cut = (width * percent) / 100;
        const rectangle = (from: number, to: number): Geometry & { type: "Polygon" } => ({
          type: "Polygon",
          coordinates: [[at(from, 0), at(to, 0), at(to, height), at(from, height), at(from, 0)]],
        });
        const whole = planarArea(rectangle(0, width));
        expect(Math.abs(whole - width * height)).toBeLessThan(1e-8 * whole + 0.01);
        expect(Math.abs(whole - planarArea(rectangle(0, cut)) - planarArea(rectangle(cut, width)))).toBeLessThan(0.01);
      }),
      { seed: 170, numRuns: 300 },
    );
  });
});

describe("planarLength", () => {
  it("repeats the example", () => {
    const runway: Geometry = {
      type: "LineString",
      coordinates: [
        [23.138158, 63.707847],
        [23.1475, 63.729886],
      ],
    };
    expect(planarLength(runway)).toBeCloseTo(2_499.8, 1);
  });

  it("adds the parts of a MultiLineString, not the gaps", () => {
    const coordinates = [
      [at(0, 0), at(300, 400)],
      [at(1_000, 0), at(1_000, 70), at(1_000, 50)],
    ];
    expect(planarLength({ type: "MultiLineString", coordinates })).toBeCloseTo(590, 5);
    expect(planarDistance(at(0, 0), at(3_000, 4_000))).toBeCloseTo(5_000, 5);
  });
});

describe("centroid", () => {
  const close = (position: Position, expected: Position) =>
    expect(planarDistance(position, expected)).toBeLessThan(0.001);

  it("repeats the example", () => {
    const middle = centroid({
      type: "MultiPoint",
      coordinates: [
        [23, 63.8],
        [23, 63.9],
      ],
    });
    expect(planarDistance(middle, [23, 63.85])).toBeLessThan(0.02);
  });

  it("balances by area, length or count", () => {
    close(centroid({ type: "Point", coordinates: at(5, 6) }), at(5, 6));
    close(centroid({ type: "LineString", coordinates: [at(0, 0), at(100, 0), at(100, 300)] }), at(87.5, 112.5));
    close(centroid({ type: "Polygon", coordinates: [outer] }), at(500, 500));
    const x = (500 * 1_000_000 - 200 * 40_000) / 960_000;
    close(centroid({ type: "Polygon", coordinates: [outer, hole] }), at(x, x));
    const multi: Geometry = { type: "MultiPolygon", coordinates: [[outer], [far]] };
    close(centroid(multi), at((500 * 4 + 2_250) / 5, (500 * 4 + 250) / 5));
  });

  it("falls back to vertices where there is no extent, and throws where there is nothing", () => {
    close(centroid({ type: "LineString", coordinates: [at(1, 1), at(1, 1)] }), at(1, 1));
    expect(() => centroid({ type: "MultiPoint", coordinates: [] })).toThrow("no vertex in");
  });
});
