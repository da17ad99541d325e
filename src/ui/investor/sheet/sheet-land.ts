import type { LandBalance } from "../../../domain/land-balance.ts";
import type { Scenario } from "../../../domain/scenario.ts";
import type { SheetPart } from "../../../domain/site-sheet.ts";
import { needsOutlineNotice } from "../../../domain/status.ts";
import { type TableLine, tableLines } from "../../../figures/land-table.ts";
import type { Translator } from "../../../i18n/translator.ts";
import { lineName, lineTitle, partName } from "../../planner/balance-lines.ts";
import { scenarioTitle } from "../../planner/scenario-title.ts";
import { figureCell, wordCell } from "./sheet-cells.ts";

/** The land balance by plan symbol and municipality, as the planner's tables print it. Null: it could not be worked out. */
export function landPart(scenario: Scenario, balance: LandBalance | null, translator: Translator): SheetPart {
  const { t, quantity } = translator;
  const { planningArea } = scenario;
  const title = `${t("balance.title")}: ${scenarioTitle(scenario.name, translator)}`;
  if (balance === null) {
    return { key: "land", title, heads: [], rows: [], notes: [t("site-sheet.no-balance")] };
  }
  const columns = balance.tables.map((table) => ({
    name: partName(table.part, translator),
    lines: tableLines(balance, table, planningArea, "carried").filter(({ kind }) => kind !== "class"),
  }));
  const joint = columns.at(-1)?.lines ?? [];
  const named = (line: TableLine): string =>
    [lineTitle(line, translator), lineName(line, translator)].filter((part) => part !== "").join(" – ");
  return {
    key: "land",
    title,
    heads: [t("balance.column.reservations"), ...columns.map(({ name }) => name)],
    rows: joint.map((line) => [
      wordCell(named(line)),
      ...columns.map(({ lines }) => {
        const own = lines.find(({ kind, code }) => kind === line.kind && code === line.code);
        return own === undefined ? wordCell("–") : figureCell(own.area, translator);
      }),
    ]),
    notes: [
      ...(needsOutlineNotice(planningArea.status) && planningArea.accuracyMetres !== null
        ? [t("method.no-tolerance", { metres: quantity(planningArea.accuracyMetres, "m") })]
        : []),
      t("method.land"),
    ],
  };
}
