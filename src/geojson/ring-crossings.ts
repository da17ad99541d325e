/** A point on an integer grid small enough for exact cross products: below 6e7 each way. */
export type GridPoint = readonly [x: number, y: number];

/** Two edges that must not meet: ring and edge number of each. */
export interface Crossing {
  readonly ring: number;
  readonly edge: number;
  readonly otherRing: number;
  readonly otherEdge: number;
}

/** How closed rings meet: where they cross, and which two touch without a true crossing of edges. */
export interface Meetings {
  /** One for each pair of rings. */
  readonly crossings: readonly Crossing[];
  /** Has a corner of one on an edge or corner of the other? Asked with two ring numbers, in either order. */
  readonly isTouching: (ring: number, other: number) => boolean;
}

interface Edge {
  readonly from: GridPoint;
  readonly to: GridPoint;
  readonly ring: number;
  readonly edge: number;
  readonly last: number;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * Where closed rings cross. Within a ring any meeting of edges counts that are not neighbours, and a neighbour that
 * turns straight back; between two rings only a true crossing does, because a hole may touch its shell. One crossing
 * is told for each pair of rings.
 *
 * @example ringCrossings([[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]]) // [{ ring: 0, edge: 0, otherRing: 0, otherEdge: 2 }], a bow-tie
 */
export const ringCrossings = (rings: readonly (readonly GridPoint[])[]): readonly Crossing[] =>
  ringMeetings(rings).crossings;

/**
 * The crossings of `ringCrossings`, and which rings touch: one sweep over the edges, along the axis on which they are
 * shorter in all. A comb of long teeth is swept across them, where few lie beside each other.
 */
export function ringMeetings(rings: readonly (readonly GridPoint[])[]): Meetings {
  const all = rings.flatMap(edgesOf);
  const isWide = all.reduce((sum, { west, south, east, north }) => sum + (east - west) - (north - south), 0) > 0;
  const [start, end] = isWide ? (["south", "north"] as const) : (["west", "east"] as const);
  const [low, high] = isWide ? (["west", "east"] as const) : (["south", "north"] as const);
  const edges = all.sort((a, b) => a[start] - b[start]);
  const found = new Map<number, Crossing>();
  const touching = new Set<number>();
  const keyOf = (ring: number, other: number): number => Math.min(ring, other) * rings.length + Math.max(ring, other);
  const active: Edge[] = [];
  for (const edge of edges) {
    let kept = 0;
    for (const other of active) {
      if (other[end] < edge[start]) continue;
      active[kept] = other;
      kept += 1;
      if (other[low] > edge[high] || edge[low] > other[high]) continue;
      const meeting = meetingOf(edge, other);
      if (meeting === "none") continue;
      const key = keyOf(edge.ring, other.ring);
      if (meeting === "touch") touching.add(key);
      else if (!found.has(key)) found.set(key, crossingOf(edge, other));
    }
    active.length = kept;
    active.push(edge);
  }
  return { crossings: [...found.values()], isTouching: (ring, other) => touching.has(keyOf(ring, other)) };
}

/**
 * Where a point lies to a closed ring: 1 inside, 0 on the edge, −1 outside.
 *
 * @example sideOf([1, 1], [[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]) // 1
 */
export function sideOf(point: GridPoint, ring: readonly GridPoint[]): 1 | 0 | -1 {
  let inside = false;
  for (let edge = 1; edge < ring.length; edge += 1) {
    const [from = point, to = point] = [ring[edge - 1], ring[edge]];
    const turn = cross(from, to, point);
    if (turn === 0 && within(point, from, to)) return 0;
    const straddles = from[1] > point[1] !== to[1] > point[1];
    if (straddles && turn > 0 === to[1] > from[1]) inside = !inside;
  }
  return inside ? 1 : -1;
}

/** Twice the area, positive when wound counter-clockwise. */
export function doubleArea(ring: readonly GridPoint[]): number {
  const origin = ring[0];
  if (origin === undefined) return 0;
  return edgesOf(ring, 0).reduce((sum, { from, to }) => sum + cross(origin, from, to), 0);
}

function edgesOf(ring: readonly GridPoint[], number: number): readonly Edge[] {
  return ring.slice(1).map((to, edge) => {
    const from = ring[edge] ?? to;
    const [[x, y], [endX, endY]] = [from, to];
    return {
      ...{ from, to, ring: number, edge, last: ring.length - 2 },
      ...{ west: Math.min(x, endX), south: Math.min(y, endY), east: Math.max(x, endX), north: Math.max(y, endY) },
    };
  });
}

function crossingOf(a: Edge, b: Edge): Crossing {
  const [first, second] = b.ring < a.ring || (b.ring === a.ring && b.edge < a.edge) ? [b, a] : [a, b];
  return { ring: first.ring, edge: first.edge, otherRing: second.ring, otherEdge: second.edge };
}

/** Of edges whose boxes meet. Most pairs are apart, which two turns of one sign tell. */
function meetingOf(a: Edge, b: Edge): "cross" | "touch" | "none" {
  if (a.ring === b.ring) {
    if (follows(a, b)) return turnsBack(a.from, a.to, b.to) ? "cross" : "none";
    if (follows(b, a)) return turnsBack(b.from, b.to, a.to) ? "cross" : "none";
  }
  const c = cross(a.from, a.to, b.from);
  const d = cross(a.from, a.to, b.to);
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return "none";
  const e = cross(b.from, b.to, a.from);
  const f = cross(b.from, b.to, a.to);
  if ((e > 0 && f > 0) || (e < 0 && f < 0)) return "none";
  if (c !== 0 && d !== 0 && e !== 0 && f !== 0) return "cross";
  const isMet =
    (c === 0 && within(b.from, a.from, a.to)) ||
    (d === 0 && within(b.to, a.from, a.to)) ||
    (e === 0 && within(a.from, b.from, b.to)) ||
    (f === 0 && within(a.to, b.from, b.to));
  if (!isMet) return "none";
  return a.ring === b.ring ? "cross" : "touch";
}

function follows(a: Edge, b: Edge): boolean {
  return b.edge === a.edge + 1 || (a.edge === a.last && b.edge === 0);
}

function turnsBack(a: GridPoint, b: GridPoint, c: GridPoint): boolean {
  return cross(a, b, c) === 0 && (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0;
}

/** For a point on the line through both: is it between them? */
export function within(point: GridPoint, from: GridPoint, to: GridPoint): boolean {
  return (
    Math.min(from[0], to[0]) <= point[0] &&
    point[0] <= Math.max(from[0], to[0]) &&
    Math.min(from[1], to[1]) <= point[1] &&
    point[1] <= Math.max(from[1], to[1])
  );
}

export function cross(a: GridPoint, b: GridPoint, c: GridPoint): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
}
