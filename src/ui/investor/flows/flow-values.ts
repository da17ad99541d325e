import type { Range } from "../../../domain/flow.ts";
import type { Translator } from "../../../i18n/translator.ts";
import { readDecimal } from "../../parts/read-decimal.ts";

/**
 * One number or two with a dash between, as the field shows them; null for an empty field, `unreadable` for anything else.
 *
 * @example readRange("80–180") // { min: 80, max: 180 }
 * @example readRange("46,5") // { min: 46.5, max: 46.5 }
 */
export function readRange(text: string): Range | null | "unreadable" {
  if (text.trim() === "") return null;
  const [first = "", second = first, ...more] = text.trim().split(/(?<=\d)\s*[–-]\s*(?=\d)/);
  const [min, max] = [readDecimal(first), readDecimal(second)];
  return min === null || max === null || more.length > 0 ? "unreadable" : { min, max };
}

/** @example rangeText({ min: 80, max: 180 }, finnish) // "80–180" */
export function rangeText(range: Range | null, { number }: Translator): string {
  if (range === null) return "";
  return range.min === range.max ? number(range.min) : `${number(range.min)}–${number(range.max)}`;
}
