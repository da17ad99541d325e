import type { StepNote } from "../domain/change.ts";
import type { OwnStory } from "../domain/own-story.ts";
import type { Camera } from "../domain/view.ts";
import type { AtlasState } from "./atlas-state.ts";
import type { Keeping, Recovery } from "./planner-state.ts";
import { withoutStory } from "./stage.ts";
import { withPanels, withViewRequested } from "./view.ts";

/** The story as it was before a step (in `undo`) or after it (in `redo`). */
export interface MakingStep {
  readonly note: StepNote;
  readonly story: OwnStory;
  /** Typing in one place goes on in the same step as long as this is the same. */
  readonly typing?: string;
}

/** What is to come in hand: a story, or none. */
export interface NextStory {
  readonly story: OwnStory | null;
  /** Serial of the kept state that it is; null where it comes from elsewhere. */
  readonly openedFrom: number | null;
}

/** What the page showed before the story was tried on the stage. */
type Before = Pick<AtlasState, "mode" | "visible" | "opacity" | "onlyDecided" | "selection"> & {
  readonly camera: Camera | null;
  readonly spurBuilt: boolean;
  readonly layers: boolean;
};

/** The story in hand. Steps are taken by `withStoryStep` alone. */
export interface MakingState {
  readonly story: OwnStory | null;
  /** Key of the chapter that is worked on; null: what is said of the story itself. */
  readonly chosen: string | null;
  readonly undo: readonly MakingStep[];
  readonly redo: readonly MakingStep[];
  readonly keeping: Keeping;
  /** Serial of the kept state that the story was opened from; null where it came from elsewhere. */
  readonly openedFrom: number | null;
  readonly recovery: Recovery;
  /** Asked for while steps were not kept: it waits until the reader has said what becomes of them. */
  readonly asked: NextStory | null;
  /** While it is tried on the stage. */
  readonly before: Before | null;
}

/** Steps that can be taken back. */
const MOST_STEPS = 500;

const NO_STORY = {
  story: null,
  chosen: null,
  undo: [],
  redo: [],
  openedFrom: null,
  asked: null,
  before: null,
} as const;
const NOTHING_MADE: MakingState = {
  ...NO_STORY,
  keeping: { status: "kept" },
  recovery: { offer: null, states: [] },
};

export const makingOf = (state: AtlasState): MakingState => state.making ?? NOTHING_MADE;

export const withMaking = (state: AtlasState, change: Partial<MakingState>): AtlasState => ({
  ...state,
  making: { ...makingOf(state), ...change },
});

/** Opens a story with a clean history; `openedFrom` names the kept state that it is. */
export const withOwnStory = (state: AtlasState, story: OwnStory | null, openedFrom: number | null = null): AtlasState =>
  withMaking(state, { ...NO_STORY, story, openedFrom, chosen: story?.chapters[0]?.key ?? null });

/**
 * Takes a step: the only way a story becomes another. The same story is no step. Where `typing` is that of the step
 * before, both are one: a sentence is taken back whole.
 */
export function withStoryStep(
  state: AtlasState,
  next: OwnStory,
  note: StepNote,
  { typing, chosen }: { readonly typing?: string; readonly chosen?: string | null } = {},
): AtlasState {
  const { story, undo, redo } = makingOf(state);
  if (story === null || next === story) return state;
  const goesOn = typing !== undefined && redo.length === 0 && undo.at(-1)?.typing === typing;
  const step: MakingStep = { note, story, ...(typing === undefined ? {} : { typing }) };
  const steps = goesOn ? undo : [...undo, step].slice(-MOST_STEPS);
  return withSettled(state, next, { undo: steps, redo: [] }, chosen);
}

export function withStoryUndone(state: AtlasState): AtlasState {
  const { story, undo, redo } = makingOf(state);
  const step = undo.at(-1);
  if (story === null || step === undefined) return state;
  return withSettled(state, step.story, { undo: undo.slice(0, -1), redo: [...redo, { note: step.note, story }] });
}

export function withStoryRedone(state: AtlasState): AtlasState {
  const { story, undo, redo } = makingOf(state);
  const step = redo.at(-1);
  if (story === null || step === undefined) return state;
  return withSettled(state, step.story, { redo: redo.slice(0, -1), undo: [...undo, { note: step.note, story }] });
}

/** A chapter, or (null) what is said of the story itself. */
export function withChapterChosen(state: AtlasState, key: string | null): AtlasState {
  const { story, chosen } = makingOf(state);
  const known = story?.chapters.some((chapter) => chapter.key === key) === true ? key : null;
  return known === chosen ? state : withMaking(state, { chosen: known });
}

/** Remembers what the page shows while the story is tried on the stage. */
export function withTried(state: AtlasState): AtlasState {
  // Asked for twice, what is shown is the stage already.
  if (state.stage?.id === "own") return state;
  const { mode, visible, opacity, onlyDecided, selection, ways, view, panels } = state;
  const shown = { mode, visible, opacity, onlyDecided, selection, layers: panels.layers };
  return withMaking(state, { before: { ...shown, camera: view.actual, spurBuilt: ways.spurBuilt } });
}

/** Back to the making of it, as it was left. */
export function withMakingAgain(state: AtlasState, animate: boolean): AtlasState {
  const { before } = makingOf(state);
  const left = withMaking(withPanels(withoutStory(state), { tool: "making" }), { before: null });
  if (before === null) return left;
  const { camera, spurBuilt, layers, ...shown } = before;
  const again = withPanels({ ...left, ...shown, ways: { ...left.ways, spurBuilt } }, { layers });
  return camera === null ? again : withViewRequested(again, { kind: "camera", camera }, animate);
}

/** A chapter that is gone is no longer chosen: the one that stands in its place is. */
function withSettled(
  state: AtlasState,
  story: OwnStory,
  stacks: Pick<MakingState, "undo" | "redo">,
  wished?: string | null,
): AtlasState {
  const { chosen, story: before } = makingOf(state);
  const isThere = (key: string | null): boolean => story.chapters.some((chapter) => chapter.key === key);
  const at = before?.chapters.findIndex(({ key }) => key === chosen) ?? -1;
  const beside = at < 0 ? null : (story.chapters[Math.min(at, story.chapters.length - 1)]?.key ?? null);
  const next = wished === undefined ? chosen : wished;
  return withMaking(state, {
    ...stacks,
    story,
    chosen: next === null || isThere(next) ? next : beside,
    keeping: { status: "waiting" },
  });
}
