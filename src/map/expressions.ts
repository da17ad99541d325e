import type { ExpressionSpecification, FilterSpecification } from "maplibre-gl";
import type { GeometryQuality, Realisation } from "../domain/status.ts";
import { GEOMETRY_QUALITIES, REALISATIONS } from "../domain/status.ts";
import { type Drawing, valueAt, type ZoomStops } from "../theme/drawing.ts";
import { DRAWINGS, type Token } from "../theme/drawings.ts";
import { QUALITY_STYLES, type QualityStyle, REALISATION_STYLES, type RealisationStyle } from "../theme/status-style.ts";

type Value = string | number | ExpressionSpecification;

/** A value that the theme gives each kind, as an expression; a plain value where all kinds agree. */
export function byKind<V extends string | number>(
  token: Token,
  read: (drawing: Drawing) => V,
): V | ExpressionSpecification {
  const kinds: Readonly<Record<string, Drawing>> & { readonly any: Drawing } = DRAWINGS[token];
  const fallback = read(kinds.any);
  return choice(
    "kind",
    Object.entries(kinds).map(([kind, drawing]) => [kind, read(drawing)] as const),
    fallback,
  );
}

/** A value of the status tables by how far a thing has come. */
export function byRealisation<V extends string | number>(
  read: (style: RealisationStyle) => V,
): V | ExpressionSpecification {
  const cases = REALISATIONS.map((name) => [name, read(REALISATION_STYLES[name])] as const);
  return choice("realisation", cases, read(REALISATION_STYLES.existing));
}

/** A value of the status tables by how sure an outline is. */
export function byQuality<V extends string | number>(read: (style: QualityStyle) => V): V | ExpressionSpecification {
  const cases = GEOMETRY_QUALITIES.map((name) => [name, read(QUALITY_STYLES[name])] as const);
  return choice("quality", cases, read(QUALITY_STYLES.surveyed));
}

/** Dashes by status; what is solid keeps the line's own rhythm. */
export function statusDash(own: readonly number[] | undefined): ExpressionSpecification {
  const dashed = REALISATIONS.filter((name) => REALISATION_STYLES[name].dash.length > 0);
  const cases = dashed.flatMap((name) => [name, ["literal", REALISATION_STYLES[name].dash]]);
  return ["match", ["get", "realisation"], ...cases, ["literal", own ?? [1, 0]]] as unknown as ExpressionSpecification;
}

/** Stops of each kind as one expression over the zoom; `wrap` may scale or add at every stop. */
export function zoomed(
  token: Token,
  read: (drawing: Drawing) => ZoomStops | undefined,
  wrap: (value: number | ExpressionSpecification) => Value = (value) => value,
): ExpressionSpecification {
  const drawings: readonly Drawing[] = Object.values(DRAWINGS[token]);
  const zooms = [...new Set(drawings.flatMap((drawing) => (read(drawing) ?? []).map(([zoom]) => zoom)))].sort(
    (a, b) => a - b,
  );
  const stops = zooms.flatMap((zoom) => [zoom, wrap(byKind(token, (drawing) => stopValue(read(drawing), zoom)))]);
  return ["interpolate", ["linear"], ["zoom"], ...stops] as ExpressionSpecification;
}

/** Things of the kinds whose drawing has this; null when every kind has it. */
export function kindsThat(token: Token, has: (drawing: Drawing) => boolean): FilterSpecification | null {
  const kinds: Readonly<Record<string, Drawing>> & { readonly any: Drawing } = DRAWINGS[token];
  const others = Object.entries(kinds)
    .filter(([, drawing]) => has(drawing) !== has(kinds.any))
    .map(([kind]) => kind);
  const listed: ExpressionSpecification = ["in", ["get", "kind"], ["literal", others]];
  if (!has(kinds.any)) return listed;
  return others.length === 0 ? null : ["!", listed];
}

/** `area`, `line`, `point`, or `label`: the place of an area's lettering. */
export const shape = (name: "area" | "line" | "point" | "label"): FilterSpecification => ["==", ["get", "shape"], name];

export const realisedAs = (...names: readonly Realisation[]): FilterSpecification => [
  "in",
  ["get", "realisation"],
  ["literal", [...names]],
];

export const qualityOf = (...names: readonly GeometryQuality[]): FilterSpecification => [
  "in",
  ["get", "quality"],
  ["literal", [...names]],
];

const stopValue = (stops: ZoomStops | undefined, zoom: number): number =>
  stops === undefined ? 0 : valueAt(stops, zoom);

function choice<V extends string | number>(
  property: string,
  cases: readonly (readonly [string, V])[],
  fallback: V,
): V | ExpressionSpecification {
  const different = cases.filter(([name, value]) => name !== "any" && value !== fallback);
  if (different.length === 0) return fallback;
  return ["match", ["get", property], ...different.flat(), fallback] as unknown as ExpressionSpecification;
}
