import { topicOf } from "../domain/mode.ts";
import type { ViewTarget } from "../domain/view.ts";
import type { AtlasState } from "./atlas-state.ts";

/** Asks the map to move. Only the map answers, by writing `view.actual`. */
export function withViewRequested(state: AtlasState, target: ViewTarget, animate: boolean): AtlasState {
  const serial = (state.view.requested?.serial ?? 0) + 1;
  return { ...state, view: { ...state.view, requested: { serial, target, animate }, led: false } };
}

/** Chooses a side stream while its topic is open, or lets it go. */
export function withStream(state: AtlasState, stream: string | null): AtlasState {
  if (topicOf(state.mode) !== "symbiosis") return state;
  const mode = { kind: "invest", topic: "symbiosis" } as const;
  return { ...state, mode: stream === null ? mode : { ...mode, stream } };
}

export function withView(state: AtlasState, change: Partial<AtlasState["view"]>): AtlasState {
  return { ...state, view: { ...state.view, ...change } };
}

/** Tools that share one place on the screen, put away. */
export const NO_TOOLS = { measure: false, ways: false, tool: null } as const;

export function withPanels(state: AtlasState, change: Partial<AtlasState["panels"]>): AtlasState {
  return { ...state, panels: { ...state.panels, ...change } };
}
