import type { TimePhase } from "../domain/time-phase.ts";
import { stateCommand } from "./command.ts";

// Loaded with the panel of the phases or with the planner, never before.

/** Shows one time on the map; null goes back to everything, and ends the comparison. */
export const showPhase = stateCommand<TimePhase | null>("show-phase", (state, phase) =>
  phase === null ? { ...state, phase: undefined, compared: undefined } : { ...state, phase },
);

/** Puts the present beside the time that is shown, or takes it away. */
export const compareWithNow = stateCommand<boolean>("compare-with-now", (state, isOn) => ({
  ...state,
  compared: isOn ? true : undefined,
}));
