import type { Figure } from "../../domain/figure.ts";
import type { AreaTable, LandBalance } from "../../domain/land-balance.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { needsOutlineNotice } from "../../domain/status.ts";
import { type CsvCell, csvText } from "../../exchange/csv.ts";
import { type TableDetail, tableLines } from "../../figures/land-table.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { creditLines } from "../ways/file-credits.ts";
import { lineName, lineTitle, partTitle } from "./balance-lines.ts";
import { CHECKLIST } from "./checklist.tsx";
import { closingText } from "./closing-text.ts";
import { codeLabel, codeName } from "./code-name.ts";
import { restrictionName } from "./restriction-name.ts";

export interface BalanceFileContent {
  readonly state: AtlasState;
  readonly scenario: Scenario;
  readonly balance: LandBalance;
  readonly detail: TableDetail;
  readonly now: Date;
}

/** Half square millimetres in a hectare. */
const HECTARE = 20_000_000_000;

/** The balance as a CSV file: reservations, then what lies over them, then methods, sources and what is not in the data. */
export function balanceFile(content: BalanceFileContent, translator: Translator) {
  const { scenario, balance, now } = content;
  const { t, language } = translator;
  const header = [
    t("balance.csv-table"),
    t("balance.csv-part"),
    t("balance.column.reservations"),
    t("balance.csv-meaning"),
    t("balance.column.area"),
    t("csv.approximate"),
    t("balance.column.share"),
    t("balance.column.floor-area"),
    t("balance.column.ratio"),
  ];
  const rows = [
    ...balance.tables.flatMap((table) => reservationRows(table, content, translator)),
    ...balance.tables.flatMap((table) => restrictionRows(table, content, translator)),
  ];
  const id = scenario.id.replace(/[^\w-]+/g, "-");
  return {
    name: `kruunuportti-atlas-balance-${id}-${now.toISOString().slice(0, 10)}.csv`,
    mime: "text/csv;charset=utf-8",
    text: csvText({ header, rows, credits: credits(content, translator) }, language),
  };
}

function reservationRows(table: AreaTable, { scenario, detail }: BalanceFileContent, translator: Translator) {
  const { t } = translator;
  return tableLines(table, scenario.planningArea, detail).map((line): readonly CsvCell[] => [
    t("balance.reservations"),
    partTitle(table.part, translator),
    lineTitle(line, translator),
    lineName(line, translator),
    cell(line.area),
    t(line.area.approximate ? "inspector.yes" : "inspector.no"),
    cell(line.share),
    cell(line.floorArea),
    cell(line.plotRatio),
  ]);
}

/** A restriction in all, then the part of it over each symbol. */
function restrictionRows({ part, restrictions }: AreaTable, content: BalanceFileContent, translator: Translator) {
  const { t } = translator;
  const decimals = content.detail === "form" ? 4 : 2;
  const row = (name: string, meaning: string, area: number): readonly CsvCell[] => [
    t("balance.restrictions"),
    partTitle(part, translator),
    name,
    meaning,
    { number: area / HECTARE, decimals },
    t("inspector.no"),
    null,
    null,
    null,
  ];
  return restrictions.flatMap(({ restriction, area, over }) => {
    const name = restrictionName(restriction, content.scenario, translator);
    return [
      row(name, "", area),
      ...over.map(({ code, area: own }) =>
        code === null
          ? row(`${name}: ${t("balance.unallocated")}`, "", own)
          : row(`${name}: ${codeLabel(code, translator)}`, codeName(code, translator), own),
      ),
    ];
  });
}

function credits({ state, scenario, balance, now }: BalanceFileContent, translator: Translator) {
  const { t, text, quantity } = translator;
  const { planningArea, base } = scenario;
  const note = (sentence: string) => [t("csv.note"), sentence] as const;
  const outline = needsOutlineNotice(planningArea.status)
    ? [
        note(t("inspector.no-legal-effect")),
        ...(planningArea.accuracyMetres === null
          ? []
          : [note(t("method.no-tolerance", { metres: quantity(planningArea.accuracyMetres, "m") }))]),
        note(t("balance.split-note")),
      ]
    : [];
  return [
    [t("balance.csv-scenario"), text(scenario.name)] as const,
    note(base === null ? t("planner.base-own") : t("planner.base-of", { name: t(`planner.base.${base}`) })),
    ...outline,
    [t("balance.csv-method"), t("method.land")] as const,
    note(closingText(balance, translator)),
    note(t("balance.percent-note")),
    note(t("balance.no-change-columns")),
    note(t("balance.restrictions-note")),
    [t("csv.source"), text(planningArea.source.title)] as const,
    [t("csv.as-of"), planningArea.asOf] as const,
    ...creditLines(["municipalities"], state, translator),
    ...CHECKLIST.map((item) => note(`${t(`check.${item}`)} ${t("inspector.ask", { who: t(`check-ask.${item}`) })}`)),
    [t("balance.csv-made"), now.toISOString().slice(0, 10)] as const,
  ];
}

const cell = (figure: Figure | null): CsvCell =>
  figure === null || typeof figure.value !== "number" ? null : { number: figure.value, decimals: figure.decimals };
