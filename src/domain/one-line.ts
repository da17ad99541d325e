/**
 * A name in one line: control characters would break lines of the files that carry it, marks of direction turn what stands
 * beside it.
 *
 * @example inOneLine("Raja\u202e\r\n1") // "Raja 1"
 */
export const inOneLine = (name: string): string => name.replace(/[\p{Cc}\p{Bidi_C}\u2028\u2029]+/gu, " ").trim();
