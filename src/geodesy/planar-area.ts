import type { Geometry, Position } from "../domain/layer.ts";
import type { SquareMetres } from "../domain/units.ts";
import { squareMetres } from "../domain/units.ts";
import { toGk23 } from "./etrs-gk23.ts";

export type PolygonGeometry = Extract<Geometry, { readonly type: "Polygon" | "MultiPolygon" }>;

/**
 * Area in the plane ETRS-GK23, holes taken off, edges straight in the plane; the way a ring is wound does not matter.
 * Plane over ellipsoid is k²: 3e-7 too large at Kruunuportti, 1.5e-5 at 23.5° E. Geometry is lon, lat in degrees.
 *
 * @example planarArea({ type: "Polygon", coordinates: [[[23, 63.8], [23.01, 63.8], [23.01, 63.805], [23, 63.805], [23, 63.8]]] }) // 274 654.9 m²
 */
export function planarArea(geometry: PolygonGeometry): SquareMetres {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return squareMetres(polygons.reduce((sum, rings) => sum + areaWithHoles(rings), 0));
}

function areaWithHoles(rings: readonly (readonly Position[])[]): number {
  return rings.reduce((sum, ring, index) => sum + (index === 0 ? 1 : -1) * Math.abs(signedArea(ring)), 0);
}

/** Half the sum of cross products about the first vertex, which keeps the numbers small. */
function signedArea(ring: readonly Position[]): number {
  const [origin, ...rest] = ring.map(toGk23);
  if (origin === undefined) return 0;
  let twice = 0;
  let previousEast = 0;
  let previousNorth = 0;
  for (const point of rest) {
    const east = point.east - origin.east;
    const north = point.north - origin.north;
    twice += previousEast * north - east * previousNorth;
    previousEast = east;
    previousNorth = north;
  }
  return twice / 2;
}
