import type { Place } from "../../domain/place.ts";
import type { SheetRow } from "../../domain/way.ts";
import { isHomeLike } from "../../figures/home-like.ts";
import { placeTitle } from "../../figures/place-title.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { SHEET_MODES, type SheetLine } from "./sheet-lines.ts";
import { nearbyText, reachedText } from "./way-words.ts";

/** What must be said beside the rows, the method first; each sentence once. */
export function sheetNotes(
  place: Place,
  lines: readonly SheetLine[],
  state: AtlasState,
  translator: Translator,
): readonly string[] {
  const { t } = translator;
  const outside = isOutside(lines);
  const straight = (["plane-length", "geodesic"] as const)
    .filter((method) => lines.some(({ figures }) => figures.straight.method === method))
    .map((method) => t(`ways.sheet-${method}`));
  const network = outside ? t("ways.outside", { name: placeTitle(place, state, translator) }) : t("ways.sheet-network");
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
  const isAsked = ({ row }: SheetLine): boolean => SHEET_MODES.every((by) => row[by] !== null);
  return [
    ...new Set([
      [...straight, network].join(" "),
      ...(outside ? [t("ways.sheet-data-ends")] : []),
      ...ofRows,
      ...(outside || lines.every(isAsked) ? [] : [t("ways.sheet-not-asked")]),
      ...(isHomeLike(place, state) ? [t("ways.noise")] : []),
    ]),
  ];
}

/** Is the place beyond the ground of the map? Then its first note is what the sheet is read by. */
export const isOutside = (lines: readonly SheetLine[]): boolean =>
  lines.length > 0 && lines.every(({ row }) => isBeyond(row));

/** No network reaches beyond the window, and the straight line there is geodesic. */
const isBeyond = ({ straight, road, rail }: SheetRow): boolean =>
  straight.geodesic &&
  [road, rail].every((way) => way === null || (way.kind === "unreachable" && way.nearest === null));
