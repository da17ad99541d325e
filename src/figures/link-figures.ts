import type { FactBook } from "../domain/fact.ts";
import type { Figure } from "../domain/figure.ts";
import type { PlaceName } from "../domain/language.ts";
import type { Feature, FeatureId, Layer, LayerId, Position } from "../domain/layer.ts";
import { NETWORK_LAYERS } from "../domain/network-layers.ts";
import { featurePlace, type Place, SITE } from "../domain/place.ts";
import { exactly } from "../domain/range.ts";
import { REALISATIONS, type Realisation } from "../domain/status.ts";
import { metres } from "../domain/units.ts";
import type { TravelMode, Way } from "../domain/way.ts";
import { nearestPair } from "../geodesy/nearest-pair.ts";
import { planarDistance } from "../geodesy/planar-length.ts";
import { factFigure } from "./fact-figures.ts";
import { written } from "./flow-rounding.ts";
import { LINK_LABELS } from "./link-labels.ts";
import { numberFact } from "./quay-fit.ts";
import { sizeFigure } from "./size-figure.ts";
import { answerWay, gapFigure, mostOf, originOf, wayFigures } from "./ways.ts";

/** Something measured here of a link. */
export interface MeasuredLink {
  readonly figure: Figure;
  /** Null for a distance, which is nothing that could be built. */
  readonly realisation: Realisation | null;
  /** Of a way: how much of it the data lacks; null where nothing. */
  readonly declared: Figure | null;
  /** Of a way: the roads it runs on. */
  readonly roadNumbers: readonly string[];
  /** Of a way by rail: where a train turns. */
  readonly turns: readonly PlaceName[];
  readonly place: { readonly layer: LayerId; readonly feature: FeatureId } | null;
}

export type MeasuredLinkKey = Exclude<keyof typeof LINK_LABELS, "average-power" | "line-area">;
/** Null where a layer that it is measured on is not at hand. */
export type MeasuredLinks = Readonly<Record<MeasuredLinkKey, MeasuredLink | null>>;

/** Everything that is measured here stands on one of these. */
export const LINK_LAYERS: readonly LayerId[] = [
  ...new Set([
    ...NETWORK_LAYERS.road,
    ...NETWORK_LAYERS.rail,
    "sites",
    "quays",
    "road-junctions",
    "airport",
    "power-connections-odbl",
  ]),
];

const SITE_OUTLINE = { layer: "sites", feature: "kruunuportti" } as const;
const QUAY = featurePlace("quays", "quay-deep-port-11");
const STATION = featurePlace("rail-stations", "station-kokkola");
const FREIGHT_YARD = featurePlace("rail-stations", "yard-ykspihlaja-freight");
const MIDDLE_YARD_ID = "yard-ykspihlaja-middle";
const MIDDLE_YARD = featurePlace("rail-stations", MIDDLE_YARD_ID);

/**
 * Lengths of tracks, ways and lines on the map, in ETRS-GK23. The spur counts as built in what runs on it. Rejects with
 * `Unavailable` when the analysis cannot be fetched.
 */
export async function measuredLinks(layers: readonly Layer[]): Promise<MeasuredLinks> {
  const way = (key: MeasuredLinkKey, from: Place, to: Place, by: TravelMode) => measuredWay(layers, key, from, to, by);
  const [nearest, branch, betweenYards, byRail, byRoad, to13, to28, toAirport] = await Promise.all([
    nearestTrack(layers),
    way("branch", STATION, MIDDLE_YARD, "rail"),
    way("between-yards", FREIGHT_YARD, MIDDLE_YARD, "rail"),
    way("rail-to-quay", SITE, QUAY, "rail"),
    way("road-to-quay", SITE, QUAY, "road"),
    way("road-to-13", SITE, featurePlace("road-junctions", "junction-narvila-8"), "road"),
    way("road-to-28", SITE, featurePlace("road-junctions", "junction-haavistonkangas-8"), "road"),
    way("road-to-airport", SITE, featurePlace("airport", "airport-kokkola-pietarsaari"), "road"),
  ]);
  return {
    "nearest-track": nearest,
    branch,
    "between-yards": betweenYards,
    "yard-track": longestTrack(layers),
    spur: drawnLine(layers, "spur", "rail-spur", "spur-kruunuportti"),
    "rail-to-quay": byRail,
    turns: byRail === null ? null : turnsOf(byRail),
    "line-1": drawnLine(layers, "line-1", "power-connections-odbl", "power-connection-1"),
    "line-2": drawnLine(layers, "line-2", "power-connections-odbl", "power-connection-2"),
    gate: gate(layers),
    "road-to-quay": byRoad,
    "road-to-13": to13,
    "road-to-28": to28,
    "road-to-airport": toAirport,
  };
}

