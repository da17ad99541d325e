import type { LayerId } from "../domain/layer.ts";
import { existsOrIsDecided } from "../domain/status.ts";
import { featureAt, rowMembers, withRowVisible } from "../state/layers.ts";
import { withSelection } from "../state/selection.ts";
import { update } from "../state/store.ts";
import { command, stateCommand } from "./command.ts";
import { loadLayer } from "./load-layer.ts";

/** Shows or hides a row of the layer panel; a layer that was never loaded is loaded now. */
export const setRowVisible = command<{ layer: LayerId; visible: boolean }>("set-row-visible", async (context, args) => {
  update(context.store, (state) => withRowVisible(state, args.layer, args.visible));
  if (!args.visible) return;
  const members = rowMembers(context.store.getState(), args.layer);
  await Promise.all(members.map((id) => loadLayer.run(context, id)));
});

/** Draws, lists and finds only what exists or is decided; a selection that falls away is let go. */
export const setOnlyDecided = stateCommand<boolean>("set-only-decided", (state, onlyDecided) => {
  const next = { ...state, onlyDecided };
  const selected = state.selection === null ? null : featureAt(state, state.selection.ref);
  const falls = onlyDecided && selected !== null && !existsOrIsDecided(selected.status.realisation);
  return falls ? withSelection(next, []) : next;
});
