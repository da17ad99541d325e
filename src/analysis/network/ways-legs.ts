import type { Feature } from "../../domain/layer.ts";
import type { Realisation } from "../../domain/status.ts";
import { type Metres, metres } from "../../domain/units.ts";
import { TOUCHING_METRES, type Way, type WayLeg } from "../../domain/way.ts";
import { toLonLat } from "../../geodesy/densify.ts";
import { fromGk23, type Gk23Position } from "../../geodesy/etrs-gk23.ts";
import { distanceUncertainty } from "../../geodesy/uncertainty.ts";
import type { PlaceShape, Stretch } from "./anchors.ts";
import type { Network, NetworkEdge } from "./network.ts";
import { borderCrossings } from "./search-borders.ts";
import { pointsOf, type Route } from "./search-trace.ts";

interface Piece {
  readonly edge: NetworkEdge | null;
  readonly points: readonly Gk23Position[];
  readonly metres: number;
}

/** A route as the reader gets it: legs by ground, and what can be said of the whole. */
export function wayOf(
  network: Network,
  route: Route,
  from: PlaceShape,
  to: PlaceShape,
  municipalities: readonly Feature[],
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
    borderCrossings: borderCrossings(
      pieces.flatMap(({ points }) => points),
      municipalities,
    ),
    reversals: route.reversals.map(({ position, place }) => ({
      position: fromGk23(position),
      at: place?.name ?? null,
    })),
  };
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
  const accesses = [start, end].flatMap(({ gapMetres }) => accessUncertainty(gapMetres));
  return distanceUncertainty(...ends, ...accesses, ...links.values());
}

/** The course of a straight access is as little known as that of a declared link (data/README.md): the same rule. */
const LEAST_ACCESS_UNCERTAINTY = 50;

const accessUncertainty = (gap: number): readonly Metres[] =>
  gap < TOUCHING_METRES ? [] : [metres(Math.max(LEAST_ACCESS_UNCERTAINTY, gap / 2))];

function endUncertainty(edge: NetworkEdge | undefined, { declared }: Stretch, shape: PlaceShape): readonly Metres[] {
  const survey = edge === undefined || edge.kind === "declared" ? [] : [edge.plusMinusMetres];
  return declared ? survey : [...survey, shape.accuracyMetres];
}

function piecesOf({ edges }: Network, { start, end, runs }: Route): readonly Piece[] {
  return [
    { edge: null, points: [start.atPlace, start.onNetwork], metres: start.gapMetres },
    ...runs.map((run) => {
      const edge = edges[run.edge];
      if (edge === undefined) throw new Error(`no edge ${run.edge}`);
      return { edge, points: pointsOf(edge, run), metres: Math.abs(run.to - run.from) };
    }),
    { edge: null, points: [end.onNetwork, end.atPlace], metres: end.gapMetres },
  ].filter((piece) => piece.metres > 0);
}

/** Neighbouring pieces on the same ground are one. */
function grounds(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.reduce<Piece[]>((joined, piece) => {
    const last = joined.at(-1);
    if (last === undefined || groundOf(last) !== groundOf(piece)) joined.push(piece);
    else {
      const points = [...last.points, ...piece.points.slice(1)];
      joined[joined.length - 1] = { ...last, points, metres: last.metres + piece.metres };
    }
    return joined;
  }, []);
}

/** A road is the same ground as long as its number is; a track, as long as its layer; a declared link is its own. */
function groundOf({ edge }: Piece): string {
  if (edge === null) return "access";
  const { kind, realisation, roadNumber, feature } = edge;
  return [kind, realisation, roadNumber ?? feature.layer, kind === "declared" ? feature.feature : ""].join("|");
}

function legOf({ edge, points, metres: length }: Piece): WayLeg {
  const common = { coordinates: toLonLat(points), metres: metres(length) };
  // The straight rest is a line of this map and of no one's plan.
  if (edge === null) return { ...common, kind: "access", realisation: "concept", roadNumber: null, feature: null };
  const { kind, realisation, roadNumber, feature } = edge;
  return { ...common, kind, realisation, roadNumber, feature };
}
