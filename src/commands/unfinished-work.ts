import { WORK_IN_HAND } from "../domain/kept-scenario.ts";
import { withDrawingPutAway } from "../state/put-away.ts";
import { withUnfinished } from "../state/recovery.ts";
import { withSelection } from "../state/selection.ts";
import { update } from "../state/store.ts";
import { NO_TOOLS, withPanels } from "../state/view.ts";
import { type CommandContext, command } from "./command.ts";
import { zoomToPlanningArea } from "./frame-scenario.ts";
import { openKeptState } from "./keeping.ts";
import { offerLeftWork } from "./left-work.ts";
import { setMode } from "./set-mode.ts";
import { offerUnfinishedStory } from "./unfinished-story.ts";

// Loaded where a page that went without warning has left its mark, never before.

/** Offers the scenario and the story that a page left in hand. */
export function offerWhatWasLeft(context: CommandContext): void {
  void offerUnfinishedWork(context);
  void offerUnfinishedStory(context);
}

/** Offers the scenario that a page left in hand. */
export const offerUnfinishedWork = (context: CommandContext): Promise<void> =>
  offerLeftWork(context, {
    kind: "scenario",
    mark: WORK_IN_HAND,
    isOfferedThere: ({ plan }) => plan.scenario !== null || plan.recovery.states.length > 0,
    withUnfinished,
  });

/** Opens it in the planner, in whatever mode and whatever stands in the planner's place. */
export const continueWork = command("continue-work", async (context) => {
  const { unfinished } = context.store.getState().plan.recovery;
  if (!unfinished) return;
  update(context.store, (state) =>
    withPanels(withSelection(withDrawingPutAway(state), []), { ...NO_TOOLS, settings: false }),
  );
  await setMode.run(context, "plan");
  await openKeptState.run(context, unfinished);
  if (zoomToPlanningArea.unavailable(context.store.getState()) === null) await zoomToPlanningArea.run(context);
});
