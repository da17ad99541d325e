import type { FactBook } from "../domain/fact.ts";
import type { Ports } from "../domain/ports.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { update } from "../state/store.ts";
import { type CommandContext, command } from "./command.ts";
import { readerLost } from "./fetched-part.ts";

const underWay = new WeakMap<CommandContext["store"], Promise<void>>();

/** Loads the book of facts when it is first asked for; who asks while it is under way waits for it. */
export const loadFacts = command("load-facts", (context) => {
  const { status } = context.store.getState().facts;
  if (status === "ready") return;
  if (status !== "loading") underWay.set(context.store, read(context));
  return underWay.get(context.store);
});

async function read({ store, ports }: CommandContext): Promise<void> {
  update(store, (state) => ({ ...state, facts: { status: "loading" } }));
  const book = await readBook(ports);
  update(store, (state) => ({
    ...state,
    facts: book.ok ? { status: "ready", book: book.value } : { status: "unavailable", problem: book.problem },
  }));
}

/** The reader of facts comes with the first facts: a first visit needs neither. */
async function readBook(ports: Ports): Promise<Result<FactBook, Problem>> {
  const file = "facts.json";
  const [text, reader] = await Promise.all([
    ports.readFactsText(),
    import("../catalog/read-facts.ts").catch(() => null),
  ]);
  if (!text.ok) return text;
  if (reader === null) return readerLost(file);
  return reader.readFacts(text.value, file);
}
