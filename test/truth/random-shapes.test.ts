import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Position } from "../../src/domain/layer.ts";
import { WINDOW } from "../../src/domain/layer.ts";
import { metres } from "../../src/domain/units.ts";
import { ETRS_GK23, toGk23 } from "../../src/geodesy/etrs-gk23.ts";
import { toTm35fin } from "../../src/geodesy/etrs-tm35fin.ts";
import { fromGk23, fromTm35fin } from "../../src/geodesy/from-planes.ts";
import { pointScale } from "../../src/geodesy/krueger.ts";
import { planarArea } from "../../src/geodesy/planar-area.ts";
import { planarDistance, planarLength } from "../../src/geodesy/planar-length.ts";
import { ellipsoidArea, ellipsoidLength } from "./grs80.ts";

// Truth for all of this file: GeographicLib on GRS80 (see grs80.ts), which knows nothing of the plane. What the plane
// must differ by is the point scale k of a transverse Mercator projection: k for lengths, k² for areas.

type PlanePoint = readonly [east: number, north: number];

const lonLat = ([east, north]: PlanePoint): Position => fromGk23({ east: metres(east), north: metres(north) });
const scaleAt = (point: PlanePoint): number => pointScale(ETRS_GK23, lonLat(point));

const inWindow = fc.tuple(
  fc.double({ min: WINDOW[0], max: WINDOW[2], noNaN: true }),
  fc.double({ min: WINDOW[1], max: WINDOW[3], noNaN: true }),
);
/** Middles whose shapes of up to 900 m stay within 6 km of 23° E. */
const nearMeridian = fc.tuple(
  fc.double({ min: -5_100, max: 5_100, noNaN: true }),
  fc.double({ min: 7_053_000, max: 7_102_000, noNaN: true }),
);
const radii = fc.array(fc.double({ min: 30, max: 900, noNaN: true }), { minLength: 3, maxLength: 12 });

/** A closed star that does not cross itself. */
function star([east, north]: PlanePoint, each: readonly number[]): readonly PlanePoint[] {
  const ring = each.map((radius, index): PlanePoint => {
    const turn = (2 * Math.PI * index) / each.length;
    return [east + radius * Math.cos(turn), north + radius * Math.sin(turn)];
  });
  return [...ring, ring[0] as PlanePoint];
}

/** Every edge in short straight pieces: what is straight in the plane is no geodesic, in 50 m it is. */
function inPieces(line: readonly PlanePoint[]): readonly PlanePoint[] {
  return line.flatMap((to, index) => {
    const from = line[index - 1];
    if (from === undefined) return [to];
    const pieces = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 50);
    return Array.from({ length: pieces }, (_, piece): PlanePoint => between(from, to, (piece + 1) / pieces));
  });
}

