import type { AtlasStore } from "../state/store.ts";

/** Is the address that took this turn still the one that was opened last? */
export type IsLatest = () => boolean;

const latest = new WeakMap<AtlasStore, IsLatest>();

/** Takes the turn of addresses: what an older one would still do is let go. */
export function takeTurn(store: AtlasStore): IsLatest {
  const isLatest = (): boolean => latest.get(store) === isLatest;
  latest.set(store, isLatest);
  return isLatest;
}
