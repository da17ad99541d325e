import type { PlaneRing } from "../domain/plane.ts";
import { isSamePoint } from "../geodesy/plane-points.ts";

/**
 * More pairs of edges that may cross are for a worker: as many crossings take about 0.2 s. Measured: 50 zones with all
 * restrictions on the shipped outline have 1 300 such pairs, 300 zones 4 900.
 */
const MOST_PAIRS = 6_000;

/**
 * May edges of the rings cross so often that the page would be held up? Only their boxes are looked at, from west to east:
 * 0.2 ms for 50 zones with all restrictions. Edges with a corner in common do not cross.
 *
 * @example isCrowded(rings) // two combs of 50 teeth, one across the other: true
 */
export function isCrowded(rings: readonly PlaneRing[]): boolean {
  const edges = rings.flatMap(edgesOf).sort((one, other) => one.west - other.west);
  let pairs = 0;
  for (const [place, edge] of edges.entries()) {
    for (let next = place + 1; next < edges.length; next++) {
      const other = edges[next] as Edge;
      if (other.west >= edge.east) break;
      if (other.south >= edge.north || other.north <= edge.south || haveCommonEnd(edge, other)) continue;
      pairs += 1;
      if (pairs > MOST_PAIRS) return true;
    }
  }
  return false;
}

/** Its ends and its box, millimetres. */
interface Edge {
  readonly from: PlaneRing[number];
  readonly to: PlaneRing[number];
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const edgesOf = (ring: PlaneRing): readonly Edge[] =>
  ring.map((to, corner) => {
    const from = ring[corner === 0 ? ring.length - 1 : corner - 1] ?? to;
    return {
      from,
      to,
      west: Math.min(from[0], to[0]),
      south: Math.min(from[1], to[1]),
      east: Math.max(from[0], to[0]),
      north: Math.max(from[1], to[1]),
    };
  });

const haveCommonEnd = (one: Edge, other: Edge): boolean =>
  isSamePoint(one.from, other.from) ||
  isSamePoint(one.from, other.to) ||
  isSamePoint(one.to, other.from) ||
  isSamePoint(one.to, other.to);
