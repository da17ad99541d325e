import type { Edit } from "../../../domain/edit.ts";
import type { OwnRestriction, Scenario } from "../../../domain/scenario.ts";
import { faultOf, mapRings, withoutRepeats, wound } from "./ground.ts";

/** Puts a restriction of the planner's own into the scenario, in the place of the one with its id where there is one. */
export function keepRestriction(scenario: Scenario, asked: OwnRestriction): Edit {
  const ground = wound(mapRings(asked.ground, withoutRepeats));
  const why = faultOf(ground);
  if (why !== null) return { kind: "refused", why };
  const { restrictions } = scenario;
  const restriction = { ...asked, ground };
  const known = restrictions.find(({ id }) => id === restriction.id);
  if (known === undefined) return changed(scenario, [...restrictions, restriction], "add-restriction", restriction);
  if (JSON.stringify(inOrder(known)) === JSON.stringify(inOrder(restriction))) return NOTHING;
  const next = restrictions.map((one) => (one === known ? restriction : one));
  return changed(scenario, next, "edit-restriction", restriction);
}

/** Takes a restriction of the planner's own away; one that is gone already is no step. */
export function removeRestriction(scenario: Scenario, id: OwnRestriction["id"]): Edit {
  const { restrictions } = scenario;
  const gone = restrictions.find((one) => one.id === id);
  if (gone === undefined) return NOTHING;
  const rest = restrictions.filter((one) => one !== gone);
  return changed(scenario, rest, "remove-restriction", gone);
}

const NOTHING: Edit = { kind: "change", change: null };

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
): Edit => ({
  kind: "change",
  change: {
    note: { key, params: { restriction: name } },
    added: [],
    updated: [],
    removed: [],
    fields: [{ restrictions: from }, { restrictions: to }],
  },
});
