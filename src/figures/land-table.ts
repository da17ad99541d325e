import type { Figure } from "../domain/figure.ts";
import type { AreaTable, BalanceRow, LandBalance, OnOutline } from "../domain/land-balance.ts";
import type { LocalizedText } from "../domain/language.ts";
import { MAIN_CLASSES, type MainClass, type PlanCode } from "../domain/plan-code.ts";
import { HECTARE, SQUARE_METRE } from "../domain/plane.ts";
import type { PlanningArea } from "../domain/scenario.ts";
import { aboutFloorArea, aboutHectares, dependsOnOutline } from "./about-land.ts";
import { printedAreas } from "./printed-areas.ts";
import { roundedToSum } from "./rounded-to-sum.ts";
import { TABLE_DECIMALS, type TableDetail } from "./table-detail.ts";

/** A line of the area table as it is printed. */
export interface TableLine {
  readonly kind: "total" | "class" | "code" | "unallocated";
  readonly mainClass: MainClass | null;
  readonly code: PlanCode | null;
  readonly area: Figure;
  /** Of the whole; of its main class for a single symbol. */
  readonly share: Figure;
  /** Null where there is no building right. */
  readonly floorArea: Figure | null;
  readonly plotRatio: Figure | null;
}

/**
 * The area table in the form of a Finnish plan report: the whole, then each main class with its symbols, ground that no
 * zone takes last. Hectares and percents add up as printed, over the lines and over the municipalities. Under an
 * approximate outline every line that the outline bounds, the whole first of all, is known to whole hectares at best: it says
 * so, unless the digits of the form are asked for.
 */
export function tableLines(
  balance: LandBalance,
  table: AreaTable,
  area: PlanningArea,
  detail: TableDetail,
): readonly TableLine[] {
  const printed = printedAreas(balance, TABLE_DECIMALS[detail]);
  const rows = table.rows.map((row) => ({ ...row, hectares: printed.row(table.part, row.code) }));
  const lineOf = lineMaker(table, area, detail);
  const classes = MAIN_CLASSES.flatMap((mainClass) => {
    const own = rows.filter((row) => row.mainClass === mainClass);
    return own.length === 0 ? [] : [{ mainClass, own, whole: sumOf(own) }];
  });
  const left = rows.filter(({ mainClass }) => mainClass === null);
  const shares = sharesOf([...classes.map(({ whole }) => whole), ...left]);
  return [
    lineOf({ kind: "total", mainClass: null, code: null }, sumOf(rows), 100),
    ...classes.flatMap(({ mainClass, own, whole }, index) => {
      const ofClass = sharesOf(own);
      return [
        lineOf({ kind: "class", mainClass, code: null }, whole, shares[index] ?? 0),
        ...own.map((row, at) => lineOf({ kind: "code", mainClass, code: row.code }, row, ofClass[at] ?? 0)),
      ];
    }),
    ...left.map((row, at) =>
      lineOf({ kind: "unallocated", mainClass: null, code: null }, row, shares[classes.length + at] ?? 0),
    ),
  ];
}

type Row = Pick<BalanceRow, "floorArea" | "onOutline"> & { readonly area: number; readonly hectares: number };

/** Percents with one decimal that make 100.0 together. */
function sharesOf(rows: readonly Row[]): readonly number[] {
  const whole = rows.reduce((sum, { area }) => sum + area, 0);
  return whole === 0
    ? rows.map(() => 0)
    : roundedToSum(
        rows.map(({ area }) => (100 * area) / whole),
        1,
      );
}

function sumOf(rows: readonly Row[]): Row {
  const floorAreas = rows.flatMap(({ floorArea }) => floorArea ?? []);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    area: sum(rows.map(({ area }) => area)),
    hectares: sum(rows.map(({ hectares }) => hectares)),
    floorArea: floorAreas.length === 0 ? null : (sum(floorAreas) as NonNullable<BalanceRow["floorArea"]>),
    onOutline: {
      area: rows.some(({ onOutline }) => onOutline.area),
      floorArea: rows.some(({ onOutline }) => onOutline.floorArea),
    },
  };
}

function lineMaker({ part }: AreaTable, outline: PlanningArea, detail: TableDetail) {
  const origin = { sources: [outline.source], asOf: outline.asOf, method: "land", plusMinus: null } as const;
  return (line: Pick<TableLine, "kind" | "mainClass" | "code">, row: Row, percent: number): TableLine => {
    const depends: OnOutline = {
      area: dependsOnOutline(row.onOutline.area, outline),
      floorArea: dependsOnOutline(row.onOutline.floorArea, outline),
    };
    const key = `land.${part}.${line.code ?? line.mainClass ?? line.kind}`;
    const figure = (what: keyof typeof LABELS, value: number, unit: string, decimals: number): Figure => ({
      ...origin,
      key: `${key}.${what}`,
      label: LABELS[what],
      value: Number(value.toFixed(decimals)),
      unit,
      decimals,
      approximate: what === "floorArea" ? depends.floorArea : depends.area,
    });
    const area = figure("area", row.hectares, "ha", TABLE_DECIMALS[detail]);
    const floorArea = row.floorArea === null ? null : figure("floorArea", row.floorArea, "k-m²", 0);
    const ratio = row.floorArea === null || row.area === 0 ? null : (row.floorArea * SQUARE_METRE) / row.area;
    return {
      ...line,
      area: depends.area && detail === "carried" ? aboutHectares(area, row.area / HECTARE) : area,
      share: figure("share", percent, "%", 1),
      floorArea:
        floorArea !== null && depends.floorArea && detail === "carried" ? aboutFloorArea(floorArea) : floorArea,
      plotRatio: ratio === null ? null : figure("plotRatio", ratio, "e", 2),
    };
  };
}

const LABELS = {
  area: { fi: "Pinta-ala", sv: "Areal", en: "Area" },
  share: { fi: "Osuus", sv: "Andel", en: "Share" },
  floorArea: { fi: "Kerrosala", sv: "Våningsyta", en: "Floor area" },
  plotRatio: { fi: "Tehokkuus", sv: "Exploateringstal", en: "Plot ratio" },
} as const satisfies Record<string, LocalizedText>;
