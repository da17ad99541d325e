import type { Edit } from "../../../domain/edit.ts";
import type { OwnRestriction, Scenario } from "../../../domain/scenario.ts";
import { faultOf, mapRings, withoutRepeats, wound } from "./ground.ts";
import { NOTHING, refusal, stepOf } from "./outcomes.ts";

/** Puts a restriction of the planner's own into the scenario, in the place of the one with its id where there is one. */
export function keepRestriction(scenario: Scenario, asked: OwnRestriction): Edit {
  const ground = wound(mapRings(asked.ground, withoutRepeats));
  const why = faultOf(ground);
  if (why !== null) return refusal(why);
  const { restrictions } = scenario;
  const restriction = { ...asked, ground };
  const known = restrictions.find(({ id }) => id === restriction.id);
  if (known === undefined) return listChange(scenario, [...restrictions, restriction], "add-restriction", restriction);
  if (JSON.stringify(inOrder(known)) === JSON.stringify(inOrder(restriction))) return NOTHING;
  const next = restrictions.map((one) => (one === known ? restriction : one));
  return listChange(scenario, next, "edit-restriction", restriction);
}

/** Takes a restriction of the planner's own away; one that is gone already is no step. */
export function removeRestriction(scenario: Scenario, id: OwnRestriction["id"]): Edit {
  const { restrictions } = scenario;
  const gone = restrictions.find((one) => one.id === id);
  if (gone === undefined) return NOTHING;
  const rest = restrictions.filter((one) => one !== gone);
  return listChange(scenario, rest, "remove-restriction", gone);
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

const listChange = (
  { restrictions: from }: Scenario,
  to: readonly OwnRestriction[],
  key: string,
  { name }: OwnRestriction,
): Edit => stepOf({ key, params: { restriction: name } }, { fields: [{ restrictions: from }, { restrictions: to }] });