async function measuredWay(
  layers: readonly Layer[],
  key: MeasuredLinkKey,
  from: Place,
  to: Place,
  by: TravelMode,
): Promise<MeasuredLink | null> {
  if (!NETWORK_LAYERS[by].every((id) => layers.some(({ meta }) => meta.id === id))) return null;
  const answer = await answerWay(layers, { from, to, by, spurBuilt: true });
  const way = answer?.kind === "found" ? answer.ways[0] : undefined;
  if (way === undefined) return null;
  const { length, declared } = wayFigures(way, layers);
  return {
    figure: { ...length, key: `link.${key}`, label: LINK_LABELS[key] },
    realisation: realisationOf(way),
    declared,
    roadNumbers: way.roadNumbers,
    turns: way.reversals.map(({ at }) => at ?? {}),
    place: null,
  };
}

/**
 * A way is no further than the least of what it runs on, declared links among it: over a junction that is a concept no way
 * exists. The straight rest to a point, which stands beside its road or track, is none of it.
 */
const realisationOf = ({ legs }: Way): Realisation =>
  REALISATIONS.findLast((one) => legs.some(({ kind, realisation }) => kind !== "access" && realisation === one)) ??
  "existing";

/** How far, in a straight line, the site is from the nearest track while no track leads there. */
async function nearestTrack(layers: readonly Layer[]): Promise<MeasuredLink | null> {
  if (!NETWORK_LAYERS.rail.every((id) => layers.some(({ meta }) => meta.id === id))) return null;
  const answer = await answerWay(layers, { from: SITE, to: QUAY, by: "rail", spurBuilt: false });
  const gap = answer?.kind === "unreachable" ? gapFigure(answer) : null;
  if (answer?.kind !== "unreachable" || answer.nearest === null || gap === null) return null;
  const track = trackAt(layers, answer.nearest);
  const place = track === null ? null : { layer: track.layer, feature: track.id };
  return {
    ...NO_WAY,
    figure: {
      ...mostOf(gap),
      key: "link.nearest-track",
      label: LINK_LABELS["nearest-track"],
      ...originOf([{ feature: SITE_OUTLINE }, { feature: place }], layers),
    },
    realisation: null,
    place,
  };
}

const isTrack = ({ geometry, status }: Feature): boolean =>
  geometry.type === "LineString" && status.realisation === "existing";

/** The track that exists at a position on the network; lon/lat degrees. */
function trackAt(layers: readonly Layer[], position: Position): Feature | null {
  const point = { type: "Point", coordinates: position } as const;
  const tracks = layers
    .filter(({ meta }) => NETWORK_LAYERS.rail.includes(meta.id))
    .flatMap(({ features }) => features.filter(isTrack))
    .map((track) => ({ track, metres: nearestPair(point, track.geometry).metres }));
  return (
    tracks.reduce<(typeof tracks)[number] | null>(
      (best, one) => (best === null || one.metres < best.metres ? one : best),
      null,
    )?.track ?? null
  );
}

/** A line as it is drawn or surveyed. */
function drawnLine(
  layers: readonly Layer[],
  key: MeasuredLinkKey,
  layerId: LayerId,
  id: FeatureId,
): MeasuredLink | null {
  const layer = layers.find(({ meta }) => meta.id === layerId);
  const feature = layer?.features.find((one) => one.id === id);
  return layer === undefined || feature === undefined ? null : measuredLine(feature, layer, key);
}

