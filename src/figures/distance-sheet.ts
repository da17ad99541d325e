import type { Figure } from "../domain/figure.ts";
import type { LocalizedText } from "../domain/language.ts";
import type { Layer } from "../domain/layer.ts";
import type { DistanceSheet, SheetRow, TravelMode, WhyUnknown } from "../domain/way.ts";
import { APPROXIMATE_FROM, carried } from "./decimals.ts";
import { sheetTargets } from "./sheet-targets.ts";
import { fetched } from "./unavailable.ts";
import { networkLength } from "./ways.ts";

export type AskedSheet = Omit<DistanceSheet, "rows">;

/** Means whose network is not known, and why. */
export type UnknownNetworks = Readonly<Partial<Record<TravelMode, WhyUnknown>>>;

/**
 * The distance sheet of a place: straight, by road and by rail to what matters here. `layers` are those it is worked out
 * from (`neededForSheet`) as far as they are at hand; a target whose layer is missing has no row, nor has the place
 * itself. Null where the place names a thing that no layer has (an old link). Rejects with `Unavailable` when the
 * analysis cannot be fetched.
 */
export async function answerSheet(
  layers: readonly Layer[],
  question: AskedSheet,
  unknown: UnknownNetworks = {},
): Promise<DistanceSheet | null> {
  const [{ sheetRows }, { networkOf }, { shapeOf }] = await fetched(
    Promise.all([
      import("../analysis/network/search-sheet.ts"),
      import("../analysis/network/search-network.ts"),
      import("../analysis/network/anchors.ts"),
    ]),
  );
  const shape = shapeOf(question.place, layers);
  if (shape === null) return null;
  const goals = sheetTargets(layers).flatMap(({ places, ...goal }) => {
    const shapes = places.flatMap((place) => shapeOf(place, layers) ?? []);
    return shapes.length === 0 || shapes.some(({ key }) => key === shape.key) ? [] : [{ ...goal, shapes }];
  });
  const networks = {
    road: unknown.road ?? networkOf("road", layers),
    rail: unknown.rail ?? networkOf("rail", layers),
  };
  return { ...question, rows: sheetRows(networks, shape, goals, question.spurBuilt) };
}

const LABELS = {
  straight: { fi: "Linnuntietä", sv: "Fågelvägen", en: "Straight line" },
  bearing: { fi: "Suunta", sv: "Riktning", en: "Bearing" },
  road: { fi: "Tietä pitkin", sv: "Längs väg", en: "By road" },
  rail: { fi: "Rautatietä pitkin", sv: "Längs järnväg", en: "By rail" },
} as const satisfies Record<string, LocalizedText>;

export interface SheetFigures {
  /** Metres or kilometres, method `plane-length` or `geodesic`. */
  readonly straight: Figure;
  /** Whole degrees clockwise from grid north; null outside the window and where the distance is smaller than its ±. */
  readonly bearing: Figure | null;
  /** Null where the target is not asked for by this means or has no length by it: `row.road` says which. */
  readonly road: Figure | null;
  readonly rail: Figure | null;
}

/**
 * A row of the sheet in figures, each rounded to what its ± can carry. With its layer among `layers` each names the source and
 * date of the thing measured to; roads and tracks are named by the way itself.
 */
export function sheetFigures(row: SheetRow, layers: readonly Layer[]): SheetFigures {
  const origin = originOf(row, layers);
  const { metres, plusMinusMetres, bearingDegrees, geodesic } = row.straight;
  const method = geodesic ? "geodesic" : "plane-length";
  const { unit, scale } = metres >= 1_000 ? { unit: "km", scale: 1_000 } : { unit: "m", scale: 1 };
  const straight = { ...base(row, "straight", plusMinusMetres), ...origin, unit, method } as const;
  const bearing = { ...base(row, "bearing", plusMinusMetres), ...origin, unit: "°", method } as const;
  return {
    straight: { ...straight, ...rounded(metres / scale, Math.max(plusMinusMetres, 1) / scale, unit === "km" ? 2 : 0) },
    bearing:
      bearingDegrees === null || metres <= Math.max(plusMinusMetres, 1)
        ? null
        : { ...bearing, ...direction(bearingDegrees, plusMinusMetres / metres) },
    road: alongNetwork(row, "road", origin),
    rail: alongNetwork(row, "rail", origin),
  };
}

type Origin = Pick<Figure, "sources" | "asOf">;

function originOf({ target: { place } }: SheetRow, layers: readonly Layer[]): Origin {
  if (place.kind === "point") return { sources: [], asOf: null };
  const layer = layers.find(({ meta }) => meta.id === place.layer);
  const feature = layer?.features.find(({ id }) => id === place.feature);
  return feature === undefined ? { sources: [], asOf: null } : { sources: [feature.source], asOf: feature.asOf };
}

function alongNetwork(row: SheetRow, by: "road" | "rail", origin: Origin): Figure | null {
  const way = row[by];
  if (way?.kind !== "found") return null;
  return { ...base(row, by, way.plusMinusMetres), ...origin, ...networkLength(way.metres, way.plusMinusMetres) };
}

/** Whole degrees; the ± is the angle under which the ± of the ends is seen. */
function direction(degrees: number, ratio: number): Pick<Figure, "value" | "plusMinus" | "decimals"> {
  const { value, ...rest } = rounded(degrees, Math.max(1, (Math.atan(ratio) * 180) / Math.PI), 0);
  return { value: value % 360, ...rest };
}

function rounded(exact: number, uncertainty: number, most: number) {
  const { plusMinus, decimals, step } = carried(uncertainty, most);
  return { value: Number((Math.round(exact / step) * step).toFixed(decimals)), plusMinus, decimals };
}

function base({ target }: SheetRow, what: keyof typeof LABELS, plusMinusMetres: number) {
  const approximate = plusMinusMetres >= APPROXIMATE_FROM;
  return { key: `sheet.${target.key}.${what}`, label: LABELS[what], approximate };
}
