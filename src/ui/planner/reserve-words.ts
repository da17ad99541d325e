import type { ReserveWays } from "../../domain/reserve.ts";
import type { Translator } from "../../i18n/translator.ts";

/** How the ways were worked out, as panel and file say it. */
export const reserveWaysNote = ({ isThroughGate }: ReserveWays, { t }: Translator): string =>
  t(isThroughGate ? "reserve.ways-gate" : "reserve.ways-road");

/** Whole percents, of several zones the least and the most: "13–15 %". */
export function percentText([least, most]: readonly [least: number, most: number], translator: Translator): string {
  const { number, language } = translator;
  const [from, to] = [number(least, 0), number(most, 0)];
  return `${from === to ? to : `${from}–${to}`}${language === "en" ? "" : "\u202f"}%`;
}
