import type { Geometry, Position } from "../domain/layer.ts";
import { WINDOW } from "../domain/layer.ts";
import type { GridBearing, Metres, SquareMetres } from "../domain/units.ts";
import { gridBearing, metres } from "../domain/units.ts";
import { bearingOf } from "./bearing.ts";
import { verticesOf } from "./bounds.ts";
import { ETRS_GK23 } from "./etrs-gk23.ts";
import { geodesicArea, geodesicLength, geodesicLine } from "./geodesic.ts";
import { nearestPair } from "./nearest-pair.ts";
import type { PolygonGeometry } from "./planar-area.ts";
import { planarArea } from "./planar-area.ts";
import type { LineGeometry } from "./planar-length.ts";
import { planarDistance, planarLength } from "./planar-length.ts";

// The one entry for figures: in the plane ETRS-GK23 within the map's window and up to 50 km, on the ellipsoid beyond.
// It brings GeographicLib (9 KiB) along, so only what is loaded when first used may import it.

/** Longer lines are measured on the ellipsoid, metres. */
const LONGEST_IN_PLANE = metres(50_000);
/** Krüger's series are good this far from the central meridian, degrees; farther things are compared by vertices. */
const PLANE_REACH = 10;
/** What there and back through the plane may move a vertex on the window's edge, degrees. */
const EDGE = 1e-9;

export interface StraightDistance {
  readonly metres: Metres;
  /** Where the shortest distance starts and ends, lon/lat degrees. */
  readonly from: Position;
  readonly to: Position;
  /** At the start; null where the two meet. */
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
  const line = geodesicLine(from, to);
  const bearing = line.metres === 0 ? null : gridBearing(line.azimuthDegrees - convergence(from));
  return { metres: line.metres, from, to, bearing, geodesic: true };
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

/** Grid north of ETRS-GK23 clockwise from true north, degrees; on the sphere, within 0.001° of the ellipsoid here. */
function convergence([longitude, latitude]: Position): number {
  const across = ((longitude - ETRS_GK23.centralMeridian) * Math.PI) / 180;
  const up = (latitude * Math.PI) / 180;
  return (Math.atan2(Math.sin(up) * Math.sin(across), Math.cos(across)) * 180) / Math.PI;
}

function allInWindow(geometry: Geometry): boolean {
  for (const position of verticesOf(geometry)) if (!inWindow(position)) return false;
  return true;
}

function inWindow([longitude, latitude]: Position): boolean {
  const [west, south, east, north] = WINDOW;
  return longitude > west - EDGE && longitude < east + EDGE && latitude > south - EDGE && latitude < north + EDGE;
}

function isNearPlane(geometry: Geometry): boolean {
  for (const [longitude] of verticesOf(geometry)) {
    if (Math.abs(longitude - ETRS_GK23.centralMeridian) > PLANE_REACH) return false;
  }
  return true;
}
