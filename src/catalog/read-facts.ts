import type { Fact, FactBook, FactValue } from "../domain/fact.ts";
import { CONFIDENCES, FACT_GROUPS, QUALIFIERS } from "../domain/fact.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { parseJson } from "../geojson/parse-json.ts";
import { readDate, readSource } from "../geojson/read-source.ts";
import type { Read } from "../geojson/reader.ts";
import {
  allowOnly,
  listOf,
  oneOf,
  readBoolean,
  readFields,
  reading,
  readLocalized,
  readNumber,
  readText,
  recordOf,
  refuse,
  required,
  whenPresent,
} from "../geojson/reader.ts";

/**
 * The book of facts, or the first fault with its path. Every source that a fact names is in the book; whether the
 * features it is about exist is asked by the data check, which sees all files.
 *
 * @example readFacts('{"sources":{},"facts":[]}', "facts.json") // { ok: true, value: { sources: {}, facts: [] } }
 */
export function readFacts(text: string, file: string): Result<FactBook, Problem> {
  return reading(file, () => {
    const root = readFields(parseJson(text), "");
    allowOnly(root, ["sources", "facts"], "");
    const sources = required(root, "sources", "", recordOf(readSource));
    const readSourceKey: Read<string> = (value, path) => {
      const key = readText(value, path);
      return Object.hasOwn(sources, key) ? key : refuse("not-allowed", path, `${key} is not among the sources`);
    };
    return { sources, facts: required(root, "facts", "", listOf(readFact(listOf(readSourceKey)))) };
  });
}

const FACT_FIELDS: readonly (keyof Fact)[] = [
  "key",
  "group",
  "label",
  "value",
  "plusMinus",
  "qualifier",
  "unit",
  "sources",
  "date",
  "confidence",
  "about",
  "conflictsWith",
  "note",
  "companyClaim",
  "unknown",
  "decision",
];

const readFact =
  (readSources: Read<readonly string[]>): Read<Fact> =>
  (item, path) => {
    const fields = readFields(item, path);
    allowOnly(fields, FACT_FIELDS, path);
    const value = required(fields, "value", path, readValue);
    const unknown = whenPresent(fields, "unknown", path, readUnknown);
    if ((value === null) !== (unknown.unknown !== undefined)) {
      refuse("missing", `${path}.unknown`, "stands with the value null and only there");
    }
    return {
      key: required(fields, "key", path, readKey),
      group: required(fields, "group", path, oneOf(FACT_GROUPS)),
      label: required(fields, "label", path, readLocalized),
      value,
      ...whenPresent(fields, "plusMinus", path, readPlusMinus(value)),
      ...whenPresent(fields, "qualifier", path, oneOf(QUALIFIERS)),
      ...whenPresent(fields, "unit", path, readText),
      sources: required(fields, "sources", path, readSources),
      date: required(fields, "date", path, (date, at) => (date === null ? null : readDate(date, at))),
      confidence: required(fields, "confidence", path, oneOf(CONFIDENCES)),
      about: required(fields, "about", path, listOf(readText)),
      conflictsWith: required(fields, "conflictsWith", path, listOf(readText)),
      ...whenPresent(fields, "note", path, readLocalized),
      ...whenPresent(fields, "companyClaim", path, readBoolean),
      ...unknown,
      ...whenPresent(fields, "decision", path, oneOf(["decided", "open"] as const)),
    };
  };

const KEY = /^[a-z0-9][a-z0-9.-]{0,79}$/;

/** Keys stand in shared links, as ids of features do. */
const readKey: Read<string> = (value, path) => {
  const key = readText(value, path);
  return KEY.test(key) ? key : refuse("not-allowed", path, "expected small letters and digits");
};

const readValue: Read<FactValue> = (value, path) => {
  if (value === null || typeof value === "number") return value;
  const fields = readFields(value, path);
  if (!Object.hasOwn(fields, "min")) return readLocalized(value, path);
  allowOnly(fields, ["min", "max"], path);
  const [min, max] = [required(fields, "min", path, readNumber), required(fields, "max", path, readNumber)];
  return min < max ? { min, max } : refuse("not-allowed", path, "expected min below max");
};

/** In the unit of the number beside it, and no larger than that number: as much again would say nothing. */
const readPlusMinus =
  (beside: FactValue): Read<number> =>
  (value, path) => {
    const number = readNumber(value, path);
    return typeof beside === "number" && number > 0 && number <= Math.abs(beside)
      ? number
      : refuse("not-allowed", path, "expected more than 0, at most the number beside it");
  };

const readUnknown: Read<NonNullable<Fact["unknown"]>> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["why", "ask"], path);
  return { why: required(fields, "why", path, readLocalized), ask: required(fields, "ask", path, readLocalized) };
};
