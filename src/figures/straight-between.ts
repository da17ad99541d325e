import type { Figure } from "../domain/figure.ts";
import type { Geometry } from "../domain/layer.ts";
import type { Place } from "../domain/place.ts";
import { type Metres, metres } from "../domain/units.ts";
import { type StraightDistance, straightBetween } from "../geodesy/straight-distance.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { featureAt } from "../state/layers.ts";
import { APPROXIMATE_FROM, carried } from "./decimals.ts";

const LABEL = { fi: "Linnuntietä", sv: "Fågelvägen", en: "Straight line" } as const;

export interface StraightAnswer {
  readonly line: StraightDistance;
  /** From the accuracy of both ends. */
  readonly plusMinusMetres: Metres;
  readonly figure: Figure;
}

/**
 * The straight distance of two places, nearest points of both; beyond 50 km or outside the window on the ellipsoid. Null
 * while a layer is not here that has one of them.
 */
export function straightOf(state: AtlasState, from: Place, to: Place): StraightAnswer | null {
  const [a, b] = [shapeOf(state, from), shapeOf(state, to)];
  if (a === null || b === null) return null;
  const line = straightBetween(a.geometry, b.geometry);
  const inKilometres = line.metres >= 1_000;
  const divisor = inKilometres ? 1_000 : 1;
  const plusMinusMetres = metres(Math.hypot(a.accuracyMetres, b.accuracyMetres));
  const uncertainty = Math.max(1, plusMinusMetres) / divisor;
  const { plusMinus, decimals, step } = carried(uncertainty, inKilometres ? 2 : 0);
  return {
    line,
    plusMinusMetres,
    figure: {
      key: "straight",
      label: LABEL,
      value: Number((Math.round(line.metres / divisor / step) * step).toFixed(decimals)),
      unit: inKilometres ? "km" : "m",
      plusMinus,
      decimals,
      approximate: Math.max(a.accuracyMetres, b.accuracyMetres) >= APPROXIMATE_FROM,
      method: line.geodesic ? "geodesic" : "plane-length",
      sources: [a, b].flatMap(({ source }) => source ?? []),
      asOf: null,
    },
  };
}

/** Shape and accuracy of a place; a point is as exact as the reader pressed it. */
function shapeOf(state: AtlasState, place: Place) {
  if (place.kind === "feature") return featureAt(state, place);
  const geometry: Geometry = { type: "Point", coordinates: place.position };
  return { geometry, accuracyMetres: 0, source: undefined };
}
