import { readOwnStory } from "../catalog/read-own-story.ts";
import { STORY_IN_HAND } from "../domain/kept-scenario.ts";
import type { OwnStory } from "../domain/own-story.ts";
import { writeStory } from "../exchange/story-file.ts";
import { makingOf, withMaking } from "../state/making.ts";
import { withKeptStories, withStoryCopy, withStoryOffer, withUnfinishedStory } from "../state/making-kept.ts";
import { withDrawingPutAway } from "../state/put-away.ts";
import { update } from "../state/store.ts";
import { NO_TOOLS, withPanels } from "../state/view.ts";
import { type CommandContext, command } from "./command.ts";
import { keepWork, type WorkKind } from "./keep-work.ts";
import { copyId } from "./keeping.ts";
import { keptCommands } from "./kept-commands.ts";
import { bringStoryInHand } from "./next-story.ts";

// Loaded with the making of stories, never before.

/** Offers the story that was worked on last, and keeps the one in hand from then on, as scenarios are kept. */
export const keepStories = (context: CommandContext): Promise<() => void> => keepWork(context, STORIES);

const STORIES: WorkKind<OwnStory> = {
  kind: "story",
  mark: STORY_IN_HAND,
  written: { name: ({ title }) => title, text: writeStory },
  keptElsewhere: "notice.story-kept-in-other-tab",
  inHand: (state) => ({ ...makingOf(state), thing: makingOf(state).story }),
  withKeeping: (state, keeping) => withMaking(state, { keeping }),
  withKept: withKeptStories,
  withOffer: withStoryOffer,
  withUnfinished: withUnfinishedStory,
};

const kept = keptCommands<OwnStory>({
  work: STORIES,
  recovery: (state) => makingOf(state).recovery,
  read: readOwnStory,
  bring: (context, reading) =>
    bringStoryInHand(
      context,
      reading.then((found) => found && { story: found.thing, openedFrom: found.openedFrom }),
    ),
  nothingInHand: "making.reason.no-story",
});

export const acceptStory = kept.accept;
export const declineStory = kept.decline;
export const listKeptStories = kept.list;
export const openKeptStory = kept.open;
export const removeKeptStory = kept.remove;
export const keepStoryNow = kept.keepNow;
export const takeOverStory = kept.takeOver;
export const leaveStoryWork = kept.leave;

/** Goes on with a copy, with the steps taken so far. */
export const workOnStoryCopy = command(
  "work-on-copy",
  ({ store, ports }) =>
    update(store, (state) => withStoryCopy(state, copyId(makingOf(state).story?.id ?? "", ports.now()))),
  kept.nothingInHand,
);

/** Goes on with what a page left in hand when it went, in whatever mode. */
export const continueStory = command("continue-work", async (context) => {
  const { unfinished } = makingOf(context.store.getState()).recovery;
  if (!unfinished) return;
  update(context.store, (state) =>
    withPanels(withDrawingPutAway(state), { ...NO_TOOLS, settings: false, tool: "making" }),
  );
  await openKeptStory.run(context, unfinished);
});
