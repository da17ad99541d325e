import type { Translator } from "../../i18n/translator.ts";

const ENGLISH_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/**
 * A date of the data (a year, a month or a day) as it is written: 22.4.2024, 11/2026, 2025; in English 22 April 2024
 * and November 2026. What is no such date is printed as it stands.
 *
 * @example dateText("2024-04-22", finnish) // "22.4.2024"
 */
export function dateText(date: string, { language }: Translator): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (match === null) return date;
  const [, year, month, day] = match;
  if (month === undefined) return `${year}`;
  if (language !== "en")
    return day === undefined ? `${Number(month)}/${year}` : `${Number(day)}.${Number(month)}.${year}`;
  const name = ENGLISH_MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
