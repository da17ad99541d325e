import type { AtlasState } from "../state/atlas-state.ts";
import { makingOf, type NextStory } from "../state/making.ts";
import { hasUnkeptStory, withNextStory, withStoryGoneOn, withStoryStayed } from "../state/making-kept.ts";
import { type AtlasStore, update } from "../state/store.ts";
import { type CommandContext, command, type Reason, stateCommand } from "./command.ts";
import { keptInTime } from "./kept-in-time.ts";

// Loaded with the making of stories, never before.

/** How many were asked for, and which of them was read that was asked for last. */
const turns = new WeakMap<AtlasStore, { readonly asked: number; readonly read: number }>();

/**
 * The one door through which another story comes in hand, or none, as with scenarios: what cannot be read (null) changes
 * nothing, and of two that can be read the one asked for last counts. The last step is kept on the way; where that cannot
 * be, the reader is asked first.
 */
export async function bringStoryInHand(context: CommandContext, reading: Promise<NextStory | null>): Promise<void> {
  const { store } = context;
  const turn = turnsOf(store).asked + 1;
  turns.set(store, { ...turnsOf(store), asked: turn });
  const next = await reading;
  if (next === null || turnsOf(store).read > turn) return;
  turns.set(store, { ...turnsOf(store), read: turn });
  await keptInTime(store, "story", (state) => makingOf(state).keeping.status === "waiting" && hasUnkeptStory(state));
  if (turnsOf(store).read > turn) return;
  update(store, (state) => withNextStory(state, next));
  if (makingOf(store.getState()).asked === next) goOnOnceKept(store, next);
}

const turnsOf = (store: AtlasStore) => turns.get(store) ?? { asked: 0, read: 0 };

/** Puts the story away; what was kept stays kept. */
export const closeOwnStory = command("close-own-story", (context) =>
  bringStoryInHand(context, Promise.resolve({ story: null, openedFrom: null })),
);

/** Goes on to what was asked for, without the steps that are not kept. */
export const goOnWithoutStory = stateCommand("go-on-without-story", withStoryGoneOn, nothingAsked);

/** Stays with the story in hand. */
export const stayWithStory = stateCommand("stay-with-story", withStoryStayed, nothingAsked);

/** Once the steps are kept after all nothing would be lost any more: what was asked for comes without an answer. */
function goOnOnceKept(store: AtlasStore, asked: NextStory): void {
  const stop = store.subscribe((state) => {
    if (makingOf(state).asked === asked && hasUnkeptStory(state)) return;
    stop();
    if (makingOf(state).asked === asked) update(store, withStoryGoneOn);
  });
}

function nothingAsked(state: AtlasState): Reason | null {
  return makingOf(state).asked === null ? "keeping.reason.nothing-asked" : null;
}
