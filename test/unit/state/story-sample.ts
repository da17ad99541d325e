import type { OwnStory } from "../../../src/domain/own-story.ts";
import type { Chapter, Scene } from "../../../src/domain/story.ts";

export const three = (text: string) => ({ fi: `${text} fi`, sv: `${text} sv`, en: `${text} en` });

export const SCENE: Scene = {
  bounds: [23.03, 63.76, 23.11, 63.81],
  mode: "present",
  topic: null,
  shown: [],
  hidden: [],
  scenario: null,
  spurBuilt: false,
  phase: "now",
  highlighted: [{ layer: "sites", feature: "kruunuportti" }],
};

export const chapterOf = (key: string, change: Partial<Chapter> = {}): Chapter => ({
  key,
  side: "kokkola",
  title: three(key),
  text: three("text"),
  notes: three("notes"),
  seen: three("seen"),
  scene: SCENE,
  ...change,
});

export const storyOf = (...keys: readonly string[]): OwnStory => ({
  id: "own~a",
  title: three("story"),
  audience: three("for"),
  minutes: 10,
  chapters: keys.map((key) => chapterOf(key)),
});
