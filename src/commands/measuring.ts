import type { MeasureTool } from "../domain/measurement.ts";
import { boundsOf } from "../geodesy/bounds.ts";
import { unionOf } from "../geodesy/union-of.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { withKept, withMeasure, withRemoved, withRenamed, withRestored, withTool } from "../state/measure.ts";
import { geometriesOf } from "../state/measured-places.ts";
import { withNotice } from "../state/notices.ts";
import { update } from "../state/store.ts";
import { withViewRequested } from "../state/view.ts";
import { type CommandContext, command, stateCommand } from "./command.ts";
import { loadMeasuredLayers, takeStored, writeDown } from "./stored-drawings.ts";

export const setMeasureTool = stateCommand<MeasureTool | null>("set-measure-tool", withTool);

export const setSnapping = stateCommand<boolean>("set-snapping", (state, snapping) =>
  withMeasure(state, { snapping, hint: null }),
);

/** Keeps the drawing in hand under a name, on this machine. */
export const keepDrawing = command<string>("keep-drawing", (context, name) =>
  change(context, (state) => withKept(state, name)),
);

export const renameDrawing = command<{ id: string; name: string }>("rename-drawing", (context, { id, name }) =>
  change(context, (state) => withRenamed(state, id, name)),
);

export const removeDrawing = command<string>("remove-drawing", (context, id) =>
  change(context, (state) => withRemoved(state, id)),
);

/** Brings back what was deleted last. */
export const restoreDrawing = command("restore-drawing", (context) => change(context, withRestored));

/** Frames a kept drawing. */
export const zoomToDrawing = command<string>("zoom-to-drawing", ({ store, ports }, id) =>
  update(store, (state) => {
    const measurement = state.measure.kept.find((one) => one.id === id);
    const bounds = unionOf(geometriesOf(state, measurement?.shape ?? null).map(boundsOf));
    return bounds === null
      ? state
      : withViewRequested(state, { kind: "bounds", bounds }, !ports.prefersReducedMotion());
  }),
);

/**
 * Every change of the kept drawings is written down at once, after what other tabs wrote is taken in; a browser that has
 * no room for them is told of.
 */
async function change(context: CommandContext, make: (state: AtlasState) => AtlasState): Promise<void> {
  const { store } = context;
  const isAllRead = takeStored(context);
  const before = store.getState().measure.kept;
  update(store, make);
  if (store.getState().measure.kept === before) return;
  if (!writeDown(context, isAllRead))
    update(store, (state) => withNotice(state, "notice.drawings-not-kept", {}, "warning"));
  await loadMeasuredLayers(context);
}
