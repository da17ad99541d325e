import type { FactKey } from "../domain/fact.ts";
import type { LocalizedText } from "../domain/language.ts";
import type { FeatureId, LayerId } from "../domain/layer.ts";
import { type Bounds, WINDOW } from "../domain/layer.ts";
import { MODE_KINDS } from "../domain/mode.ts";
import { STORY_LIMITS } from "../domain/own-story.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { ARCTIAL_ALTERNATIVES } from "../domain/scenario.ts";
import { MUNICIPALITIES } from "../domain/status.ts";
import type { Chapter, QuestionCard, Scene, Story } from "../domain/story.ts";
import { TIME_PHASES } from "../domain/time-phase.ts";
import { TOPICS } from "../domain/topic.ts";
import { parseJson } from "../geojson/parse-json.ts";
import {
  allowOnly,
  joined,
  listOf,
  oneOf,
  type Read,
  readBoolean,
  readFields,
  reading,
  readLocalized,
  readNumber,
  readText,
  readUnknowns,
  refuse,
  required,
  whenPresent,
} from "../geojson/reader.ts";
import { orNull, readFeaturePlace } from "./read-statement.ts";

/**
 * A story, or the first fault with its path. Whether the layers, things, facts and figures that it names exist is asked
 * by the data check, and while it plays: a story that names something missing plays on.
 *
 * @example readStory("{}", "phases.json") // { ok: false, problem: { kind: "missing", path: "title", … } }
 */
export function readStory(text: string, file: string): Result<Story, Problem> {
  return reading(file, () => {
    const root = readFields(parseJson(text), "");
    allowOnly(root, ["title", "audience", "minutes", "chapters"], "");
    return {
      title: required(root, "title", "", readLocalized),
      audience: required(root, "audience", "", readLocalized),
      minutes: required(root, "minutes", "", readMinutes),
      chapters: required(root, "chapters", "", readChapters),
    };
  });
}

/** The cards with people's questions, in the order of the file, or the first fault with its path. */
export function readQuestions(text: string, file: string): Result<readonly QuestionCard[], Problem> {
  return reading(file, () => {
    const root = readFields(parseJson(text), "");
    allowOnly(root, ["questions"], "");
    return required(root, "questions", "", listOf(readQuestion));
  });
}

export const readMinutes: Read<number> = (value, path) => {
  const [least, most] = STORY_LIMITS.minutes;
  const minutes = readNumber(value, path);
  return minutes >= least && minutes <= most
    ? minutes
    : refuse("not-allowed", path, `expected ${least} to ${most} minutes`);
};

const readChapters: Read<readonly Chapter[]> = (value, path) => {
  const chapters = chaptersOf(readLocalized)(value, path);
  return chapters.length === 0 ? refuse("missing", path, "expected a chapter") : chapters;
};

/** Chapters with texts as they may be written; there may be none. */
export const chaptersOf =
  (readWords: Read<LocalizedText>): Read<readonly Chapter[]> =>
  (value, path) => {
    // How many they are is asked first: reading a million of them would take its time.
    if (readUnknowns(value, path).length > STORY_LIMITS.chapters)
      refuse("too-many", path, `expected at most ${STORY_LIMITS.chapters} chapters`);
    const chapters = listOf(chapterOf(readWords))(value, path);
    const keys = new Set<string>();
    chapters.forEach(({ key }, at) => {
      if (keys.has(key)) refuse("not-allowed", `${path}[${at}].key`, `${key} is used twice`);
      keys.add(key);
    });
    return chapters;
  };

const chapterOf =
  (readWords: Read<LocalizedText>): Read<Chapter> =>
  (item, path) => {
    const fields = readFields(item, path);
    allowOnly(fields, ["key", "side", "title", "text", "notes", "seen", "facts", "scene"], path);
    return {
      key: required(fields, "key", path, readChapterKey),
      side: required(fields, "side", path, oneOf(MUNICIPALITIES)),
      title: required(fields, "title", path, readWords),
      text: required(fields, "text", path, readWords),
      notes: required(fields, "notes", path, readWords),
      seen: required(fields, "seen", path, readWords),
      ...whenPresent<"facts", readonly FactKey[]>(fields, "facts", path, fewOf(readText)),
      scene: required(fields, "scene", path, readScene),
    };
  };

const SCENE = [
  "bounds",
  "mode",
  "topic",
  "shown",
  "hidden",
  "scenario",
  "spurBuilt",
  "phase",
  "compare",
  "highlighted",
] as const;

const readScene: Read<Scene> = (item, path) => {
  const fields = readFields(item, path);
  allowOnly(fields, SCENE, path);
  const mode = required(fields, "mode", path, oneOf(MODE_KINDS));
  const topic = required(fields, "topic", path, orNull(oneOf(TOPICS)));
  if (topic !== null && mode !== "invest") refuse("not-allowed", joined(path, "topic"), "expected null outside invest");
  const phase = required(fields, "phase", path, orNull(oneOf(TIME_PHASES)));
  if (phase === null && fields["compare"] === true)
    refuse("not-allowed", joined(path, "compare"), "expected a phase to compare with");
  return {
    bounds: required(fields, "bounds", path, readBounds),
    mode,
    topic,
    shown: required(fields, "shown", path, fewOf(readText)),
    hidden: required(fields, "hidden", path, fewOf(readText)),
    scenario: required(fields, "scenario", path, orNull(oneOf(ARCTIAL_ALTERNATIVES))),
    spurBuilt: required(fields, "spurBuilt", path, readBoolean),
    phase,
    ...whenPresent(fields, "compare", path, readBoolean),
    highlighted: required<readonly { readonly layer: LayerId; readonly feature: FeatureId }[]>(
      fields,
      "highlighted",
      path,
      fewOf(readFeaturePlace),
    ),
  };
};

/** More layers or things than this no audience takes in, and no page. */
const MOST_NAMED = 100;

function fewOf<Value>(read: Read<Value>): Read<readonly Value[]> {
  return (value, path) => {
    if (Array.isArray(value) && value.length > MOST_NAMED) refuse("too-many", path, `more than ${MOST_NAMED}`);
    return listOf(read)(value, path);
  };
}

/** Narrower than this nothing can be recognised, degrees: about 200 m upwards. */
const NARROWEST = 0.002;

const readBounds: Read<Bounds> = (value, path) => {
  const bounds = listOf(readNumber)(value, path);
  const [west, south, east, north] = bounds;
  if (bounds.length !== 4 || west === undefined || south === undefined || east === undefined || north === undefined)
    return refuse("wrong-type", path, "expected west, south, east, north");
  if (!(east - west >= NARROWEST && north - south >= NARROWEST))
    refuse("not-allowed", path, "expected west before east and south before north");
  const isInside = west >= WINDOW[0] && south >= WINDOW[1] && east <= WINDOW[2] && north <= WINDOW[3];
  return isInside ? [west, south, east, north] : refuse("not-allowed", path, "expected to lie within the map");
};

const readQuestion: Read<QuestionCard> = (item, path) => {
  const fields = readFields(item, path);
  allowOnly(fields, ["key", "question", "known", "unknown"], path);
  return {
    key: required(fields, "key", path, readChapterKey),
    question: required(fields, "question", path, readLocalized),
    known: required(fields, "known", path, readLocalized),
    unknown: required(fields, "unknown", path, listOf(readText)),
  };
};

/** As it may stand in an address. */
const readChapterKey: Read<string> = (value, path) => {
  const key = readText(value, path);
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) && key.length <= 60
    ? key
    : refuse("not-allowed", path, "expected lower-case letters, digits and hyphens");
};
