import type { AtlasState } from "./atlas-state.ts";
import { NO_DRAWING } from "./initial-state.ts";

/** The drawing in hand leaves the map, and undo brings it back. */
export function withDrawingPutAway(state: AtlasState): AtlasState {
  const { tool, vertices, ends, finished } = state.measure;
  return vertices.length + ends.length === 0
    ? state
    : { ...state, measure: { ...state.measure, ...NO_DRAWING, putAway: { tool, vertices, ends, finished } } };
}
