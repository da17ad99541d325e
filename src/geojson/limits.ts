import type { Bounds } from "../domain/layer.ts";

/** How much of a file is taken in. What is larger is refused before anything recursive or costly sees it. */
export interface Limits {
  readonly bytes: number;
  /** Nested brackets; a MultiPolygon in a FeatureCollection needs 8. */
  readonly depth: number;
  readonly features: number;
  readonly vertices: number;
  /** Characters of one text or key. */
  readonly text: number;
  /** Every vertex lies inside, degrees. */
  readonly bounds: Bounds;
}

/** About a hundred times the largest shipped layer. */
export const LIMITS: Limits = {
  bytes: 8 * 1024 * 1024,
  depth: 32,
  features: 100_000,
  vertices: 500_000,
  text: 2_000,
  bounds: [-180, -90, 180, 90],
};

/**
 * Is the text longer than so many bytes of UTF-8?
 *
 * @example exceedsBytes("ä", 1) // true
 */
export function exceedsBytes(text: string, bytes: number): boolean {
  if (text.length > bytes) return true;
  return text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes;
}

/**
 * Do brackets outside strings nest deeper than that? One pass over the characters, without recursion, and without
 * judging whether the text is JSON.
 *
 * @example exceedsDepth('{"a": ["[["]}', 2) // false
 */
export function exceedsDepth(text: string, depth: number): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === BRACKET || code === BRACE) {
      open += 1;
      if (open > depth) return true;
    } else if (code === BRACKET + 2 || code === BRACE + 2) open -= 1;
  }
  return false;
}

// Codes of characters: comparing numbers is several times faster here. The closing ones are two above.
const BRACKET = 0x5b;
const BRACE = 0x7b;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Index of the closing quote of the string that begins at `start`, or of the text's end where there is none. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at;
  }
  return text.length;
}
