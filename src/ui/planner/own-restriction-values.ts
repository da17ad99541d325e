import type { Source, Text } from "../../domain/layer.ts";
import { freeNumber } from "../../domain/new-zone.ts";
import type { PlaneArea } from "../../domain/plane.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import type { OwnRestriction } from "../../domain/scenario.ts";
import { isSourceDate, upright, webHost } from "../../domain/written.ts";

// What stands in the fields of an own restriction, and what is typed into them.

/** As typed, in one language. */
export interface RestrictionWords {
  readonly name: string;
  readonly rule: string;
  readonly title: string;
  readonly date: string;
  readonly url: string;
}

export const WORD_FIELDS = [
  "name",
  "rule",
  "title",
  "date",
  "url",
] as const satisfies readonly (keyof RestrictionWords)[];

/** Which field cannot be read: a text key (`planner.own.fault.<field>`). */
export type WordsFault = keyof RestrictionWords;

/** An empty form, or that of a restriction. */
export function wordsOf(restriction: OwnRestriction | null, text: (text: Text) => string): RestrictionWords {
  if (restriction === null) return { name: "", rule: "", title: "", date: "", url: "" };
  const { name, rule, source } = restriction;
  return {
    name: text(name),
    rule: text(rule),
    title: text(source.title),
    date: source.date ?? "",
    url: source.url ?? "",
  };
}

/**
 * The restriction that was typed, or the first field that cannot be read. What was not touched stays in all its languages;
 * a restriction without rule or source would be a number alone.
 */
export function readRestriction(
  typed: RestrictionWords,
  ground: PlaneArea,
  known: OwnRestriction | null,
  others: readonly OwnRestriction[],
  text: (text: Text) => string,
): Result<OwnRestriction, WordsFault> {
  const before = wordsOf(known, text);
  const kept = (field: WordsFault, from: Text | undefined): Text =>
    from !== undefined && typed[field] === before[field] ? from : upright(typed[field]).trim();
  for (const field of ["name", "rule", "title"] as const) if (!isSaid(typed[field])) return fail(field);
  const date = readSourceDate(typed.date);
  if (date === null) return fail("date");
  const url = typed.url.trim();
  if (url !== "" && webHost(url) === null) return fail("url");
  const source: Source = {
    title: kept("title", known?.source.title),
    ...(url === "" ? {} : { url }),
    ...(date === "" ? {} : { date }),
  };
  return ok({
    id: known?.id ?? `restriction-${freeNumber("restriction-", others)}`,
    name: kept("name", known?.name),
    rule: kept("rule", known?.rule),
    ground,
    source,
  });
}

/** As the reader of scenario files has it: something that can be seen. */
const isSaid = (words: string): boolean => /[^\s\p{C}]/u.test(words);

/**
 * A year, a month or a day, as the source gives it; empty where it gives none, null for anything else.
 *
 * @example readSourceDate("22.11.2026") // "2026-11-22"
 * @example readSourceDate("2024") // "2024"
 */
export function readSourceDate(typed: string): string | null {
  const plain = typed
    .trim()
    .replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, day: string, month: string, year: string) =>
      [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"),
    );
  return plain === "" || isSourceDate(plain) ? plain : null;
}
