import { describe, expect, it } from "vitest";
import type { Geometry, Position } from "../../../src/domain/layer.ts";
import { gridBearing } from "../../../src/domain/units.ts";
import { bearingOf } from "../../../src/geodesy/bearing.ts";
import { geodesicArea, geodesicDistance, geodesicLength } from "../../../src/geodesy/geodesic.ts";
import { planarArea } from "../../../src/geodesy/planar-area.ts";
import { planarLength } from "../../../src/geodesy/planar-length.ts";
import { lineLength, polygonArea, straightBetween, straightDistance } from "../../../src/geodesy/straight-distance.ts";
import { at, line, square } from "./shapes.ts";

const CENTRE: Position = [23.13066, 63.83847];
const QUAY_11: Position = [23.0278, 63.86421];
const HELSINKI: Position = [24.94, 60.17];
const RUNWAY: Geometry & { type: "LineString" } = {
  type: "LineString",
  coordinates: [
    [23.138158, 63.707847],
    [23.1475, 63.729886],
  ],
};

describe("straightDistance", () => {
  it("is measured in the plane within the window and up to 50 km", () => {
    const straight = straightDistance(CENTRE, QUAY_11);
    expect(straight.metres).toBeCloseTo(5_816.8, 1);
    expect(straight).toMatchObject({ from: CENTRE, to: QUAY_11, geodesic: false });
    // From one side of the window to the other: on its very edge it is still inside.
    expect(straightDistance([22.7, 63.57], [23.56, 63.57]).geodesic).toBe(false);
  });

  it("is geodesic beyond 50 km or outside the window, and says so", () => {
    const helsinki = straightDistance(CENTRE, HELSINKI);
    expect(helsinki.geodesic).toBe(true);
    expect(helsinki.metres).toBe(geodesicDistance(CENTRE, HELSINKI));
    expect(helsinki.metres / 1_000).toBeCloseTo(419.637, 3);
    expect(straightDistance([22.7, 63.57], [23.56, 64.03]).geodesic).toBe(true);
    expect(straightDistance([23.5601, 63.8], [23.55, 63.8]).geodesic).toBe(true);
  });

  it("hardly jumps where the plane ends", () => {
    const inside = straightDistance([22.7, 63.57], [23.05, 63.98]);
    const outside = straightDistance([22.7, 63.57], [23.1, 64]);
    expect([inside.geodesic, outside.geodesic]).toEqual([false, true]);
    const plane = bearingOf(outside.from, outside.to) ?? NaN;
    expect(outside.bearing).toBeCloseTo(plane, 1);
  });

  it("measures as far as the other side of the Earth", () => {
    const sydney: Position = [151.2, -33.86];
    expect(straightDistance(CENTRE, sydney).metres).toBe(geodesicDistance(CENTRE, sydney));
    expect(straightDistance(sydney, CENTRE).metres).toBeCloseTo(straightDistance(CENTRE, sydney).metres, 6);
    const coast: Geometry = { type: "LineString", coordinates: [sydney, [150.2, -33.86]] };
    expect(straightBetween({ type: "Point", coordinates: CENTRE }, coast).to).toEqual([150.2, -33.86]);
  });

  it("gives no bearing from grid north beyond the window, from either end", () => {
    for (const [from, to] of [
      [CENTRE, HELSINKI],
      [HELSINKI, CENTRE],
      [HELSINKI, [24.95, 60.18]],
    ] as const) {
      expect(straightDistance(from, to).bearing).toBeNull();
      expect(
        straightBetween({ type: "Point", coordinates: from }, { type: "Point", coordinates: to }).bearing,
      ).toBeNull();
    }
  });

  it("has no bearing where two things meet", () => {
    expect(straightDistance(CENTRE, CENTRE)).toMatchObject({ metres: 0, bearing: null, geodesic: false });
    expect(straightDistance(HELSINKI, HELSINKI)).toMatchObject({ metres: 0, bearing: null, geodesic: true });
    expect(straightBetween(line([0, 0], [9, 9]), line([0, 9], [9, 0]))).toMatchObject({ metres: 0, bearing: null });
  });
});

describe("straightBetween", () => {
  it("runs along the shortest line", () => {
    const straight = straightBetween(line([0, 0], [100, 0]), { type: "Polygon", coordinates: [square(130, 40, 50)] });
    expect(straight.metres).toBeCloseTo(50, 5);
    expect(straight.bearing).toBeCloseTo((Math.atan2(30, 40) * 180) / Math.PI, 5);
  });
});

describe("lineLength and polygonArea", () => {
  it("repeat the examples", () => {
    expect(lineLength(RUNWAY).metres).toBeCloseTo(2_499.8, 1);
    expect(lineLength(RUNWAY)).toEqual({ metres: planarLength(RUNWAY), geodesic: false });
    const ring: Position[] = [
      [23, 63.8],
      [23.01, 63.8],
      [23.01, 63.805],
      [23, 63.805],
      [23, 63.8],
    ];
    const area = polygonArea({ type: "Polygon", coordinates: [ring] });
    expect(area.squareMetres).toBeCloseTo(274_654.9, 1);
    expect(area.geodesic).toBe(false);
  });

  it("turn to the ellipsoid beyond 50 km or outside the window", () => {
    const long: Geometry & { type: "LineString" } = { type: "LineString", coordinates: [CENTRE, HELSINKI] };
    expect(lineLength(long)).toEqual({ metres: geodesicLength(long), geodesic: true });
    const toAndFro = Array.from({ length: 31 }, (_, index) => RUNWAY.coordinates[index % 2] as Position);
    expect(lineLength({ type: "LineString", coordinates: toAndFro }).geodesic).toBe(true);
    const outer = [CENTRE, HELSINKI, [26, 62], CENTRE] as const;
    const polygon = { type: "Polygon", coordinates: [outer] } as const;
    expect(polygonArea(polygon)).toEqual({ squareMetres: geodesicArea(polygon), geodesic: true });
  });
});

describe("geodesicArea", () => {
  it("takes holes off, adds parts up and does not mind the winding", () => {
    const outer = square(0, 0, 1_000);
    const hole = square(100, 100, 200);
    const [whole, less] = [[outer], [outer, hole]].map((coordinates) => geodesicArea({ type: "Polygon", coordinates }));
    expect(whole).toBeCloseTo(planarArea({ type: "Polygon", coordinates: [outer] }), -1);
    expect((whole ?? 0) - (less ?? 0)).toBeCloseTo(40_000, -1);
    const parts: Geometry & { type: "MultiPolygon" } = {
      type: "MultiPolygon",
      coordinates: [[[...outer].reverse()], [square(2_000, 0, 500)]],
    };
    expect(geodesicArea(parts)).toBeCloseTo(1_250_000, -1);
  });
});

describe("bearingOf", () => {
  it("turns clockwise from grid north", () => {
    const turns = [
      [0, 1],
      [1, 1],
      [1, 0],
      [0, -1],
      [-1, 0],
      [-1, 1],
    ].map(([east = 0, north = 0]) => Math.round(bearingOf(at(0, 0), at(east * 100, north * 100)) ?? NaN));
    expect(turns).toEqual([0, 45, 90, 180, 270, 315]);
    expect(bearingOf(at(0, 0), at(0, 0))).toBeNull();
  });

  it("repeats the example", () => {
    expect(bearingOf(RUNWAY.coordinates[0] as Position, RUNWAY.coordinates[1] as Position)).toBeCloseTo(10.52, 2);
    expect(gridBearing(-90)).toBe(270);
    expect(gridBearing(360)).toBe(0);
  });
});
