import type { Language } from "./language.ts";

/** Who says so, in the sentence that the claim stands in. */
const ACCORDING: Readonly<Record<Language, RegExp>> = { fi: /mukaan\b/, sv: /\benligt\b/i, en: /\baccording to\b/i };

/**
 * Does every sentence of a text with the figure of a company's claim say so?
 *
 * @example isMarked("According to the company {arctial.land}.", "arctial.land", "en") // true
 */
export const isMarked = (text: string, key: string, language: Language): boolean =>
  text.split(/(?<=[.?!])\s/).every((sentence) => !sentence.includes(`{${key}}`) || ACCORDING[language].test(sentence));

/** Words that planning law owns, but for a plan's own proposal. */
const RESERVED: Partial<Record<Language, RegExp>> = {
  fi: /ohjeelli\p{L}*|luonno(?:s|ks)\p{L}*|(?<!kaava)ehdotu\p{L}*/iu,
  sv: /riktgivande|utkast\p{L}*|(?<!plan)förslag\p{L}*/iu,
};

/**
 * The first word of a text that planning law owns, or null.
 *
 * @example reservedWord("Kartan luonnos", "fi") // "luonnos"
 */
export const reservedWord = (text: string, language: Language): string | null =>
  RESERVED[language]?.exec(text)?.[0] ?? null;
