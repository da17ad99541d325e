import type { PlanningArea, Scenario, ScenarioId } from "./scenario.ts";

/**
 * A scenario of the reader's own: the ground that it divides up, and nothing on it.
 *
 * @example ownScenario(ve0.planningArea, "own~mwqcvpc0").zones.length // 0
 */
export const ownScenario = (planningArea: PlanningArea, id: ScenarioId): Scenario => ({
  id,
  name: { fi: "Oma vaihtoehto", sv: "Eget alternativ", en: "Own scenario" },
  base: null,
  planningArea,
  replacedArea: null,
  zones: [],
  restrictions: [],
  switches: { spurBuilt: false, connectionsBuilt: false, rollingMillBuilt: false },
  restrictionChoices: {},
  assumptions: { smallFirmNeedHectares: null, countsSubcontractors: false },
  notes: "",
});
