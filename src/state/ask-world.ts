import type { FactKey } from "../domain/fact.ts";
import type { FlowPlaceId } from "../domain/flow.ts";
import { askText, followWords, type RefusedWords } from "./ask-words.ts";
import type { WorldState } from "./world.ts";

type AskedWorld = Pick<WorldState, "lane" | "square">;

/** @example worldText({ lane: "kwinana", square: "clusters.ega.site" }) // "lane:kwinana,square:clusters.ega.site" */
export const worldText = ({ lane, square }: AskedWorld): string | null =>
  askText([lane === null ? null : `lane:${lane}`, square === null ? null : `square:${square}`]);

/** The lane and the square of a part of the address, of those that there are, and the words that were not followed. */
export function readWorld(
  text: string,
  lanes: readonly FlowPlaceId[],
  squares: readonly FactKey[],
): RefusedWords & { readonly world: AskedWorld } {
  let world: AskedWorld = { lane: null, square: null };
  const words = followWords(
    text,
    ({ name }) => name,
    ({ name, value }) => {
      if (name === "lane" && lanes.includes(value)) world = { ...world, lane: value };
      else if (name === "square" && squares.includes(value)) world = { ...world, square: value };
      else return false;
      return true;
    },
  );
  return { world, ...words };
}
