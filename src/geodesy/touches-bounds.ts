import type { Bounds, Geometry, Position } from "../domain/layer.ts";

/**
 * Does any of a geometry lie within bounds? Lines that only cross a corner do, and an area that holds the whole of them.
 * Both in lon/lat degrees.
 *
 * @example touchesBounds({ type: "LineString", coordinates: [[0, 3], [3, 0]] }, [1, 1, 2, 2]) // true
 * @example touchesBounds({ type: "LineString", coordinates: [[0, 5], [5, 0]] }, [1, 1, 2, 2]) // false
 */
export function touchesBounds(geometry: Geometry, bounds: Bounds): boolean {
  switch (geometry.type) {
    case "Point":
      return isInside(geometry.coordinates, bounds);
    case "MultiPoint":
      return geometry.coordinates.some((point) => isInside(point, bounds));
    case "LineString":
      return lineTouches(geometry.coordinates, bounds);
    case "MultiLineString":
      return geometry.coordinates.some((line) => lineTouches(line, bounds));
    case "Polygon":
      return areaTouches(geometry.coordinates, bounds);
    case "MultiPolygon":
      return geometry.coordinates.some((rings) => areaTouches(rings, bounds));
  }
}

/** Does an area hold a place? Nothing but an area does. Lon/lat degrees. */
export function holdsPlace(geometry: Geometry, place: Position): boolean {
  if (geometry.type === "Polygon") return holds(geometry.coordinates, place);
  return geometry.type === "MultiPolygon" && geometry.coordinates.some((rings) => holds(rings, place));
}

const isInside = ([x, y]: Position, [west, south, east, north]: Bounds): boolean =>
  x >= west && x <= east && y >= south && y <= north;

const lineTouches = (line: readonly Position[], bounds: Bounds): boolean =>
  line.some((to, index) => isInside(to, bounds) || (index > 0 && crosses(line[index - 1] ?? to, to, bounds)));

const areaTouches = (rings: readonly (readonly Position[])[], bounds: Bounds): boolean =>
  rings.some((ring) => lineTouches(ring, bounds)) || holds(rings, [bounds[0], bounds[1]]);

/** A piece of a line with both ends outside: it lies in the box where the part of it that each side leaves is not empty. */
function crosses(from: Position, to: Position, [west, south, east, north]: Bounds): boolean {
  let [begin, end] = [0, 1];
  for (const [step, room] of [
    [from[0] - to[0], from[0] - west],
    [to[0] - from[0], east - from[0]],
    [from[1] - to[1], from[1] - south],
    [to[1] - from[1], north - from[1]],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) begin = Math.max(begin, room / step);
    if (step > 0) end = Math.min(end, room / step);
  }
  return begin <= end;
}

/** Even-odd: holes count as outside. */
function holds(rings: readonly (readonly Position[])[], [x, y]: Position): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [index, [toX, toY]] of ring.entries()) {
      const [fromX, fromY] = ring.at(index - 1) ?? [toX, toY];
      if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
    }
  }
  return inside;
}
