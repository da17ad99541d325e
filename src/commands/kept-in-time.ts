import type { KeptKind } from "../domain/kept-scenario.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import type { AtlasStore } from "../state/store.ts";
import { workInHand } from "./keep-work.ts";

/** So long the last step may take to be kept before the reader is asked about it; milliseconds. */
const PATIENCE = 2000;

/** Keeps the last step at once and waits until it is kept or refused, but not for ever. */
export async function keptInTime(
  store: AtlasStore,
  kind: KeptKind,
  waits: (state: AtlasState) => boolean,
): Promise<void> {
  const work = workInHand(store, kind);
  if (work === undefined || !waits(store.getState())) return;
  await new Promise<void>((done) => {
    const timer = setTimeout(end, PATIENCE);
    const stop = store.subscribe((state) => {
      if (!waits(state)) end();
    });
    function end(): void {
      clearTimeout(timer);
      stop();
      done();
    }
    work.saveNow();
  });
}
