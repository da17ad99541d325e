import { metres } from "../../domain/units.ts";
import type { SheetRow, SheetTarget, SheetWay, TravelMode, WhyNoWay } from "../../domain/way.ts";
import { fromGk23 } from "../../geodesy/etrs-gk23.ts";
import { type StraightDistance, straightBetween } from "../../geodesy/straight-distance.ts";
import { distanceUncertainty } from "../../geodesy/uncertainty.ts";
import { anchorsOf, isOutside, type PlaceShape } from "./anchors.ts";
import type { Meeting } from "./anchors-meeting.ts";
import { nearestOf } from "./anchors-nearest.ts";
import type { Network } from "./network.ts";
import { type Arrival, arrivalAt, isReachedEdge, type Reached, searchFrom } from "./search.ts";
import { isOpenEdge, type SearchGraph, searchGraph } from "./search-graph.ts";
import { routeTo } from "./search-trace.ts";
import { declaredMetres, whyNoWay } from "./ways.ts";
import { plusMinus } from "./ways-legs.ts";

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
 * first by the first of its travel modes, so that a way asked for to it gives the same metres.
 */
export function sheetRows(
  networks: Readonly<Record<TravelMode, Network>>,
  shape: PlaceShape,
  goals: readonly ShapedGoal[],
  spurBuilt: boolean,
): readonly SheetRow[] {
  const searches = { road: search(networks.road, shape, spurBuilt), rail: search(networks.rail, shape, spurBuilt) };
  return goals.map((goal) => {
    const { shapes, ...target } = goal;
    const straight = nearestStraight(shape, shapes);
    const ways = { road: wayTo(searches.road, goal, "road"), rail: wayTo(searches.rail, goal, "rail") };
    const first = goal.by.flatMap((by) => ways[by]?.shape ?? [])[0] ?? straight.shape;
    const { metres: length, from, to, bearing, geodesic } = straight.line;
    return {
      target: { ...target, place: first.place },
      straight: {
        metres: length,
        plusMinusMetres: distanceUncertainty(shape.accuracyMetres, straight.shape.accuracyMetres),
        from,
        to,
        bearingDegrees: bearing ?? 0,
        geodesic,
      },
      road: ways.road?.way ?? null,
      rail: ways.rail?.way ?? null,
    };
  });
}

function search(network: Network, shape: PlaceShape, spurBuilt: boolean): FromPlace {
  const graph = searchGraph(network, spurBuilt);
  const stretches = isOutside(shape) ? [] : anchorsOf(graph, shape);
  return { graph, shape, reached: stretches.length === 0 ? null : searchFrom(graph, stretches) };
}

function nearestStraight(from: PlaceShape, shapes: readonly PlaceShape[]) {
  let best: { readonly shape: PlaceShape; readonly line: StraightDistance } | null = null;
  for (const shape of shapes) {
    const line = straightBetween(from.geometry, shape.geometry);
    if (best === null || line.metres < best.line.metres) best = { shape, line };
  }
  if (best === null) throw new Error("a goal without things");
  return best;
}

interface Found {
  readonly way: SheetWay;
  /** The thing that was reached; null where none was. */
  readonly shape: PlaceShape | null;
}

function wayTo(from: FromPlace, goal: ShapedGoal, by: TravelMode): Found | null {
  if (!goal.by.includes(by)) return null;
  const { graph, shape, reached } = from;
  let best: { readonly arrival: Arrival; readonly to: PlaceShape } | null = null;
  for (const to of reached === null ? [] : goal.shapes) {
    const arrival = reached === null ? null : arrivalAt(reached, anchorsOf(graph, to));
    if (arrival !== null && arrival.cost < (best?.arrival.cost ?? Number.POSITIVE_INFINITY)) best = { arrival, to };
  }
  if (best === null || reached === null) return { way: missed(from, goal), shape: null };
  const route = routeTo(reached, best.arrival);
  return {
    shape: best.to,
    way: {
      kind: "found",
      metres: route.metres,
      plusMinusMetres: plusMinus(graph.network, route, shape, best.to),
      declaredMetres: declaredMetres(graph.network, route),
      reversals: route.reversals.length,
    },
  };
}

/**
 * The gap where there is no way: at the target, from what the place reaches; where the place itself is too far from the
 * network, at the place, from what the target reaches. Outside the window there is none to name.
 */
function missed({ graph, shape, reached }: FromPlace, { shapes }: ShapedGoal): SheetWay {
  if (isOutside(shape)) return gapOf(null, "no-network");
  const ends = shapes.flatMap((end) => anchorsOf(graph, end));
  if (reached !== null) {
    const why = whyNoWay(graph, reached.stretches, ends);
    return gapOf(nearestOfAny(graph, shapes, isReachedEdge(reached)), why);
  }
  const admits = ends.length === 0 ? isOpenEdge(graph) : isReachedEdge(searchFrom(graph, ends));
  return gapOf(nearestOf(graph, shape, admits), "no-network");
}

function nearestOfAny(graph: SearchGraph, shapes: readonly PlaceShape[], admits: (edge: number) => boolean) {
  const meetings = shapes.flatMap((shape) => nearestOf(graph, shape, admits) ?? []);
  return meetings.sort((a, b) => a.gapMetres - b.gapMetres)[0] ?? null;
}

const gapOf = (meeting: Meeting | null, why: WhyNoWay): SheetWay =>
  meeting === null
    ? { kind: "unreachable", why, nearest: null, gapMetres: null }
    : { kind: "unreachable", why, nearest: fromGk23(meeting.onNetwork), gapMetres: metres(meeting.gapMetres) };
