import FlatQueue from "flatqueue";
import type { Stretch } from "./anchors.ts";
import { at, type SearchGraph } from "./search-graph.ts";

/**
 * Added for every change of direction, metres: where two ways are equally long a train takes the one with fewer. Small
 * enough never to outweigh a metre; lengths that are shown do not contain it.
 */
const REVERSAL_COST = 0.001;

/** What one search from a place has found out about all the arcs of the network. */
export interface Reached {
  readonly graph: SearchGraph;
  readonly stretches: readonly Stretch[];
  /** By edge: what running through it costs; its metres unless the search was told otherwise. */
  readonly weights: Float64Array;
  /** By arc: the least cost of having run through the whole of it; infinite where it is not reached. */
  readonly cost: Float64Array;
  /** By arc: the state before it: an arc, or the number of arcs plus that of a start. */
  readonly before: Int32Array;
  readonly starts: readonly Start[];
}

/** Leaving a stretch along an arc: the rest of the arc is run through. */
export interface Start {
  readonly stretch: Stretch;
  readonly arc: number;
}

/** Where a search meets a stretch: along `arc` from its tail, or within the edge on which it started. */
export interface Arrival {
  readonly cost: number;
  readonly stretch: Stretch;
  readonly arc: number;
  /** The start on the same edge where no node lies between; null otherwise. */
  readonly within: Stretch | null;
}

/**
 * One-to-all search from the stretches at which a place meets the network (Dijkstra over directed arcs, so that a turn
 * may be forbidden). Equal costs are settled by the smaller number of the state before, so that an answer never depends
 * on chance. `weights` stand in for the metres of the edges.
 */
export function searchFrom(
  graph: SearchGraph,
  stretches: readonly Stretch[],
  { weights = graph.lengths }: { weights?: Float64Array } = {},
): Reached {
  const { open, groupOf, first, next, reverses } = graph;
  const arcs = open.length;
  const cost = new Float64Array(arcs).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(arcs).fill(-1);
  const settled = new Uint8Array(first.length - 1);
  const starts = stretches.flatMap((stretch) =>
    [2 * stretch.edge, 2 * stretch.edge + 1].filter((arc) => at(open, arc) === 1).map((arc) => ({ stretch, arc })),
  );
  const queue = new FlatQueue<number>();
  starts.forEach(({ stretch, arc }, index) => queue.push(arcs + index, restOf(graph, weights, stretch, arc)));

  // Plain indexing: this loop is what every way, sheet and ring waits for.
  for (let reached = queue.peekValue(); reached !== undefined; reached = queue.peekValue()) {
    const state = queue.pop() as number;
    const group = groupOf[state < arcs ? state : (starts[state - arcs] as Start).arc] as number;
    if (settled[group] === 1) continue;
    settled[group] = 1;
    const last = first[group + 1] as number;
    for (let index = first[group] as number; index < last; index++) {
      const arc = next[index] as number;
      const through = reached + (weights[arc >> 1] as number) + (reverses[index] as number) * REVERSAL_COST;
      const least = cost[arc] as number;
      if (through > least || (through === least && state >= (before[arc] as number))) continue;
      // Behind a settled arc nothing moves any more, or edges without length could run in a circle.
      if (through === least && settled[groupOf[arc] as number] === 1) continue;
      before[arc] = state;
      if (through === least) continue;
      cost[arc] = through;
      if (settled[groupOf[arc] as number] === 0) queue.push(arc, through);
    }
  }
  return { graph, stretches, weights, cost, before, starts };
}

/** The cheapest meeting with any of the stretches; null where none is reached. */
export function arrivalAt(reached: Reached, stretches: readonly Stretch[]): Arrival | null {
  let best: Arrival | null = null;
  for (const stretch of stretches) {
    for (const arrival of arrivalsAt(reached, stretch)) {
      if (arrival.cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = arrival;
    }
  }
  return best;
}

/** Says of an edge whether any of it can be reached. */
export function isReachedEdge({ cost, stretches }: Reached): (edge: number) => boolean {
  const own = new Set(stretches.map(({ edge }) => edge));
  return (edge) => own.has(edge) || Number.isFinite(Math.min(at(cost, 2 * edge), at(cost, 2 * edge + 1)));
}

function arrivalsAt({ graph, stretches, weights, cost }: Reached, stretch: Stretch): readonly Arrival[] {
  const { edge, gapMetres } = stretch;
  const length = at(graph.lengths, edge);
  const perMetre = length === 0 ? 0 : at(weights, edge) / length;
  const [ahead, back] = [2 * edge, 2 * edge + 1];
  const arrivals: Arrival[] = [
    { arc: ahead, stretch, within: null, cost: enter(ahead) + stretch.from * perMetre + gapMetres },
    { arc: back, stretch, within: null, cost: enter(back) + (length - stretch.to) * perMetre + gapMetres },
  ];
  for (const within of stretches) {
    if (within.edge !== edge) continue;
    const forward = stretch.from - within.to;
    const arc = forward >= 0 || within.from <= stretch.to ? ahead : back;
    const between = Math.max(0, forward, within.from - stretch.to);
    if (between > 0 && at(graph.open, arc) === 0) continue;
    arrivals.push({ arc, stretch, within, cost: within.gapMetres + between * perMetre + gapMetres });
  }
  return arrivals.filter((arrival) => Number.isFinite(arrival.cost));

  /** Cost at the tail of an arc. */
  function enter(arc: number): number {
    return at(cost, arc) - at(weights, edge);
  }
}

/** Cost from the place to the head of the arc on which it starts. */
function restOf(graph: SearchGraph, weights: Float64Array, stretch: Stretch, arc: number): number {
  const length = at(graph.lengths, stretch.edge);
  const rest = arc % 2 === 0 ? length - stretch.to : stretch.from;
  return stretch.gapMetres + (length === 0 ? 0 : (rest / length) * at(weights, stretch.edge));
}
