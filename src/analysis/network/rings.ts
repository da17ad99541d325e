import type { Bounds, FeatureId, LayerId, Position } from "../../domain/layer.ts";
import { type Metres, metres } from "../../domain/units.ts";
import type { Ring } from "../../domain/way.ts";
import { boundsOf } from "../../geodesy/bounds.ts";
import { bufferOf } from "../../geodesy/buffer.ts";
import { toLonLat } from "../../geodesy/densify.ts";
import { straightBetween } from "../../geodesy/straight-distance.ts";
import { distanceUncertainty } from "../../geodesy/uncertainty.ts";
import { anchorsOf, isOutside, type PlaceShape } from "./anchors.ts";
import type { Network, NetworkEdge } from "./network.ts";
import { wayToFirstRoad } from "./rings-start.ts";
import { arrivalAt, type Reached, searchFrom } from "./search.ts";
import { at, searchGraph } from "./search-graph.ts";
import { pointsOf, type Run } from "./search-trace.ts";

/** Limits of the rings along the roads, metres. */
export const RING_LIMITS: readonly Metres[] = [1_000, 2_000, 5_000, 10_000].map(metres);

/** Half the width of the ground drawn about a road that is reached, metres: a walk from it, and no claim of more. */
const GROUND = metres(150);

/**
 * What lies within 1, 2, 5 and 10 km of a place along the roads, from the first metre of the straight access on. Roads
 * are cut where the limit falls; declared links are run along but not counted as road. `things` are told of when a ring
 * reaches them, access included, the nearest first; what the place lies in, touches or holds needs no road.
 */
export function ringsAround(network: Network, shape: PlaceShape, things: readonly PlaceShape[]): readonly Ring[] {
  const graph = searchGraph(network, false);
  const stretches = isOutside(shape) ? [] : anchorsOf(graph, shape);
  const reached = searchFrom(graph, stretches);
  const start = wayToFirstRoad(reached, shape);
  const met = thingsMet(reached, things, shape);
  return RING_LIMITS.map((limitMetres, index) => {
    const inner = RING_LIMITS[index - 1] ?? metres(0);
    const within = runsWithin(reached, 0, limitMetres);
    const links = runsWithin(reached, 0, limitMetres, "declared");
    const lines = runsWithin(reached, inner, limitMetres).map((run) => lineOf(network, run));
    return {
      limitMetres,
      start,
      roadMetres: lengthOf(within),
      roadPlusMinusMetres: roadPlusMinus(reached, limitMetres, start?.plusMinusMetres ?? metres(0)),
      declaredMetres: lengthOf(links),
      declaredPlusMinusMetres: linksPlusMinus(network, links),
      runsOn: featuresOf(network, [...within, ...links]),
      lines,
      ends: endsAt(reached, limitMetres),
      ground: groundAbout(within.map((run) => lineOf(network, run))),
      reached: met.filter((thing) => thing.metres <= limitMetres),
    };
  });
}

const lengthOf = (runs: readonly Run[]): Metres => metres(runs.reduce((sum, { from, to }) => sum + to - from, 0));

/** The limit falls on every road at once, so an error of where they begin moves all its ends alike. */
function roadPlusMinus(reached: Reached, limit: Metres, startPlusMinus: Metres): Metres {
  const roads = (atMost: number): number => (atMost <= 0 ? 0 : lengthOf(runsWithin(reached, 0, atMost)));
  const drawn = roads(limit);
  return metres(Math.max(roads(limit + startPlusMinus) - drawn, drawn - roads(limit - startPlusMinus)));
}

/** Of links in several edges each once. */
function linksPlusMinus({ edges }: Network, links: readonly Run[]): Metres {
  const byLink = new Map(
    links.flatMap(({ edge }) => {
      const link = edges[edge];
      return link === undefined ? [] : [[link.feature.feature, link.plusMinusMetres] as const];
    }),
  );
  return distanceUncertainty(...byLink.values());
}

