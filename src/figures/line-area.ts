import type { Figure } from "../domain/figure.ts";
import type { LandAnswer } from "../domain/land-balance.ts";
import type { Scenario } from "../domain/scenario.ts";
import { LINK_LABELS } from "./link-labels.ts";
import { noGround, restrictionFigures, restrictionsBeyond } from "./restriction-figures.ts";

/**
 * Hectares of 400 kV line area over the planning area of a scenario, the figure of its balance; null where the scenario
 * leaves that restriction out, or a layer that it follows is not at hand.
 *
 * @example lineArea(ve1, balance)?.value // 1
 */
export function lineArea(scenario: Scenario, balance: LandAnswer): Figure | null {
  const { planningArea } = scenario;
  const joint = balance.tables.find(({ part }) => part === "joint") ?? balance.tables[0];
  if (joint === undefined || balance.missing.some(({ unknown }) => unknown.some((key) => key === KEY))) return null;
  const reaching = restrictionFigures(balance, joint, planningArea, "carried").find(
    ({ restriction }) => restriction === KEY,
  )?.area;
  const none = restrictionsBeyond(balance, scenario).includes(KEY) ? noGround(KEY, planningArea, "carried") : null;
  const area = reaching ?? none;
  return area === null ? null : { ...area, key: "link.line-area", label: LINK_LABELS["line-area"] };
}

const KEY = "line-400";
