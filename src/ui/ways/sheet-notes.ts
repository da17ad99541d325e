import type { Place } from "../../domain/place.ts";
import { isHomeLike } from "../../figures/home-like.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { SHEET_MODES, type SheetLine } from "./sheet-lines.ts";
import { nearbyText, reachedText } from "./way-words.ts";

/** What must be said below the rows, the method first; each sentence once. */
export function sheetNotes(
  place: Place,
  lines: readonly SheetLine[],
  state: AtlasState,
  translator: Translator,
): readonly string[] {
  const { t } = translator;
  const ofRows = SHEET_MODES.flatMap((by) =>
    lines.flatMap(({ row }) => {
      const way = row[by];
      if (way?.kind === "unknown" && way.why === "not-carried") return [t(`ways.not-carried-${by}`)];
      if (way?.kind === "nearby") return [nearbyText(way.why, by, translator)];
      const left = way?.kind === "found" ? way.reached.from : null;
      if (left === null) return [];
      return [t("ways.reached-here", { by: t(`ways.by-${by}`), at: reachedText(left, state, translator) })];
    }),
  );
  return [...new Set([t("ways.sheet-method"), ...ofRows, ...(isHomeLike(place, state) ? [t("ways.noise")] : [])])];
}
