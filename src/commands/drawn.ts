import type { MeasureAction, Vertex } from "../domain/measurement.ts";
import { needsOutlineNotice } from "../domain/status.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { featureAt } from "../state/layers.ts";
import {
  withCancelled,
  withEnd,
  withFinished,
  withHint,
  withPutBack,
  withTakenBack,
  withVertex,
} from "../state/measure.ts";

/** The state after one step of drawing. */
export function drawn(state: AtlasState, action: MeasureAction): AtlasState {
  switch (action.kind) {
    case "put":
      return withVertex(state, vertexAt(state, action));
    case "hint":
      return withHint(state, action.hint);
    case "end":
      return withEnd(state, { place: action.place, plusMinusMetres: action.plusMinusMetres });
    case "finish":
      return withFinished(state);
    case "take-back":
      return withTakenBack(state);
    case "put-back":
      return withPutBack(state);
    case "cancel":
      return withCancelled(state);
  }
}

type Put = Extract<MeasureAction, { kind: "put" }>;

/** A vertex that lies where the hint points is as sure as the thing it snapped to. */
function vertexAt(state: AtlasState, { position, plusMinusMetres }: Put): Vertex {
  const { hint } = state.measure;
  const isOnHint = hint !== null && hint.position[0] === position[0] && hint.position[1] === position[1];
  const feature = isOnHint ? featureAt(state, hint) : null;
  if (feature === null) return { position, plusMinusMetres, approximate: false, on: null };
  return {
    position,
    plusMinusMetres: feature.accuracyMetres,
    approximate: needsOutlineNotice(feature.status),
    on: { layer: feature.layer, feature: feature.id },
  };
}
