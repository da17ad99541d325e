import { readFacts } from "../catalog/read-facts.ts";
import { update } from "../state/store.ts";
import { command } from "./command.ts";

/** Loads the book of facts when it is first asked for. */
export const loadFacts = command("load-facts", async ({ store, ports }) => {
  const { status } = store.getState().facts;
  if (status === "ready" || status === "loading") return;
  update(store, (state) => ({ ...state, facts: { status: "loading" } }));
  const text = await ports.readFactsText();
  const book = text.ok ? readFacts(text.value, "facts.json") : text;
  update(store, (state) => ({
    ...state,
    facts: book.ok ? { status: "ready", book: book.value } : { status: "unavailable", problem: book.problem },
  }));
});
