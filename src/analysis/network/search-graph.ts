import type { Gk23Position } from "../../geodesy/etrs-gk23.ts";
import { distance } from "../../geodesy/plane-segment.ts";
import { componentsOf } from "./components.ts";
import type { Network, ReversalPlace } from "./network.ts";
import { direction, turnDegrees } from "./plane.ts";

/**
 * A network made ready for searching. Every edge is two arcs: `2 × edge` runs from `from` to `to`, `2 × edge + 1` back.
 * Whoever has run through an arc belongs to a *group* and may go on into the arcs of that group: without a turn rule the
 * group is the node arrived at, with one it is the arc itself, for what may follow depends on where a train comes from.
 */
export interface SearchGraph {
  readonly network: Network;
  /** Metres of each edge. */
  readonly lengths: Float64Array;
  /** By arc: 1 where it may be travelled. */
  readonly open: Uint8Array;
  readonly groupOf: Int32Array;
  /** The arcs of group g stand in `next` from `first[g]` to `first[g + 1]`. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  /** Beside `next`: 1 where going on means that the train changes its direction. */
  readonly reverses: Uint8Array;
  /** By node: which connected part it belongs to, whatever the direction of travel; −1 without an open edge. */
  readonly partOf: Int32Array;
}

const known = new WeakMap<Network, Map<boolean, SearchGraph>>();

/** The graph of a network, made once; links that need the spur are closed unless it counts as built. */
export function searchGraph(network: Network, spurBuilt: boolean): SearchGraph {
  const before = known.get(network) ?? new Map<boolean, SearchGraph>();
  known.set(network, before);
  const graph = before.get(spurBuilt) ?? makeGraph(network, spurBuilt);
  before.set(spurBuilt, graph);
  return graph;
}

/** The node at the far end of an arc. */
export function headOf({ edges }: Network, arc: number): number {
  const edge = edges[arc >> 1];
  if (edge === undefined) throw new Error(`no arc ${arc}`);
  return arc % 2 === 0 ? edge.to : edge.from;
}

/** Where a train may turn round: the place, or null. */
export function reversalAt({ reversalPlaces }: Network, node: Gk23Position): ReversalPlace | null {
  return reversalPlaces.find(({ position, radiusMetres }) => distance(position, node) <= radiusMetres) ?? null;
}

/** Says of an edge whether it may be travelled; an edge that is open one way is open. */
export const isOpenEdge =
  ({ open }: SearchGraph) =>
  (edge: number): boolean =>
    at(open, 2 * edge) === 1;

function makeGraph(network: Network, spurBuilt: boolean): SearchGraph {
  const { edges } = network;
  const open = new Uint8Array(edges.length * 2);
  edges.forEach(({ oneWay, needsSpur }, index) => {
    if (needsSpur && !spurBuilt) return;
    open[2 * index] = 1;
    open[2 * index + 1] = oneWay ? 0 : 1;
  });
  const leaving = arcsByNode(network, open);
  const follow = network.sharpestTurnDegrees === null ? anyTurn(network, leaving) : tracksTurn(network, open, leaving);
  const lengths = Float64Array.from(edges, ({ metres }) => metres);
  return { network, lengths, open, ...follow, partOf: connectedParts(network, open) };
}

interface Leaving {
  readonly first: Int32Array;
  readonly next: Int32Array;
}

/** Open arcs by the node at which they begin, in the order of the edges. */
function arcsByNode(network: Network, open: Uint8Array): Leaving {
  const { nodes } = network;
  const tailOf = (arc: number): number => headOf(network, arc ^ 1);
  const first = new Int32Array(nodes.length + 1);
  open.forEach((isOpen, arc) => {
    const after = tailOf(arc) + 1;
    if (isOpen === 1) first[after] = at(first, after) + 1;
  });
  for (let node = 0; node < nodes.length; node++) first[node + 1] = at(first, node + 1) + at(first, node);
  const next = new Int32Array(at(first, nodes.length));
  const filled = first.slice();
  open.forEach((isOpen, arc) => {
    if (isOpen === 0) return;
    const tail = tailOf(arc);
    const place = at(filled, tail);
    next[place] = arc;
    filled[tail] = place + 1;
  });
  return { first, next };
}

type Follow = Pick<SearchGraph, "groupOf" | "first" | "next" | "reverses">;

function anyTurn(network: Network, { first, next }: Leaving): Follow {
  const groupOf = Int32Array.from({ length: network.edges.length * 2 }, (_, arc) => headOf(network, arc));
  return { groupOf, first, next, reverses: new Uint8Array(next.length) };
}

function tracksTurn(network: Network, open: Uint8Array, leaving: Leaving): Follow {
  const first = new Int32Array(open.length + 1);
  const next: number[] = [];
  const reverses: number[] = [];
  const places = network.nodes.map((node) => reversalAt(network, node) !== null);
  open.forEach((isOpen, arc) => {
    const node = headOf(network, arc);
    if (isOpen === 1) {
      for (let index = at(leaving.first, node); index < at(leaving.first, node + 1); index++) {
        const onto = at(leaving.next, index);
        const runsOn = isStraightOn(network, arc, onto);
        if (!runsOn && places[node] !== true) continue;
        next.push(onto);
        reverses.push(runsOn ? 0 : 1);
      }
    }
    first[arc + 1] = next.length;
  });
  return {
    groupOf: Int32Array.from({ length: open.length }, (_, arc) => arc),
    first,
    next: Int32Array.from(next),
    reverses: Uint8Array.from(reverses),
  };
}

/**
 * May a train run on from one arc into the other without changing its direction? The course of a declared link is not
 * known, so nothing can be said about its angle; but back along the very same link is a change of direction.
 */
function isStraightOn({ edges, sharpestTurnDegrees }: Network, arc: number, onto: number): boolean {
  if (arc >> 1 === onto >> 1) return false;
  const [edge, other] = [edges[arc >> 1], edges[onto >> 1]];
  if (edge === undefined || other === undefined) throw new Error(`no arc ${arc} or ${onto}`);
  if (edge.kind === "declared" || other.kind === "declared" || sharpestTurnDegrees === null) return true;
  const arriving = endDirection(edge.points, arc % 2 === 0);
  const [east, north] = endDirection(other.points, onto % 2 === 1);
  return turnDegrees(arriving, [-east, -north]) <= sharpestTurnDegrees;
}

/** The direction in which a line runs out at its last point, or at its first where it is travelled backwards. */
function endDirection(points: readonly Gk23Position[], atLast: boolean): readonly [number, number] {
  const [end, before] = atLast ? [points.at(-1), points.at(-2)] : [points[0], points[1]];
  if (end === undefined || before === undefined) throw new Error("an edge of fewer than two points");
  return direction(before, end);
}

function connectedParts({ nodes, edges }: Network, open: Uint8Array): Int32Array {
  const openEdges = edges.filter((_, index) => at(open, 2 * index) === 1);
  const joined = new Set(openEdges.flatMap(({ from, to }) => [from, to]));
  const { of } = componentsOf(nodes.length, openEdges);
  return Int32Array.from(of, (part, node) => (joined.has(node) ? part : -1));
}

/** An array's value where the index is known to be good. */
export function at(array: { readonly [index: number]: number }, index: number): number {
  return array[index] as number;
}
