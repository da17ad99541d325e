import type { AddressFault } from "./address-read.ts";
import type { AskPart } from "./asks.ts";
import type { AtlasState } from "./atlas-state.ts";
import { withNotice } from "./notices.ts";

// A part of the address about what an investor asks is a row of words: `ve2,size:50,truck:93`.

export interface AskWord {
  /** `size:50` */
  readonly word: string;
  /** `size` */
  readonly name: string;
  /** `50`; empty where the word is a name alone. */
  readonly value: string;
}

/** @example askWords("ve2,size:50")[1] // { word: "size:50", name: "size", value: "50" } */
export const askWords = (text: string): readonly AskWord[] =>
  text.split(",").map((word) => {
    const [name = "", ...value] = word.split(":");
    return { word, name, value: value.join(":") };
  });

/** @example askText(["ve2", null, "size:50"]) // "ve2,size:50" */
export function askText(words: readonly (string | null)[]): string | null {
  const told = words.filter((word) => word !== null);
  return told.length === 0 ? null : told.join(",");
}

/**
 * A number as the address writes it, zero or more; null for anything else.
 *
 * @example readNumber("46.5") // 46.5
 * @example readNumber("1e-7") // 1e-7
 */
export function readNumber(raw: string): number | null {
  return /^\d{1,12}(\.\d{1,25})?(e-\d{1,3})?$/.test(raw) ? Number(raw) : null;
}

/** Longer than this the words that could not be followed are not repeated, characters. */
const LONGEST = 40;

/** Words of a part that could not be followed are said in one sentence. */
export function withWordsRefused(state: AtlasState, part: AskPart, words: readonly string[]): AtlasState {
  if (words.length === 0) return state;
  const all = words.join(",");
  const fault: AddressFault = { part, found: all.length > LONGEST ? `${all.slice(0, LONGEST)}…` : all };
  return withNotice(state, "notice.address-part", { ...fault }, "warning");
}
