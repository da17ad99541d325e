import type { Corridors } from "../analysis/land/corridors.ts";
import { ownRestriction, type RestrictedLand } from "../domain/land-balance.ts";
import type { Layer } from "../domain/layer.ts";
import { restrictingLayers, rulesFrom } from "../domain/restriction.ts";
import { sameItems } from "../domain/same-items.ts";
import type { Scenario } from "../domain/scenario.ts";
import { metres } from "../domain/units.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { readyLayer } from "../state/layers.ts";
import { fetched } from "./unavailable.ts";

/**
 * How far beyond the box about the planning area restricted ground is drawn. Nothing there is counted: it shows where a
 * line or a road goes on to, which does not depend on how wide the planning area is.
 */
const REACH = metres(500);

/**
 * Restricted ground of a scenario from the layers that are at hand, and the planner's own. The same object as before where
 * nothing that it follows from has changed: a dragged vertex works out no corridor anew, and the map sends none again.
 */
export async function restrictedLand(state: AtlasState, scenario: Scenario): Promise<RestrictedLand> {
  const { restrictions: own } = scenario;
  const corridors = await corridorsNear(state, scenario);
  if (last?.corridors === corridors && last.own === own) return last.land;
  const land = {
    restricted: [
      ...corridors.restrictions.map(({ key, ground }) => ({ id: key, ground })),
      ...own.map((restriction) => ({ id: ownRestriction(restriction), ground: restriction.ground })),
    ],
    notices: corridors.notices,
    missing: corridors.missing.map((layer) => ({ layer, unknown: rulesFrom(layer, scenario.restrictionChoices) })),
  };
  last = { corridors, own, land };
  return land;
}

let last: {
  readonly corridors: Corridors;
  readonly own: Scenario["restrictions"];
  readonly land: RestrictedLand;
} | null = null;
let lastCorridors: { readonly of: readonly unknown[]; readonly corridors: Corridors } | null = null;

async function corridorsNear(state: AtlasState, scenario: Scenario): Promise<Corridors> {
  const { switches, restrictionChoices: choices } = scenario;
  const planningArea = scenario.planningArea.ground;
  const atHand = restrictingLayers(scenario).map((id) => readyLayer(state, id));
  const of = [planningArea, switches, choices, ...atHand];
  if (lastCorridors !== null && sameItems(lastCorridors.of, of)) return lastCorridors.corridors;
  const { corridorsOf } = await fetched(import("../analysis/land/corridors.ts"));
  const layers = atHand.filter((layer): layer is Layer => layer !== null);
  const corridors = corridorsOf({ layers, planningArea, switches, choices, reach: REACH });
  lastCorridors = { of, corridors };
  return corridors;
}
