import type { LocalizedText } from "../domain/language.ts";
import { type OwnStory, STORY_FORMAT, STORY_VERSION } from "../domain/own-story.ts";
import type { Chapter, Scene } from "../domain/story.ts";

/**
 * An own story as a file. Members stand in a fixed order, whatever it is in memory: the same story is the same text, and
 * reading it (`readOwnStory`) gives the same story back.
 *
 * @example writeStory(emptyStory("own")).startsWith('{\n  "format": "kruunuportti-story",') // true
 */
export function writeStory({ id, title, audience, minutes, chapters }: OwnStory): string {
  const file = {
    format: STORY_FORMAT,
    version: STORY_VERSION,
    id,
    title: plain(title),
    audience: plain(audience),
    minutes,
    chapters: chapters.map(chapterFields),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const chapterFields = ({ key, side, title, text, notes, seen, facts, scene }: Chapter) => ({
  key,
  side,
  title: plain(title),
  text: plain(text),
  notes: plain(notes),
  seen: plain(seen),
  ...(facts && { facts }),
  scene: sceneFields(scene),
});

/** In this order; what a scene may say beside what every scene does stands last. */
const SCENE_MEMBERS = ["bounds", "mode", "topic", "shown", "hidden", "scenario", "spurBuilt", "phase"] as const;

const sceneFields = ({ highlighted, ...scene }: Scene) => ({
  ...Object.fromEntries(SCENE_MEMBERS.map((name) => [name, scene[name]])),
  highlighted: highlighted.map(({ layer, feature }) => ({ layer, feature })),
  // A member that is there already stays in its place.
  ...scene,
});

const plain = ({ fi, sv, en }: LocalizedText) => ({ fi, sv, en });
