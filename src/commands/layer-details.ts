import type { LayerId } from "../domain/layer.ts";
import { boundsOf } from "../geodesy/bounds.ts";
import { unionOf } from "../geodesy/union-of.ts";
import { admittedFeatures, readyLayer, rowMembers, withRowOpacity } from "../state/layers.ts";
import { update } from "../state/store.ts";
import { withViewRequested } from "../state/view.ts";
import { command, stateCommand } from "./command.ts";
import { setRowVisible } from "./set-layers.ts";

// What the details of a row of the layer panel do: it comes with them, not with the first load.

export const setRowOpacity = stateCommand<{ layer: LayerId; opacity: number }>("set-row-opacity", (state, args) =>
  withRowOpacity(state, args.layer, args.opacity),
);

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
