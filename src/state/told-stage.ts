import type { Feature } from "../domain/layer.ts";
import { topicOf } from "../domain/mode.ts";
import type { Scene } from "../domain/story.ts";
import { isIn, type TimePhase } from "../domain/time-phase.ts";
import type { AtlasState } from "./atlas-state.ts";
import type { StageState } from "./stage.ts";

// What the map asks of a story, apart from what changes it: a first visit does without the rest.

/** The stage while a chapter is in the picture; null in the live map and where no story is open. */
export const toldStage = ({ stage }: AtlasState): StageState | null => (stage?.at === "chapter" ? stage : null);

/** What the audience sees of the chapter that is told. */
export const toldScene = (state: AtlasState): Scene | null => toldStage(state)?.scene ?? null;

/** The time that the picture tells of: the chapter's, else the one that the reader looks at; null: everything as now. */
export const shownPhase = (state: AtlasState): TimePhase | null => (toldScene(state) ?? state).phase ?? null;

/** Does a thing belong in the picture of the time that is shown? */
export const isInTime = (state: AtlasState, { time }: Pick<Feature, "time">): boolean => {
  const phase = shownPhase(state);
  return phase === null || time === undefined || isIn(phase, time.phase);
};

/**
 * Are flows in the picture: those of the chapter, or those that an investor reads about? Present has no topics. Before
 * operation nothing flows.
 */
export const showsFlows = (state: AtlasState): boolean =>
  (toldScene(state)?.topic ?? topicOf(state.mode)) === "flows" && (shownPhase(state) ?? "operation") === "operation";

/** What the flows in the picture were worked out to. */
export const shownLogistics = (state: AtlasState): StageState["logistics"] =>
  toldStage(state)?.logistics ?? state.invest?.logistics ?? NOT_ASKED;

const NOT_ASKED = { status: "none" } as const;

/** Is a scenario in the picture, and the site's own outline not? Lines of flows and their words need the room. */
export function drawsScenario(state: AtlasState): boolean {
  const stage = toldStage(state);
  if (shownPhase(state) === "now") return false;
  return stage === null ? state.plan.scenario !== null : stage.scenario !== null && !showsFlows(state);
}
