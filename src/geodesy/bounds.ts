import { type Bounds, type Geometry, type Position, WINDOW } from "../domain/layer.ts";

/** What there and back through the plane may move a vertex on the window's edge, degrees. */
const EDGE = 1e-9;

/** Every vertex of a geometry, lon/lat degrees, in file order. */
export function* verticesOf(geometry: Geometry): Generator<Position> {
  switch (geometry.type) {
    case "Point":
      yield geometry.coordinates;
      return;
    case "MultiPoint":
    case "LineString":
      yield* geometry.coordinates;
      return;
    case "MultiLineString":
    case "Polygon":
      for (const line of geometry.coordinates) yield* line;
      return;
    case "MultiPolygon":
      for (const polygon of geometry.coordinates) for (const ring of polygon) yield* ring;
  }
}

/**
 * West, south, east, north of a geometry, degrees. A geometry without vertices throws: the checker never lets one in.
 *
 * @example boundsOf({ type: "LineString", coordinates: [[23, 63.8], [23.1, 63.7]] }) // [23, 63.7, 23.1, 63.8]
 */
export function boundsOf(geometry: Geometry): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of verticesOf(geometry)) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  if (west === Infinity) throw new Error(`geometry without vertices: ${geometry.type}`);
  return [west, south, east, north];
}

/** Does a position (lon, lat in degrees) lie in the window of the map? Its edge is inside. */
export function inWindow([longitude, latitude]: Position): boolean {
  const [west, south, east, north] = WINDOW;
  return longitude > west - EDGE && longitude < east + EDGE && latitude > south - EDGE && latitude < north + EDGE;
}

/** The bounds that hold all of them, or null for none. */
export function unionOf(all: readonly Bounds[]): Bounds | null {
  const first = all[0];
  if (first === undefined) return null;
  return all.reduce(
    (a, b): Bounds => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    first,
  );
}
