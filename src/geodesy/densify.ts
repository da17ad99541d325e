import type { Position } from "../domain/layer.ts";
import { metres } from "../domain/units.ts";
import type { Gk23Position } from "./etrs-gk23.ts";
import { toGk23 } from "./etrs-gk23.ts";
import { fromGk23 } from "./from-planes.ts";
import { inWindow } from "./in-window.ts";

/** An edge this long leaves its chord in lon/lat by at most 1 cm; metres. */
const LONGEST_EDGE = 500;
/** More pieces of one edge than the window can need; metres 90° from the central meridian have no end. */
const MOST_PIECES = 1_000;

/**
 * A line or ring of the plane ETRS-GK23 in lon, lat: an edge straight in the plane is bent there (16 cm on 2 km), so
 * edges over 500 m get vertices in even steps.
 *
 * @example toLonLat([{ east: 23_500_000, north: 7_084_000 }, { east: 23_502_000, north: 7_084_000 }]).length // 5
 */
export function toLonLat(points: readonly Gk23Position[]): readonly Position[] {
  return points.flatMap((point, index) => [...between(points[index - 1] ?? point, point), fromGk23(point)]);
}

/**
 * A line or ring in lon, lat with vertices added where its edges are longer than 500 m, so that it is drawn as it is
 * measured; its own vertices stay as they are. An edge that leaves the window of the map is measured on the ellipsoid
 * and no line of the plane: it gets none. Within the window the two run within 20 cm of each other, even beyond 50 km.
 *
 * @example densified([[23, 63.8], [23.04, 63.8]]).length // 5, an edge of 1 970 m
 */
export function densified(line: readonly Position[]): readonly Position[] {
  return line.flatMap((position, index) => {
    const before = line[index - 1];
    if (before === undefined || !inWindow(before) || !inWindow(position)) return [position];
    return [...between(toGk23(before), toGk23(position)), position];
  });
}

function between(from: Gk23Position, to: Gk23Position): readonly Position[] {
  const metresLong = Math.hypot(to.east - from.east, to.north - from.north);
  const pieces = Math.min(MOST_PIECES, Math.ceil(metresLong / LONGEST_EDGE));
  return Array.from({ length: Math.max(0, pieces - 1) }, (_, index) => {
    const share = (index + 1) / pieces;
    return fromGk23({
      east: metres(from.east + share * (to.east - from.east)),
      north: metres(from.north + share * (to.north - from.north)),
    });
  });
}
