import { isAtRisk } from "../state/recovery.ts";
import type { AtlasStore } from "../state/store.ts";
import type { CommandContext } from "./command.ts";

interface Guard {
  readonly stop: () => void;
  watchers: number;
}

/** There is one browser to ask and several kinds of work: the guard stands while anybody watches. */
const guards = new WeakMap<AtlasStore, Guard>();

/**
 * From now on the browser asks before the page goes while something in it is not kept, until the function that it gives is
 * called, and those of all others who watch.
 */
export function guardUnkept(context: CommandContext): () => void {
  const guard = guards.get(context.store) ?? standing(context);
  guards.set(context.store, guard);
  guard.watchers++;
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    guard.watchers--;
    if (guard.watchers > 0) return;
    guards.delete(context.store);
    guard.stop();
  };
}

function standing({ store, ports }: CommandContext): Guard {
  const look = (): void => ports.guardClosing(isAtRisk(store.getState()));
  look();
  const unsubscribe = store.subscribe(look);
  const stop = (): void => {
    unsubscribe();
    ports.guardClosing(false);
  };
  return { stop, watchers: 0 };
}
