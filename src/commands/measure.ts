import type { MeasureAction } from "../domain/measurement.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { withNotice } from "../state/notices.ts";
import { update } from "../state/store.ts";
import { withPanels } from "../state/view.ts";
import { command } from "./command.ts";
import { fetchedPart } from "./fetched-part.ts";

// All that a first visit needs of measuring; the rest comes with the first drawing.

let drawing: typeof import("./drawn.ts") | null = null;

/** What a hand or a key does with the drawing on the map. Waits only the first time: a double press is two steps. */
export const draw = command<MeasureAction>("draw", async (context, action) => {
  // The way out waits for nothing: where the steps have not come, nothing is drawn either.
  if (drawing === null && action.kind === "cancel") return update(context.store, withStepOut);
  drawing ??= await fetchedPart(context, import("./drawn.ts"));
  if (drawing === null) return;
  const { drawn } = drawing;
  update(context.store, (state) => drawn(state, action));
});

/** The tool is put away first, then the panel. */
const withStepOut = (state: AtlasState): AtlasState =>
  state.measure.tool === null
    ? withPanels(state, { measure: false })
    : { ...state, measure: { ...state.measure, tool: null } };

/** Where the reader's drawings stand on this machine. */
export const KEPT_DRAWINGS = "measurements";

/** Takes in the drawings kept on this machine, by an earlier visit or in another tab. */
export const restoreDrawings = command("restore-drawings", async (context) => {
  if (context.ports.keptText(KEPT_DRAWINGS) === null) return;
  const reader = await fetchedPart(context, import("./restored.ts"));
  if (reader !== null && !reader.restored(context))
    update(context.store, (state) => withNotice(state, "notice.drawings-not-read", {}, "warning"));
});
