import type { MeasureAction } from "../domain/measurement.ts";
import { withNotice } from "../state/notices.ts";
import { update } from "../state/store.ts";
import { command } from "./command.ts";

// All that a first visit needs of measuring; the rest comes with the first drawing.

let drawing: typeof import("./drawn.ts") | null = null;

/** What a hand or a key does with the drawing on the map. Waits only the first time: a double press is two steps. */
export const draw = command<MeasureAction>("draw", async ({ store }, action) => {
  drawing ??= await import("./drawn.ts");
  const { drawn } = drawing;
  update(store, (state) => drawn(state, action));
});

/** Where the reader's drawings stand on this machine. */
export const KEPT_DRAWINGS = "measurements";

/** Takes out the drawings that an earlier visit to this machine kept. */
export const restoreDrawings = command("restore-drawings", async (context) => {
  if (context.ports.keptText(KEPT_DRAWINGS) === null) return;
  const reader = await import("./restored.ts").catch(() => null);
  if (reader === null) update(context.store, (state) => withNotice(state, "lazy.failed", {}, "warning"));
  else if (!(await reader.restored(context)))
    update(context.store, (state) => withNotice(state, "notice.drawings-not-read", {}, "warning"));
});
