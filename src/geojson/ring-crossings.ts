/** A point on an integer grid small enough for exact cross products: below 6e7 each way. */
export type GridPoint = readonly [x: number, y: number];

/** Two edges that must not meet: ring and edge number of each. */
export interface Crossing {
  readonly ring: number;
  readonly edge: number;
  readonly otherRing: number;
  readonly otherEdge: number;
}

interface Edge {
  readonly from: GridPoint;
  readonly to: GridPoint;
  readonly ring: number;
  readonly edge: number;
  readonly last: number;
}

/**
 * Where closed rings cross. Within a ring any meeting of edges counts that are not neighbours, and a neighbour that
 * turns straight back; between two rings only a true crossing does, because a hole may touch its shell. One crossing
 * is told for each pair of rings. Sweeps over the edges by their least x.
 *
 * @example ringCrossings([[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]]) // [{ ring: 0, edge: 0, otherRing: 0, otherEdge: 2 }], a bow-tie
 */
export function ringCrossings(rings: readonly (readonly GridPoint[])[]): readonly Crossing[] {
  const edges = rings.flatMap(edgesOf).sort((a, b) => left(a) - left(b));
  const found = new Map<string, Crossing>();
  let active: Edge[] = [];
  for (const edge of edges) {
    active = active.filter((other) => right(other) >= left(edge));
    for (const other of active) {
      if (!meet(edge, other)) continue;
      const [first, second] =
        other.ring < edge.ring || (other.ring === edge.ring && other.edge < edge.edge) ? [other, edge] : [edge, other];
      const key = `${first.ring} ${second.ring}`;
      if (found.has(key)) continue;
      found.set(key, { ring: first.ring, edge: first.edge, otherRing: second.ring, otherEdge: second.edge });
    }
    active.push(edge);
  }
  return [...found.values()];
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
  return ring.slice(1).map((to, edge) => ({ from: ring[edge] ?? to, to, ring: number, edge, last: ring.length - 2 }));
}

function meet(a: Edge, b: Edge): boolean {
  if (Math.min(a.from[1], a.to[1]) > Math.max(b.from[1], b.to[1])) return false;
  if (Math.min(b.from[1], b.to[1]) > Math.max(a.from[1], a.to[1])) return false;
  if (a.ring === b.ring) {
    if (follows(a, b)) return turnsBack(a.from, a.to, b.to);
    if (follows(b, a)) return turnsBack(b.from, b.to, a.to);
  }
  const turns = [
    cross(a.from, a.to, b.from),
    cross(a.from, a.to, b.to),
    cross(b.from, b.to, a.from),
    cross(b.from, b.to, a.to),
  ];
  const [c = 0, d = 0, e = 0, f = 0] = turns.map(Math.sign);
  if (c * d < 0 && e * f < 0) return true;
  if (a.ring !== b.ring) return false;
  return (
    (c === 0 && within(b.from, a.from, a.to)) ||
    (d === 0 && within(b.to, a.from, a.to)) ||
    (e === 0 && within(a.from, b.from, b.to)) ||
    (f === 0 && within(a.to, b.from, b.to))
  );
}

function follows(a: Edge, b: Edge): boolean {
  return b.edge === a.edge + 1 || (a.edge === a.last && b.edge === 0);
}

function turnsBack(a: GridPoint, b: GridPoint, c: GridPoint): boolean {
  return cross(a, b, c) === 0 && (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0;
}

/** For a point on the line through both: is it between them? */
function within(point: GridPoint, from: GridPoint, to: GridPoint): boolean {
  return (
    Math.min(from[0], to[0]) <= point[0] &&
    point[0] <= Math.max(from[0], to[0]) &&
    Math.min(from[1], to[1]) <= point[1] &&
    point[1] <= Math.max(from[1], to[1])
  );
}

function cross(a: GridPoint, b: GridPoint, c: GridPoint): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
}

const left = (edge: Edge): number => Math.min(edge.from[0], edge.to[0]);
const right = (edge: Edge): number => Math.max(edge.from[0], edge.to[0]);
