import type { Feature } from "geojson";
import type { Language } from "../../domain/language.ts";
import type { Layer, Position } from "../../domain/layer.ts";
import type { SheetRow } from "../../domain/way.ts";
import { sheetFigures } from "../../figures/distance-sheet.ts";
import { translatorFor } from "../../i18n/translator.ts";
import { lengthLabel, printable } from "./map-words.ts";
import type { WaysShape } from "./sources.ts";

/**
 * Seen from afar, rows whose ends lie near each other share one line and one label, or the sheet would be a knot. From
 * zoom to zoom, and how near, metres on the ground: about as far as a label is high.
 */
export const BANDS = [
  { from: 0, to: 10, metres: 2_200 },
  { from: 10, to: 11.5, metres: 1_000 },
  { from: 11.5, to: 13, metres: 350 },
  { from: 13, to: 24, metres: 0 },
] as const;

/** Lines of one label at most; what is beyond gets a label of its own, which comes when there is room. */
export const MOST_LINES = 6;

interface Drawn {
  readonly row: SheetRow;
  readonly name: string;
  readonly length: string;
}

/** Rows of the sheet as lines, ends and labels, each for its band of zooms; the nearest last, so that it lies on top. */
export function sheetShapes(
  rows: readonly SheetRow[],
  language: Language,
  layers: readonly Layer[],
): readonly Feature[] {
  const byNearest = [...rows].sort((a, b) => a.straight.metres - b.straight.metres);
  return BANDS.flatMap(({ metres }, band) =>
    bundlesOf(byNearest, metres)
      .map((bundle, order) => ({ bundle, order }))
      .reverse()
      .flatMap(({ bundle, order }) => bundleShapes(bundle, band, order)),
  );

  function bundleShapes(bundle: readonly SheetRow[], band: number, order: number): readonly Feature[] {
    const [lead] = bundle;
    if (lead === undefined) return [];
    const { from, to } = lead.straight;
    const common = { band, group: lead.target.group };
    const lines = labelLines(bundle, language, layers);
    // Alone, the length stands below the name, which may break; rows that share a label are a line each. The reach of
    // several quays is long: below their name, too.
    const gap = (name: string): string => (lines.length === 1 || /\d–\d/.test(name) ? "\n" : "\u2002");
    const words = Object.fromEntries(
      lines.flatMap(({ name, length }, index) => [
        [`name${index}`, `${index === 0 ? "" : "\n"}${name}${gap(name)}`],
        [`length${index}`, length],
      ]),
    );
    return [
      feature("fan", [from, to], common),
      ...bundle.map(({ straight, target }) => feature("fan-end", [straight.to], { band, group: target.group })),
      feature(lines.length === 1 ? "fan-label" : "fan-list", [to], {
        ...common,
        ...words,
        order,
        side: sideOf(from, to),
      }),
    ];
  }
}

/** The nearest row leads; those farther join the first bundle whose lead ends near them. */
function bundlesOf(byNearest: readonly SheetRow[], metres: number): readonly (readonly SheetRow[])[] {
  const bundles: SheetRow[][][] = [];
  for (const line of linesOf(byNearest, metres)) {
    const near = bundles.find((bundle) => bundle.length < MOST_LINES && isNear(bundle[0], line, metres));
    if (near === undefined) bundles.push([line]);
    else near.push(line);
  }
  return bundles.map((bundle) => bundle.flat());
}

/** Quays of one row go together; anything else is a line of its own. */
function linesOf(byNearest: readonly SheetRow[], metres: number): readonly SheetRow[][] {
  const quays = byNearest.filter(isQuay);
  const [first] = quays;
  if (!quays.every((quay) => isNear(quays, [quay], metres))) return byNearest.map((row) => [row]);
  return byNearest.flatMap((row) => (row === first ? [quays] : isQuay(row) ? [] : [[row]]));
}

function isNear([lead]: readonly SheetRow[] = [], [row]: readonly SheetRow[], metres: number): boolean {
  if (lead === undefined || row === undefined) return false;
  return metres > 0 && apart(lead.straight.to, row.straight.to) <= metres;
}

/** Numbered quays of the Deep Port on one line, "quays 7–12"; every other row on its own. */
function labelLines(bundle: readonly SheetRow[], language: Language, layers: readonly Layer[]): readonly Drawn[] {
  const figureOf = (row: SheetRow) => sheetFigures(row, layers).straight;
  const quays = bundle.filter(isQuay);
  const figures = quays.map(figureOf);
  const alike = figures.every(({ unit, decimals }) => unit === figures[0]?.unit && decimals === figures[0]?.decimals);
  const together = quays.length > 1 && alike ? quays : [];
  return bundle
    .filter((row) => row === together[0] || !together.includes(row))
    .map((row) =>
      row === together[0]
        ? { row, name: quaysName(together, language), length: lengthLabel(figures, language) }
        : { row, name: printable(row.target.label[language]), length: lengthLabel([figureOf(row)], language) },
    );
}

const QUAY = /^quay-(\d+)$/;
const isQuay = ({ target }: SheetRow): boolean => QUAY.test(target.key);

function quaysName(quays: readonly SheetRow[], language: Language): string {
  const numbers = quays.map(({ target }) => Number(QUAY.exec(target.key)?.[1])).sort((a, b) => a - b);
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const isRun = last - first === numbers.length - 1 && numbers.length > 2;
  return translatorFor(language).t("ways.quays", { numbers: isRun ? `${first}–${last}` : numbers.join(", ") });
}

/** To which side of the picture a line runs: its label stands beyond its end. */
export function sideOf(from: Position, to: Position): "ne" | "nw" | "se" | "sw" {
  const [east, north] = offset(from, to);
  return `${north < 0 ? "s" : "n"}${east < 0 ? "w" : "e"}`;
}

/** Length of a degree of latitude, metres: good enough for what goes by pixels. */
const DEGREE = 111_500;

const apart = (a: Position, b: Position): number => Math.hypot(...offset(a, b));

/** Metres east and north, for the picture only. */
function offset([west, south]: Position, [east, north]: Position): readonly [east: number, north: number] {
  return [(east - west) * DEGREE * Math.cos((south * Math.PI) / 180), (north - south) * DEGREE];
}

function feature(
  shape: WaysShape,
  positions: readonly Position[],
  properties: Readonly<Record<string, string | number>>,
): Feature {
  const coordinates = positions.map(([longitude, latitude]) => [longitude, latitude]);
  const [first = []] = coordinates;
  return {
    type: "Feature",
    properties: { shape, ...properties },
    geometry: coordinates.length === 1 ? { type: "Point", coordinates: first } : { type: "LineString", coordinates },
  };
}