function featuresOf({ edges }: Network, runs: readonly Run[]): Ring["runsOn"] {
  const features = runs.flatMap(({ edge }) => edges[edge]?.feature ?? []);
  return [...new Map(features.map((ref) => [`${ref.layer}/${ref.feature}`, ref])).values()];
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Stretches that are more than `inner` and at most `outer` metres away; `inner` 0 leaves nothing out. */
function runsWithin(
  reached: Reached,
  inner: number,
  outer: number,
  kind: NetworkEdge["kind"] = "network",
): readonly Run[] {
  return reached.graph.network.edges.flatMap((one, edge) => {
    if (one.kind !== kind) return [];
    const covered = coveredTo(reached, edge, outer);
    const left = inner === 0 ? covered : without(covered, coveredTo(reached, edge, inner));
    return left.map((interval) => ({ edge, ...interval }));
  });
}

/** What of an edge lies within a limit: from its ends inwards, and about the stretches where the search began. */
function coveredTo({ graph, cost, stretches }: Reached, edge: number, limit: number): readonly Interval[] {
  const length = at(graph.lengths, edge);
  const [isOpenAhead, isOpenBack] = [at(graph.open, 2 * edge) === 1, at(graph.open, 2 * edge + 1) === 1];
  const ahead = limit - (at(cost, 2 * edge) - length);
  const back = limit - (at(cost, 2 * edge + 1) - length);
  const intervals: Interval[] = [];
  if (ahead > 0) intervals.push({ from: 0, to: Math.min(length, ahead) });
  if (back > 0) intervals.push({ from: Math.max(0, length - back), to: length });
  for (const stretch of stretches) {
    const left = limit - stretch.gapMetres;
    if (stretch.edge !== edge || left < 0) continue;
    const from = isOpenBack ? Math.max(0, stretch.from - left) : stretch.from;
    intervals.push({ from, to: isOpenAhead ? Math.min(length, stretch.to + left) : stretch.to });
  }
  return united(intervals);
}

/** Where a limit cuts a road, each place once: what is covered ends within an edge, and not where the search began. */
function endsAt(reached: Reached, limit: number): readonly Position[] {
  const { graph, stretches } = reached;
  return graph.network.edges.flatMap((edge, index) => {
    if (edge.kind === "declared") return [];
    const length = at(graph.lengths, index);
    const begins = stretches.flatMap((stretch) => (stretch.edge === index ? [stretch.from, stretch.to] : []));
    return coveredTo(reached, index, limit)
      .flatMap(({ from, to }) => [from, to])
      .filter((cut) => cut > 0 && cut < length && !begins.includes(cut))
      .flatMap((cut) => toLonLat(pointsOf(edge, { edge: index, from: cut, to: cut })).slice(0, 1));
  });
}

function united(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = [...intervals].sort((a, b) => a.from - b.from);
  return sorted
    .reduce<Interval[]>((joined, interval) => {
      const last = joined.at(-1);
      if (last === undefined || interval.from > last.to) joined.push(interval);
      else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, interval.to) };
      return joined;
    }, [])
    .filter(({ from, to }) => to > from);
}

function without(intervals: readonly Interval[], taken: readonly Interval[]): readonly Interval[] {
  return taken.reduce<readonly Interval[]>(
    (left, { from, to }) =>
      left.flatMap((interval) =>
        [
          { from: interval.from, to: Math.min(interval.to, from) },
          { from: Math.max(interval.from, to), to: interval.to },
        ].filter((rest) => rest.to > rest.from),
      ),
    intervals,
  );
}

interface Met {
  readonly layer: LayerId;
  readonly feature: FeatureId;
  readonly metres: Metres;
}

function thingsMet(reached: Reached, things: readonly PlaceShape[], shape: PlaceShape): readonly Met[] {
  return things
    .flatMap((thing) => {
      if (thing.place.kind === "point" || thing.key === shape.key) return [];
      const { layer, feature } = thing.place;
      if (meet(shape, thing)) return [{ layer, feature, metres: metres(0) }];
      const arrival = arrivalAt(reached, anchorsOf(reached.graph, thing));
      return arrival === null ? [] : [{ layer, feature, metres: metres(arrival.cost) }];
    })
    .sort((a, b) => a.metres - b.metres || (a.feature < b.feature ? -1 : 1));
}

/** Is the straight distance 0? Most things are farther than that by their bounds alone. */
const meet = (a: PlaceShape, b: PlaceShape): boolean =>
  overlap(boundsOf(a.geometry), boundsOf(b.geometry)) && straightBetween(a.geometry, b.geometry).metres === 0;

const overlap = (a: Bounds, b: Bounds): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

function lineOf({ edges }: Network, run: Run): readonly Position[] {
  const edge = edges[run.edge];
  if (edge === undefined) throw new Error(`no edge ${run.edge}`);
  return toLonLat(pointsOf(edge, run));
}

function groundAbout(lines: readonly (readonly Position[])[]): Ring["ground"] {
  if (lines.length === 0) return [];
  return bufferOf({ type: "MultiLineString", coordinates: lines }, GROUND)?.coordinates ?? [];
}
