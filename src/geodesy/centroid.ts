import type { Geometry, Position } from "../domain/layer.ts";
import { metres } from "../domain/units.ts";
import { toGk23 } from "./etrs-gk23.ts";
import { fromGk23 } from "./from-planes.ts";

/** Sums of east and north times weight: area, length or count, whichever the geometry has. */
interface Balance {
  weight: number;
  east: number;
  north: number;
}

/**
 * The point in which a geometry balances in the plane ETRS-GK23: by area for polygons (holes taken off), by length for
 * lines, by count for points; a polygon or line without extent falls back to its vertices. Lon, lat in degrees in and
 * out. It may lie outside a bent shape.
 *
 * @example centroid({ type: "MultiPoint", coordinates: [[23, 63.8], [23, 63.9]] }) // [23, 63.85], to 20 mm
 */
export function centroid(geometry: Geometry): Position {
  const { parts, add } = partsOf(geometry);
  const origin = parts[0]?.[0];
  if (origin === undefined) throw new Error(`no vertex in ${JSON.stringify(geometry)}`);
  const base = toGk23(origin);
  const plane = parts.map((part) =>
    part.map(toGk23).map(({ east, north }) => [east - base.east, north - base.north] as const),
  );
  const sum: Balance = { weight: 0, east: 0, north: 0 };
  for (const part of plane) add(sum, part);
  if (sum.weight === 0) for (const part of plane) addPoints(sum, part);
  return fromGk23({
    east: metres(base.east + sum.east / sum.weight),
    north: metres(base.north + sum.north / sum.weight),
  });
}

type PlanePoint = readonly [east: number, north: number];
type Add = (sum: Balance, part: readonly PlanePoint[]) => void;

function partsOf(geometry: Geometry): { readonly parts: readonly (readonly Position[])[]; readonly add: Add } {
  switch (geometry.type) {
    case "Point":
      return { parts: [[geometry.coordinates]], add: addPoints };
    case "MultiPoint":
      return { parts: [geometry.coordinates], add: addPoints };
    case "LineString":
      return { parts: [geometry.coordinates], add: addLine };
    case "MultiLineString":
      return { parts: geometry.coordinates, add: addLine };
    case "Polygon":
      return { parts: geometry.coordinates, add: addRing };
    case "MultiPolygon":
      return { parts: geometry.coordinates.flat(), add: addRing };
  }
}

function addPoints(sum: Balance, part: readonly PlanePoint[]): void {
  for (const [east, north] of part) weigh(sum, 1, east, north);
}

function addLine(sum: Balance, part: readonly PlanePoint[]): void {
  eachEdge(part, (from, to) => {
    weigh(sum, Math.hypot(to[0] - from[0], to[1] - from[1]), (from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
  });
}

/** Triangles about the origin: wound as RFC 7946 asks, a hole weighs less than nothing. */
function addRing(sum: Balance, part: readonly PlanePoint[]): void {
  eachEdge(part, (from, to) => {
    weigh(sum, (from[0] * to[1] - to[0] * from[1]) / 2, (from[0] + to[0]) / 3, (from[1] + to[1]) / 3);
  });
}

function weigh(sum: Balance, weight: number, east: number, north: number): void {
  sum.weight += weight;
  sum.east += weight * east;
  sum.north += weight * north;
}

function eachEdge(part: readonly PlanePoint[], visit: (from: PlanePoint, to: PlanePoint) => void): void {
  part.forEach((to, index) => {
    const from = part[index - 1];
    if (from !== undefined) visit(from, to);
  });
}
