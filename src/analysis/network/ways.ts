import type { Feature } from "../../domain/layer.ts";
import { type Metres, metres } from "../../domain/units.ts";
import type { Gap, Way, WayAnswer, WhyNoWay } from "../../domain/way.ts";
import type { Gk23Position } from "../../geodesy/etrs-gk23.ts";
import { fromGk23 } from "../../geodesy/from-planes.ts";
import { nearestOnSegment } from "../../geodesy/plane-segment.ts";
import { straightBetween } from "../../geodesy/straight-distance.ts";
import { distanceUncertainty } from "../../geodesy/uncertainty.ts";
import { anchorsOf, isOutside, type PlaceShape, type Stretch } from "./anchors.ts";
import type { Meeting } from "./anchors-meeting.ts";
import { nearestOf } from "./anchors-nearest.ts";
import { networkSegments } from "./anchors-segments.ts";
import { whyNearby } from "./nearby.ts";
import type { Network, NetworkEdge } from "./network.ts";
import { arrivalAt, isReachedEdge, searchFrom } from "./search.ts";
import { at, isOpenEdge, type SearchGraph, searchGraph } from "./search-graph.ts";
import { pointsOf, type Route, routeTo } from "./search-trace.ts";
import { wayOf } from "./ways-legs.ts";

export interface WayOptions {
  /** The proposed spur counts as built. */
  readonly spurBuilt: boolean;
  /** Polygons with names, for the border crossings; null where they are not known. */
  readonly municipalities: readonly Feature[] | null;
}

/** An alternative is at most this many times as long as the shortest way. */
const LONGEST_ALTERNATIVE = 1.2;
/** An alternative has less than this share of its length in common with a way named before it. */
const MOST_IN_COMMON = 0.7;
const MOST_WAYS = 3;
/** What a road already named costs from then on, so that the next search looks for another. */
const PENALTY = 1.4;
const ROUNDS = 6;
/** Tracks and carriageways of one line lie this near to each other, metres. */
const BESIDE = 30;

/**
 * The shortest way between two places and those nearly as short: at most a fifth longer and less than 70 % in common
 * with one named before. Alternatives are found by making the roads of the ways found dearer and searching again; there
 * may be others that this does not find, and never more than three ways are named.
 *
 * @example findWays(roads, quay12, kruunuportti, { spurBuilt: false, municipalities }) // kind "found"
 */
export function findWays(network: Network, from: PlaceShape, to: PlaceShape, options: WayOptions): WayAnswer {
  if (isOutside(from)) return { kind: "outside", end: "from" };
  if (isOutside(to)) return { kind: "outside", end: "to" };
  const graph = searchGraph(network, options.spurBuilt);
  const [starts, ends] = [anchorsOf(graph, from), anchorsOf(graph, to)];
  if (from.key === to.key) return { kind: "found", ways: [NO_WAY(network)] };
  const shortest = routeBetween(graph, starts, ends, graph.lengths);
  const why = whyNearby(from, to, straightBetween(from.geometry, to.geometry).metres, shortest);
  if (why !== null) return { kind: "nearby", why };
  if (shortest === null) return unreachable(graph, from, to, starts, ends);
  const routes = withAlternatives(graph, starts, ends, shortest);
  return { kind: "found", ways: routes.map((route) => wayOf(network, route, from, to, options.municipalities)) };
}

/** From a place to itself. */
const NO_WAY = ({ travelMode }: Network): Way => ({
  travelMode,
  metres: metres(0),
  plusMinusMetres: metres(0),
  legs: [],
  byRealisation: {},
  declaredMetres: metres(0),
  roadNumbers: [],
  borderCrossings: [],
  reversals: [],
  reached: { from: null, to: null },
});

/**
 * Why there is no way, for an answer: which end cannot be had, the nearest point that can be reached from the other end
 * and the straight gap between, metres.
 */
function unreachable(
  graph: SearchGraph,
  from: PlaceShape,
  to: PlaceShape,
  starts: readonly Stretch[],
  ends: readonly Stretch[],
): Extract<WayAnswer, { readonly kind: "unreachable" }> {
  const end = starts.length === 0 ? "from" : "to";
  const [missed, others] = end === "from" ? [from, ends] : [to, starts];
  const admits = others.length === 0 ? isOpenEdge(graph) : isReachedEdge(searchFrom(graph, others));
  const gap = gapOf(graph, missed, nearestOf(graph, missed, admits));
  return { kind: "unreachable", end, why: whyNoWay(graph, starts, ends), ...gap };
}

