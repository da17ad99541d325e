import type { Figure } from "../domain/figure.ts";
import { type AreaTable, type LandAnswer, type LandBalance, ownRestriction } from "../domain/land-balance.ts";
import type { LocalizedText } from "../domain/language.ts";
import type { PlanCode } from "../domain/plan-code.ts";
import { halfSquareMillimetres } from "../domain/plane.ts";
import { choiceFor, RESTRICTION_RULES } from "../domain/restriction.ts";
import type { PlanningArea, Scenario } from "../domain/scenario.ts";
import { printedAreas } from "./printed-areas.ts";
import { TABLE_DECIMALS, type TableDetail } from "./table-detail.ts";
import { landFigure } from "./zone-figures.ts";

const LABEL: LocalizedText = { fi: "Rajoituksen ala", sv: "Begränsningens areal", en: "Area under the restriction" };

export interface RestrictionFigures {
  readonly restriction: string;
  readonly area: Figure;
  /** The part of it over each symbol; the parts add up to `area` as printed, but for those under 100 m². */
  readonly over: readonly { readonly code: PlanCode | null; readonly area: Figure }[];
}

/** What lies over the reservations of a table, each restriction by itself. */
export function restrictionFigures(
  balance: LandBalance,
  { part, restrictions }: AreaTable,
  area: PlanningArea,
  detail: TableDetail,
): readonly RestrictionFigures[] {
  const printed = printedAreas(balance, TABLE_DECIMALS[detail]);
  return restrictions.map(({ restriction, area: ground, onOutline, over }) => {
    const key = `restriction.${restriction}`;
    const hectaresOf = (code: PlanCode | null): number => printed.over(part, restriction, code);
    return {
      restriction,
      area: landFigure(key, LABEL, ground, area, {
        onOutline,
        hectares: over.reduce((sum, { code }) => sum + hectaresOf(code), 0),
        detail,
      }),
      over: over.map((row) => ({
        code: row.code,
        area: landFigure(`${key}.${row.code ?? "unallocated"}`, LABEL, row.area, area, {
          onOutline: row.onOutline,
          hectares: hectaresOf(row.code),
          detail,
        }),
      })),
    };
  });
}

/**
 * Restrictions that were worked out and have no ground in the planning area, in the order of the rules. Not those of things
 * that are not built in the scenario, nor those that are not known in full: their layers are told of as missing.
 *
 * @example restrictionsBeyond(balance, ve1) // ["railway", "road-main", …]: the outline is drawn 40 m from them
 */
export function restrictionsBeyond(balance: LandAnswer, scenario: Scenario): readonly string[] {
  const { switches, restrictionChoices, restrictions } = scenario;
  const unknown = new Set<string>(balance.missing.flatMap((layer) => layer.unknown));
  const counted = RESTRICTION_RULES.filter(
    (rule) =>
      choiceFor(rule, restrictionChoices).applies &&
      rule.follows.some(({ needs }) => needs === undefined || switches[needs]),
  );
  const reaching = new Set(balance.tables.flatMap((table) => table.restrictions.map(({ restriction }) => restriction)));
  return [...counted.map(({ key }) => key), ...restrictions.map(ownRestriction)].filter(
    (id) => !reaching.has(id) && !unknown.has(id),
  );
}

/** Of a restriction that does not reach: no ground, in hectares as the tables have them. */
export const noGround = (restriction: string, area: PlanningArea, detail: TableDetail): Figure =>
  landFigure(`restriction.${restriction}`, LABEL, halfSquareMillimetres(0), area, { onOutline: true, detail });
