import { type OwnStory, STORY_FORMAT, STORY_LIMITS, STORY_VERSION } from "../domain/own-story.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { refuseDoubleKeys } from "../geojson/double-keys.ts";
import type { Limits } from "../geojson/limits.ts";
import { LIMITS } from "../geojson/limits.ts";
import { refuseManyValues } from "../geojson/many-values.ts";
import { parseJson } from "../geojson/parse-json.ts";
import { isOfFormat, versionUpTo } from "../geojson/read-format.ts";
import { readOwnWords } from "../geojson/read-own-words.ts";
import { allowOnly, type Read, readFields, reading, readText, refuse, required } from "../geojson/reader.ts";
import { chaptersOf, readMinutes } from "./read-story.ts";

/** Sixty chapters of twelve texts, each at its longest and of letters that take six bytes. */
const OWN_LIMITS: Limits = { ...LIMITS, bytes: 20 * 1024 * 1024, depth: 8, text: STORY_LIMITS.text };
/** Sixty chapters that name, show and hide as much as they may have a quarter of it. */
const MOST_VALUES = 100_000;

/**
 * An own story from its file, or the first fault with its path. Texts may be empty, and what it names need not be there:
 * whether figures, layers and things exist is asked while it is made and told, so that a story outlives a publication
 * that no longer carries one of them.
 *
 * @example readOwnStory("{}", "a.json") // { ok: false, problem: { kind: "not-story", … } }
 */
export function readOwnStory(text: string, file: string): Result<OwnStory, Problem> {
  return reading(file, () => {
    refuseManyValues(text, MOST_VALUES);
    const value = parseJson(text, OWN_LIMITS);
    if (!isOfFormat(value, STORY_FORMAT)) return refuse("not-story", "", `expected the format ${STORY_FORMAT}`);
    refuseDoubleKeys(text);
    const fields = readFields(value, "");
    required(fields, "version", "", versionUpTo(STORY_VERSION));
    allowOnly(fields, ["format", "version", "id", "title", "audience", "minutes", "chapters"], "");
    return {
      id: required(fields, "id", "", readStoryId),
      title: required(fields, "title", "", readOwnWords),
      audience: required(fields, "audience", "", readOwnWords),
      minutes: required(fields, "minutes", "", readMinutes),
      chapters: required(fields, "chapters", "", chaptersOf(readOwnWords)),
    };
  });
}

const readStoryId: Read<string> = (value, path) => {
  const id = readText(value, path);
  return /^[a-z0-9~-]{1,80}$/.test(id)
    ? id
    : refuse("not-allowed", path, "expected lower-case letters, digits, - and ~");
};
