import type { Bounds, Geometry, Position } from "../domain/layer.ts";

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