function between(from: PlanePoint, to: PlanePoint, share: number): PlanePoint {
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

/** ∫ 1/k² over a star: triangles about its middle, by the rule of edge midpoints, exact to the second order. */
function areaByScale(middle: PlanePoint, ring: readonly PlanePoint[]): number {
  return ring.reduce((sum, to, index) => {
    const from = ring[index - 1];
    if (from === undefined) return sum;
    const area = ((from[0] - middle[0]) * (to[1] - middle[1]) - (to[0] - middle[0]) * (from[1] - middle[1])) / 2;
    const middles = [between(middle, from, 0.5), between(middle, to, 0.5), between(from, to, 0.5)];
    return sum + (area * middles.reduce((inverse, point) => inverse + scaleAt(point) ** -2, 0)) / 3;
  }, 0);
}

/** ∫ 1/k along a line, by Simpson's rule. */
function lengthByScale(line: readonly PlanePoint[]): number {
  return line.reduce((sum, to, index) => {
    const from = line[index - 1] ?? to;
    const inverse = 1 / scaleAt(from) + 4 / scaleAt(between(from, to, 0.5)) + 1 / scaleAt(to);
    return sum + (Math.hypot(to[0] - from[0], to[1] - from[1]) * inverse) / 6;
  }, 0);
}

const far = (ratio: number): number => Math.abs(ratio - 1);

describe("1,000 random shapes within 6 km of 23° E", () => {
  const settings = { seed: 2_300, numRuns: 1_000 };

  it("have the ellipsoid's area within 1e-6", () => {
    fc.assert(
      fc.property(nearMeridian, radii, ([off, north], each) => {
        const ring = star([23_500_000 + off, north], each).map(lonLat);
        expect(far(planarArea({ type: "Polygon", coordinates: [ring] }) / ellipsoidArea(ring))).toBeLessThan(1e-6);
      }),
      settings,
    );
  });

  it("have the ellipsoid's length within 1e-6", () => {
    fc.assert(
      fc.property(nearMeridian, radii, ([off, north], each) => {
        const line = star([23_500_000 + off, north], each).map(lonLat);
        expect(far(planarLength({ type: "LineString", coordinates: line }) / ellipsoidLength(line))).toBeLessThan(1e-6);
      }),
      settings,
    );
  });
});

describe("1,000 random shapes anywhere in the window", () => {
  const settings = { seed: 2_356, numRuns: 1_000 };

  it("have the ellipsoid's area times k², to 1e-8", () => {
    fc.assert(
      fc.property(inWindow, radii, (position, each) => {
        const { east, north } = toGk23(position);
        const ring = star([east, north], each);
        const plane = planarArea({ type: "Polygon", coordinates: [ring.map(lonLat)] });
        const meanScale = plane / areaByScale([east, north], ring);
        const ratio = plane / ellipsoidArea(inPieces(ring).map(lonLat));
        expect(Math.abs(ratio - meanScale)).toBeLessThan(1e-8);
      }),
      settings,
    );
  });

  it("have the ellipsoid's length times k, to 1e-8", () => {
    fc.assert(
      fc.property(inWindow, radii, (position, each) => {
        const { east, north } = toGk23(position);
        const line = star([east, north], each);
        const plane = planarLength({ type: "LineString", coordinates: line.map(lonLat) });
        const meanScale = plane / lengthByScale(line);
        expect(Math.abs(plane / ellipsoidLength(line.map(lonLat)) - meanScale)).toBeLessThan(1e-8);
      }),
      settings,
    );
  });
});

describe("laws", () => {
  const settings = { seed: 1_000, numRuns: 1_000 };

  it("there and back through either plane is within 0.1 mm", () => {
    fc.assert(
      fc.property(inWindow, (position) => {
        expect(planarDistance(fromGk23(toGk23(position)), position)).toBeLessThan(1e-4);
        expect(planarDistance(fromTm35fin(toTm35fin(position)), position)).toBeLessThan(1e-4);
      }),
      settings,
    );
  });

  it("distance is symmetric and never longer than by way of a third point", () => {
    fc.assert(
      fc.property(inWindow, inWindow, inWindow, (a, b, c) => {
        expect(planarDistance(b, a)).toBe(planarDistance(a, b));
        expect(planarDistance(a, b)).toBeLessThanOrEqual(planarDistance(a, c) + planarDistance(c, b) + 1e-7);
      }),
      settings,
    );
  });

  it("area and length depend neither on the direction of a ring nor on where it starts", () => {
    fc.assert(
      fc.property(inWindow, radii, fc.nat({ max: 11 }), (position, each, shift) => {
        const { east, north } = toGk23(position);
        const ring = star([east, north], each).map(lonLat);
        const open = ring.slice(1);
        const start = shift % open.length;
        const turned = [...open.slice(start), ...open.slice(0, start)];
        const moved = [...turned, turned[0] as Position];
        const area = planarArea({ type: "Polygon", coordinates: [ring] });
        const length = planarLength({ type: "LineString", coordinates: ring });
        for (const other of [moved, [...ring].reverse(), [...moved].reverse()]) {
          expect(far(planarArea({ type: "Polygon", coordinates: [other] }) / area)).toBeLessThan(1e-9);
          expect(far(planarLength({ type: "LineString", coordinates: other }) / length)).toBeLessThan(1e-12);
        }
      }),
      settings,
    );
  });
});
