import type { MeasureAction } from "../domain/measurement.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import {
  withCancelled,
  withEnd,
  withFinished,
  withHint,
  withPutBack,
  withTakenBack,
  withVertex,
} from "../state/measure.ts";
import { vertexAt } from "../state/measured-places.ts";
import { withView } from "../state/view.ts";

/** The state after one step of drawing. */
export function drawn(state: AtlasState, action: MeasureAction): AtlasState {
  switch (action.kind) {
    case "put":
      return withVertex(withView(state, { pressed: action.position }), vertexAt(state, state.measure.hint, action));
    case "hint":
      return withHint(state, action.hint);
    case "end":
      return withEnd(withView(state, { pressed: action.at }), {
        place: action.place,
        plusMinusMetres: action.plusMinusMetres,
      });
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
