import { STORY_IN_HAND } from "../domain/kept-scenario.ts";
import { makingOf } from "../state/making.ts";
import { withUnfinishedStory } from "../state/making-kept.ts";
import type { CommandContext } from "./command.ts";
import { offerLeftWork } from "./left-work.ts";

// Loaded where a page that went without warning has left its mark, never before.

/** Offers the story that a page left in hand. */
export const offerUnfinishedStory = (context: CommandContext): Promise<void> =>
  offerLeftWork(context, {
    kind: "story",
    mark: STORY_IN_HAND,
    isOfferedThere: (state) => makingOf(state).story !== null || makingOf(state).recovery.states.length > 0,
    withUnfinished: withUnfinishedStory,
  });
