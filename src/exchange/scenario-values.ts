import type { LocalizedText } from "../domain/language.ts";
import type { Source, Text } from "../domain/layer.ts";
import { mainClassOf } from "../domain/plan-code.ts";
import { isShare, isSourceDate, isWithin, upright, WRITTEN, webHost } from "../domain/written.ts";
import { readOwnText, readOwnWords } from "../geojson/read-own-words.ts";
import { readSource } from "../geojson/read-source.ts";
import { joined, type Read, readLocalized, readNumber, readText, refuse } from "../geojson/reader.ts";

// Single values of a scenario file, with the limits that the forms have.

/** Words of the reader's own may be empty: a name that was wiped is no reason to lose a drawing. */
export const readWords: Read<Text> = (value, path) =>
  typeof value === "string" ? readOwnText(value, path) : readOwnWords(value, path);

export const readSentence: Read<LocalizedText> = (value, path) => upright(readLocalized(value, path));

export const readWrittenSource: Read<Source> = (value, path) => {
  const { title, url, date } = readSource(value, path);
  if (url !== undefined && webHost(url) === null) refuse("not-allowed", joined(path, "url"), "expected a web address");
  return {
    title: upright(title),
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { date: readWrittenDate(date, joined(path, "date")) }),
  };
};

export const readWrittenDate: Read<string> = (value, path) => {
  const date = readText(value, path);
  return isSourceDate(date) ? date : refuse("not-allowed", path, "expected YYYY, YYYY-MM or YYYY-MM-DD");
};

export const readId: Read<string> = (value, path) => {
  const id = readText(value, path);
  return id.length <= 80 ? id : refuse("too-long", path, "longer than 80 characters");
};

export const readCode: Read<string> = (value, path) => {
  const code = readText(value, path);
  return mainClassOf(code) === null ? refuse("not-allowed", path, "expected a plan symbol") : code;
};

export const readYear: Read<number> = (value, path) => {
  const year = within(WRITTEN.year, Number)(value, path);
  return Number.isInteger(year) ? year : refuse("not-allowed", path, "expected a year");
};

export const readShare: Read<number> = (value, path) => {
  const share = readNumber(value, path);
  return isShare(share) ? share : refuse("not-allowed", path, "expected 0 to under 1");
};

export const within =
  <Value>(limits: readonly [number, number], made: (number: number) => Value): Read<Value> =>
  (value, path) => {
    const number = readNumber(value, path);
    return isWithin(limits, number) ? made(number) : refuse("not-allowed", path, `expected ${limits.join(" to ")}`);
  };

export const orNull =
  <Value>(read: Read<Value>): Read<Value | null> =>
  (value, path) =>
    value === null ? null : read(value, path);
