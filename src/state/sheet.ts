import type { AtlasState } from "./atlas-state.ts";

/** Puts the distance sheet away with its lines on the map; the address no longer names it. */
export function withoutSheet(state: AtlasState): AtlasState {
  if (state.ways.sheet === null && !state.panels.sheet) return state;
  const { ways, panels } = state;
  const answers = { ...ways.answers, sheet: { status: "none" } as const };
  return { ...state, ways: { ...ways, sheet: null, drawnRows: [], answers }, panels: { ...panels, sheet: false } };
}
