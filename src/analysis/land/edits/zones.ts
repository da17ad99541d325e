import type { ScenarioFields } from "../../../domain/change.ts";
import type { Edit, EditRequest, NewZone } from "../../../domain/edit.ts";
import { newZone } from "../../../domain/new-zone.ts";
import type { PlaneRing } from "../../../domain/plane.ts";
import type { PlanningArea, Scenario, Zone, ZoneId } from "../../../domain/scenario.ts";
import { faultOf, withoutRepeats, wound } from "./ground.ts";
import { NOTHING, refusal, stepOf } from "./outcomes.ts";
import { nameOf } from "./vertices.ts";

/**
 * Draws a zone from its corners, run in either direction; it comes last, so that zones that were there keep their ground.
 * One that was asked for twice before the first was drawn is drawn once; another that was asked for meanwhile has its id
 * from now.
 */
export function drawZone(scenario: Scenario, corners: PlaneRing, zone: NewZone): Edit {
  const ground = wound([[withoutRepeats(corners)]]);
  const why = faultOf(ground);
  if (why !== null) return refusal(why);
  const namesake = scenario.zones.find(({ id }) => id === zone.id);
  if (JSON.stringify(namesake?.ground) === JSON.stringify(ground)) return NOTHING;
  const { id, name } = namesake === undefined ? zone : newZone(scenario);
  const drawn: Zone = { ...zone, id, name: typeof zone.name === "string" ? zone.name : name, ground };
  return stepOf({ key: "draw-zone", params: nameOf(drawn) }, { added: [{ zone: drawn, at: scenario.zones.length }] });
}

export function removeZone(scenario: Scenario, id: ZoneId): Edit {
  const at = scenario.zones.findIndex((zone) => zone.id === id);
  const zone = scenario.zones[at];
  if (zone === undefined) return refusal("no-such-zone");
  return stepOf({ key: "remove-zone", params: nameOf(zone) }, { removed: [{ zone, at }] });
}

/** Moves a zone to another place of the list: where zones overlap, the ground is the first one's. */
export function reorderZone(scenario: Scenario, id: ZoneId, to: number): Edit {
  const at = scenario.zones.findIndex((zone) => zone.id === id);
  const zone = scenario.zones[at];
  if (zone === undefined) return refusal("no-such-zone");
  const place = Math.max(0, Math.min(scenario.zones.length - 1, to));
  if (place === at) return NOTHING;
  const note = { key: "reorder-zone", params: nameOf(zone) };
  return stepOf(note, { added: [{ zone, at: place }], removed: [{ zone, at }] });
}

type ZoneFields = Extract<EditRequest, { readonly kind: "set-zone" }>["fields"];

export function setZone(scenario: Scenario, id: ZoneId, fields: ZoneFields): Edit {
  const zone = scenario.zones.find((one) => one.id === id);
  if (zone === undefined) return refusal("no-such-zone");
  const isSame = (Object.keys(fields) as (keyof ZoneFields)[]).every((key) => fields[key] === zone[key]);
  if (isSame) return NOTHING;
  const next = { ...zone, ...fields };
  return stepOf({ key: "set-zone", params: nameOf(next) }, { updated: [[zone, next]] });
}

/** Puts another planning area in the place of the one there is, which stays beside it for comparison, counted nowhere. */
export function replacePlanningArea({ planningArea, replacedArea }: Scenario, area: PlanningArea): Edit {
  const ground = wound(area.ground);
  const why = faultOf(ground);
  if (why !== null) return refusal(why);
  const to = { planningArea: { ...area, ground }, replacedArea: planningArea };
  return fieldsChange("replace-planning-area", { planningArea, replacedArea }, to);
}

export const setScenario = (scenario: Scenario, key: string, fields: Partial<ScenarioFields>): Edit =>
  fieldsChange(
    key,
    Object.fromEntries(Object.keys(fields).map((name) => [name, scenario[name as keyof Scenario]])),
    fields,
  );

const fieldsChange = (key: string, from: Partial<ScenarioFields>, to: Partial<ScenarioFields>): Edit =>
  stepOf({ key, params: {} }, { fields: [from, to] });