/** The straight rest between a place and where the network comes nearest to it. */
export function gapOf({ network }: SearchGraph, missed: PlaceShape | null, nearest: Meeting | null): Gap {
  if (missed === null || nearest === null) return { nearest: null, gapMetres: null, gapPlusMinusMetres: null };
  const survey = network.edges[nearest.edge]?.plusMinusMetres ?? metres(0);
  return {
    nearest: fromGk23(nearest.onNetwork),
    gapMetres: metres(nearest.gapMetres),
    gapPlusMinusMetres: distanceUncertainty(missed.accuracyMetres, survey),
  };
}

/** Where the open tracks join both ends and yet there is no way, only the turn rule forbids it. */
export function whyNoWay(graph: SearchGraph, starts: readonly Stretch[], ends: readonly Stretch[]): WhyNoWay {
  if (graph.network.sharpestTurnDegrees === null) return "no-network";
  const partOf = ({ edge }: Stretch): number => at(graph.partOf, (graph.network.edges[edge] as NetworkEdge).from);
  const parts = new Set(starts.map(partOf));
  return ends.some((end) => parts.has(partOf(end))) ? "no-turn" : "no-network";
}

function routeBetween(
  graph: SearchGraph,
  starts: readonly Stretch[],
  ends: readonly Stretch[],
  weights: Float64Array,
): Route | null {
  if (starts.length === 0 || ends.length === 0) return null;
  const reached = searchFrom(graph, starts, { weights });
  const arrival = arrivalAt(reached, ends);
  return arrival === null ? null : routeTo(reached, arrival);
}

function withAlternatives(
  graph: SearchGraph,
  starts: readonly Stretch[],
  ends: readonly Stretch[],
  shortest: Route,
): readonly Route[] {
  const routes = [shortest];
  const weights = graph.lengths.slice();
  let last = shortest;
  for (let round = 0; round < ROUNDS && routes.length < MOST_WAYS; round++) {
    for (const edge of edgesBeside(graph, last)) weights[edge] = at(weights, edge) * PENALTY;
    const route = routeBetween(graph, starts, ends, weights);
    if (route === null) break;
    last = route;
    const isShort = route.metres <= LONGEST_ALTERNATIVE * shortest.metres;
    if (isShort && routes.every((other) => inCommon(graph, route, other) < MOST_IN_COMMON)) routes.push(route);
  }
  return [shortest, ...routes.slice(1).sort((a, b) => a.metres - b.metres)];
}

/**
 * Share of a route that runs where another does, or right beside it, 0–1. Straight accesses are left out: the same road
 * run twice is no other way, however long the accesses to it are.
 */
function inCommon(graph: SearchGraph, route: Route, other: Route): number {
  const beside = edgesBeside(graph, other);
  const along = (runs: Route["runs"]): number => runs.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
  const whole = along(route.runs);
  return whole === 0 ? 1 : along(route.runs.filter(({ edge }) => beside.has(edge))) / whole;
}

const besides = new WeakMap<Route, ReadonlySet<number>>();

/**
 * The edges of a route and those whose middle lies beside it: the second track of a line or the other carriageway is no
 * other way to a reader.
 */
function edgesBeside({ network }: SearchGraph, route: Route): ReadonlySet<number> {
  const before = besides.get(route);
  if (before !== undefined) return before;
  const segments = networkSegments(network);
  const beside = new Set(route.runs.map(({ edge }) => edge));
  for (const run of route.runs) {
    pointsOf(network.edges[run.edge] as NetworkEdge, run).forEach((to, index, points) => {
      const from = points[index - 1];
      if (from === undefined) return;
      const [west, east] = [Math.min(from.east, to.east), Math.max(from.east, to.east)];
      const [south, north] = [Math.min(from.north, to.north), Math.max(from.north, to.north)];
      for (const found of segments.within(west - BESIDE, south - BESIDE, east + BESIDE, north + BESIDE)) {
        const edge = at(segments.edges, found);
        if (beside.has(edge)) continue;
        if (nearestOnSegment(middleOf(network.edges[edge] as NetworkEdge), from, to).metres <= BESIDE) beside.add(edge);
      }
    });
  }
  besides.set(route, beside);
  return beside;
}

/** The middle vertex of an edge, or half way between its two ends. */
function middleOf({ points }: NetworkEdge): Gk23Position {
  const [before, after] = [points[(points.length - 1) >> 1], points[points.length >> 1]];
  if (before === undefined || after === undefined) throw new Error("an edge without points");
  return { east: metres((before.east + after.east) / 2), north: metres((before.north + after.north) / 2) };
}

/** Metres of a route on declared links and straight accesses, which the layers do not have as roads or tracks. */
export function declaredMetres({ edges }: Network, { runs, start, end }: Route): Metres {
  const links = runs.filter(({ edge }) => edges[edge]?.kind === "declared");
  return metres(links.reduce((sum, { from, to }) => sum + Math.abs(to - from), start.gapMetres + end.gapMetres));
}
