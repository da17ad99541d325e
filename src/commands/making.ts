import type { Language, LocalizedText } from "../domain/language.ts";
import {
  type ChapterText,
  emptyChapter,
  freeKey,
  type OwnStory,
  STORY_LIMITS,
  takesFigures,
} from "../domain/own-story.ts";
import type { PlanningMunicipality } from "../domain/status.ts";
import type { Chapter } from "../domain/story.ts";
import { upright } from "../domain/written.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { makingOf, withChapterChosen, withStoryRedone, withStoryStep, withStoryUndone } from "../state/making.ts";
import { withNotice } from "../state/notices.ts";
import { update } from "../state/store.ts";
import { command, type Reason, stateCommand } from "./command.ts";
import { tellOwnStory } from "./stage.ts";
import { takenView } from "./taken-view.ts";

// Loaded with the making of stories, never before.

/** The present view as a new chapter after the one that is chosen. */
export const takeView = command(
  "take-view",
  async (context) => {
    const { scene, said } = await takenView(context);
    update(context.store, (state) => {
      const { story, chosen } = makingOf(state);
      if (story === null || isFull(state)) return state;
      const key = freeKey(story.chapters);
      const at = chosen === null ? story.chapters.length : indexOf(story, chosen) + 1;
      const chapters = story.chapters.toSpliced(at, 0, emptyChapter(key, scene));
      return withSaid(
        withStoryStep(state, { ...story, chapters }, { key: "story-taken", params: {} }, { chosen: key }),
        said,
      );
    });
  },
  (state) => noStory(state) ?? (isFull(state) ? "making.reason.full" : null),
);

/** The present view as the picture of a chapter that is there. */
export const retakeView = command<string>("retake-view", async (context, key) => {
  const { scene, said } = await takenView(context);
  update(context.store, (state) =>
    withSaid(
      withChapterChanged(state, key, "story-retaken", () => ({ scene })),
      said,
    ),
  );
});

const withSaid = (state: AtlasState, said: readonly string[]): AtlasState =>
  said.reduce((next, sentence) => withNotice(next, sentence, {}, "warning"), state);

/** A text of a chapter, or (null) what is said of the story itself. */
export type TextPlace =
  | { readonly chapter: string; readonly part: ChapterText }
  | { readonly chapter: null; readonly part: "title" | "audience" };

interface SetStoryText {
  readonly place: TextPlace;
  readonly language: Language;
  readonly text: string;
  /** Typing goes on in one step as long as this is the same. */
  readonly typing?: string;
}

export const setStoryText = stateCommand<SetStoryText>("set-story-text", withText);

interface InsertFigure {
  readonly place: TextPlace;
  readonly language: Language;
  /** Index of the character that it stands before. */
  readonly at: number;
  readonly key: string;
}

/** Puts a figure by its key into a text. */
export const insertFigure = stateCommand<InsertFigure>("insert-figure", (state, { place, language, at, key }) => {
  const before = textAt(makingOf(state).story, place);
  if (before === null || place.chapter === null || !takesFigures(place.part)) return state;
  const said = before[language];
  const text = `${said.slice(0, at)}{${key}}${said.slice(at)}`;
  // What stands behind the figure would be cut off.
  if (text.length > STORY_LIMITS.text) return withNotice(state, "notice.story-text-full", {}, "warning");
  return withText(state, { place, language, text });
});

/** The words at a place; null where there is no such place. */
export function textAt(story: OwnStory | null, place: TextPlace): LocalizedText | null {
  if (story === null) return null;
  if (place.chapter === null) return story[place.part];
  return story.chapters.find(({ key }) => key === place.chapter)?.[place.part] ?? null;
}

/** What writing is called in the history. */
const STEPS = {
  title: "story-title",
  text: "story-text",
  notes: "story-notes",
  seen: "story-seen",
  audience: "story-audience",
} as const;

function withText(state: AtlasState, { place, language, text, typing }: SetStoryText): AtlasState {
  const { story } = makingOf(state);
  const before = textAt(story, place);
  const said = upright(text).slice(0, STORY_LIMITS.text);
  if (story === null || before === null || before[language] === said) return state;
  const words = { ...before, [language]: said };
  const next: OwnStory =
    place.chapter === null
      ? { ...story, [place.part]: words }
      : changed(story, place.chapter, () => ({ [place.part]: words }));
  const session = typing === undefined ? {} : { typing: `${place.chapter}/${place.part}/${language}/${typing}` };
  return withStoryStep(state, next, { key: STEPS[place.part], params: {} }, session);
}

