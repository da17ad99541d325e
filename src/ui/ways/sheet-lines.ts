import type { Figure } from "../../domain/figure.ts";
import type { Layer } from "../../domain/layer.ts";
import type { DistanceSheet, SheetRow, SheetWay, TravelMode } from "../../domain/way.ts";
import { type SheetFigures, sheetFigures } from "../../figures/distance-sheet.ts";
import type { Translator } from "../../i18n/translator.ts";

export const SHEET_COLUMNS = ["target", "straight", "bearing", "road", "rail", "share"] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

export interface SheetSort {
  readonly column: SheetColumn;
  readonly descending: boolean;
}

/** A row of the sheet with its figures. */
export interface SheetLine {
  readonly row: SheetRow;
  readonly figures: SheetFigures;
  readonly label: string;
}

export const sheetLines = (
  sheet: DistanceSheet,
  layers: readonly Layer[],
  { text }: Translator,
): readonly SheetLine[] =>
  sheet.rows.map((row) => ({ row, figures: sheetFigures(row, layers), label: text(row.target.label) }));

/** By a column, what has no value last whichever way; without a sort in the order of the sheet. */
export function sortLines(lines: readonly SheetLine[], sort: SheetSort | null): readonly SheetLine[] {
  if (sort === null) return lines;
  const sign = sort.descending ? -1 : 1;
  return [...lines].sort((a, b) => {
    const [one, other] = [sortValue(a, sort.column), sortValue(b, sort.column)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === "string" || typeof other === "string")
      return sign * String(one).localeCompare(String(other), undefined, { numeric: true });
    return sign * (one - other);
  });
}

function sortValue({ row, label, figures }: SheetLine, column: SheetColumn): number | string | null {
  switch (column) {
    case "target":
      return label;
    case "straight":
      return row.straight.metres;
    case "bearing":
      return figures.bearing === null ? null : row.straight.bearingDegrees;
    case "road":
    case "rail":
      return row[column]?.kind === "found" ? row[column].metres : null;
    case "share": {
      const shares = (["road", "rail"] as const).flatMap((by) => declaredShare(row[by]) ?? []);
      return shares.length === 0 ? null : Math.max(...shares);
    }
  }
}

/** Share of what the data lacks, 0–1; null where there is no way. */
const declaredShare = (way: SheetWay | null): number | null =>
  way?.kind !== "found" ? null : way.metres === 0 ? 0 : way.declaredMetres / way.metres;

/** Whole degrees with their ±: "312° ± 2°". */
export function bearingText(bearing: Figure | null, { number }: Translator): string {
  if (bearing === null || typeof bearing.value !== "number") return "";
  const tolerance = bearing.plusMinus === null ? "" : `\u202f±\u202f${number(bearing.plusMinus, bearing.decimals)}°`;
  return `${number(bearing.value, bearing.decimals)}°${tolerance}`;
}

export const SHEET_MODES: readonly TravelMode[] = ["road", "rail"];

/** What fits on a card: of the quays only the nearest, and every other row. */
export function nearestLines(lines: readonly SheetLine[]): readonly SheetLine[] {
  const quays = lines.filter(({ row }) => row.target.place.kind === "feature" && /^quay-\d/.test(row.target.key));
  const nearest = Math.min(...quays.map(({ row }) => row.straight.metres));
  return lines.filter((line) => !quays.includes(line) || line.row.straight.metres === nearest);
}
