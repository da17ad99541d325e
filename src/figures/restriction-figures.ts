import type { Figure } from "../domain/figure.ts";
import type { AreaTable, LandBalance } from "../domain/land-balance.ts";
import type { LocalizedText } from "../domain/language.ts";
import type { PlanCode } from "../domain/plan-code.ts";
import type { PlanningArea } from "../domain/scenario.ts";
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
