import type { Feature } from "../../domain/layer.ts";
import type { Realisation } from "../../domain/status.ts";
import { type Metres, metres } from "../../domain/units.ts";
import { type ReachedEnds, TOUCHING_METRES, type Way, type WayEnd, type WayLeg } from "../../domain/way.ts";
import { toLonLat } from "../../geodesy/densify.ts";
import type { Gk23Position } from "../../geodesy/etrs-gk23.ts";
import { fromGk23 } from "../../geodesy/from-planes.ts";
import { distanceUncertainty } from "../../geodesy/uncertainty.ts";
import { isArea, type PlaceShape, type Stretch } from "./anchors.ts";
import type { Network, NetworkEdge } from "./network.ts";
import { borderCrossings } from "./search-borders.ts";
import { pointsOf, type Route, type Run } from "./search-trace.ts";

interface Piece {
  /** What is run along, or the end that a straight access leads to. */
  readonly edge: NetworkEdge | WayEnd;
  readonly points: readonly Gk23Position[];
  readonly metres: number;
  readonly plusMinusMetres: Metres;
}

/** A route as the reader gets it: legs by ground, and what can be said of the whole. */
export function wayOf(
  network: Network,
  route: Route,
  from: PlaceShape,
  to: PlaceShape,
  municipalities: readonly Feature[] | null,
): Way {
  const pieces = grounds(piecesOf(network, route));
  const legs = pieces.map(legOf);
  const byRealisation: Partial<Record<Realisation, Metres>> = {};
  for (const { kind, realisation, metres: length } of legs) {
    if (kind === "network") byRealisation[realisation] = metres((byRealisation[realisation] ?? 0) + length);
  }
  const total = (chosen: readonly WayLeg[]): Metres => metres(chosen.reduce((sum, leg) => sum + leg.metres, 0));
  return {
    travelMode: network.travelMode,
    metres: total(legs),
    plusMinusMetres: plusMinus(network, route, from, to),
    legs,
    byRealisation,
    declaredMetres: total(legs.filter(({ kind }) => kind !== "network")),
    roadNumbers: [...new Set(legs.flatMap(({ kind, roadNumber }) => (kind === "network" ? (roadNumber ?? []) : [])))],
    borderCrossings:
      municipalities === null
        ? null
        : borderCrossings(
            pieces.flatMap(({ points }) => points),
            municipalities,
          ),
    reversals: route.reversals.map(({ position, place }) => ({
      position: fromGk23(position),
      at: place?.name ?? null,
    })),
    reached: reachedEnds(network, route, from, to),
  };
}

/** Where a route leaves the one place and reaches the other, for those that are areas. */
export function reachedEnds(network: Network, route: Route, from: PlaceShape, to: PlaceShape): ReachedEnds {
  const { runs, start, end } = route;
  const [first, last] = [runs[0], runs.at(-1)];
  return {
    from: reachedAt(network, from, start, first === undefined ? null : { ...first, to: first.from }),
    to: reachedAt(network, to, end, last === undefined ? null : { ...last, from: last.to }),
  };
}

/** `run` is the spot at which the route begins or ends; null where nothing is run along. */
function reachedAt({ edges, nodesOfPlaces }: Network, shape: PlaceShape, stretch: Stretch, run: Run | null) {
  if (!isArea(shape)) return null;
  const edge = edges[run?.edge ?? stretch.edge];
  if (edge === undefined) throw new Error(`no edge ${run?.edge ?? stretch.edge}`);
  const { kind, roadNumber, feature } = edge;
  const position = fromGk23((run === null ? undefined : pointsOf(edge, run)[0]) ?? stretch.onNetwork);
  return { position, kind, roadNumber, feature, isOnly: nodesOfPlaces.get(shape.key)?.length === 1 };
}

/**
 * ± of a route: that of its ends, of its straight accesses and of every declared link on it, independent of one another. Between its ends a
 * surveyed line errs to both sides and evens out. An end to which the network declares a node has its ± in the link.
 */
