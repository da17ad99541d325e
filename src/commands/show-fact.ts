import type { FactKey } from "../domain/fact.ts";
import type { AtlasState, FeatureRef } from "../state/atlas-state.ts";
import { findFeature } from "../state/layers.ts";
import { withSelection } from "../state/selection.ts";
import { update } from "../state/store.ts";
import { command } from "./command.ts";
import { loadFacts } from "./load-facts.ts";
import { selectFeature } from "./select.ts";

/**
 * Shows a fact: selects the first thing on the map that it speaks of and marks the fact there; a fact without a place
 * is shown alone.
 */
export const showFact = command<{ key: FactKey; fly: boolean }>("show-fact", async (context, { key, fly }) => {
  await loadFacts.run(context);
  const ref = placeOfFact(context.store.getState(), key);
  if (ref !== null) await selectFeature.run(context, { ref, fly });
  update(context.store, (state) => ({ ...(ref === null ? withSelection(state, []) : state), factShown: key }));
});

function placeOfFact(state: AtlasState, key: FactKey): FeatureRef | null {
  if (state.facts.status !== "ready") return null;
  const fact = state.facts.book.facts.find((candidate) => candidate.key === key);
  for (const about of fact?.about ?? []) {
    const feature = findFeature(state, about);
    if (feature !== null) return { layer: feature.layer, feature: feature.id };
  }
  return null;
}