/** How long the story takes to tell. */
export const setMinutes = stateCommand<number>("set-story-minutes", (state, minutes) => {
  const { story } = makingOf(state);
  return story === null || story.minutes === minutes
    ? state
    : withStoryStep(state, { ...story, minutes }, { key: "story-minutes", params: {} });
});

/** Whose names come first in a chapter. */
export const setSide = stateCommand<{ readonly key: string; readonly side: PlanningMunicipality }>(
  "set-story-side",
  (state, { key, side }) =>
    withChapterChanged(state, key, "story-side", (chapter) => (chapter.side === side ? null : { side })),
);

/** Moves a chapter by so many places; at an end it stays. */
export const moveChapter = stateCommand<{ readonly key: string; readonly by: 1 | -1 }>(
  "move-chapter",
  (state, { key, by }) => {
    const { story } = makingOf(state);
    if (story === null) return state;
    const at = indexOf(story, key);
    const chapter = story.chapters[at];
    if (chapter === undefined || story.chapters[at + by] === undefined) return state;
    const chapters = story.chapters.toSpliced(at, 1).toSpliced(at + by, 0, chapter);
    return withStoryStep(state, { ...story, chapters }, { key: "story-moved", params: {} }, { chosen: key });
  },
);

/** A second one of the same, after it. */
export const duplicateChapter = stateCommand<string>(
  "duplicate-chapter",
  (state, key) => {
    const { story } = makingOf(state);
    const at = story === null ? -1 : indexOf(story, key);
    const chapter = story?.chapters[at];
    if (story === null || chapter === undefined || isFull(state)) return state;
    const copy = { ...chapter, key: freeKey(story.chapters) };
    const chapters = story.chapters.toSpliced(at + 1, 0, copy);
    return withStoryStep(state, { ...story, chapters }, { key: "story-duplicated", params: {} }, { chosen: copy.key });
  },
  isFullReason,
);

/** Undo brings it back. */
export const deleteChapter = stateCommand<string>("delete-chapter", (state, key) => {
  const { story } = makingOf(state);
  if (story === null || indexOf(story, key) < 0) return state;
  const chapters = story.chapters.filter((chapter) => chapter.key !== key);
  return withStoryStep(state, { ...story, chapters }, { key: "story-deleted", params: {} });
});

export const chooseChapter = stateCommand<string | null>("choose-chapter", withChapterChosen);

export const undoStory = stateCommand("undo-story", withStoryUndone, (state) =>
  makingOf(state).undo.length === 0 ? "making.reason.nothing-to-undo" : null,
);

export const redoStory = stateCommand("redo-story", withStoryRedone, (state) =>
  makingOf(state).redo.length === 0 ? "making.reason.nothing-to-redo" : null,
);

/** Tells the story on the stage from the chosen chapter; leaving it leads back here. */
export const previewStory = command(
  "preview-story",
  async (context) => {
    const { story, chosen } = makingOf(context.store.getState());
    if (story === null || story.chapters.length === 0) return;
    await tellOwnStory(context, story, Math.max(0, chosen === null ? 0 : indexOf(story, chosen)));
  },
  (state) => {
    // A talk that waits in the live map would be gone with another story on the stage.
    if (state.stage !== undefined && state.stage.id !== "own") return "stage.waits";
    return noStory(state) ?? (makingOf(state).story?.chapters.length === 0 ? "making.reason.no-chapters" : null);
  },
);

const indexOf = ({ chapters }: OwnStory, key: string): number => chapters.findIndex((chapter) => chapter.key === key);

function withChapterChanged(
  state: AtlasState,
  key: string,
  step: string,
  change: (chapter: Chapter) => Partial<Chapter> | null,
): AtlasState {
  const { story } = makingOf(state);
  const chapter = story?.chapters.find((one) => one.key === key);
  const other = chapter === undefined ? null : change(chapter);
  if (story === null || other === null) return state;
  return withStoryStep(
    state,
    changed(story, key, () => other),
    { key: step, params: {} },
  );
}

const changed = (story: OwnStory, key: string, change: (chapter: Chapter) => Partial<Chapter>): OwnStory => ({
  ...story,
  chapters: story.chapters.map((chapter) => (chapter.key === key ? { ...chapter, ...change(chapter) } : chapter)),
});

const isFull = (state: AtlasState): boolean => (makingOf(state).story?.chapters.length ?? 0) >= STORY_LIMITS.chapters;

function isFullReason(state: AtlasState): Reason | null {
  return isFull(state) ? "making.reason.full" : null;
}

function noStory(state: AtlasState): Reason | null {
  return makingOf(state).story === null ? "making.reason.no-story" : null;
}
