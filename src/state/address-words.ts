/** Longer than this no id or key is. */
const LONGEST_ID = 80;

/** An id of a layer or a thing, as it may stand in an address. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && text.length <= LONGEST_ID && /^[a-z0-9][a-z0-9-]*$/.test(text);
}

export const isFactKey = (text: string): boolean => text.length <= LONGEST_ID && /^[a-z0-9][a-z0-9.-]*$/.test(text);

/** What an investor asks, in words that its topic knows: `ve2,size:50`. */
export const isAsk = (text: string): boolean => text.length <= LONGEST_ASK && /^[a-z0-9.,:-]+$/.test(text);

/** Twice as long as all that can be asked at once. */
const LONGEST_ASK = 1_000;
