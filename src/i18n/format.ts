import type { Language } from "../domain/language.ts";

const THIN_SPACE = "\u202f";
const MINUS = "\u2212";

/**
 * A number as the field prints it: thin no-break space in thousands, decimal comma in Finnish and Swedish, point in
 * English, a true minus sign. Without `decimals` the number is printed as it is, at most six decimals.
 *
 * @example formatNumber(30600, "fi") // "30 600" with U+202F
 * @example formatNumber(-0.3, "sv", 2) // "−0,30"
 */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  if (!Number.isFinite(value)) throw new Error(`not a finite number: ${value}`);
  const fixed = decimals === undefined ? trimmed(value) : Math.abs(value).toFixed(decimals);
  const [whole = "0", fraction] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
  const isZero = /^[0.]*$/.test(fixed);
  const sign = value < 0 && !isZero ? MINUS : "";
  return `${sign}${grouped}${fraction === undefined ? "" : (language === "en" ? "." : ",") + fraction}`;
}

const trimmed = (value: number): string =>
  Math.abs(value)
    .toFixed(6)
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
