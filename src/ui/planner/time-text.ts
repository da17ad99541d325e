import { localDay } from "../../domain/local-day.ts";
import type { Translator } from "../../i18n/translator.ts";
import { dateText } from "../parts/date-text.ts";

/**
 * Day and time as the reader's clock has them.
 *
 * @example timeText(new Date(2026, 10, 22, 14, 5).toISOString(), fi) // "22.11.2026 14.05", wherever the reader is
 */
export function timeText(time: string, translator: Translator): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, "0");
  const mark = translator.language === "en" ? ":" : ".";
  return `${dateText(localDay(date), translator)} ${two(date.getHours())}${mark}${two(date.getMinutes())}`;
}