function measuredLine(feature: Feature, { meta }: Layer, key: MeasuredLinkKey): MeasuredLink | null {
  const length = sizeFigure(feature, meta);
  if (length === null) return null;
  return {
    ...NO_WAY,
    figure: { ...length, key: `link.${key}`, label: LINK_LABELS[key] },
    realisation: feature.status.realisation,
    place: { layer: feature.layer, feature: feature.id },
  };
}

const NO_WAY = { declared: null, roadNumbers: [], turns: [] } as const;

/** A track belongs to a yard whose point it passes as near as this, metres: the point stands in the middle of its tracks. */
const NEAR_YARD = metres(150);

/** The longest of the yard's tracks that the data draws as one line. */
function longestTrack(layers: readonly Layer[]): MeasuredLink | null {
  const tracks = layers.find(({ meta }) => meta.id === "railways");
  const yard = layers.find(({ meta }) => meta.id === "rail-stations")?.features.find(({ id }) => id === MIDDLE_YARD_ID);
  if (tracks === undefined || yard?.geometry.type !== "Point") return null;
  const at = yard.geometry.coordinates;
  const measured = tracks.features.flatMap((track) =>
    passes(track, at) ? (measuredLine(track, tracks, "yard-track") ?? []) : [],
  );
  return measured.reduce<MeasuredLink | null>(
    (longest, one) => (longest === null || inMetres(one.figure) > inMetres(longest.figure) ? one : longest),
    null,
  );
}

const passes = ({ geometry }: Feature, at: Position): boolean =>
  geometry.type === "LineString" && geometry.coordinates.some((position) => planarDistance(position, at) <= NEAR_YARD);

const inMetres = ({ value, unit }: Figure): number =>
  typeof value === "number" ? value * (unit === "km" ? 1_000 : 1) : 0;

/** How often a train turns on its way, as a count of its own. */
function turnsOf(way: MeasuredLink): MeasuredLink {
  const { figure, turns } = way;
  return {
    ...way,
    figure: {
      ...figure,
      key: "link.turns",
      label: LINK_LABELS.turns,
      value: turns.length,
      unit: null,
      plusMinus: null,
      decimals: 0,
    },
    declared: null,
  };
}

/** What the data says of the junction that is not there. */
function gate(layers: readonly Layer[]): MeasuredLink | null {
  const feature = layers
    .find(({ meta }) => meta.id === "declared-links")
    ?.features.find(({ id }) => id === "road-link-kruunuportti-gate");
  const reason = feature?.fields["reason"];
  if (feature === undefined || typeof reason !== "object") return null;
  return {
    ...NO_WAY,
    figure: {
      key: "link.gate",
      label: LINK_LABELS.gate,
      value: reason,
      unit: null,
      plusMinus: null,
      decimals: 0,
      approximate: true,
      method: "derived",
      sources: [feature.source],
      asOf: feature.asOf,
    },
    realisation: feature.status.realisation,
    place: { layer: feature.layer, feature: feature.id },
  };
}

const HOURS_A_YEAR = 8_760;

/**
 * What a yearly use of electricity is as an average power, megawatts, when the plant runs all hours of the year: two
 * digits, for the use is a round number. Null where the book does not give it in terawatt-hours a year.
 *
 * @example averagePower(book)?.value // 800 of 7 TWh/a, which is 799.1 over 8,760 h
 */
export function averagePower(book: FactBook): Figure | null {
  const use = numberFact(book, "arctial.electricity");
  if (use === null || use.unit !== "TWh/a") return null;
  const { sources, asOf } = factFigure(use, book);
  return {
    key: "link.average-power",
    label: LINK_LABELS["average-power"],
    ...written(exactly((use.value * 1_000_000) / HOURS_A_YEAR), "about"),
    qualifier: "about",
    unit: "MW",
    plusMinus: null,
    approximate: true,
    method: "derived",
    sources,
    asOf,
  };
}
