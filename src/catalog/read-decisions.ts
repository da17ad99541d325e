import { DECISION_STAGES, type Decision } from "../domain/decision.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { LEGAL_PHASES } from "../domain/status.ts";
import { parseJson } from "../geojson/parse-json.ts";
import { readDate } from "../geojson/read-source.ts";
import {
  allowOnly,
  listOf,
  oneOf,
  type Read,
  readFields,
  reading,
  readLocalized,
  readText,
  refuse,
  required,
} from "../geojson/reader.ts";
import { orNull, readFeaturePlace } from "./read-statement.ts";

/**
 * The list of decisions in the order of the file, or the first fault with its path. Whether the facts and the things on
 * the map exist is asked by the data check, which sees all files.
 *
 * @example readDecisions('{"decisions":[]}', "decisions.json") // { ok: true, value: [] }
 */
export function readDecisions(text: string, file: string): Result<readonly Decision[], Problem> {
  return reading(file, () => {
    const root = readFields(parseJson(text), "");
    allowOnly(root, ["decisions"], "");
    return required(root, "decisions", "", listOf(readDecision));
  });
}

const FIELDS = ["key", "title", "decides", "stage", "phase", "when", "place", "facts"] as const;

const readDecision: Read<Decision> = (item, path) => {
  const fields = readFields(item, path);
  allowOnly(fields, FIELDS, path);
  return {
    key: required(fields, "key", path, readText),
    title: required(fields, "title", path, readLocalized),
    decides: required(fields, "decides", path, readLocalized),
    stage: required(fields, "stage", path, oneOf(DECISION_STAGES)),
    phase: required(fields, "phase", path, orNull(oneOf(LEGAL_PHASES))),
    when: required(fields, "when", path, orNull(readWhen)),
    place: required(fields, "place", path, orNull(readFeaturePlace)),
    facts: required(fields, "facts", path, listOf(readText)),
  };
};

/** A date, or two with a slash between, the earlier first. */
const readWhen: Read<string> = (value, path) => {
  const when = readText(value, path);
  const [from = "", to, ...more] = when.split("/");
  readDate(from, path);
  if (to !== undefined) readDate(to, path);
  const isForwards = to === undefined || from < to;
  return isForwards && more.length === 0 ? when : refuse("not-allowed", path, "expected the earlier date first");
};
