/**
 * The very same things in the same order, each by identity: what an answer was worked out from is still what it was.
 *
 * @example sameItems([layer, "fi"], [layer, "fi"]) // true; false where the layer was loaded anew
 */
export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
