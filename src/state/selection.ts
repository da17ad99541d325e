import type { AtlasState, FeatureRef } from "./atlas-state.ts";

export const sameRef = (a: FeatureRef | null, b: FeatureRef | null): boolean =>
  a?.layer === b?.layer && a?.feature === b?.feature;

/** Selects the topmost of the candidates, or nothing when there are none; a fact that was shown is put away. */
export function withSelection(state: AtlasState, candidates: readonly FeatureRef[]): AtlasState {
  const ref = candidates[0];
  return { ...state, selection: ref === undefined ? null : { ref, candidates }, factShown: null };
}

/** Is there anything for the inspector to show: a thing, or a fact that has no place on the map? */
export const hasInspected = (state: AtlasState): boolean => state.selection !== null || state.factShown !== null;

/** Steps through overlapping features: +1 is the next one below, -1 the one above; wraps round. */
export function withSelectionStepped(state: AtlasState, step: 1 | -1): AtlasState {
  if (state.selection === null) return state;
  const { candidates, ref } = state.selection;
  const count = candidates.length;
  const at = candidates.findIndex((candidate) => sameRef(candidate, ref));
  const next = candidates[(at + step + count) % count];
  return next === undefined ? state : { ...state, selection: { ref: next, candidates }, factShown: null };
}
