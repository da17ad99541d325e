import { readDecisions } from "../catalog/read-decisions.ts";
import { fail } from "../domain/result.ts";
import { investOf, withDecisions } from "../state/invest.ts";
import { update } from "../state/store.ts";
import { command } from "./command.ts";

// Loaded with the topic of decisions, never before.

/** Loads the list of decisions; what could not be had is asked for again when it is next wanted. */
export const loadDecisions = command("load-decisions", async ({ store, ports }) => {
  const { status } = investOf(store.getState()).decisions;
  if (status === "ready" || status === "loading") return;
  const file = "decisions.json";
  update(store, (state) => withDecisions(state, { status: "loading" }));
  const lost = fail({ kind: "network", file, path: "", detail: "its reader could not be fetched" } as const);
  const text = await ports.readDecisionsText().catch(() => lost);
  const read = text.ok ? readDecisions(text.value, file) : text;
  update(store, (state) =>
    withDecisions(
      state,
      read.ok ? { status: "ready", decisions: read.value } : { status: "unavailable", problem: read.problem },
    ),
  );
});
