/**
 * Words as a string of CSS: what is no letter, number, space or common mark stands in it by its code point.
 *
 * @example cssString('Oma "A"') // '"Oma \\22 A\\22 "'
 */
export const cssString = (words: string): string =>
  `"${words.replace(/[^\p{L}\p{N} .,:;()·–-]/gu, (mark) => `\\${(mark.codePointAt(0) ?? 0).toString(16)} `)}"`;
