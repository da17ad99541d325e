/** Longer than this no id or key is. */
const LONGEST_ID = 80;

/** An id of a layer or a thing, as it may stand in an address. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && text.length <= LONGEST_ID && /^[a-z0-9][a-z0-9-]*$/.test(text);
}

export const isFactKey = (text: string): boolean => text.length <= LONGEST_ID && /^[a-z0-9][a-z0-9.-]*$/.test(text);

/** One word of what an investor asks, as its topic may know it: `size:50`. */
export const isAskWord = (word: string): boolean => word.length <= LONGEST_WORD && /^[a-z0-9.:-]+$/.test(word);

/** A name and an id, or a range with every digit. */
const LONGEST_WORD = LONGEST_ID + 40;
