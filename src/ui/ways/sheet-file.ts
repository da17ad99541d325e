import type { Figure } from "../../domain/figure.ts";
import type { LayerId } from "../../domain/layer.ts";
import { localDay } from "../../domain/local-day.ts";
import { NETWORK_LAYERS } from "../../domain/network-layers.ts";
import type { DistanceSheet, SheetWay } from "../../domain/way.ts";
import { type CsvCell, csvText } from "../../exchange/csv.ts";
import { placeTitle } from "../../figures/place-title.ts";
import { gapFigure } from "../../figures/ways.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { readyLayer } from "../../state/layers.ts";
import { creditLines, spurLines } from "./file-credits.ts";
import { SHEET_MODES, type SheetLine } from "./sheet-lines.ts";
import { sheetNotes } from "./sheet-notes.ts";
import { isSheetOnSpur } from "./spur-figures.ts";
import { noWayText, reachedText, withoutText } from "./way-words.ts";

export interface SheetFileContent {
  readonly state: AtlasState;
  readonly sheet: DistanceSheet;
  /** Layers that could not be had. */
  readonly without: readonly LayerId[];
  /** As shown: after the sort. */
  readonly lines: readonly SheetLine[];
  readonly address: string;
  readonly now: Date;
}

/** The distance sheet as a CSV file, all lengths in kilometres as printed, with methods, sources and credits below. */
export function sheetFile({ state, sheet, without, lines, address, now }: SheetFileContent, translator: Translator) {
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
      t(`ways.csv-${by}-gap-plus-minus`),
      t(`ways.csv-${by}-note`),
    ]),
    t("ways.csv-turns"),
    t("ways.csv-straight-method"),
  ];
  const rows = lines.map(({ row, figures, label }): readonly CsvCell[] => [
    label,
    kilometres(figures.straight, figures.straight.value),
    kilometres(figures.straight, figures.straight.plusMinus),
    typeof figures.bearing?.value === "number" ? { number: figures.bearing.value, decimals: 0 } : null,
    ...SHEET_MODES.flatMap((by) => [...wayCells(row[by], figures[by]), noteOf(row[by])]),
    row.rail?.kind === "found" ? { number: row.rail.reversals, decimals: 0 } : null,
    t(`method.${figures.straight.method}`),
  ]);
  const ids = [...new Set([...lines.map(({ row }) => row.target.place), sheet.place])].flatMap((place) =>
    place.kind === "feature" ? [place.layer] : [],
  );
  const network = SHEET_MODES.flatMap((by) => NETWORK_LAYERS[by]).filter((id) => readyLayer(state, id) !== null);
  const credits = [
    [t("ways.csv-from"), placeTitle(sheet.place, state, translator)] as const,
    ...sheetNotes(sheet.place, lines, state, translator).map(
      (note, index) => [t(index === 0 ? "ways.csv-method" : "csv.note"), note] as const,
    ),
    ...spurLines(isSheetOnSpur(sheet), translator),
    ...(without.length === 0 ? [] : [[t("csv.note"), withoutText("sheet", without, state, translator)] as const]),
    ...creditLines([...new Set([...ids, ...network])], state, translator),
    [t("csv.address"), address] as const,
  ];
  return {
    name: `kruunuportti-atlas-distances-${localDay(now)}.csv`,
    mime: "text/csv;charset=utf-8",
    text: csvText({ header, rows, credits }, language),
  };

  /** Where an area is entered, or why there is no length. */
  function noteOf(way: SheetWay | null): string | null {
    if (way === null) return null;
    if (way.kind !== "found") return noWayText(way, translator);
    return way.reached.to === null ? null : reachedText(way.reached.to, state, translator);
  }
}

function wayCells(way: SheetWay | null, figure: Figure | null): readonly CsvCell[] {
  if (way?.kind !== "found" || figure === null) {
    const gap = way?.kind === "unreachable" ? gapFigure(way) : null;
    return [null, null, null, ...(gap === null ? [null, null] : [metres(gap.value), metres(gap.plusMinus)])];
  }
  const share = way.metres === 0 ? 0 : (100 * way.declaredMetres) / way.metres;
  return [
    kilometres(figure, figure.value),
    kilometres(figure, figure.plusMinus),
    { number: share, decimals: 1 },
    null,
    null,
  ];
}

/** Of a gap, which is always in whole metres. */
const metres = (value: Figure["value"]): CsvCell => (typeof value === "number" ? { number: value, decimals: 0 } : null);

/** A figure in metres or kilometres as kilometres, no finer than it was printed. */
function kilometres({ unit, decimals }: Figure, value: Figure["value"]): CsvCell {
  if (typeof value !== "number") return null;
  return unit === "m" ? { number: value / 1_000, decimals: 3 + decimals } : { number: value, decimals };
}
