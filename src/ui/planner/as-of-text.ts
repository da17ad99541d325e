import type { PlanningArea } from "../../domain/scenario.ts";
import type { Translator } from "../../i18n/translator.ts";
import { dateText } from "../parts/date-text.ts";

/**
 * Of what date a planning area is. Where nobody has told it that is said, with the day on which it was brought in from a
 * file: never that day as the date of the data.
 *
 * @example asOfText({ asOf: null, imported: "2026-11-22" }, finnish) // "ei tiedossa, tuotu 22.11.2026"
 */
export function asOfText({ asOf, imported }: Pick<PlanningArea, "asOf" | "imported">, translator: Translator): string {
  if (asOf !== null) return dateText(asOf, translator);
  if (imported === undefined) return translator.t("figure.not-known");
  return translator.t("planner.as-of-imported", { date: dateText(imported, translator) });
}
