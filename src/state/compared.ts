import type { AtlasState } from "./atlas-state.ts";
import { shownPhase, toldScene } from "./told-stage.ts";

/** Does the present stand beside the time that is shown? */
export function comparesWithNow(state: AtlasState): boolean {
  const scene = toldScene(state);
  const isAsked = (scene === null ? state.compared : scene.compare) === true;
  return isAsked && (shownPhase(state) ?? "now") !== "now";
}

/** The same page at the present: nothing planned, no scenario, no flows. */
export function presentOf(state: AtlasState): AtlasState {
  const { stage } = state;
  if (stage === undefined) return { ...state, phase: "now" };
  return { ...state, phase: "now", stage: { ...stage, scene: { ...stage.scene, phase: "now" } } };
}
