import type { Figure } from "../../domain/figure.ts";
import type { DistanceSheet, SheetWay } from "../../domain/way.ts";
import { type CsvCell, csvText } from "../../exchange/csv.ts";
import { isHomeLike } from "../../figures/home-like.ts";
import { placeTitle } from "../../figures/place-title.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { creditLines, spurLines } from "./file-credits.ts";
import { SHEET_MODES, type SheetLine } from "./sheet-lines.ts";

export interface SheetFileContent {
  readonly state: AtlasState;
  readonly sheet: DistanceSheet;
  /** As shown: after the sort. */
  readonly lines: readonly SheetLine[];
  readonly address: string;
  readonly now: Date;
}

/** The distance sheet as a CSV file, all lengths in kilometres as printed, with methods, sources and credits below. */
export function sheetFile({ state, sheet, lines, address, now }: SheetFileContent, translator: Translator) {
  const { t, language } = translator;
  const header = [
    t("ways.column-target"),
    t("ways.csv-straight"),
    t("ways.csv-straight-plus-minus"),
    t("ways.csv-bearing"),
    ...SHEET_MODES.flatMap((by) => [
      t(`ways.csv-${by}`),
      t(`ways.csv-${by}-plus-minus`),
      t(`ways.csv-${by}-share`),
      t(`ways.csv-${by}-gap`),
    ]),
    t("ways.csv-turns"),
    t("ways.csv-straight-method"),
  ];
  const rows = lines.map(({ row, figures, label }): readonly CsvCell[] => [
    label,
    kilometres(figures.straight, figures.straight.value),
    kilometres(figures.straight, figures.straight.plusMinus),
    typeof figures.bearing?.value === "number" ? { number: figures.bearing.value, decimals: 0 } : null,
    ...SHEET_MODES.flatMap((by) => wayCells(row[by], figures[by])),
    row.rail?.kind === "found" ? { number: row.rail.reversals, decimals: 0 } : null,
    t(`method.${figures.straight.method}`),
  ]);
  const ids = [...new Set([...lines.map(({ row }) => row.target.place), sheet.place])].flatMap((place) =>
    place.kind === "feature" ? [place.layer] : [],
  );
  const network = NETWORK.filter((id) => state.layers[id]?.status === "ready");
  const isHome = isHomeLike(sheet.place.kind === "feature" ? sheet.place : null, state);
  const credits = [
    [t("ways.csv-from"), placeTitle(sheet.place, state, translator)] as const,
    [t("ways.csv-method"), t("ways.sheet-method")] as const,
    ...spurLines(sheet.spurBuilt, translator),
    ...(isHome ? [[t("csv.note"), t("ways.noise")] as const] : []),
    ...creditLines([...new Set([...ids, ...network])], state, translator),
    [t("csv.address"), address] as const,
  ];
  return {
    name: `kruunuportti-atlas-distances-${now.toISOString().slice(0, 10)}.csv`,
    mime: "text/csv;charset=utf-8",
    text: csvText({ header, rows, credits }, language),
  };
}

/** Layers that roads and tracks come from. */
const NETWORK = ["roads", "railways", "port-tracks-odbl", "rail-spur", "declared-links", "declared-links-odbl"];

function wayCells(way: SheetWay | null, figure: Figure | null): readonly CsvCell[] {
  if (way === null) return [null, null, null, null];
  if (way.kind === "unreachable" || figure === null) {
    const gap = way.kind === "unreachable" ? way.gapMetres : null;
    return [null, null, null, gap === null ? null : { number: Math.ceil(gap), decimals: 0 }];
  }
  const share = way.metres === 0 ? 0 : (100 * way.declaredMetres) / way.metres;
  return [kilometres(figure, figure.value), kilometres(figure, figure.plusMinus), { number: share, decimals: 1 }, null];
}

/** A figure in metres or kilometres as kilometres, no finer than it was printed. */
function kilometres({ unit, decimals }: Figure, value: Figure["value"]): CsvCell {
  if (typeof value !== "number") return null;
  return unit === "m" ? { number: value / 1_000, decimals: 3 + decimals } : { number: value, decimals };
}
