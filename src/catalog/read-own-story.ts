import type { LocalizedText } from "../domain/language.ts";
import { type OwnStory, STORY_FORMAT, STORY_LIMITS, STORY_VERSION } from "../domain/own-story.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { MUNICIPALITIES } from "../domain/status.ts";
import type { Chapter } from "../domain/story.ts";
import { upright } from "../domain/written.ts";
import type { Limits } from "../geojson/limits.ts";
import { LIMITS } from "../geojson/limits.ts";
import { parseJson } from "../geojson/parse-json.ts";
import {
  allowOnly,
  listOf,
  oneOf,
  type Read,
  readFields,
  reading,
  readNumber,
  readText,
  readUnknowns,
  refuse,
  required,
} from "../geojson/reader.ts";
import { readChapterKey, readScene } from "./read-story.ts";

/** Sixty chapters of twelve texts, each at its longest and of letters that take six bytes. */
const OWN_LIMITS: Limits = { ...LIMITS, bytes: 20 * 1024 * 1024, depth: 8, text: STORY_LIMITS.text };

/**
 * An own story from its file, or the first fault with its path. Texts may be empty, and what it names need not be there:
 * whether figures, layers and things exist is asked while it is made and told, so that a story outlives a publication
 * that no longer carries one of them.
 *
 * @example readOwnStory("{}", "a.json") // { ok: false, problem: { kind: "not-story", … } }
 */
export function readOwnStory(text: string, file: string): Result<OwnStory, Problem> {
  return reading(file, () => {
    const value = parseJson(text, OWN_LIMITS);
    if (!isStoryFile(value)) return refuse("not-story", "", `expected the format ${STORY_FORMAT}`);
    const fields = readFields(value, "");
    required(fields, "version", "", readVersion);
    allowOnly(fields, ["format", "version", "id", "title", "audience", "minutes", "chapters"], "");
    return {
      id: required(fields, "id", "", readStoryId),
      title: required(fields, "title", "", readOwnWords),
      audience: required(fields, "audience", "", readOwnWords),
      minutes: required(fields, "minutes", "", readMinutes),
      chapters: required(fields, "chapters", "", readChapters),
    };
  });
}

const isStoryFile = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "format" in value && value.format === STORY_FORMAT;

/** A newer one is refused: what it says that we do not know would be lost. */
const readVersion: Read<number> = (value, path) => {
  const version = readNumber(value, path);
  if (!Number.isInteger(version) || version < 1) refuse("not-allowed", path, `expected 1 to ${STORY_VERSION}`);
  if (version > STORY_VERSION) refuse("newer-version", path, `${version}, and this map reads up to ${STORY_VERSION}`);
  return version;
};

const readStoryId: Read<string> = (value, path) => {
  const id = readText(value, path);
  return /^[a-z0-9~-]{1,80}$/.test(id)
    ? id
    : refuse("not-allowed", path, "expected lower-case letters, digits, - and ~");
};

const readMinutes: Read<number> = (value, path) => {
  const [least, most] = STORY_LIMITS.minutes;
  const minutes = readNumber(value, path);
  return minutes >= least && minutes <= most ? minutes : refuse("not-allowed", path, `expected ${least} to ${most}`);
};

const readOwnWords: Read<LocalizedText> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["fi", "sv", "en"], path);
  return {
    fi: required(fields, "fi", path, readWords),
    sv: required(fields, "sv", path, readWords),
    en: required(fields, "en", path, readWords),
  };
};

const readWords: Read<string> = (value, path) =>
  typeof value === "string" ? upright(value) : refuse("wrong-type", path, "expected string");

const readChapters: Read<readonly Chapter[]> = (value, path) => {
  if (readUnknowns(value, path).length > STORY_LIMITS.chapters)
    refuse("too-many", path, `expected at most ${STORY_LIMITS.chapters} chapters`);
  const chapters = listOf(readChapter)(value, path);
  const keys = new Set<string>();
  chapters.forEach(({ key }, at) => {
    if (keys.has(key)) refuse("not-allowed", `${path}[${at}].key`, `${key} is used twice`);
    keys.add(key);
  });
  return chapters;
};

const readChapter: Read<Chapter> = (item, path) => {
  const fields = readFields(item, path);
  allowOnly(fields, ["key", "side", "title", "text", "notes", "seen", "scene"], path);
  return {
    key: required(fields, "key", path, readChapterKey),
    side: required(fields, "side", path, oneOf(MUNICIPALITIES)),
    title: required(fields, "title", path, readOwnWords),
    text: required(fields, "text", path, readOwnWords),
    notes: required(fields, "notes", path, readOwnWords),
    seen: required(fields, "seen", path, readOwnWords),
    scene: required(fields, "scene", path, readScene),
  };
};
