import type { CommandContext } from "./command.ts";
import type { InHand, WorkKind } from "./keep-work.ts";

/**
 * Marks on this machine that work which is kept there is in hand, until the reader puts it away: a page that finds the mark
 * knows, before it has asked the store, that another one went without that. Gives the way to stop.
 */
export function markWorkInHand<Thing extends { readonly id: string }>(
  { store, ports }: CommandContext,
  { mark: key, inHand }: WorkKind<Thing>,
): () => void {
  let marked: string | null = null;
  const mark = (): void => {
    const work = inHand(store.getState());
    const id = work.thing?.id ?? null;
    if (marked !== null && marked !== id) {
      // Another tab may have marked its own since.
      if (ports.keptText(key) === marked) ports.keepText(key, "");
      marked = null;
    }
    if (marked !== null || id === null || !isKeptWork(work)) return;
    marked = id;
    ports.keepText(key, id);
  };
  mark();
  return store.subscribe(mark);
}

/** Not what was only looked at, nor what another tab keeps; a page that is closed at once keeps its last step on the way. */
const isKeptWork = ({ keeping, undo, redo, openedFrom }: InHand<unknown>): boolean =>
  keeping.status !== "refused" && (openedFrom !== null || undo.length + redo.length > 0);
