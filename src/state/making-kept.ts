import type { KeptState } from "../domain/kept-scenario.ts";
import type { AtlasState } from "./atlas-state.ts";
import type { MakingStep } from "./making.ts";
import { makingOf, type NextStory, withMaking, withOwnStory } from "./making.ts";
import type { Recovery } from "./planner-state.ts";

// The same as `recovery.ts` has for scenarios.

/** What this machine keeps of stories, newest first. An offer of what is no longer kept is withdrawn. */
export function withKeptStories(state: AtlasState, states: readonly KeptState[]): AtlasState {
  const { offer } = makingOf(state).recovery;
  const stands =
    offer !== null &&
    states.some(({ scenario, serial }) => scenario === offer.state.scenario && serial === offer.state.serial);
  return withRecovery(state, { states, offer: stands ? offer : null });
}

export const withUnfinishedStory = (state: AtlasState, unfinished: KeptState | null): AtlasState =>
  withRecovery(state, { unfinished });

export const withStoryOffer = (state: AtlasState, offer: Recovery["offer"]): AtlasState =>
  offer === makingOf(state).recovery.offer ? state : withRecovery(state, { offer });

/** The story in hand under another id, with its steps: a copy that nobody else works on. */
export function withStoryCopy(state: AtlasState, id: string): AtlasState {
  const { story, undo, redo } = makingOf(state);
  if (story === null) return state;
  // A step holds the whole story: one taken back must not bring the other back in hand.
  const renamed = (step: MakingStep): MakingStep => ({ ...step, story: { ...step.story, id } });
  return withMaking(state, {
    story: { ...story, id },
    undo: undo.map(renamed),
    redo: redo.map(renamed),
    openedFrom: null,
    keeping: { status: "waiting" },
  });
}

/** Steps were taken that are not kept, or not yet: they would be gone with another story in hand. */
export function hasUnkeptStory(state: AtlasState): boolean {
  const { keeping, undo, redo } = makingOf(state);
  return keeping.status !== "kept" && undo.length + redo.length > 0;
}

/** Another story comes in hand, or none; where steps would be lost with the one in hand, the reader is asked first. */
export const withNextStory = (state: AtlasState, next: NextStory): AtlasState =>
  hasUnkeptStory(state) ? withMaking(state, { asked: next }) : withNextInHand(state, next);

/** The reader goes on: what was asked for comes in hand, and what is not kept is gone. */
export function withStoryGoneOn(state: AtlasState): AtlasState {
  const { asked } = makingOf(state);
  return asked === null ? state : withNextInHand(state, asked);
}

/** The reader stays: what was asked for is let go. */
export const withStoryStayed = (state: AtlasState): AtlasState =>
  makingOf(state).asked === null ? state : withMaking(state, { asked: null });

function withNextInHand(state: AtlasState, { story, openedFrom }: NextStory): AtlasState {
  const opened = withOwnStory(state, story, openedFrom);
  return withUnfinishedStory(openedFrom === null ? opened : withStoryOffer(opened, null), null);
}

const withRecovery = (state: AtlasState, change: Partial<Recovery>): AtlasState =>
  withMaking(state, { recovery: { ...makingOf(state).recovery, ...change } });
