import type { Figure } from "../../domain/figure.ts";
import type { Language } from "../../domain/language.ts";
import { formatNumber } from "../../i18n/format.ts";
import { translatorFor } from "../../i18n/translator.ts";

/** The bundled face has the thin space U+2009 but not its no-break sister. */
export const printable = (text: string): string => text.replaceAll("\u202f", "\u2009");

/**
 * A length with its ±; of several, from the least to the most with the widest ±. They must share unit and decimals. No
 * length at all is said as the tables say it, "less than" its ±.
 *
 * @example lengthLabel([km(8), km(8.6)], "fi") // "8,00–8,60 km ± 0,31"
 */
export function lengthLabel(figures: readonly Figure[], language: Language): string {
  const [first] = figures;
  if (first === undefined) return "";
  const { unit, decimals } = first;
  const said = (value: number): string => formatNumber(value, language, decimals);
  const values = figures.flatMap(({ value }) => (typeof value === "number" ? [value] : [])).sort((a, b) => a - b);
  const ends = [...new Set([values[0], values.at(-1)].flatMap((value) => (value === undefined ? [] : [said(value)])))];
  const widest = Math.max(...figures.map(({ plusMinus }) => plusMinus ?? 0));
  if (values.at(-1) === 0 && widest > 0) {
    return printable(`${translatorFor(language).t("qualifier.less-than")} ${said(widest)}\u2009${unit ?? ""}`);
  }
  return printable(`${ends.join("–")}\u2009${unit ?? ""}${widest === 0 ? "" : `\u2009±\u2009${said(widest)}`}`);
}
