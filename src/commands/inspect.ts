import { boundsOf } from "../geodesy/bounds.ts";
import type { FeatureRef } from "../state/atlas-state.ts";
import { featureAt } from "../state/layers.ts";
import { sameRef, withSelection, withSelectionStepped } from "../state/selection.ts";
import { update } from "../state/store.ts";
import { withViewRequested } from "../state/view.ts";
import { command, stateCommand } from "./command.ts";

// What the inspector does with a selection: it comes with it, not with the first load.

export const stepSelection = stateCommand<1 | -1>("step-selection", withSelectionStepped, (state) =>
  (state.selection?.candidates.length ?? 0) > 1 ? null : "reason.one-feature-here",
);

/** Chooses one of the candidates under the pointer. */
export const chooseCandidate = stateCommand<FeatureRef>("choose-candidate", (state, ref) => {
  const candidates = state.selection?.candidates ?? [];
  if (!candidates.some((candidate) => sameRef(candidate, ref))) return withSelection(state, [ref]);
  return { ...state, selection: { ref, candidates }, factShown: null };
});

export const zoomToSelection = command("zoom-to-selection", (context) =>
  update(context.store, (state) => {
    const feature = state.selection === null ? null : featureAt(state, state.selection.ref);
    if (feature === null) return state;
    const target = { kind: "bounds", bounds: boundsOf(feature.geometry) } as const;
    return withViewRequested(state, target, !context.ports.prefersReducedMotion());
  }),
);
