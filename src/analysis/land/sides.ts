import { labelTable } from "./label-table.ts";
import type { Noded } from "./noding.ts";
import type { Windings } from "./windings.ts";

/** Which sets lie on the two sides of every edge. */
export interface Sides {
  /** By label: how often each set winds about the ground that carries it. Label 0 is the ground outside everything. */
  readonly labels: readonly Windings[];
  /** By edge: the label on its left and on its right, seen from its first point. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/**
 * One sweep from west to east over noded edges. An edge that begins learns what lies below it from its neighbour below,
 * and what lies above it from what it bounds itself; as edges meet at their ends alone, that holds for its whole length.
 * Every comparison is exact.
 */
export function labelSides(noded: Noded): Sides {
  const labels = labelTable();
  const { x, from, to, winds } = noded;
  const left = new Int32Array(from.length);
  const right = new Int32Array(from.length);
  const starts = startsOf(noded);
  /** Edges that the sweep line crosses, from south to north. */
  const status: number[] = [];
  for (let point = 0; point < x.length; point++) {
    const starting = starts.edges.subarray(starts.first[point], starts.first[point + 1]);
    const first = firstNotBelow(status, point, noded);
    let last = first;
    while (last < status.length && to[status[last] as number] === point) last++;
    const next = status[last];
    if (next !== undefined && sideOf(next, point, noded) === 0) {
      throw new Error(`edge ${next} runs through point ${point}`);
    }
    let below = first === 0 ? 0 : (left[status[first - 1] as number] as number);
    for (const edge of starting) {
      right[edge] = below;
      below = labels.across(below, winds[edge] as Windings);
      left[edge] = below;
    }
    replace(status, first, last, starting);
  }
  return { labels: labels.all, left, right };
}

/** Positive where a point lies to the left of (above) an edge, 0 on it. */
function sideOf(edge: number, point: number, { x, y, from, to }: Noded): number {
  const a = from[edge] as number;
  const b = to[edge] as number;
  const ax = x[a] as number;
  const ay = y[a] as number;
  return ((x[b] as number) - ax) * ((y[point] as number) - ay) - ((y[b] as number) - ay) * ((x[point] as number) - ax);
}

/** Where among the edges on the sweep line those come that end in a point or lie above it. */
function firstNotBelow(status: readonly number[], point: number, noded: Noded): number {
  let low = 0;
  let high = status.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sideOf(status[middle] as number, point, noded) <= 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Mostly as many edges begin in a point as end there: then nothing behind them moves. */
function replace(list: number[], first: number, last: number, by: Int32Array): void {
  if (last - first !== by.length) list.splice(first, last - first, ...by);
  else for (let i = 0; i < by.length; i++) list[first + i] = by[i] as number;
}

/** Edges by the point where they begin, those of one point from the lowest to the highest. */
function startsOf(noded: Noded): { readonly first: Int32Array; readonly edges: Int32Array } {
  const { x, from, to } = noded;
  const first = new Int32Array(x.length + 1);
  for (const point of from) first[point + 1] = (first[point + 1] as number) + 1;
  for (let point = 0; point < x.length; point++)
    first[point + 1] = (first[point + 1] as number) + (first[point] as number);
  const edges = new Int32Array(from.length);
  const filled = first.slice();
  for (let edge = 0; edge < from.length; edge++) {
    const point = from[edge] as number;
    let place = filled[point] as number;
    filled[point] = place + 1;
    const end = to[edge] as number;
    for (; place > (first[point] as number); place--) {
      const lower = edges[place - 1] as number;
      if (sideOf(lower, end, noded) > 0) break;
      edges[place] = lower;
    }
    edges[place] = edge;
  }
  return { first, edges };
}
