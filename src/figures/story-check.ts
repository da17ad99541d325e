import type { FactBook } from "../domain/fact.ts";
import { LANGUAGES, type Language, type LocalizedText } from "../domain/language.ts";
import type { Bounds } from "../domain/layer.ts";
import { CHAPTER_TEXTS, type ChapterText, type OwnStory, takesFigures } from "../domain/own-story.ts";
import { LONGEST, wordsIn } from "../domain/reading-length.ts";
import { type Chapter, isLiveFigure, toldText } from "../domain/story.ts";
import { isMarked, reservedWord } from "../domain/story-words.ts";
import { boundsOf } from "../geodesy/bounds.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { featureAt, layerEntry } from "../state/layers.ts";
import { sceneVisibility } from "../state/shown-scene.ts";

/** What is amiss with an own story; each kind has a text in three languages (`making.fault.<kind>`). */
export const STORY_FAULTS = [
  "no-chapters",
  "empty",
  "missing-language",
  "too-long",
  "open-brace",
  "unknown-figure",
  "no-number",
  "no-figure-here",
  "figures-differ",
  "unmarked-claim",
  "reserved-word",
  "needs-land",
  "needs-flows",
  "missing-layer",
  "missing-thing",
  "unseen-thing",
  "outside-thing",
] as const;

export interface StoryFault {
  readonly kind: (typeof STORY_FAULTS)[number];
  /** Key of the chapter; null: what is said of the story itself. */
  readonly chapter: string | null;
  /** `scene`: the picture. */
  readonly part: ChapterText | "audience" | "scene";
  /** Null where it is no matter of one language. */
  readonly language: Language | null;
  /** The figure, the word, the layer or the thing; words too many of a text. */
  readonly what: string;
}

/** What figures and pictures are judged by; what has not come yet is not judged. */
export type StoryGround = Pick<AtlasState, "layers" | "facts">;

/** Texts that a story does without. */
const OPTIONAL: readonly string[] = ["notes", "audience"];

/**
 * Everything that is amiss with a story, in the order in which it is told: languages that are missing, what nobody reads
 * in time, figures that are not there or not alike, what the picture names and does not show. Nothing here stops it from
 * being told: a fault is shown to whoever makes the story.
 */
export function checkStory(story: OwnStory, ground: StoryGround): readonly StoryFault[] {
  const book = ground.facts.status === "ready" ? ground.facts.book : null;
  const ofStory = { chapter: null, book } as const;
  return [
    ...checkText(story.title, { ...ofStory, part: "title", longest: LONGEST.title }),
    ...checkText(story.audience, { ...ofStory, part: "audience", longest: LONGEST.seen }),
    ...(story.chapters.length === 0
      ? [{ kind: "no-chapters", chapter: null, part: "scene", language: null, what: "" } as const]
      : []),
    ...story.chapters.flatMap((chapter) => [
      ...CHAPTER_TEXTS.flatMap((part) =>
        checkText(chapter[part], { chapter: chapter.key, part, longest: LONGEST[part], book }),
      ),
      ...checkScene(chapter, ground),
    ]),
  ];
}

interface Place {
  readonly chapter: string | null;
  readonly part: ChapterText | "audience";
  /** Words. */
  readonly longest: number;
  readonly book: FactBook | null;
}

function checkText(text: LocalizedText, place: Place): readonly StoryFault[] {
  const { chapter, part } = place;
  const fault = (kind: StoryFault["kind"], language: Language | null, what = ""): StoryFault => ({
    ...{ kind, chapter, part, language, what },
  });
  const said = LANGUAGES.filter((language) => text[language].trim() !== "");
  if (said.length === 0) return OPTIONAL.includes(part) ? [] : [fault("empty", null)];
  const keysOf = (language: Language): string => [...toldText(text[language]).keys].sort().join();
  const differ = said.some((language) => keysOf(language) !== keysOf(said[0] ?? language));
  return [
    ...LANGUAGES.filter((language) => !said.includes(language)).map((language) => fault("missing-language", language)),
    ...(differ ? [fault("figures-differ", null)] : []),
    ...said.flatMap((language) => [
      ...checkLength(text[language], place.longest).map((what) => fault("too-long", language, what)),
      ...checkKeys(text[language], language, place).map(([kind, what]) => fault(kind, language, what)),
    ]),
  ];
}

function checkLength(said: string, longest: number): readonly string[] {
  const words = wordsIn(said);
  return words > longest ? [`${words} / ${longest}`] : [];
}

function checkKeys(
  said: string,
  language: Language,
  { part, book }: Place,
): readonly (readonly [StoryFault["kind"], string])[] {
  const { words, keys } = toldText(said);
  const reserved = reservedWord(said, language);
  const isTaken = part !== "audience" && takesFigures(part);
  return [
    ...(words.some((one) => /[{}]/.test(one)) ? [["open-brace", ""] as const] : []),
    ...(reserved === null ? [] : [["reserved-word", reserved] as const]),
    ...[...new Set(keys)].flatMap((key) => {
      if (!isTaken) return [["no-figure-here", key] as const];
      const kind = faultOfKey(key, said, language, book);
      return kind === null ? [] : [[kind, key] as const];
    }),
  ];
}

function faultOfKey(key: string, said: string, language: Language, book: FactBook | null): StoryFault["kind"] | null {
  if (isLiveFigure(key) || book === null) return null;
  const fact = book.facts.find((one) => one.key === key);
  if (fact === undefined) return "unknown-figure";
  const { value } = fact;
  if (typeof value !== "number" && (value === null || !("min" in value))) return "no-number";
  return fact.companyClaim === true && !isMarked(said, key, language) ? "unmarked-claim" : null;
}

function checkScene({ key, scene, text, notes }: Chapter, ground: StoryGround): readonly StoryFault[] {
  const fault = (kind: StoryFault["kind"], what: string): StoryFault => ({
    ...{ kind, chapter: key, part: "scene", language: null, what },
  });
  const keys = LANGUAGES.flatMap((language) => [text, notes].flatMap((one) => toldText(one[language]).keys));
  const hasFlows = scene.scenario !== null && scene.scenario !== "ve0";
  const asksFlows = scene.topic === "flows" || keys.some((one) => one.startsWith("live.flows."));
  return [
    ...(scene.scenario === null && keys.some((one) => one.startsWith("live.land.")) ? [fault("needs-land", "")] : []),
    ...(asksFlows && !hasFlows ? [fault("needs-flows", "")] : []),
    ...[...scene.shown, ...scene.hidden]
      .filter((id) => layerEntry(ground, id) === null)
      .map((id) => fault("missing-layer", id)),
    ...scene.highlighted.flatMap((place) => {
      const kind = faultOfThing(place, scene, ground);
      return kind === null ? [] : [fault(kind, place.feature)];
    }),
  ];
}

function faultOfThing(
  place: Chapter["scene"]["highlighted"][number],
  scene: Chapter["scene"],
  ground: StoryGround,
): StoryFault["kind"] | null {
  const entry = layerEntry(ground, place.layer);
  if (entry === null) return "missing-thing";
  if (sceneVisibility(ground, scene)[place.layer] !== true) return "unseen-thing";
  if (entry.status !== "ready") return null;
  const thing = featureAt(ground, place);
  if (thing === null) return "missing-thing";
  return meet(boundsOf(thing.geometry), scene.bounds) ? null : "outside-thing";
}

const meet = (one: Bounds, other: Bounds): boolean =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
