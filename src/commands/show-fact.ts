import type { FactKey } from "../domain/fact.ts";
import type { AtlasState, FeatureRef } from "../state/atlas-state.ts";
import { findFeature, layerEntry } from "../state/layers.ts";
import { withSelection } from "../state/selection.ts";
import { update } from "../state/store.ts";
import { type CommandContext, command } from "./command.ts";
import { loadFacts } from "./load-facts.ts";
import { loadLayer } from "./load-layer.ts";
import { selectFeature } from "./select.ts";

/**
 * Shows a fact: selects the first thing on the map that it speaks of and marks the fact there; a fact without a place
 * is shown alone.
 */
export const showFact = command<{ key: FactKey; fly: boolean }>("show-fact", async (context, { key, fly }) => {
  const { selection } = context.store.getState();
  await loadFacts.run(context);
  await settlePlace(context, key);
  // What the reader has chosen meanwhile stays.
  if (context.store.getState().selection !== selection) return;
  const ref = placeOfFact(context.store.getState(), key);
  if (ref !== null) await selectFeature.run(context, { ref, fly });
  update(context.store, (state) => ({ ...(ref === null ? withSelection(state, []) : state), factShown: key }));
});

/**
 * Waits until it is known where the fact has its place, whichever file comes first: for the first thing that it speaks
 * of, or for every layer, as ids do not tell theirs.
 */
export async function settlePlace(context: CommandContext, key: FactKey): Promise<void> {
  const state = context.store.getState();
  const [first] = aboutOf(state, key).filter((id) => layerEntry(state, id) === null);
  if (first === undefined || findFeature(state, first) !== null) return;
  const looks = Object.keys(state.layers).map(async (id) => {
    await loadLayer.run(context, id);
    if (findFeature(context.store.getState(), first) === null) throw new Error("not here");
  });
  await Promise.any(looks).catch(() => undefined);
}

const aboutOf = ({ facts }: AtlasState, key: FactKey): readonly string[] =>
  (facts.status === "ready" && facts.book.facts.find((fact) => fact.key === key)?.about) || [];

function placeOfFact(state: AtlasState, key: FactKey): FeatureRef | null {
  for (const about of aboutOf(state, key)) {
    const feature = findFeature(state, about);
    if (feature !== null) return { layer: feature.layer, feature: feature.id };
  }
  return null;
}
