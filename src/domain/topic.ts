import type { Decision } from "./decision.ts";
import type { Parks } from "./parks.ts";
import type { Symbiosis } from "./symbiosis.ts";
import type { ValueChain } from "./value-chain.ts";

/** What an investor reads about beside the map, one at a time. */
export const TOPICS = [
  "flows",
  "port",
  "links",
  "decisions",
  "site-sheet",
  "world",
  "symbiosis",
  "chain",
  "parks",
] as const;
export type Topic = (typeof TOPICS)[number];

/** What is written down for a topic, by the name of its file: `decisions.json`. */
export interface TopicBooks {
  readonly decisions: readonly Decision[];
  readonly symbiosis: Symbiosis;
  readonly "value-chain": ValueChain;
  readonly parks: Parks;
}
export type TopicBook = keyof TopicBooks;
