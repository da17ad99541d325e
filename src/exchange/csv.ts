import type { Language } from "../domain/language.ts";

/** A number stays a number in the file, a text is guarded, null is empty. */
export interface CsvNumber {
  readonly number: number;
  readonly decimals: number;
}
export type CsvCell = string | CsvNumber | null;

export interface CsvContent {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** Label and text of each credit line: source, licence, date, address, what the figures are not. */
  readonly credits: readonly (readonly [label: string, text: string])[];
}

const BYTE_ORDER_MARK = "\ufeff";
const LINE_END = "\r\n";

/**
 * A table as CSV text (RFC 4180, UTF-8 with byte order mark): header, rows, an empty line, credit lines.
 *
 * The separator follows the language, because spreadsheets do: Finnish and Swedish have the decimal comma and the
 * semicolon, English the point and the comma. A text that a spreadsheet could run as a formula gets an apostrophe in
 * front; numbers, negative ones too, are written bare and without thousands marks.
 *
 * @example csvText({ header: ["m"], rows: [[{ number: -16.2, decimals: 1 }]], credits: [] }, "fi") // "\ufeffm\r\n-16,2\r\n"
 */
export function csvText(content: CsvContent, language: Language): string {
  const separator = language === "en" ? "," : ";";
  const line = (cells: readonly CsvCell[]): string =>
    cells.map((cell) => quoted(cellText(cell, language), separator)).join(separator) + LINE_END;
  const credits = content.credits.map(line);
  const rest = credits.length === 0 ? [] : [LINE_END, ...credits];
  return BYTE_ORDER_MARK + [line(content.header), ...content.rows.map(line), ...rest].join("");
}

/** Lines, spaces, invisible marks and quotation marks that a spreadsheet passes over before it looks for a formula. */
const PASSED_OVER = '[\\s"\\u0000-\\u001f\\u0085\\p{Default_Ignorable_Code_Point}]*';
const FORMULA = "[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]";
const STARTS_FORMULA = new RegExp(`^(?:[\\t\\r\\n]|${PASSED_OVER}${FORMULA})`, "u");
/** A spreadsheet of another language splits a line at the other separator: what follows it could run as well. */
const FORMULA_WITHIN = new RegExp(`([,;\\t\\r\\n])(?=${PASSED_OVER}${FORMULA})`, "gu");

function cellText(cell: CsvCell, language: Language): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return numberText(cell, language);
  const text = cell.replaceAll("\u0000", "").replace(FORMULA_WITHIN, "$1'");
  return STARTS_FORMULA.test(text) ? `'${text}` : text;
}

function numberText({ number, decimals }: CsvNumber, language: Language): string {
  if (!Number.isFinite(number)) throw new Error(`not a finite number: ${number}`);
  const text = number.toFixed(decimals);
  return language === "en" ? text : text.replace(".", ",");
}

function quoted(text: string, separator: string): string {
  const needs = text.includes(separator) || /["\r\n\t]/.test(text) || text !== text.trim();
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}
