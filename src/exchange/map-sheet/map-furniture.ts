import { toGk23 } from "../../geodesy/etrs-gk23.ts";
import type { PaperFrame } from "../../geodesy/paper-frame.ts";
import { PALETTES } from "../../theme/palette.ts";
import { type Lettering, printable } from "../pdf-pen.ts";
import type { Measure } from "./flow-items.ts";
import type { MapSheet } from "./map-sheet.ts";
import type { SheetMark } from "./sheet-marks.ts";

const { ink, brandInk } = PALETTES.light;
const SENTENCE: Lettering = { size: 8.5, face: "strong", ink: brandInk };
const CREDIT: Lettering = { size: 8, ink };
const NORTH: Lettering = { size: 9, face: "strong", ink };
const TICK = 2;
const INSIDE = 2;

/** What stands in a picture. */
export type PictureWords = Pick<MapSheet, "frame" | "sentences" | "credit" | "north" | "gridMetres">;

/** The picture with everything that stands inside it: frame, ticks of the plane, north, what it is not, its credit. */
export function mapMarks(
  sheet: PictureWords,
  { x, y }: { readonly x: number; readonly y: number },
  measure: Measure,
  of = 0,
): readonly SheetMark[] {
  const { frame, gridMetres } = sheet;
  const { width, height } = frame.millimetres;
  const line = { stroke: ink, weight: 0.25 };
  return [
    { kind: "picture", of, x, y, width, height },
    ...(gridMetres === null ? [] : ticks(frame, gridMetres)).map(
      ([x1, y1, x2, y2]): SheetMark => ({
        kind: "path",
        steps: [
          { op: "m", c: [x + x1, y + y1] },
          { op: "l", c: [x + x2, y + y2] },
        ],
        ...line,
      }),
    ),
    { kind: "box", x, y, width, height, ...line },
    ...north(sheet.north, x + width - 12, y + INSIDE, measure),
    ...plates(sheet, x, y, measure),
  ];
}

/** Sentences at the lower left, the credit at the lower right; above each other where they would meet. */
function plates(
  { frame, sentences, credit }: PictureWords,
  x: number,
  y: number,
  measure: Measure,
): readonly SheetMark[] {
  const { width, height } = frame.millimetres;
  const bottom = y + height - INSIDE;
  const most = width - 2 * INSIDE - 4;
  const owed = credit === "" ? [] : [printable(credit)];
  const creditWidth = Math.max(0, ...owed.map((line) => measure.widthOf(line, CREDIT)));
  const said = sentences.flatMap((sentence) => measure.wrapped(sentence, most, SENTENCE));
  const saidWidth = Math.max(0, ...said.map((line) => measure.widthOf(line, SENTENCE)));
  const meets = saidWidth + creditWidth + 12 > width;
  const creditHigh = owed.length * measure.lineHeight(CREDIT) + 1.2;
  return [
    ...plate(owed, CREDIT, x + width - INSIDE - creditWidth - 2, bottom - creditHigh, measure),
    ...plate(
      said,
      SENTENCE,
      x + INSIDE,
      bottom - (said.length * measure.lineHeight(SENTENCE) + 1.2) - (meets && owed.length > 0 ? creditHigh + 1 : 0),
      measure,
    ),
  ];
}

function plate(
  lines: readonly string[],
  lettering: Lettering,
  x: number,
  y: number,
  measure: Measure,
): readonly SheetMark[] {
  if (lines.length === 0) return [];
  const high = measure.lineHeight(lettering);
  const width = Math.max(...lines.map((line) => measure.widthOf(line, lettering)));
  const { size, face, ink: colour } = lettering;
  return [
    { kind: "box", x, y, width: width + 2, height: lines.length * high + 1.2, fill: "#ffffff" },
    ...lines.map(
      (text, at): SheetMark => ({
        kind: "text",
        ...{ text, x: x + 1, y: y + 0.6 + at * high, size, strong: face === "strong", ink: colour },
      }),
    ),
  ];
}

/** An arrow to the north with its letter, 10 by 15 mm. */
function north(letter: string, x: number, y: number, measure: Measure): readonly SheetMark[] {
  const at = (dx: number, dy: number): readonly number[] => [x + dx, y + dy];
  const half = measure.widthOf(letter, NORTH) / 2;
  return [
    { kind: "box", x, y, width: 10, height: 15, fill: "#ffffff" },
    {
      kind: "path",
      steps: [
        { op: "m", c: at(5, 1) },
        { op: "l", c: at(8, 10) },
        { op: "l", c: at(5, 8) },
        { op: "l", c: at(2, 10) },
        { op: "h", c: [] },
      ],
      fill: ink,
    },
    {
      kind: "text",
      ...{ text: letter, x: x + 5 - half, y: y + 10.6, size: NORTH.size, strong: true, ink },
    },
  ];
}

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

/** Short lines inward along the four edges where round coordinates of ETRS-GK23 meet them, millimetres. */
function ticks({ bounds, millimetres }: PaperFrame, step: number): readonly Line[] {
  const [west, south, east, north] = bounds;
  const { width, height } = millimetres;
  const across = (latitude: number): readonly number[] =>
    met((share) => toGk23([west + share * (east - west), latitude]).east, step).map((share) => share * width);
  const down = (longitude: number): readonly number[] =>
    met((share) => toGk23([longitude, north + share * (south - north)]).north, step).map((share) => share * height);
  return [
    ...across(north).map((x): Line => [x, 0, x, TICK]),
    ...across(south).map((x): Line => [x, height - TICK, x, height]),
    ...down(west).map((y): Line => [0, y, TICK, y]),
    ...down(east).map((y): Line => [width - TICK, y, width, y]),
  ];
}

/** Shares of an edge at which a coordinate that changes steadily along it is a multiple of the step. */
function met(value: (share: number) => number, step: number): readonly number[] {
  const [from, to] = [value(0), value(1)];
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const first = Math.ceil(low / step);
  const count = Math.max(0, Math.floor(high / step) - first + 1);
  return Array.from({ length: count }, (_, at) => {
    const wanted = (first + at) * step;
    let share = (wanted - from) / (to - from);
    // The edge is a parallel or a meridian, almost straight in the plane: two corrections are far below a hair.
    for (let turn = 0; turn < 2; turn++) share += (wanted - value(share)) / (to - from);
    return share;
  });
}
