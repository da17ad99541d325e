import type { Figure } from "../domain/figure.ts";
import type { AreaTable, BalanceRow } from "../domain/land-balance.ts";
import type { LocalizedText } from "../domain/language.ts";
import { MAIN_CLASSES, type MainClass, type PlanCode } from "../domain/plan-code.ts";
import type { PlanningArea } from "../domain/scenario.ts";
import { needsOutlineNotice } from "../domain/status.ts";
import { roundedToSum } from "./rounded-to-sum.ts";

/** `carried`: no more digits than the outline bears. `form`: four decimals of a hectare, as the national form has them. */
export type TableDetail = "carried" | "form";

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

/** Half square millimetres in a hectare. */
const HECTARE = 20_000_000_000;
const DECIMALS: Readonly<Record<TableDetail, number>> = { carried: 2, form: 4 };

/**
 * The area table in the form of a Finnish plan report: the whole, then each main class with its symbols, ground that no
 * zone takes last. Hectares are rounded so that they add up as printed. Under an approximate outline the whole and what is
 * left over are known to whole hectares at best: they say so, unless the digits of the form are asked for.
 */
export function tableLines(table: AreaTable, area: PlanningArea, detail: TableDetail): readonly TableLine[] {
  const decimals = DECIMALS[detail];
  const hectares = roundedToSum(
    table.rows.map((row) => row.area / HECTARE),
    decimals,
  );
  const rows = table.rows.map((row, index) => ({ ...row, hectares: hectares[index] ?? 0 }));
  const lineOf = lineMaker(table, area, detail);
  const classes = MAIN_CLASSES.flatMap((mainClass) => {
    const own = rows.filter((row) => row.mainClass === mainClass);
    if (own.length === 0) return [];
    const whole = sumOf(own);
    return [
      lineOf({ kind: "class", mainClass, code: null }, whole, table.total),
      ...own.map((row) => lineOf({ kind: "code", mainClass, code: row.code }, row, whole.area)),
    ];
  });
  const left = rows.filter(({ code }) => code === null);
  return [
    lineOf({ kind: "total", mainClass: null, code: null }, sumOf(rows), table.total),
    ...classes,
    ...left.map((row) => lineOf({ kind: "unallocated", mainClass: null, code: null }, row, table.total)),
  ];
}

type Row = Pick<BalanceRow, "floorArea"> & { readonly area: number; readonly hectares: number };

function sumOf(rows: readonly Row[]): Row {
  const floorAreas = rows.flatMap(({ floorArea }) => floorArea ?? []);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    area: sum(rows.map(({ area }) => area)),
    hectares: sum(rows.map(({ hectares }) => hectares)),
    floorArea: floorAreas.length === 0 ? null : (sum(floorAreas) as NonNullable<BalanceRow["floorArea"]>),
  };
}

function lineMaker({ part }: AreaTable, outline: PlanningArea, detail: TableDetail) {
  const isApproximate = needsOutlineNotice(outline.status);
  const origin = { sources: [outline.source], asOf: outline.asOf, method: "land", plusMinus: null } as const;
  return (line: Pick<TableLine, "kind" | "mainClass" | "code">, row: Row, whole: number): TableLine => {
    const dependsOnOutline = isApproximate && (line.kind === "total" || line.kind === "unallocated");
    const decimals = dependsOnOutline && detail === "carried" ? 0 : DECIMALS[detail];
    const key = `land.${part}.${line.code ?? line.mainClass ?? line.kind}`;
    const figure = (what: keyof typeof LABELS, value: number, unit: string, digits: number): Figure => ({
      ...origin,
      key: `${key}.${what}`,
      label: LABELS[what],
      value: Number(value.toFixed(digits)),
      ...(dependsOnOutline && what === "area" ? { qualifier: "about" as const } : {}),
      unit,
      decimals: digits,
      approximate: dependsOnOutline,
    });
    const ratio = row.floorArea === null || row.area === 0 ? null : (row.floorArea * 2_000_000) / row.area;
    return {
      ...line,
      area: figure("area", row.hectares, "ha", decimals),
      share: figure("share", whole === 0 ? 0 : (100 * row.area) / whole, "%", 1),
      floorArea: row.floorArea === null ? null : figure("floorArea", row.floorArea, "k-m²", 0),
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
