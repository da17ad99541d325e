import type { KindPlace } from "../domain/symbiosis.ts";
import { isOfKind } from "../domain/symbiosis.ts";
import { boundsOf, unionOf } from "../geodesy/bounds.ts";
import { admittedFeatures, readyLayers, withRowVisible } from "../state/layers.ts";
import { update } from "../state/store.ts";
import { withViewRequested } from "../state/view.ts";
import { command } from "./command.ts";
import { loadLayer } from "./load-layer.ts";

// Loaded with the topic of side streams, never before.

/** Makes the ends of a side stream visible and frames them; an end that no source places is left out. */
export const showEnds = command<readonly KindPlace[]>("show-ends", async (context, places) => {
  const ids = [...new Set(places.map(({ layer }) => layer))];
  await Promise.all(ids.map((id) => loadLayer.run(context, id)));
  update(context.store, (state) => {
    const layers = readyLayers(state, ids);
    const features = layers
      .flatMap((layer) => admittedFeatures(state, layer))
      .filter((feature) => places.some((place) => isOfKind(feature, place)));
    const bounds = unionOf(features.map(({ geometry }) => boundsOf(geometry)));
    if (bounds === null) return state;
    const shown = layers.reduce(
      (before, { meta }) => (before.visible[meta.id] ? before : withRowVisible(before, meta.id, true)),
      state,
    );
    return withViewRequested(shown, { kind: "bounds", bounds }, !context.ports.prefersReducedMotion());
  });
});
