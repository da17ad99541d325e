import type { SymbiosisLink } from "../domain/symbiosis.ts";
import { boundsOf } from "../geodesy/bounds.ts";
import { unionOf } from "../geodesy/union-of.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { readyLayers, withRowVisible } from "../state/layers.ts";
import { update } from "../state/store.ts";
import { chosenStream, featuresOfKind } from "../state/streams.ts";
import { withStream, withViewRequested } from "../state/view.ts";
import { command } from "./command.ts";
import { loadLayer } from "./load-layer.ts";

// Loaded with the topic of side streams, never before.

/**
 * Chooses a side stream: its ends are made visible and framed, as far as the map has them. Chosen again it is let go, and
 * the view stays.
 */
export const chooseStream = command<SymbiosisLink["key"]>("choose-stream", async (context, key) => {
  const { store, ports } = context;
  const before = chosenStream(store.getState());
  update(store, (state) => withStream(state, before?.link.key === key ? null : key));
  const chosen = chosenStream(store.getState());
  if (chosen === null) return;
  const ids = [...new Set(chosen.ends.flatMap(({ place }) => place?.layer ?? []))];
  await Promise.all(ids.map((id) => loadLayer.run(context, id)));
  // Another one may have been chosen, or the topic closed, while layers were on their way.
  update(store, (state) =>
    chosenStream(state)?.link === chosen.link ? withEndsFramed(state, ids, !ports.prefersReducedMotion()) : state,
  );
});

function withEndsFramed(state: AtlasState, ids: readonly string[], animate: boolean): AtlasState {
  const features = chosenStream(state)?.ends.flatMap((kind) => featuresOfKind(state, kind)) ?? [];
  const bounds = unionOf(features.map(({ geometry }) => boundsOf(geometry)));
  if (bounds === null) return state;
  const shown = readyLayers(state, ids).reduce(
    (before, { meta }) => (before.visible[meta.id] ? before : withRowVisible(before, meta.id, true)),
    state,
  );
  return withViewRequested(shown, { kind: "bounds", bounds }, animate);
}
