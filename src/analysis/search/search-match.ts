import { folded } from "../../domain/folded.ts";
import type { Entry, SearchText } from "./search-index.ts";

/** A question made ready for comparing. */
export interface Asked {
  readonly whole: string;
  readonly words: readonly string[];
  /** Words without their ending, for Finnish cases: "hopeakivi" looks for "hopeaki". */
  readonly stems: readonly string[];
}

export interface Match {
  readonly score: number;
  readonly text: string;
}

/** Folds a query; null where nothing is left of it. */
export function asked(query: string): Asked | null {
  const whole = folded(query);
  if (!/[\p{L}\p{N}]/u.test(whole)) return null;
  const words = whole.split(" ");
  return { whole, words, stems: words.map(stemOf) };
}

const SCORES = { exact: 100, startsWhole: 92, starts: 85, wordStarts: 70, inside: 45, words: 35, stems: 15 } as const;
/** Found by stems alone: a guess, worth showing only where nothing better answers. */
export const isGuess = (score: number): boolean => score <= SCORES.stems;

/** A kind, field or value weighs less than a name. */
const SECONDARY = 20;

/**
 * How well an entry answers: 100 for a name that is the question, less for one that starts with it, holds it at a
 * word's start or inside, holds all its words apart, or only their stems. Null where it does not answer.
 */
export function bestMatch(entry: Entry, question: Asked): Match | null {
  const { haystack, texts } = entry;
  if (!question.stems.every((stem) => haystack.includes(stem))) return null;
  let best: Match | null = null;
  for (const text of texts) {
    const score = scoreOf(text, question.whole) - (text.primary ? 0 : SECONDARY);
    if (score > (best?.score ?? 0)) best = { score, text: text.text };
  }
  if (best !== null) return best;
  const apart = (words: readonly string[], score: number): Match | null => {
    if (!words.every((word) => atWordStart(haystack, word) >= 0)) return null;
    const first = texts.find((text) => words.some((word) => atWordStart(text.folded, word) >= 0));
    return { score, text: first?.text ?? "" };
  };
  return apart(question.words, SCORES.words) ?? apart(question.stems, SCORES.stems);
}

function scoreOf({ folded: text }: SearchText, whole: string): number {
  if (text === whole) return SCORES.exact;
  const start = atWordStart(text, whole);
  if (start === 0) return isBoundary(text, whole.length) ? SCORES.startsWhole : SCORES.starts;
  if (start > 0) return SCORES.wordStarts;
  // Inside a word only where it is long enough to mean something; never inside a number.
  return whole.length >= 3 && !/^\d/.test(whole) && text.includes(whole) ? SCORES.inside : -Infinity;
}

function atWordStart(text: string, word: string): number {
  let at = text.indexOf(word);
  while (at > 0 && !isBoundary(text, at - 1)) at = text.indexOf(word, at + 1);
  return at;
}

/** True where the character at the place is neither letter nor digit nor the point within a number. */
function isBoundary(text: string, at: number): boolean {
  const character = text[at];
  return character === undefined || !/[\p{L}\p{N}.]/u.test(character);
}

/** Finnish endings change the last letters; a word of six letters or more may lose two. */
function stemOf(word: string): string {
  return /^\p{L}{6,}$/u.test(word) ? word.slice(0, -2) : word;
}
