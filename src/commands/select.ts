import { boundsOf } from "../geodesy/bounds.ts";
import type { FeatureRef } from "../state/atlas-state.ts";
import { featureAt, withRowVisible } from "../state/layers.ts";
import { sameRef, withSelection, withSelectionStepped } from "../state/selection.ts";
import { update } from "../state/store.ts";
import { withViewRequested } from "../state/view.ts";
import { command, stateCommand } from "./command.ts";
import { loadFacts } from "./load-facts.ts";
import { loadLayer } from "./load-layer.ts";

/** Selects what lies under the pointer or the crosshair, topmost first; an empty list clears. */
export const pick = command<readonly FeatureRef[]>("pick", (context, candidates) => {
  update(context.store, (state) => {
    // Asking again at the same place steps to what lies below.
    const again = state.selection !== null && sameCandidates(state.selection.candidates, candidates);
    return again && candidates.length > 1 ? withSelectionStepped(state, 1) : withSelection(state, candidates);
  });
  if (candidates.length > 0) return loadFacts.run(context);
});

/** Selects one thing, makes its layer visible and, when asked, flies there. */
export const selectFeature = command<{ ref: FeatureRef; fly: boolean }>(
  "select-feature",
  async (context, { ref, fly }) => {
    // Not waited for: the thing can be seen without them.
    void loadFacts.run(context);
    await loadLayer.run(context, ref.layer);
    update(context.store, (state) => {
      const feature = featureAt(state, ref);
      if (feature === null) return state;
      const shown = state.visible[ref.layer] ? state : withRowVisible(state, ref.layer, true);
      const selected = withSelection(shown, [ref]);
      if (!fly) return selected;
      return withViewRequested(
        selected,
        { kind: "bounds", bounds: boundsOf(feature.geometry) },
        !context.ports.prefersReducedMotion(),
      );
    });
  },
);

export const clearSelection = stateCommand("clear-selection", (state) => withSelection(state, []));

function sameCandidates(a: readonly FeatureRef[], b: readonly FeatureRef[]): boolean {
  return a.length === b.length && a.every((ref, index) => sameRef(ref, b[index] ?? null));
}
