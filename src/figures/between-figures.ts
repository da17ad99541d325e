import type { Feature } from "../domain/layer.ts";
import type { MeasuredEnd } from "../domain/measurement.ts";
import { samePlace } from "../domain/place.ts";
import { needsOutlineNotice } from "../domain/status.ts";
import type { Metres } from "../domain/units.ts";
import { metres } from "../domain/units.ts";
import { straightBetween } from "../geodesy/straight-distance.ts";
import { distanceUncertainty } from "../geodesy/uncertainty.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { featureAt, layerEntry } from "../state/layers.ts";
import { geometryAt } from "../state/measured-places.ts";
import { drawnBearing, drawnLength } from "./drawn-figures.ts";
import { DRAWN_LABELS } from "./drawn-labels.ts";
import { isHomeLike } from "./home-like.ts";
import { faulty, type Measured } from "./measure-figures.ts";

/** How far this is from that: the shortest distance, where it really runs, with the ± of both ends. */
export function measuredBetween(ends: readonly MeasuredEnd[], state: AtlasState): Measured {
  const [one, other] = ends;
  if (one === undefined || other === undefined) return faulty("one-end");
  if (samePlace(one.place, other.place)) return faulty("same-place");
  const [from, to] = [geometryAt(state, one.place), geometryAt(state, other.place)];
  if (from === null || to === null)
    return faulty([one, other].some(({ place }) => isGone(place, state)) ? "gone" : "not-loaded");
  const things = [one, other].flatMap(({ place }) => thingAt(state, place) ?? []);
  const approximate = things.some(({ status }) => needsOutlineNotice(status));
  const accuracy = distanceUncertainty(accuracyOf(one, state), accuracyOf(other, state));
  const straight = straightBetween(from, to);
  const context = { approximate, geodesic: straight.geodesic, sources: things.map(({ source }) => source) };
  const bearing = drawnBearing("bearing", straight.bearing, straight.metres, accuracy, context);
  const isHome = [one, other].some(({ place }) => isHomeLike(place, state));
  return {
    figures: [
      drawnLength("straight", DRAWN_LABELS.straight, straight.metres, accuracy, context),
      ...(bearing === null ? [] : [bearing]),
    ],
    segments: [],
    line: [straight.from, straight.to],
    fault: null,
    remarks: [
      ...(approximate ? (["approximate"] as const) : []),
      ...(straight.metres === 0 ? (["meet"] as const) : []),
      ...(straight.geodesic ? (["geodesic"] as const) : []),
      ...(isHome ? (["noise"] as const) : []),
    ],
  };
}

/** No layer knows it: the one it was on is here without it, or is no longer published. */
function isGone(place: MeasuredEnd["place"], state: AtlasState): boolean {
  if (place.kind === "point") return false;
  const status = layerEntry(state, place.layer)?.status ?? "ready";
  return status === "ready" && featureAt(state, place) === null;
}

const thingAt = (state: AtlasState, place: MeasuredEnd["place"]): Feature | null =>
  place.kind === "feature" ? featureAt(state, place) : null;

const accuracyOf = ({ place, plusMinusMetres }: MeasuredEnd, state: AtlasState): Metres =>
  metres(thingAt(state, place)?.accuracyMetres ?? plusMinusMetres);
