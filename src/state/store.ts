import { createStore, type StoreApi } from "zustand/vanilla";
import type { AtlasState } from "./atlas-state.ts";

export type AtlasStore = StoreApi<AtlasState>;

export function createAtlasStore(initial: AtlasState): AtlasStore {
  return createStore<AtlasState>()(() => initial);
}

/** Changes the state through a pure function; returning the same state changes nothing and wakes nobody. */
export function update(store: AtlasStore, change: (state: AtlasState) => AtlasState): void {
  const before = store.getState();
  const after = change(before);
  if (after !== before) store.setState(after, true);
}
