import { type Metres, metres } from "../domain/units.ts";
import type { Gk23Position } from "./etrs-gk23.ts";
import type { PlaneBox, PlaneRun } from "./plane-shape.ts";

// Straight pieces of the plane ETRS-GK23, point by point. `nearest-pair.ts` compares whole shapes edge by edge and does
// the same on bare numbers, for speed.

/** A straight piece from one point to the other; one without length where both are the same. */
export type Segment = readonly [from: Gk23Position, to: Gk23Position];

/**
 * Straight distance of two points, metres.
 *
 * @example distance({ east: 0, north: 0 }, { east: 30, north: 40 }) // 50
 */
export function distance(a: Gk23Position, b: Gk23Position): Metres {
  return metres(Math.hypot(a.east - b.east, a.north - b.north));
}

/**
 * Length of a line from vertex to vertex, metres.
 *
 * @example lengthOf([{ east: 0, north: 0 }, { east: 30, north: 40 }, { east: 30, north: 50 }]) // 60
 */
export function lengthOf(points: readonly Gk23Position[]): Metres {
  return metres(points.reduce((sum, point, index) => sum + distance(points[index - 1] ?? point, point), 0));
}

/**
 * The point at a share of a segment: 0 is its start and 1 its end, exactly.
 *
 * @example pointAt({ east: 0, north: 0 }, { east: 30, north: 40 }, 0.5) // { east: 15, north: 20 }
 */
export function pointAt(from: Gk23Position, to: Gk23Position, share: number): Gk23Position {
  if (share === 0) return from;
  if (share === 1) return to;
  return {
    east: metres(from.east + share * (to.east - from.east)),
    north: metres(from.north + share * (to.north - from.north)),
  };
}

/**
 * The share of a segment (0–1) at which it comes nearest to a point; 0 where it has no length.
 *
 * @example footShare({ east: 4, north: 3 }, { east: 0, north: 0 }, { east: 10, north: 0 }) // 0.4
 */
export function footShare(point: Gk23Position, from: Gk23Position, to: Gk23Position): number {
  const [east, north] = [to.east - from.east, to.north - from.north];
  const square = east * east + north * north;
  if (square === 0) return 0;
  return Math.max(0, Math.min(1, ((point.east - from.east) * east + (point.north - from.north) * north) / square));
}

/**
 * The point of a segment nearest to a point, its share of the segment (0–1) and the distance, metres.
 *
 * @example nearestOnSegment({ east: 4, north: 3 }, { east: 0, north: 0 }, { east: 10, north: 0 }) // { point: { east: 4, north: 0 }, share: 0.4, metres: 3 }
 */
export function nearestOnSegment(
  point: Gk23Position,
  from: Gk23Position,
  to: Gk23Position,
): { readonly point: Gk23Position; readonly share: number; readonly metres: Metres } {
  const share = footShare(point, from, to);
  const foot = pointAt(from, to, share);
  return { point: foot, share, metres: distance(point, foot) };
}

/**
 * Where along one segment (0–1) the other crosses it, ends included; null where it does not, or runs alongside.
 *
 * @example crossingShare([{ east: 0, north: 0 }, { east: 10, north: 0 }], [{ east: 4, north: -3 }, { east: 4, north: 3 }]) // 0.4
 */
export function crossingShare([from, to]: Segment, [otherFrom, otherTo]: Segment): number | null {
  const [ax, ay] = [to.east - from.east, to.north - from.north];
  const [bx, by] = [otherTo.east - otherFrom.east, otherTo.north - otherFrom.north];
  const [cx, cy] = [otherFrom.east - from.east, otherFrom.north - from.north];
  const cross = ax * by - ay * bx;
  if (cross === 0) return null;
  const share = (cx * by - cy * bx) / cross;
  const along = (cx * ay - cy * ax) / cross;
  return share < 0 || share > 1 || along < 0 || along > 1 ? null : share;
}

/**
 * West, south, east, north of a segment or of more points, metres.
 *
 * @example boxOf([{ east: 10, north: 0 }, { east: 0, north: 5 }]) // { west: 0, south: 0, east: 10, north: 5 }
 */
export function boxOf(points: readonly Gk23Position[]): PlaneBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of points) {
    west = Math.min(west, point.east);
    south = Math.min(south, point.north);
    east = Math.max(east, point.east);
    north = Math.max(north, point.north);
  }
  return { west, south, east, north };
}

/** The pieces of a line from vertex to vertex, in order; a single point has none. */
export function segmentsOf(points: readonly Gk23Position[]): readonly Segment[] {
  return points.slice(1).map((to, index) => [points[index] ?? to, to]);
}

/** The pieces of a run of a shape, in order; that of a point is one without length. */
export function segmentsOfRun({ path, first, last }: PlaneRun): readonly Segment[] {
  const points = Array.from({ length: last - first + 1 }, (_, index) => ({
    east: metres(path.east[first + index] as number),
    north: metres(path.north[first + index] as number),
  }));
  const [only] = points;
  return only !== undefined && first === last ? [[only, only]] : segmentsOf(points);
}
