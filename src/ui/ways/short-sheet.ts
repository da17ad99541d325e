import type { DistanceSheet } from "../../domain/way.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { readyLayers } from "../../state/layers.ts";
import { figureText } from "../parts/figure-text.ts";
import { nearestLines, SHEET_MODES, type SheetLine, sheetLines } from "./sheet-lines.ts";
import { sheetNotes } from "./sheet-notes.ts";
import { isSheetOnSpur } from "./spur-figures.ts";
import { noWayText, sharePercent } from "./way-words.ts";

/** The sheet as a card has room for it: a line of words for each row, and all that must be said below them. */
export function shortSheet(sheet: DistanceSheet, state: AtlasState, translator: Translator) {
  const lines = nearestLines(sheetLines(sheet, readyLayers(state), translator));
  return {
    rows: lines.map((line) => ({
      key: line.row.target.key,
      label: line.label,
      text: partsOf(line, translator).join(" · "),
    })),
    onSpur: isSheetOnSpur(sheet),
    notes: sheetNotes(sheet.place, lines, state, translator),
  };
}

/** Straight, and by each means that is asked for: how far and how much of it the data lacks, or why not. */
function partsOf({ row, figures }: SheetLine, translator: Translator): readonly string[] {
  const { t } = translator;
  const ways = SHEET_MODES.flatMap((by) => {
    const [way, figure] = [row[by], figures[by]];
    if (way === null) return [];
    if (way.kind !== "found") return [`${t(`ways.by-${by}`)}: ${noWayText(way, translator)}`];
    if (figure === null) return [];
    const text = t(`ways.short-${by}`, { length: figureText(figure, translator) });
    return [way.declaredMetres > 0 ? t("ways.short-share", { text, percent: sharePercent(way, translator) }) : text];
  });
  return [t("ways.short-straight", { length: figureText(figures.straight, translator) }), ...ways];
}
