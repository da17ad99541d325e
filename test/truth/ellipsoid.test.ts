import { describe, expect, it } from "vitest";
import type { Position } from "../../src/domain/layer.ts";
import { metres } from "../../src/domain/units.ts";
import { ETRS_GK23, toGk23 } from "../../src/geodesy/etrs-gk23.ts";
import { fromGk23 } from "../../src/geodesy/from-planes.ts";
import { pointScale } from "../../src/geodesy/krueger.ts";
import { planarArea } from "../../src/geodesy/planar-area.ts";
import { planarLength } from "../../src/geodesy/planar-length.ts";
import { ellipsoidArea, ellipsoidLength } from "./grs80.ts";

/** A square of 100 m about a place, its corners even in the plane. */
function squareAt(longitude: number, latitude: number): Position[] {
  const { east, north } = toGk23([longitude, latitude]);
  return [
    [-50, -50],
    [50, -50],
    [50, 50],
    [-50, 50],
    [-50, -50],
  ].map(([right = 0, up = 0]) => fromGk23({ east: metres(east + right), north: metres(north + up) }));
}

describe("plane over ellipsoid", () => {
  it.each([
    ["Kruunuportti", 23.066, 63.784],
    ["the central meridian", 23, 63.8],
    ["the town", 23.13, 63.838],
    ["the east edge", 23.5, 63.6],
    ["the west edge", 22.71, 64.02],
  ])("is the square of the point scale for areas at %s", (_, longitude, latitude) => {
    const ring = squareAt(longitude, latitude);
    const ratio = planarArea({ type: "Polygon", coordinates: [ring] }) / ellipsoidArea(ring);
    // 1e-8 of 10 000 m² is 1 cm²; the geodesic sum itself carries about 1e-9.
    expect(Math.abs(ratio - pointScale(ETRS_GK23, [longitude, latitude]) ** 2)).toBeLessThan(1e-8);
  });

  it.each([
    [23.066, 63.784],
    [23.5, 63.6],
  ])("is the point scale for lengths at %f, %f", (longitude, latitude) => {
    const ring = squareAt(longitude, latitude);
    for (const pair of [
      [ring[0], ring[2]],
      [ring[1], ring[3]],
    ] as [Position, Position][]) {
      const ratio = planarLength({ type: "LineString", coordinates: pair }) / ellipsoidLength(pair);
      expect(Math.abs(ratio - pointScale(ETRS_GK23, [longitude, latitude]))).toBeLessThan(1e-8);
    }
  });

  it("stays within what the docstrings say", () => {
    const excess = (longitude: number, latitude: number) => pointScale(ETRS_GK23, [longitude, latitude]) ** 2 - 1;
    expect(excess(23.072, 63.784)).toBeLessThan(3.5e-7);
    expect(excess(23.13, 63.838)).toBeCloseTo(1.0e-6, 7);
    expect(excess(23.5, 63.8)).toBeCloseTo(1.5e-5, 6);
    expect(excess(23.56, 63.57) / 2).toBeLessThan(1e-5);
  });

  it("gives the ellipsoid's area within 1e-6 for the strip near 23° E", () => {
    const strip: Position[] = [
      [23.051084, 63.778308],
      [23.072064, 63.771181],
      [23.086106, 63.791214],
      [23.075527, 63.79122],
      [23.051084, 63.778308],
    ];
    const ratio = planarArea({ type: "Polygon", coordinates: [strip] }) / ellipsoidArea(strip);
    expect(Math.abs(ratio - 1)).toBeLessThan(1e-6);
  });
});
