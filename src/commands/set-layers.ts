import type { LayerId } from "../domain/layer.ts";
import { existsOrIsDecided } from "../domain/status.ts";
import { boundsOf, unionOf } from "../geodesy/bounds.ts";
import {
  admittedFeatures,
  featureAt,
  readyLayer,
  rowMembers,
  withRowOpacity,
  withRowVisible,
} from "../state/layers.ts";
import { withSelection } from "../state/selection.ts";
import { update } from "../state/store.ts";
import { withViewRequested } from "../state/view.ts";
import { command, stateCommand } from "./command.ts";
import { loadLayer } from "./load-layer.ts";

/** Shows or hides a row of the layer panel; a layer that was never loaded is loaded now. */
export const setRowVisible = command<{ layer: LayerId; visible: boolean }>("set-row-visible", async (context, args) => {
  update(context.store, (state) => withRowVisible(state, args.layer, args.visible));
  if (!args.visible) return;
  const members = rowMembers(context.store.getState(), args.layer);
  await Promise.all(members.map((id) => loadLayer.run(context, id)));
});

export const setRowOpacity = stateCommand<{ layer: LayerId; opacity: number }>("set-row-opacity", (state, args) =>
  withRowOpacity(state, args.layer, args.opacity),
);

/** Draws, lists and finds only what exists or is decided; a selection that falls away is let go. */
export const setOnlyDecided = stateCommand<boolean>("set-only-decided", (state, onlyDecided) => {
  const next = { ...state, onlyDecided };
  const selected = state.selection === null ? null : featureAt(state, state.selection.ref);
  const falls = onlyDecided && selected !== null && !existsOrIsDecided(selected.status.realisation);
  return falls ? withSelection(next, []) : next;
});

/** Frames everything in a row of the panel. */
export const zoomToRow = command<LayerId>("zoom-to-row", async (context, id) => {
  await setRowVisible.run(context, { layer: id, visible: true });
  update(context.store, (state) => {
    const features = rowMembers(state, id).flatMap((member) => {
      const layer = readyLayer(state, member);
      return layer === null ? [] : admittedFeatures(state, layer);
    });
    const bounds = unionOf(features.map((feature) => boundsOf(feature.geometry)));
    return bounds === null
      ? state
      : withViewRequested(state, { kind: "bounds", bounds }, !context.ports.prefersReducedMotion());
  });
});
