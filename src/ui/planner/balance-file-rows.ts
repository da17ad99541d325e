import type { Figure } from "../../domain/figure.ts";
import type { AreaTable } from "../../domain/land-balance.ts";
import { RESERVE_GOALS } from "../../domain/reserve.ts";
import type { CsvCell } from "../../exchange/csv.ts";
import { tableLines } from "../../figures/land-table.ts";
import { reserveFigures } from "../../figures/reserve-figures.ts";
import { RESERVE_GOAL_LABELS, reserveWayFigures } from "../../figures/reserve-ways.ts";
import { noGround, restrictionFigures, restrictionsBeyond } from "../../figures/restriction-figures.ts";
import { isShippedOutline, statedAreas } from "../../figures/stated-areas.ts";
import type { Translator } from "../../i18n/translator.ts";
import { readyLayers } from "../../state/layers.ts";
import { noWayText } from "../ways/way-words.ts";
import type { BalanceFileContent } from "./balance-file.ts";
import { lineName, lineTitle, partName } from "./balance-lines.ts";
import { codeLabel, codeName } from "./code-name.ts";
import { beyondText, restrictionName } from "./restriction-name.ts";
import { statedSource } from "./stated-words.ts";

export const balanceHeader = ({ t }: Translator): readonly string[] => [
  t("balance.csv-table"),
  t("balance.csv-part"),
  t("balance.column.reservations"),
  t("balance.csv-meaning"),
  t("balance.csv-qualifier"),
  t("balance.column.area"),
  t("csv.approximate"),
  t("balance.column.share"),
  t("balance.column.floor-area"),
  t("balance.column.ratio"),
  t("balance.csv-way"),
  t("balance.csv-way-plus-minus"),
  t("balance.csv-way-declared"),
  t("csv.note"),
];

export function balanceRows(content: BalanceFileContent, translator: Translator): readonly (readonly CsvCell[])[] {
  const { tables } = content.balance;
  return [
    ...tables.flatMap((table) => reservationRows(table, content, translator)),
    ...statedRows(content, translator),
    ...tables.flatMap((table) => restrictionRows(table, content, translator)),
    ...beyondRows(content, translator),
    ...reserveRows(content, translator),
    ...wayRows(content, translator),
  ];
}

/** What a row has beside its four names; what it does not name is empty. */
interface Cells {
  readonly area?: Figure;
  readonly share?: Figure | null;
  readonly floorArea?: Figure | null;
  readonly ratio?: Figure | null;
  readonly way?: Figure | null;
  readonly declared?: CsvCell;
  readonly note?: string | null;
}

function rowOf(names: readonly [string, string, string, string], cells: Cells, { t }: Translator): readonly CsvCell[] {
  const { area, share = null, floorArea = null, ratio = null, way = null, declared = null, note = null } = cells;
  const isApproximate = area?.approximate ?? way?.approximate;
  return [
    ...names,
    area?.qualifier === undefined ? null : t(`qualifier.${area.qualifier}`),
    hectares(area),
    isApproximate === undefined ? null : t(isApproximate ? "inspector.yes" : "inspector.no"),
    cell(share),
    cell(floorArea),
    cell(ratio),
    kilometres(way, way?.value ?? null),
    kilometres(way, way?.plusMinus ?? null),
    declared,
    note,
  ];
}

function reservationRows(table: AreaTable, { balance, scenario, detail }: BalanceFileContent, translator: Translator) {
  return tableLines(balance, table, scenario.planningArea, detail).map((line) =>
    rowOf(
      [
        translator.t("balance.reservations"),
        partName(table.part, translator),
        lineTitle(line, translator),
        lineName(line, translator),
      ],
      { area: line.area, share: line.share, floorArea: line.floorArea, ratio: line.plotRatio },
      translator,
    ),
  );
}

