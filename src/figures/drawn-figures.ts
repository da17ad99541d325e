import type { Figure } from "../domain/figure.ts";
import type { LocalizedText } from "../domain/language.ts";
import type { Source } from "../domain/layer.ts";
import { carried } from "./decimals.ts";
import { DRAWN_LABELS } from "./drawn-labels.ts";

/** What every figure of one drawing shares. */
export interface DrawnContext {
  readonly approximate: boolean;
  readonly geodesic: boolean;
  readonly sources: readonly Source[];
}

/** A length: metres below one kilometre, kilometres from there on, as finely as its ± allows. */
export function drawnLength(
  key: string,
  label: LocalizedText,
  metres: number,
  accuracyMetres: number,
  context: DrawnContext,
): Figure {
  const inKilometres = metres >= 1_000;
  const perUnit = inKilometres ? 1_000 : 1;
  const rounding = carried(accuracyMetres / perUnit, inKilometres ? 3 : 1);
  return {
    ...drawn(key, label, context),
    ...rounded(metres / perUnit, rounding),
    plusMinus: rounding.plusMinus,
    unit: inKilometres ? "km" : "m",
    method: context.geodesic ? "geodesic" : "plane-length",
  };
}

/** An area in hectares and in square metres. Round an outline that is only about there no ± is honest. */
export function drawnAreas(squareMetres: number, accuracy: number, context: DrawnContext): readonly Figure[] {
  const as = (key: string, label: LocalizedText, unit: string, perUnit: number, most: number): Figure => {
    const rounding = carried(accuracy / perUnit, most);
    return {
      ...drawn(key, label, context),
      ...rounded(squareMetres / perUnit, rounding),
      ...(context.approximate ? { qualifier: "about" as const, plusMinus: null } : { plusMinus: rounding.plusMinus }),
      unit,
      method: context.geodesic ? "geodesic" : "plane-area",
    };
  };
  return [as("area-ha", DRAWN_LABELS.hectares, "ha", 10_000, 4), as("area-m2", DRAWN_LABELS.squareMetres, "m²", 1, 0)];
}

/** A direction; null where the ends are too near each other to have one. */
export function drawnBearing(
  key: string,
  bearing: number | null,
  metres: number,
  accuracyMetres: number,
  context: DrawnContext,
): Figure | null {
  if (bearing === null || accuracyMetres >= metres) return null;
  const rounding = carried((Math.asin(accuracyMetres / metres) * 180) / Math.PI, 1);
  const { value, decimals } = rounded(bearing, rounding);
  return {
    ...drawn(key, DRAWN_LABELS.bearing, context),
    value: value % 360,
    decimals,
    plusMinus: rounding.plusMinus,
    unit: "°",
    method: "derived",
  };
}

function drawn(key: string, label: LocalizedText, { approximate, sources }: DrawnContext) {
  return {
    key: `drawn.${key}`,
    label,
    approximate,
    sources,
    asOf: null,
  };
}

function rounded(exact: number, { step, decimals }: { readonly step: number; readonly decimals: number }) {
  return { value: Number((Math.round(exact / step) * step).toFixed(decimals)), decimals };
}
