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

const chapterFields = ({ key, side, title, text, notes, seen, scene }: Chapter) => ({
  key,
  side,
  title: plain(title),
  text: plain(text),
  notes: plain(notes),
  seen: plain(seen),
  scene: sceneFields(scene),
});

/** What a scene may say beside what every scene does stands last. */
const sceneFields = ({
  bounds,
  mode,
  topic,
  shown,
  hidden,
  scenario,
  spurBuilt,
  phase,
  highlighted,
  ...rest
}: Scene) => ({
  bounds,
  mode,
  topic,
  shown,
  hidden,
  scenario,
  spurBuilt,
  phase,
  highlighted: highlighted.map(({ layer, feature }) => ({ layer, feature })),
  ...rest,
});

const plain = ({ fi, sv, en }: LocalizedText) => ({ fi, sv, en });
