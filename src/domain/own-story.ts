import type { LocalizedText } from "./language.ts";
import type { Chapter, Scene, Story } from "./story.ts";

/** A story of the reader's own. Its texts may be empty while it is in the making. */
export interface OwnStory extends Story {
  /** Stays the same in its file and in what is kept of it. */
  readonly id: string;
}

export const STORY_FORMAT = "kruunuportti-story";
/** Grows with every change that an older reader would not understand. */
export const STORY_VERSION = 1;

/** Of one own story. */
export const STORY_LIMITS = { chapters: 60, text: 4_000, minutes: [1, 240] } as const;

/** Texts of a chapter, in the order in which they are written. Figures stand by key in the second and the third. */
export const CHAPTER_TEXTS = ["title", "text", "notes", "seen"] as const satisfies readonly (keyof Chapter)[];
export type ChapterText = (typeof CHAPTER_TEXTS)[number];

export const takesFigures = (part: ChapterText): boolean => part === "text" || part === "notes";

const NO_WORDS: LocalizedText = { fi: "", sv: "", en: "" };

/** @example emptyStory("own~mwqcvpc0").chapters.length // 0 */
export const emptyStory = (id: string): OwnStory => ({
  id,
  title: NO_WORDS,
  audience: NO_WORDS,
  minutes: 10,
  chapters: [],
});

/** A chapter of a picture, without words. */
export const emptyChapter = (key: string, scene: Scene): Chapter => ({
  key,
  side: "kokkola",
  title: NO_WORDS,
  text: NO_WORDS,
  notes: NO_WORDS,
  seen: NO_WORDS,
  scene,
});

/**
 * A key that no chapter has: the first number that is free.
 *
 * @example freeKey([{ key: "chapter-1" }, { key: "chapter-3" }]) // "chapter-2"
 */
export function freeKey(chapters: readonly Pick<Chapter, "key">[]): string {
  const taken = new Set(chapters.map(({ key }) => key));
  for (let number = 1; ; number++) if (!taken.has(`chapter-${number}`)) return `chapter-${number}`;
}
