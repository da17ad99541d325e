import { toldText } from "./story.ts";

/** Words that an audience reads while somebody speaks, and that stand in a title: what is longer is cut. */
export const LONGEST = { title: 10, text: 50, question: 14, known: 70, seen: 45, notes: 140 } as const;

/**
 * Words of a text of a story as they are read: a figure counts as two.
 *
 * @example wordsIn("About {arctial.land} – of land.") // 5
 */
export function wordsIn(text: string): number {
  const { words, keys } = toldText(text);
  const said = words.join(" ").split(/\s+/);
  return said.filter((word) => /\p{L}|\d/u.test(word)).length + 2 * keys.length;
}
