import type { FactBook, FactKey } from "../domain/fact.ts";
import type { Figure } from "../domain/figure.ts";
import type { BalancePart, LandBalance } from "../domain/land-balance.ts";
import type { LocalizedText } from "../domain/language.ts";
import type { Scenario } from "../domain/scenario.ts";
import { needsOutlineNotice } from "../domain/status.ts";
import { factFigure } from "./fact-figures.ts";
import { landFigure } from "./zone-figures.ts";

/** What a source states of a plan, beside what the outline of this map gives to the same municipality. */
export interface StatedArea {
  readonly part: Exclude<BalancePart, "elsewhere">;
  readonly counted: Figure;
  readonly stated: Figure;
}

const STATED = [
  ["kokkola", "site.plan.kokkola.area"],
  ["kruunupyy", "site.plan.kruunupyy.area"],
  ["joint", "site.area"],
] as const satisfies readonly (readonly [StatedArea["part"], FactKey])[];

const LABEL: LocalizedText = {
  fi: "Ala tämän kartan rajauksessa",
  sv: "Areal i den här kartans avgränsning",
  en: "Area within the outline of this map",
};

/** The outline that came with the atlas and that nobody has surveyed: a boundary from a file answers by itself. */
export const isShippedOutline = ({ planningArea, replacedArea }: Scenario): boolean =>
  planningArea.imported === undefined && replacedArea === null && needsOutlineNotice(planningArea.status);

/** What the site is today, in words; null where the book has it not. */
export function siteToday(book: FactBook): Figure | null {
  const fact = book.facts.find(({ key }) => key === "site.today");
  return fact === undefined ? null : factFigure(fact, book);
}

/**
 * Areas of the plans as their sources state them, the whole last: they come from other documents, years and borders than
 * the outline of this map, and need not add up.
 *
 * @example statedAreas(balance, ve1, book)[0] // kokkola: "noin 132 ha" by the outline, "yli 130 ha" stated
 */
export function statedAreas(balance: LandBalance, { planningArea }: Scenario, book: FactBook): readonly StatedArea[] {
  return STATED.flatMap(([part, key]) => {
    const table = balance.tables.find((one) => one.part === part);
    const fact = book.facts.find((one) => one.key === key);
    if (table === undefined || fact === undefined) return [];
    const counted = landFigure(`${part}.total`, LABEL, table.total, planningArea, { onOutline: true });
    return [{ part, counted, stated: factFigure(fact, book) }];
  });
}
