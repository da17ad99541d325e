import type { ScenarioFields, StepNote } from "../../../domain/change.ts";
import type { Edit, EditRequest, NewZone } from "../../../domain/edit.ts";
import { newZone } from "../../../domain/new-zone.ts";
import type { PlaneRing } from "../../../domain/plane.ts";
import type { PlanningArea, Scenario, Zone, ZoneId } from "../../../domain/scenario.ts";
import { faultOf, withoutRepeats, wound } from "./ground.ts";
import { nameOf } from "./vertices.ts";

/**
 * Draws a zone from its corners, run in either direction; it comes last, so that zones that were there keep their ground.
 * One that was asked for twice before the first was drawn is drawn once; another that was asked for meanwhile has its id
 * from now.
 */
export function drawZone(scenario: Scenario, corners: PlaneRing, zone: NewZone): Edit {
  const ground = wound([[withoutRepeats(corners)]]);
  const why = faultOf(ground);
  if (why !== null) return { kind: "refused", why };
  const namesake = scenario.zones.find(({ id }) => id === zone.id);
  if (JSON.stringify(namesake?.ground) === JSON.stringify(ground)) return { kind: "change", change: null };
  const { id, name } = namesake === undefined ? zone : newZone(scenario);
  const drawn: Zone = { ...zone, id, name: typeof zone.name === "string" ? zone.name : name, ground };
  return {
    kind: "change",
    change: {
      note: { key: "draw-zone", params: nameOf(drawn) },
      added: [{ zone: drawn, at: scenario.zones.length }],
      updated: [],
      removed: [],
    },
  };
}

export function removeZone(scenario: Scenario, id: ZoneId): Edit {
  const at = scenario.zones.findIndex((zone) => zone.id === id);
  const zone = scenario.zones[at];
  if (zone === undefined) return { kind: "refused", why: "no-such-zone" };
  return {
    kind: "change",
    change: { note: { key: "remove-zone", params: nameOf(zone) }, added: [], updated: [], removed: [{ zone, at }] },
  };
}

/** Moves a zone to another place of the list: where zones overlap, the ground is the first one's. */
export function reorderZone(scenario: Scenario, id: ZoneId, to: number): Edit {
  const at = scenario.zones.findIndex((zone) => zone.id === id);
  const zone = scenario.zones[at];
  if (zone === undefined) return { kind: "refused", why: "no-such-zone" };
  const place = Math.max(0, Math.min(scenario.zones.length - 1, to));
  if (place === at) return { kind: "change", change: null };
  const note: StepNote = { key: "reorder-zone", params: nameOf(zone) };
  return { kind: "change", change: { note, added: [{ zone, at: place }], updated: [], removed: [{ zone, at }] } };
}

type ZoneFields = Extract<EditRequest, { readonly kind: "set-zone" }>["fields"];

export function setZone(scenario: Scenario, id: ZoneId, fields: ZoneFields): Edit {
  const zone = scenario.zones.find((one) => one.id === id);
  if (zone === undefined) return { kind: "refused", why: "no-such-zone" };
  const isSame = (Object.keys(fields) as (keyof ZoneFields)[]).every((key) => fields[key] === zone[key]);
  if (isSame) return { kind: "change", change: null };
  const next = { ...zone, ...fields };
  return {
    kind: "change",
    change: { note: { key: "set-zone", params: nameOf(next) }, added: [], updated: [[zone, next]], removed: [] },
  };
}

/** Puts another planning area in the place of the one there is, which stays beside it for comparison, counted nowhere. */
export function replacePlanningArea({ planningArea, replacedArea }: Scenario, area: PlanningArea): Edit {
  const ground = wound(area.ground);
  const why = faultOf(ground);
  if (why !== null) return { kind: "refused", why };
  const to = { planningArea: { ...area, ground }, replacedArea: planningArea };
  return fieldsChange("replace-planning-area", { planningArea, replacedArea }, to);
}

export const setScenario = (scenario: Scenario, key: string, fields: Partial<ScenarioFields>): Edit =>
  fieldsChange(
    key,
    Object.fromEntries(Object.keys(fields).map((name) => [name, scenario[name as keyof Scenario]])),
    fields,
  );

function fieldsChange(key: string, from: Partial<ScenarioFields>, to: Partial<ScenarioFields>): Edit {
  return {
    kind: "change",
    change: { note: { key, params: {} }, added: [], updated: [], removed: [], fields: [from, to] },
  };
}
