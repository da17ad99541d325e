import type { AtlasState } from "../state/atlas-state.ts";
import { makingOf, type NextStory } from "../state/making.ts";
import { hasUnkeptStory, withNextStory, withStoryGoneOn, withStoryStayed } from "../state/making-kept.ts";
import { bringThrough, type Door } from "./bring-through.ts";
import { type CommandContext, command, type Reason, stateCommand } from "./command.ts";

// Loaded with the making of stories, never before.

const DOOR: Door<NextStory> = {
  kind: "story",
  inHand: makingOf,
  hasUnkept: hasUnkeptStory,
  withNext: withNextStory,
  goOn: (context) => goOnWithoutStory.run(context, undefined),
};

/** Brings another story in hand, or none. */
export async function bringStoryInHand(context: CommandContext, reading: Promise<NextStory | null>): Promise<void> {
  await bringThrough(DOOR, context, reading);
}

/** Puts the story away; what was kept stays kept. */
export const closeOwnStory = command("close-own-story", (context) =>
  bringStoryInHand(context, Promise.resolve({ story: null, openedFrom: null })),
);

/** Goes on to what was asked for, without the steps that are not kept. */
export const goOnWithoutStory = stateCommand("go-on-without-story", withStoryGoneOn, nothingAsked);

/** Stays with the story in hand. */
export const stayWithStory = stateCommand("stay-with-story", withStoryStayed, nothingAsked);

function nothingAsked(state: AtlasState): Reason | null {
  return makingOf(state).asked === null ? "keeping.reason.nothing-asked" : null;
}
