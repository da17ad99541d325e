import { readDecisions } from "../catalog/read-decisions.ts";
import { readParks } from "../catalog/read-parks.ts";
import { readSymbiosis } from "../catalog/read-symbiosis.ts";
import { readValueChain } from "../catalog/read-value-chain.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import type { TopicBook, TopicBooks } from "../domain/topic.ts";
import { investOf, withBook } from "../state/invest.ts";
import { update } from "../state/store.ts";
import { type CommandContext, command } from "./command.ts";
import { readerLost } from "./fetched-part.ts";

// Loaded with the first topic that is told from a book, never before.

const READERS: { readonly [Name in TopicBook]: (text: string, file: string) => Result<TopicBooks[Name], Problem> } = {
  decisions: readDecisions,
  symbiosis: readSymbiosis,
  "value-chain": readValueChain,
  parks: readParks,
};

/** Loads what a topic is told from; what could not be had is asked for again when it is next wanted. */
export const loadTopicBook = command<TopicBook>("load-topic-book", load);

async function load<Name extends TopicBook>({ store, ports }: CommandContext, name: Name): Promise<void> {
  const status = investOf(store.getState()).books[name]?.status;
  if (status === "ready" || status === "loading") return;
  const file = `${name}.json`;
  update(store, (state) => withBook(state, name, { status: "loading" }));
  const text = await ports.readTopicText(name).catch(() => readerLost(file));
  const read = text.ok ? READERS[name](text.value, file) : text;
  update(store, (state) =>
    withBook(
      state,
      name,
      read.ok ? { status: "ready", value: read.value } : { status: "unavailable", problem: read.problem },
    ),
  );
}
