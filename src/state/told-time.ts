import type { Scene } from "../domain/story.ts";
import type { TimePhase } from "../domain/time-phase.ts";
import type { AtlasState } from "./atlas-state.ts";
import { shownPhase, toldScene } from "./told-stage.ts";

/** What the picture is said to tell of: the alternative in which nothing is built has no phases; null: of none. */
export const toldTime = ({ scenario, phase }: Pick<Scene, "scenario" | "phase">): TimePhase | "zero" | null =>
  scenario === "ve0" ? "zero" : phase;

/** The same of the page, where the reader may look at a time; null: everything as now. */
export function shownTime(state: AtlasState): TimePhase | "zero" | null {
  const scene = toldScene(state);
  return scene === null ? shownPhase(state) : toldTime(scene);
}
