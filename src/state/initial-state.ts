import type { Language } from "../domain/language.ts";
import type { LayerMeta } from "../domain/layer.ts";
import type { Mode, ModeKind } from "../domain/mode.ts";
import type { AtlasState, LayerState } from "./atlas-state.ts";
import { NOTHING_AWAITED } from "./awaited.ts";

/** Nothing is being drawn. */
export const NO_DRAWING = { vertices: [], ahead: [], ends: [], endsAhead: [], finished: false, hint: null } as const;

/** No scenario is open, and nothing is in hand. */
export const NO_SCENARIO = {
  scenario: null,
  draft: null,
  undo: [],
  redo: [],
  selected: null,
  tool: "select",
  sketch: [],
  refused: null,
  balance: null,
  openedFrom: null,
  asked: null,
} as const;

/** The state before anything is loaded: mode Plan, its default layers, nothing selected. */
export function initialState(
  metas: readonly LayerMeta[],
  language: Language,
  mode: Mode = { kind: "plan" },
): AtlasState {
  const layers: Record<string, LayerState> = {};
  for (const meta of metas) layers[meta.id] = { status: "idle", meta };
  return {
    mode,
    language,
    placeNames: "one",
    theme: "auto",
    coordinateSystem: "gk23",
    layers,
    visible: defaultVisibility(metas, mode.kind),
    opacity: {},
    onlyDecided: false,
    selection: null,
    factShown: null,
    hovered: null,
    view: {
      requested: null,
      actual: null,
      bounds: null,
      led: false,
      pointer: null,
      pressed: null,
      insets: { top: 0, right: 0, bottom: 0, left: 0 },
      mapStatus: "starting",
    },
    facts: { status: "idle" },
    search: { open: false, query: "", status: "idle", hits: [] },
    panels: {
      layers: true,
      decided: false,
      settings: false,
      table: null,
      fullScreen: false,
      measure: false,
      ways: false,
      tool: null,
      sheet: false,
    },
    measure: { tool: null, ...NO_DRAWING, putAway: null, kept: [], removed: null, snapping: true, typed: null },
    ways: {
      from: null,
      to: null,
      by: "road",
      spurBuilt: false,
      placing: null,
      chosen: 0,
      sheet: null,
      drawnRows: [],
      rings: null,
      answers: { way: { status: "none" }, sheet: { status: "none" }, rings: { status: "none" } },
    },
    awaited: NOTHING_AWAITED,
    plan: { ...NO_SCENARIO, keeping: { status: "kept" }, recovery: { offer: null, states: [] } },
    invest: null,
    notices: [],
  };
}

/** Which layers a mode shows before the reader has chosen otherwise. */
export function defaultVisibility(metas: readonly LayerMeta[], mode: ModeKind): Record<string, boolean> {
  const visible: Record<string, boolean> = {};
  for (const meta of metas) visible[meta.id] = meta.visibleIn.includes(mode);
  return visible;
}
