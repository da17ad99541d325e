import { readMeasurements } from "../exchange/kept-measurements.ts";
import { withMeasure } from "../state/measure.ts";
import { update } from "../state/store.ts";
import type { CommandContext } from "./command.ts";
import { loadLayer } from "./load-layer.ts";

/**
 * Puts kept drawings into the state; what was drawn meanwhile stays. False where they cannot be understood: then
 * nothing is taken, and nothing in the store is written over before the reader keeps a new one.
 */
export async function restored(context: CommandContext, text: string): Promise<boolean> {
  const read = readMeasurements(text);
  if (!read.ok) return false;
  const kept = read.value;
  update(context.store, (state) => (state.measure.kept.length > 0 ? state : withMeasure(state, { kept })));
  // What was measured between things is worked out from the things.
  const layers = kept.flatMap(({ shape }) =>
    shape.tool === "between" ? shape.ends.flatMap(({ place }) => (place.kind === "feature" ? [place.layer] : [])) : [],
  );
  await Promise.all([...new Set(layers)].map((id) => loadLayer.run(context, id)));
  return true;
}