export function plusMinus({ edges }: Network, { runs, start, end }: Route, from: PlaceShape, to: PlaceShape): Metres {
  const links = new Map<string, Metres>();
  for (const { edge } of runs) {
    const link = edges[edge];
    if (link?.kind === "declared") links.set(`${link.feature.layer}/${link.feature.feature}`, link.plusMinusMetres);
  }
  const ends = [
    { stretch: start, shape: from },
    { stretch: end, shape: to },
  ].flatMap(({ stretch, shape }) => endUncertainty(edges[stretch.edge], stretch, shape));
  const accesses = [start, end].map(({ gapMetres }) => accessUncertainty(gapMetres));
  return distanceUncertainty(...ends, ...accesses, ...links.values());
}

/** The course of a straight access is as little known as that of a declared link (data/README.md): the same rule. */
const LEAST_ACCESS_UNCERTAINTY = 50;

export const accessUncertainty = (gap: number): Metres =>
  metres(gap < TOUCHING_METRES ? 0 : Math.max(LEAST_ACCESS_UNCERTAINTY, gap / 2));

/** ± of a piece: a surveyed line errs at each of its ends. */
const edgeUncertainty = ({ kind, plusMinusMetres }: NetworkEdge): Metres =>
  kind === "declared" ? plusMinusMetres : distanceUncertainty(plusMinusMetres, plusMinusMetres);

function endUncertainty(edge: NetworkEdge | undefined, { declared }: Stretch, shape: PlaceShape): readonly Metres[] {
  const survey = edge === undefined || edge.kind === "declared" ? [] : [edge.plusMinusMetres];
  return declared ? survey : [...survey, shape.accuracyMetres];
}

function piecesOf({ edges }: Network, { start, end, runs }: Route): readonly Piece[] {
  const access = (end: WayEnd, points: readonly Gk23Position[], gap: number): Piece => ({
    edge: end,
    points,
    metres: gap,
    plusMinusMetres: accessUncertainty(gap),
  });
  return [
    access("from", [start.atPlace, start.onNetwork], start.gapMetres),
    ...runs.map((run) => {
      const edge = edges[run.edge];
      if (edge === undefined) throw new Error(`no edge ${run.edge}`);
      const length = Math.abs(run.to - run.from);
      return { edge, points: pointsOf(edge, run), metres: length, plusMinusMetres: edgeUncertainty(edge) };
    }),
    access("to", [end.onNetwork, end.atPlace], end.gapMetres),
  ].filter((piece) => piece.metres > 0);
}

/** Neighbouring pieces on the same ground are one. */
function grounds(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.reduce<Piece[]>((joined, piece) => {
    const last = joined.at(-1);
    if (last === undefined || groundOf(last) !== groundOf(piece)) joined.push(piece);
    else {
      const points = [...last.points, ...piece.points.slice(1)];
      const plusMinusMetres = metres(Math.max(last.plusMinusMetres, piece.plusMinusMetres));
      joined[joined.length - 1] = { ...last, points, metres: last.metres + piece.metres, plusMinusMetres };
    }
    return joined;
  }, []);
}

/** A road is the same ground as long as its number is; a track, as long as its layer; a declared link is its own. */
function groundOf({ edge }: Piece): string {
  if (typeof edge === "string") return edge;
  const { kind, realisation, roadNumber, feature } = edge;
  return [kind, realisation, roadNumber ?? feature.layer, kind === "declared" ? feature.feature : ""].join("|");
}

function legOf({ edge, points, metres: length, plusMinusMetres }: Piece): WayLeg {
  const common = { coordinates: toLonLat(points), metres: metres(length), plusMinusMetres };
  // The straight rest is a line of this map and of no one's plan.
  if (typeof edge === "string")
    return { ...common, kind: "access", realisation: "concept", roadNumber: null, feature: null, end: edge };
  const { kind, realisation, roadNumber, feature } = edge;
  return { ...common, kind, realisation, roadNumber, feature, end: null };
}
