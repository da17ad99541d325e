import type { Geometry, Position } from "../domain/layer.ts";
import type { GridBearing, Metres, SquareMetres } from "../domain/units.ts";
import { metres } from "../domain/units.ts";
import { bearingOf } from "./bearing.ts";
import { verticesOf } from "./bounds.ts";
import { isNearGk23 } from "./etrs-gk23.ts";
import { geodesicArea, geodesicDistance, geodesicLength } from "./geodesic.ts";
import { inWindow } from "./in-window.ts";
import { nearestPair } from "./nearest-pair.ts";
import type { PolygonGeometry } from "./planar-area.ts";
import { planarArea } from "./planar-area.ts";
import type { LineGeometry } from "./planar-length.ts";
import { planarDistance, planarLength } from "./planar-length.ts";

// The one entry for figures: in the plane ETRS-GK23 within the map's window and up to 50 km, on the ellipsoid beyond.
// It brings GeographicLib (9 KiB) along, so only what is loaded when first used may import it.

/** Longer lines are measured on the ellipsoid, metres. */
const LONGEST_IN_PLANE = metres(50_000);

export interface StraightDistance {
  readonly metres: Metres;
  /** Where the shortest distance starts and ends, lon/lat degrees. */
  readonly from: Position;
  readonly to: Position;
  /** Null where the two meet, and where one lies outside the window: far away grid north is no direction to go by. */
  readonly bearing: GridBearing | null;
  /** Measured on the ellipsoid GRS80, not in the plane. */
  readonly geodesic: boolean;
}

/**
 * Straight distance of two points, metres, and whether it was measured on the ellipsoid. Lon, lat in degrees.
 *
 * @example straightDistance([23.13066, 63.83847], [23.0278, 63.86421]) // 5 816.8 m, centre to quay 11; geodesic false
 */
export function straightDistance(from: Position, to: Position): StraightDistance {
  if (inWindow(from) && inWindow(to)) {
    const distance = planarDistance(from, to);
    if (distance <= LONGEST_IN_PLANE)
      return { metres: distance, from, to, bearing: bearingOf(from, to), geodesic: false };
  }
  return onEllipsoid(from, to);
}

/**
 * Shortest distance between two geometries, metres, with the line it runs along. Both points are found in the plane;
 * more than 10° from 23° E the nearest vertices stand for them.
 */
export function straightBetween(a: Geometry, b: Geometry): StraightDistance {
  if (!isNearPlane(a) || !isNearPlane(b)) return farBetween(a, b);
  const pair = nearestPair(a, b);
  if (inWindow(pair.from) && inWindow(pair.to) && pair.metres <= LONGEST_IN_PLANE) {
    return { ...pair, bearing: pair.metres === 0 ? null : bearingOf(pair.from, pair.to), geodesic: false };
  }
  return onEllipsoid(pair.from, pair.to);
}

/**
 * Length of a line, metres: on the ellipsoid where it is longer than 50 km or leaves the window.
 *
 * @example lineLength({ type: "LineString", coordinates: [[23.138158, 63.707847], [23.1475, 63.729886]] }) // { metres: 2 499.8, geodesic: false }
 */
export function lineLength(geometry: LineGeometry): { readonly metres: Metres; readonly geodesic: boolean } {
  if (allInWindow(geometry)) {
    const length = planarLength(geometry);
    if (length <= LONGEST_IN_PLANE) return { metres: length, geodesic: false };
  }
  return { metres: geodesicLength(geometry), geodesic: true };
}

/**
 * Area of a polygon, holes taken off: on the ellipsoid where it leaves the window, otherwise in the plane, in which
 * areas add up.
 *
 * @example polygonArea({ type: "Polygon", coordinates: [[[23, 63.8], [23.01, 63.8], [23.01, 63.805], [23, 63.805], [23, 63.8]]] }) // { squareMetres: 274 654.9, geodesic: false }
 */
export function polygonArea(geometry: PolygonGeometry): {
  readonly squareMetres: SquareMetres;
  readonly geodesic: boolean;
} {
  return allInWindow(geometry)
    ? { squareMetres: planarArea(geometry), geodesic: false }
    : { squareMetres: geodesicArea(geometry), geodesic: true };
}

function onEllipsoid(from: Position, to: Position): StraightDistance {
  const bearing = inWindow(from) && inWindow(to) ? bearingOf(from, to) : null;
  return { metres: geodesicDistance(from, to), from, to, bearing, geodesic: true };
}

function farBetween(a: Geometry, b: Geometry): StraightDistance {
  let best: StraightDistance | null = null;
  for (const from of verticesOf(a)) {
    for (const to of verticesOf(b)) {
      const line = onEllipsoid(from, to);
      if (best === null || line.metres < best.metres) best = line;
    }
  }
  if (best === null) throw new Error(`geometry without vertices: ${a.type}, ${b.type}`);
  return best;
}

function allInWindow(geometry: Geometry): boolean {
  for (const position of verticesOf(geometry)) if (!inWindow(position)) return false;
  return true;
}

function isNearPlane(geometry: Geometry): boolean {
  for (const position of verticesOf(geometry)) if (!isNearGk23(position)) return false;
  return true;
}
