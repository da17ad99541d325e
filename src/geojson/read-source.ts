import type { LocalizedText } from "../domain/language.ts";
import type { Source } from "../domain/layer.ts";
import type { Read } from "./reader.ts";
import { allowOnly, readFields, readLocalized, readNumber, readText, refuse, required, whenPresent } from "./reader.ts";

export const readSource: Read<Source> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["title", "url", "date"], path);
  return {
    title: required(fields, "title", path, readTextOrLocalized),
    ...whenPresent(fields, "url", path, readUrl),
    ...whenPresent(fields, "date", path, readDate),
  };
};

/** A proper name as it stands, or a sentence of ours in three languages. */
const readTextOrLocalized: Read<string | LocalizedText> = (value, path) =>
  typeof value === "string" ? readText(value, path) : readLocalized(value, path);

/** As sources give it: a year, a month or a day. */
export const readDate: Read<string> = (value, path) => {
  const date = readText(value, path);
  return DATE.test(date) ? date : refuse("not-allowed", path, "expected YYYY, YYYY-MM or YYYY-MM-DD");
};
const DATE = /^\d{4}(-\d\d){0,2}$/;

/** A link a reader may follow: of the web, never `javascript:`. Some sources of before 2018 are known by http alone. */
const readUrl: Read<string> = (value, path) => {
  const url = readText(value, path);
  return /^https?:\/\/[^\s"'<>\\]+$/.test(url) ? url : refuse("not-allowed", path, "expected a web address");
};

/** A ± is printed from it: a negative or endless one has no digits. */
export const metresUpTo =
  (most: number): Read<number> =>
  (value, path) => {
    const metres = readNumber(value, path);
    return metres > 0 && metres <= most
      ? metres
      : refuse("not-allowed", path, `expected metres above 0 and at most ${most}`);
  };

/** How far off a position may be: further off, a place at the other end of the world would be anywhere. */
export const readAccuracy = metresUpTo(100_000);
