/** The three languages of the atlas. Swedish is Finland-Swedish. */
export const LANGUAGES = ["fi", "sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that exists in all three languages. */
export type LocalizedText = Readonly<Record<Language, string>>;

/** A name as the place bears it: a domestic name may exist in one language only. */
export type PlaceName = Readonly<Partial<Record<Language, string>>>;

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

/** The order in which languages stand in for a missing one. */
const FALLBACK: Readonly<Record<Language, readonly Language[]>> = {
  fi: ["fi", "sv", "en"],
  sv: ["sv", "fi", "en"],
  en: ["en", "fi", "sv"],
};

/**
 * The name to print in a language, or the nearest one the place has.
 *
 * @example nameIn({ fi: "Isokylä", sv: "Storby" }, "sv") // "Storby"
 */
export function nameIn(name: PlaceName, language: Language): string {
  for (const candidate of FALLBACK[language]) {
    const text = name[candidate];
    if (text !== undefined && text !== "") return text;
  }
  return "";
}

/**
 * Both domestic names, the given language first; one name when they are the same or the other is missing.
 *
 * @example bothNames({ fi: "Kruunupyy", sv: "Kronoby" }, "sv") // ["Kronoby", "Kruunupyy"]
 */
export function bothNames(name: PlaceName, first: "fi" | "sv"): readonly string[] {
  const order = first === "fi" ? [name.fi, name.sv] : [name.sv, name.fi];
  const names = order.filter((text): text is string => text !== undefined && text !== "");
  if (names.length === 0) return [nameIn(name, first)];
  return [...new Set(names)];
}
