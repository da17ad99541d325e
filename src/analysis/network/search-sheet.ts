import type { SheetRow, SheetTarget, SheetWay, TravelMode, WhyNoWay, WhyUnknown } from "../../domain/way.ts";
import { straightBetween } from "../../geodesy/straight-distance.ts";
import { distanceUncertainty } from "../../geodesy/uncertainty.ts";
import { anchorsOf, isOutside, type PlaceShape } from "./anchors.ts";
import type { Meeting } from "./anchors-meeting.ts";
import { nearestOf } from "./anchors-nearest.ts";
import { whyNearby } from "./nearby.ts";
import { type Nearest, nearestStraight } from "./nearest-straight.ts";
import type { Network } from "./network.ts";
import { type Arrival, arrivalAt, isReachedEdge, type Reached, searchFrom } from "./search.ts";
import { isOpenEdge, type SearchGraph, searchGraph } from "./search-graph.ts";
import { routeTo } from "./search-trace.ts";
import { declaredMetres, gapOf, whyNoWay } from "./ways.ts";
import { plusMinus, reachedEnds } from "./ways-legs.ts";

/** What a row asks for: the nearest of some things. */
export type ShapedGoal = Omit<SheetTarget, "place"> & { readonly shapes: readonly PlaceShape[] };

/** One search from the place, which serves every row. */
interface FromPlace {
  readonly graph: SearchGraph;
  readonly shape: PlaceShape;
  /** Null where the place itself is too far from the network. */
  readonly reached: Reached | null;
}

/**
 * The rows of a distance sheet. Of a goal with several things (a highway in pieces, a harbour's quays) the straight
 * distance is that of the nearest, and the way that of the one reached first; the target's place is the one reached
 * first by the first of its travel modes, so that a way asked for to it gives the same metres. By a network that is not
 * known no way is; the rest stands.
 */
export function sheetRows(
  networks: Readonly<Record<TravelMode, Network | WhyUnknown>>,
  shape: PlaceShape,
  goals: readonly ShapedGoal[],
  spurBuilt: boolean,
): readonly SheetRow[] {
  const searches = { road: search(networks.road, shape, spurBuilt), rail: search(networks.rail, shape, spurBuilt) };
  return goals.map((goal) => {
    const { shapes, ...target } = goal;
    const straight = nearestStraight(shape, shapes);
    const ways = {
      road: wayTo(searches.road, goal, "road", straight),
      rail: wayTo(searches.rail, goal, "rail", straight),
    };
    const first = goal.by.flatMap((by) => ways[by]?.shape ?? [])[0] ?? straight.shape;
    const { metres: length, from, to, bearing, geodesic } = straight.line;
    return {
      target: { ...target, place: first.place },
      straight: {
        metres: length,
        plusMinusMetres: distanceUncertainty(shape.accuracyMetres, straight.shape.accuracyMetres),
        from,
        to,
        bearingDegrees: bearing,
        geodesic,
      },
      road: ways.road?.way ?? null,
      rail: ways.rail?.way ?? null,
    };
  });
}

function search(network: Network | WhyUnknown, shape: PlaceShape, spurBuilt: boolean): FromPlace | WhyUnknown {
  if (typeof network === "string") return network;
  const graph = searchGraph(network, spurBuilt);
  const stretches = isOutside(shape) ? [] : anchorsOf(graph, shape);
  return { graph, shape, reached: stretches.length === 0 ? null : searchFrom(graph, stretches) };
}

interface Found {
  readonly way: SheetWay;
  /** The thing that was reached; null where none was. */
  readonly shape: PlaceShape | null;
}

function wayTo(from: FromPlace | WhyUnknown, goal: ShapedGoal, by: TravelMode, straight: Nearest): Found | null {
  if (!goal.by.includes(by)) return null;
  if (typeof from === "string") return { way: { kind: "unknown", why: from }, shape: null };
  const { graph, shape, reached } = from;
  let best: { readonly arrival: Arrival; readonly to: PlaceShape } | null = null;
  for (const to of reached === null ? [] : goal.shapes) {
    const arrival = reached === null ? null : arrivalAt(reached, anchorsOf(graph, to));
    if (arrival !== null && arrival.cost < (best?.arrival.cost ?? Number.POSITIVE_INFINITY)) best = { arrival, to };
  }
  if (best === null || reached === null) {
    const why = whyNearby(shape, straight.shape, straight.line.metres, null);
    return why === null ? { way: missed(from, goal), shape: null } : { way: { kind: "nearby", why }, shape: null };
  }
  const route = routeTo(reached, best.arrival);
  const why = whyNearby(shape, best.to, straightTo(shape, best.to, straight), route);
  if (why !== null) return { way: { kind: "nearby", why }, shape: best.to };
  return {
    shape: best.to,
    way: {
      kind: "found",
      metres: route.metres,
      plusMinusMetres: plusMinus(graph.network, route, shape, best.to),
      declaredMetres: declaredMetres(graph.network, route),
      reversals: route.reversals.length,
      reached: reachedEnds(graph.network, route, shape, best.to),
    },
  };
}

/** Metres to the thing that was reached, which need not be the nearest one. */
const straightTo = (from: PlaceShape, to: PlaceShape, nearest: Nearest): number =>
  to === nearest.shape ? nearest.line.metres : straightBetween(from.geometry, to.geometry).metres;

/**
 * The gap where there is no way: at the target, from what the place reaches; where the place itself is too far from the
 * network, at the place, from what the target reaches. Outside the window there is none to name.
 */
function missed({ graph, shape, reached }: FromPlace, { shapes }: ShapedGoal): SheetWay {
  const none = (why: WhyNoWay, missing: PlaceShape | null, nearest: Meeting | null): SheetWay => ({
    kind: "unreachable",
    why,
    ...gapOf(graph, missing, nearest),
  });
  if (isOutside(shape)) return none("no-network", null, null);
  const ends = shapes.flatMap((end) => anchorsOf(graph, end));
  if (reached !== null) {
    const { missing, nearest } = nearestOfAny(graph, shapes, isReachedEdge(reached));
    return none(whyNoWay(graph, reached.stretches, ends), missing, nearest);
  }
  const admits = ends.length === 0 ? isOpenEdge(graph) : isReachedEdge(searchFrom(graph, ends));
  return none("no-network", shape, nearestOf(graph, shape, admits));
}

function nearestOfAny(graph: SearchGraph, shapes: readonly PlaceShape[], admits: (edge: number) => boolean) {
  const meetings = shapes.flatMap((missing) => {
    const nearest = nearestOf(graph, missing, admits);
    return nearest === null ? [] : [{ missing, nearest }];
  });
  return meetings.sort((a, b) => a.nearest.gapMetres - b.nearest.gapMetres)[0] ?? { missing: null, nearest: null };
}
