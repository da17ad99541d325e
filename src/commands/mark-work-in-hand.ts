import { WORK_IN_HAND } from "../domain/kept-scenario.ts";
import type { ScenarioId } from "../domain/scenario.ts";
import type { PlannerState } from "../state/planner-state.ts";
import type { CommandContext } from "./command.ts";

/**
 * Marks on this machine that work which is kept there is in hand, until the reader puts it away: a page that finds the mark
 * knows, before it has asked the store, that another one went without that. Gives the way to stop.
 */
export function markWorkInHand({ store, ports }: CommandContext): () => void {
  let marked: ScenarioId | null = null;
  const mark = (): void => {
    const { plan } = store.getState();
    const id = plan.scenario?.id ?? null;
    if (marked !== null && marked !== id) {
      // Another tab may have marked its own since.
      if (ports.keptText(WORK_IN_HAND) === marked) ports.keepText(WORK_IN_HAND, "");
      marked = null;
    }
    if (marked !== null || id === null || !isKeptWork(plan)) return;
    marked = id;
    ports.keepText(WORK_IN_HAND, id);
  };
  mark();
  return store.subscribe(mark);
}

/** Not what was only looked at, nor what another tab keeps; a page that is closed at once keeps its last step on the way. */
const isKeptWork = ({ keeping, undo, redo, openedFrom }: PlannerState): boolean =>
  keeping.status !== "refused" && (openedFrom !== null || undo.length + redo.length > 0);