/** A restriction in all, then the part of it over each symbol. */
function restrictionRows(table: AreaTable, { balance, scenario, detail }: BalanceFileContent, translator: Translator) {
  const { t } = translator;
  const row = (name: string, meaning: string, area: Figure): readonly CsvCell[] =>
    rowOf([t("balance.restrictions"), partName(table.part, translator), name, meaning], { area }, translator);
  return restrictionFigures(balance, table, scenario.planningArea, detail).flatMap(({ restriction, area, over }) => {
    const name = restrictionName(restriction, scenario, translator);
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

/** Those that were worked out and do not reach: a line that is not there would leave it open. */
function beyondRows({ balance, scenario, detail }: BalanceFileContent, translator: Translator) {
  const { t } = translator;
  return restrictionsBeyond(balance, scenario).map((restriction) =>
    rowOf(
      [
        t("balance.restrictions"),
        partName("joint", translator),
        restrictionName(restriction, scenario, translator),
        "",
      ],
      { area: noGround(restriction, scenario.planningArea, detail), note: beyondText(scenario, translator) },
      translator,
    ),
  );
}

/** Plan areas as their sources state them, beside the municipal rows of an outline that nobody has surveyed. */
function statedRows({ state: { facts }, balance, scenario }: BalanceFileContent, translator: Translator) {
  if (!isShippedOutline(scenario) || facts.status !== "ready") return [];
  const { t, text } = translator;
  return statedAreas(balance, scenario, facts.book).map(({ part, stated }) =>
    rowOf(
      [t("balance.stated"), partName(part, translator), text(stated.label), ""],
      { area: stated, note: statedSource(stated, translator) },
      translator,
    ),
  );
}

/** The three lines, gross and net, by municipality and in all; what is left of the first after the need. */
function reserveRows({ balance, scenario, reserve, detail }: BalanceFileContent, translator: Translator) {
  const { t } = translator;
  const { lines, left } = reserveFigures(balance, reserve, scenario.planningArea, detail);
  const table = `${t("reserve.title")}, ${reserve.year}`;
  const rows = lines.flatMap(({ key, byMunicipality, gross, net }) =>
    [...byMunicipality, { part: "joint" as const, gross, net }].flatMap((own) =>
      (["gross", "net"] as const).map((of) =>
        rowOf(
          [
            table,
            partName(own.part, translator),
            `${t(`reserve.${key}`)}: ${t(`reserve.${of}`)}`,
            t(`reserve-about.${key}`),
          ],
          { area: own[of] },
          translator,
        ),
      ),
    ),
  );
  if (left === null) return rows;
  const title = t(left.isShortage ? "reserve.csv-shortage" : "reserve.csv-left");
  return [...rows, rowOf([table, partName("joint", translator), title, ""], { area: left.area }, translator)];
}

/** By road, a row for each zone and goal. */
function wayRows({ state, scenario, reserve, ways, balance }: BalanceFileContent, translator: Translator) {
  if (ways === "none" || ways === "failed") return [];
  const { t, text } = translator;
  const layers = readyLayers(state);
  const counted = new Set(balance.zones.flatMap(({ zone, counted: ground }) => (ground > 0 ? [zone] : [])));
  return reserve.lines.flatMap(({ key, zones }) =>
    scenario.zones
      .filter(({ id }) => zones.includes(id) && counted.has(id))
      .flatMap((zone) =>
        RESERVE_GOALS.map((goal) => {
          const { length, declaredPercent, missing } = reserveWayFigures(ways, [zone.id], goal, layers);
          return rowOf(
            [t("reserve.ways"), "", `${t(`reserve.${key}`)}: ${text(zone.name)}`, text(RESERVE_GOAL_LABELS[goal])],
            {
              way: length,
              declared: declaredPercent === null ? null : { number: declaredPercent[0], decimals: 0 },
              note: missing === null ? null : noWayText(missing, translator),
            },
            translator,
          );
        }),
      ),
  );
}

const cell = (figure: Figure | null): CsvCell =>
  figure === null || typeof figure.value !== "number" ? null : { number: figure.value, decimals: figure.decimals };

/** In hectares whatever the page prints; "less than" and "about" stand in a column of their own. */
function hectares(figure: Figure | undefined): CsvCell {
  if (figure === undefined || typeof figure.value !== "number") return null;
  return figure.unit === "m²"
    ? { number: figure.value / 10_000, decimals: figure.decimals + 4 }
    : { number: figure.value, decimals: figure.decimals };
}

/** A figure in metres or kilometres as kilometres, no finer than it is printed. */
function kilometres(figure: Figure | null, value: Figure["value"]): CsvCell {
  if (figure === null || typeof value !== "number") return null;
  return figure.unit === "m"
    ? { number: value / 1_000, decimals: 3 + figure.decimals }
    : { number: value, decimals: figure.decimals };
}
