import type { AtlasState } from "./atlas-state.ts";

/** Do hands and keys on the map belong to the open scenario? Not while it is drawn in part, or not at all. */
export const isPlanning = ({ mode, plan, measure, onlyDecided, phase }: AtlasState): boolean =>
  mode.kind === "plan" && plan.scenario !== null && measure.tool === null && !onlyDecided && phase === undefined;

/** Is a zone being drawn? Then nothing under the pointer is picked. */
export const isDrawingZone = (state: AtlasState): boolean => isPlanning(state) && state.plan.tool !== "select";
