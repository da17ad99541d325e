import library from "geographiclib-geodesic";
import type { Position } from "../domain/layer.ts";
import type { Metres, SquareMetres } from "../domain/units.ts";
import { metres, squareMetres } from "../domain/units.ts";
import type { PolygonGeometry } from "./planar-area.ts";
import type { LineGeometry } from "./planar-length.ts";

// GRS80, the ellipsoid of ETRS89.
const GRS80 = new library.Geodesic.Geodesic(6_378_137, 1 / 298.257222101);

/**
 * Length of the shortest line on the ellipsoid GRS80 (Karney's GeographicLib: 15 nm). Lon, lat in degrees.
 *
 * @example geodesicDistance([23.13066, 63.83847], [24.94, 60.17]) // 419 636.6 m, Kokkola to Helsinki
 */
export function geodesicDistance(from: Position, to: Position): Metres {
  return metres(GRS80.Inverse(from[1], from[0], to[1], to[0]).s12 ?? 0);
}

/** Length on the ellipsoid, edges geodesic, metres; the parts of a MultiLineString add up. */
export function geodesicLength(geometry: LineGeometry): Metres {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  let sum = 0;
  for (const line of lines) {
    line.forEach((to, index) => {
      const from = line[index - 1];
      if (from !== undefined) sum += geodesicDistance(from, to);
    });
  }
  return metres(sum);
}

/** Area on the ellipsoid, edges geodesic, holes taken off, square metres; the way a ring is wound does not matter. */
export function geodesicArea(geometry: PolygonGeometry): SquareMetres {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const areaOf = (rings: readonly (readonly Position[])[]): number =>
    rings.reduce((sum, ring, index) => sum + (index === 0 ? 1 : -1) * ringArea(ring), 0);
  return squareMetres(polygons.reduce((sum, rings) => sum + areaOf(rings), 0));
}

function ringArea(ring: readonly Position[]): number {
  const polygon = GRS80.Polygon(false);
  for (const [longitude, latitude] of ring.slice(1)) polygon.AddPoint(latitude, longitude);
  return Math.abs(polygon.Compute(false, true).area ?? 0);
}
