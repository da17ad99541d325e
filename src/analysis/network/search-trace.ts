import type { Metres } from "../../domain/units.ts";
import { metres } from "../../domain/units.ts";
import type { Gk23Position } from "../../geodesy/etrs-gk23.ts";
import { distance, lengthOf, pointAt } from "../../geodesy/plane-segment.ts";
import type { Stretch } from "./anchors.ts";
import type { NetworkEdge, ReversalPlace } from "./network.ts";
import type { Arrival, Reached } from "./search.ts";
import { at, headOf, reversalAt, type SearchGraph } from "./search-graph.ts";

/** A run along one edge, metres from its node `from`; `from` is greater than `to` where it is run backwards. */
export interface Run {
  readonly edge: number;
  readonly from: number;
  readonly to: number;
}

export interface Route {
  readonly start: Stretch;
  readonly end: Stretch;
  readonly runs: readonly Run[];
  readonly reversals: readonly { readonly position: Gk23Position; readonly place: ReversalPlace | null }[];
  readonly metres: Metres;
}

/** How a search got to where it arrived, in the order of travel. */
export function routeTo(reached: Reached, arrival: Arrival): Route {
  const { graph } = reached;
  const { stretch: end, within } = arrival;
  if (within !== null) {
    const ahead = arrival.arc % 2 === 0;
    // Where the stretches overlap, the end of one is taken into both and nothing is travelled.
    const meets = Math.max(within.from, end.from);
    const overlap = Math.min(within.to, end.to) >= meets;
    const run = overlap
      ? { edge: end.edge, from: meets, to: meets }
      : { edge: end.edge, from: ahead ? within.to : within.from, to: ahead ? end.from : end.to };
    return routeOf(graph, within, end, [run], []);
  }
  const { states, start } = statesTo(reached, arrival.arc);
  const lengths = graph.lengths;
  const [first, ...through] = states;
  if (first === undefined) throw new Error(`no way to arc ${arrival.arc}`);
  const ahead = first % 2 === 0;
  const last = arrival.arc % 2 === 0;
  const runs: Run[] = [
    { edge: first >> 1, from: ahead ? start.to : start.from, to: ahead ? at(lengths, first >> 1) : 0 },
    ...through.map((arc) => wholeOf(arc, at(lengths, arc >> 1))),
    { edge: end.edge, from: last ? 0 : at(lengths, end.edge), to: last ? end.from : end.to },
  ];
  const arcs = [...states, arrival.arc];
  const reversals = arcs.flatMap((arc, index) => {
    const before = arcs[index - 1];
    if (before === undefined || !isReversal(graph, before, arc)) return [];
    const position = graph.network.nodes[headOf(graph.network, before)] as Gk23Position;
    return [{ position, place: reversalAt(graph.network, position) }];
  });
  return routeOf(graph, start, end, runs, reversals);
}

/** Points of a run in the direction of travel, both ends included. */
export function pointsOf(edge: NetworkEdge, { from, to }: Run): readonly Gk23Position[] {
  const backwards = from > to;
  const points = cutOut(edge, Math.min(from, to), Math.max(from, to));
  return backwards ? [...points].reverse() : points;
}

/** Arcs run through in whole or from the start, in the order of travel, without the last one. */
function statesTo({ before, starts, graph }: Reached, arc: number): { states: readonly number[]; start: Stretch } {
  const arcs = graph.open.length;
  const states: number[] = [];
  let state = at(before, arc);
  while (state >= 0 && state < arcs) {
    states.push(state);
    state = at(before, state);
  }
  const start = starts[state - arcs];
  if (start === undefined) throw new Error(`no start before arc ${arc}`);
  states.push(start.arc);
  return { states: states.reverse(), start: start.stretch };
}

function routeOf(
  graph: SearchGraph,
  start: Stretch,
  end: Stretch,
  runs: readonly Run[],
  reversals: Route["reversals"],
): Route {
  const travelled = runs.filter(({ from, to }) => from !== to);
  const along = travelled.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
  if (runs.some(({ edge }) => graph.network.edges[edge] === undefined)) throw new Error("a run on no edge");
  return { start, end, runs: travelled, reversals, metres: metres(start.gapMetres + along + end.gapMetres) };
}

const wholeOf = (arc: number, length: number): Run =>
  arc % 2 === 0 ? { edge: arc >> 1, from: 0, to: length } : { edge: arc >> 1, from: length, to: 0 };

function isReversal({ first, next, groupOf, reverses }: SearchGraph, arc: number, onto: number): boolean {
  const group = at(groupOf, arc);
  for (let index = at(first, group); index < at(first, group + 1); index++) {
    if (at(next, index) === onto) return at(reverses, index) === 1;
  }
  throw new Error(`no going on from arc ${arc} into ${onto}`);
}

/** Nearer than this two points along an edge are one, metres. */
const SAME = 1e-6;

function cutOut({ points, metres: length }: NetworkEdge, from: number, to: number): readonly Gk23Position[] {
  const drawn = lengthOf(points);
  const scale = length === 0 ? 0 : drawn / length;
  const [first, last] = [from * scale, to * scale];
  const cut: Gk23Position[] = [];
  let along = 0;
  points.forEach((point, index) => {
    const next = points[index + 1];
    if (along >= first - SAME && along <= last + SAME) cut.push(point);
    if (next === undefined) return;
    const piece = distance(point, next);
    for (const mark of [first, last]) {
      if (mark > along + SAME && mark < along + piece - SAME) cut.push(pointAt(point, next, (mark - along) / piece));
    }
    along += piece;
  });
  return cut;
}
