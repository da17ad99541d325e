import { withAddressFault } from "./address-faults.ts";
import type { AskPart } from "./asks.ts";
import type { AtlasState } from "./atlas-state.ts";

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

/** Words of a part that were not followed. */
export interface RefusedWords {
  /** Unknown, or impossible. */
  readonly refused: readonly string[];
  /** They tell anew what an earlier word has told. */
  readonly twice: readonly string[];
}

/**
 * Follows a part word by word: `thingOf` names what a word is about, `follow` says whether it could be followed. Of two
 * words about one thing the first counts.
 */
export function followWords(
  text: string,
  thingOf: (word: AskWord) => string,
  follow: (word: AskWord) => boolean,
): RefusedWords {
  const told = new Set<string>();
  const refused: string[] = [];
  const twice: string[] = [];
  for (const word of askWords(text)) {
    const thing = thingOf(word);
    if (told.has(thing)) twice.push(word.word);
    else if (!follow(word)) refused.push(word.word);
    told.add(thing);
  }
  return { refused, twice };
}

/** Longer than this the words that were not followed are not repeated, characters. */
const LONGEST = 40;

/** Words of a part that were not followed are said in a sentence for each reason. */
export function withWordsRefused(state: AtlasState, part: AskPart, { refused, twice }: RefusedWords): AtlasState {
  const said = (so: AtlasState, kind: "unknown" | "twice", words: readonly string[]): AtlasState => {
    const all = words.join(",");
    const found = all.length > LONGEST ? `${all.slice(0, LONGEST)}…` : all;
    return words.length === 0 ? so : withAddressFault(so, { kind, part, found });
  };
  return said(said(state, "unknown", refused), "twice", twice);
}
