import type { LocalizedText } from "./language.ts";
import type { Text } from "./layer.ts";

// What a reader writes into a scenario, in a form as in a file: both take the same.

/** Limits of the fields, both ends included. A year is one of the calendar, building right that of a plot. */
export const WRITTEN = {
  year: [1900, 2199],
  plotRatio: [0, 20],
  floorAreaSquareMetres: [0, 1e8],
  smallFirmNeedHectares: [0, 10_000],
} as const;

/** @example isWithin(WRITTEN.plotRatio, 20.1) // false */
export const isWithin = ([least, most]: readonly [number, number], value: number): boolean =>
  value >= least && value <= most;

/** A share of streets: of one, less than all. @example isShare(1) // false */
export const isShare = (share: number): boolean => share >= 0 && share < 1;

/**
 * Without the characters that turn the direction of writing: a name with one would print the figures after it backwards.
 *
 * @example upright("Suoja\u202Ealue") // "Suojaalue"
 */
export function upright(text: string): string;
export function upright(text: LocalizedText): LocalizedText;
export function upright(text: Text): Text;
export function upright(text: Text): Text {
  if (typeof text === "string") return text.replace(/\p{Bidi_C}/gu, "");
  return { fi: upright(text.fi), sv: upright(text.sv), en: upright(text.en) };
}

/**
 * A year, a month or a day that the calendar has.
 *
 * @example isSourceDate("2024-02-30") // false
 */
export function isSourceDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (parts === null) return false;
  const [, year = "", month = "01", day = "01"] = parts;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}

/**
 * The host of an address of the web that a link may lead to; null for any other text. No name stands before the host,
 * which would pass for it, and nothing that cannot be seen.
 *
 * @example webHost("https://finlex.fi/fi/laki") // "finlex.fi"; "https://finlex.fi@example.org/" has none
 */
export function webHost(address: string): string | null {
  if (!/^https?:\/\/[^\s"'<>\\\p{C}]+$/u.test(address)) return null;
  try {
    const { host, username, password } = new URL(address);
    return username === "" && password === "" ? host : null;
  } catch {
    return null;
  }
}
