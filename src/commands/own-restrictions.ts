import type { Change } from "../domain/change.ts";
import type { Refusal } from "../domain/edit.ts";
import type { OwnRestriction, Scenario } from "../domain/scenario.ts";
import { withStep } from "../state/planner.ts";
import { update } from "../state/store.ts";
import { type CommandContext, command } from "./command.ts";

// Loaded with the form of own restrictions, never before.

/**
 * Puts a restriction of the planner's own into the scenario, in the place of the one with its id where there is one: one
 * step. Gives why its ground is none, and then changes nothing; null where it is taken.
 */
export async function keepOwnRestriction(
  { store }: CommandContext,
  restriction: OwnRestriction,
): Promise<Refusal | null> {
  const { faultOf, mapRings, withoutRepeats, wound } = await import("../analysis/land/edits/ground.ts");
  const ground = wound(mapRings(restriction.ground, withoutRepeats));
  const why = faultOf(ground);
  if (why !== null) return why;
  update(store, (state) => {
    const { scenario } = state.plan;
    return scenario === null ? state : withStep(state, kept(scenario, { ...restriction, ground }));
  });
  return null;
}

/** Takes a restriction of the planner's own away, by its id: one step. */
export const removeOwnRestriction = command<string>("remove-own-restriction", ({ store }, id) =>
  update(store, (state) => {
    const { scenario } = state.plan;
    const gone = scenario?.restrictions.find((one) => one.id === id);
    if (scenario === null || gone === undefined) return state;
    const rest = scenario.restrictions.filter((one) => one !== gone);
    return withStep(state, changed(scenario, rest, "remove-restriction", gone));
  }),
);

/** Null where everything is as it was. */
function kept(scenario: Scenario, restriction: OwnRestriction): Change | null {
  const { restrictions } = scenario;
  const known = restrictions.find(({ id }) => id === restriction.id);
  if (known === undefined) return changed(scenario, [...restrictions, restriction], "add-restriction", restriction);
  if (JSON.stringify(inOrder(known)) === JSON.stringify(inOrder(restriction))) return null;
  const next = restrictions.map((one) => (one === known ? restriction : one));
  return changed(scenario, next, "edit-restriction", restriction);
}

const inOrder = ({ id, name, ground, rule, source: { title, url, date } }: OwnRestriction): readonly unknown[] => [
  id,
  name,
  ground,
  rule,
  title,
  url,
  date,
];

const changed = (
  { restrictions: from }: Scenario,
  to: readonly OwnRestriction[],
  key: string,
  { name }: OwnRestriction,
): Change => ({
  note: { key, params: { restriction: name } },
  added: [],
  updated: [],
  removed: [],
  fields: [{ restrictions: from }, { restrictions: to }],
});
