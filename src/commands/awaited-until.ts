import { writeAddress } from "../state/address.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { type Awaited, withAwaited } from "../state/awaited.ts";
import { type AtlasStore, update } from "../state/store.ts";
import type { IsLatest } from "./turns.ts";

/**
 * A part of the address that cannot be had stays in it, so that the page can be read again; but only until the reader
 * has done something that an address tells.
 */
export function awaitedUntilActed(store: AtlasStore, part: keyof Awaited, isLatest: IsLatest): void {
  const before = told(store.getState(), part);
  const stop = store.subscribe((state) => {
    if (isLatest() && told(state, part) === before) return;
    stop();
    if (isLatest()) update(store, (now) => withAwaited(now, { [part]: null }));
  });
}

/** What the address would tell without the part; of the view only what is not the map's own doing. */
function told(state: AtlasState, part: keyof Awaited): string {
  const { view } = state;
  const without = withAwaited({ ...state, view: { ...view, actual: view.led ? view.actual : null } }, { [part]: null });
  return `${view.requested?.serial} ${writeAddress(without)}`;
}
