import type { Geometry, Position } from "../domain/layer.ts";
import type { Metres } from "../domain/units.ts";
import { metres } from "../domain/units.ts";
import { toGk23 } from "./etrs-gk23.ts";

export type LineGeometry = Extract<Geometry, { readonly type: "LineString" | "MultiLineString" }>;

/**
 * Length in the plane ETRS-GK23, vertex to vertex; the parts of a MultiLineString add up. Plane over ellipsoid is k:
 * at most 8e-6 too long in the map's window. Geometry is lon, lat in degrees.
 *
 * @example planarLength({ type: "LineString", coordinates: [[23.138158, 63.707847], [23.1475, 63.729886]] }) // 2 499.8 m, the runway
 */
export function planarLength(geometry: LineGeometry): Metres {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  return metres(lines.reduce((sum, line) => sum + lengthOf(line), 0));
}

/** Straight distance of two points in the plane ETRS-GK23. Within the window and under 50 km; farther is geodesic. */
export function planarDistance(from: Position, to: Position): Metres {
  return metres(lengthOf([from, to]));
}

function lengthOf(line: readonly Position[]): number {
  const points = line.map(toGk23);
  return points.reduce((sum, point, index) => {
    const previous = points[index - 1] ?? point;
    return sum + Math.hypot(point.east - previous.east, point.north - previous.north);
  }, 0);
}
