import type { Language } from "../../domain/language.ts";
import type { Chapter } from "../../domain/story.ts";

/**
 * The languages of the caption: that of the page, or both domestic ones in the order of the municipality.
 *
 * @example captionsOf(kruunupyyChapter, "fi", true) // ["sv", "fi"]
 */
export function captionsOf({ side }: Pick<Chapter, "side">, language: Language, both: boolean): readonly Language[] {
  if (!both) return [language];
  const domestic = side === "kruunupyy" ? (["sv", "fi"] as const) : (["fi", "sv"] as const);
  return language === "en" ? ["en", ...domestic] : domestic;
}
