import { PALETTES } from "../../theme/palette.ts";
import { type Lettering, type PdfPen, printable } from "../pdf-pen.ts";
import type { FlowItem } from "./column-flow.ts";
import {
  LETTERED_SWATCH,
  type MapSheet,
  type SheetEntry,
  type SheetLegend,
  type SheetScale,
  type SheetWords,
  SWATCH,
} from "./map-sheet.ts";
import { LEAST_SIZE, type SheetMark, type TextMark } from "./sheet-marks.ts";

const { ink, inkMuted, accent } = PALETTES.light;
export const HEADING: Lettering = { size: 9.5, face: "strong", ink: accent };
export const GROUP: Lettering = { size: 8, face: "strong", ink };
export const BODY: Lettering = { size: LEAST_SIZE, ink };
export const FINE: Lettering = { size: LEAST_SIZE, ink: inkMuted };
/** A pixel of a swatch, millimetres. */
const PIXEL = 0.2;
const AFTER_SWATCH = 1.6;
/** Height of a scale bar, millimetres. */
export const BAR = 1.8;

/** What measures and breaks text: the pen of the PDF, whatever the pages are drawn on. */
export type Measure = Pick<PdfPen, "wrapped" | "widthOf" | "lineHeight">;

/** The scale as a number and as a bar. */
export function scaleItems(
  scale: SheetScale,
  denominator: number,
  width: number,
  measure: Measure,
): readonly FlowItem[] {
  return [
    heading(scale.text, HEADING, width, measure),
    {
      height: BAR + 0.8 + measure.lineHeight(BODY),
      gap: 1,
      isHeading: true,
      draw: (x, y) => barMarks(scale, denominator, x, y, measure),
    },
    ...lines(scale.note, FINE, width, measure, 0.4),
  ];
}

/** Each part of the bar is as long on paper as the ground is at the scale; the numbers stand under its ticks. */
export function barMarks(
  { metres, labels }: Pick<SheetScale, "metres" | "labels">,
  denominator: number,
  x: number,
  y: number,
  measure: Measure,
): readonly SheetMark[] {
  const parts = labels.length - 1;
  const part = (metres * 1_000) / denominator / parts;
  // Half of the first number stands to the left of its tick.
  const left = x + measure.widthOf(labels[0] ?? "", BODY) / 2;
  return [
    ...Array.from({ length: parts }, (_, at) => ({
      ...{ kind: "box" as const, x: left + at * part, y, width: part, height: BAR },
      ...{ fill: at % 2 === 0 ? ink : "#ffffff", stroke: ink, weight: 0.2 },
    })),
    ...labels.map((label, at) => {
      const half = measure.widthOf(printable(label), BODY) / 2;
      return text(printable(label), left + at * part - half, y + BAR + 0.8, BODY);
    }),
  ];
}

export function legendItems(
  { title, entries }: SheetLegend,
  lettering: Lettering,
  width: number,
  measure: Measure,
): readonly FlowItem[] {
  return [heading(title, lettering, width, measure), ...entries.map((entry) => entryItem(entry, width, measure))];
}

/** A legend that stands whole in one column. */
export const wholeLegend = (legend: SheetLegend, width: number, measure: Measure): readonly FlowItem[] =>
  legendItems(legend, HEADING, width, measure).map((item, at, all) => ({ ...item, isHeading: at < all.length - 1 }));

function entryItem({ text: words, letters, draw }: SheetEntry, width: number, measure: Measure): FlowItem {
  const swatchWidth = (letters === undefined ? SWATCH : LETTERED_SWATCH).width * PIXEL;
  const left = swatchWidth + AFTER_SWATCH;
  const wrapped = measure.wrapped(words, width - left, BODY);
  const high = measure.lineHeight(BODY);
  const swatch = SWATCH.height * PIXEL;
  const written = wrapped.length * high;
  const height = Math.max(swatch, written);
  return {
    height,
    gap: 0.5,
    isHeading: false,
    draw: (x, y) => [
      ...draw(x, y + (Math.min(height, Math.max(swatch, high)) - swatch) / 2, PIXEL),
      ...(letters === undefined || letters === ""
        ? []
        : lettersIn(letters, x + swatchWidth / 2, y + (Math.min(height, Math.max(swatch, high)) - high) / 2, measure)),
      ...wrapped.map((line, at) => text(line, x + left, y + (height - written) / 2 + at * high, BODY)),
    ],
  };
}

/** Letters about a middle; what they stand on is pale, and would not be seen round a plate. */
function lettersIn(letters: string, middle: number, y: number, measure: Measure): readonly SheetMark[] {
  const lettering: Lettering = { ...BODY, face: "strong" };
  const words = printable(letters);
  return [text(words, middle - measure.widthOf(words, lettering) / 2, y, lettering)];
}

export function wordItems({ title, lines: all }: SheetWords, width: number, measure: Measure): readonly FlowItem[] {
  return [heading(title, HEADING, width, measure), ...all.flatMap((line) => lines(line, BODY, width, measure, 0.5))];
}

export function linkItems({ link }: Pick<MapSheet, "link">, width: number, measure: Measure): readonly FlowItem[] {
  const opens = paragraph(link.title, { ...BODY, ink: accent }, width, measure, 1.5, link.url);
  return [
    { ...opens, isHeading: true },
    ...lines(link.url, FINE, width, measure, 0),
    ...(link.notes ?? []).flatMap((note) => lines(note, BODY, width, measure, 0.5)),
  ];
}

export const heading = (words: string, lettering: Lettering, width: number, measure: Measure): FlowItem => ({
  ...paragraph(words, lettering, width, measure, lettering === HEADING ? 2.6 : 1.2),
  isHeading: true,
});

/** A paragraph that is not cut. */
export function paragraph(
  words: string,
  lettering: Lettering,
  width: number,
  measure: Measure,
  gap: number,
  url?: string,
): FlowItem {
  const wrapped = measure.wrapped(words, width, lettering);
  const high = measure.lineHeight(lettering);
  return {
    height: wrapped.length * high,
    ...{ gap, isHeading: false },
    draw: (x, y) =>
      wrapped.map((line, at) => ({
        ...text(line, x, y + at * high, lettering),
        ...(url === undefined ? {} : { url }),
      })),
  };
}

/** A paragraph that may go on in the next column. */
export const lines = (
  words: string,
  lettering: Lettering,
  width: number,
  measure: Measure,
  gap: number,
): readonly FlowItem[] =>
  measure.wrapped(words, width, lettering).map((line, at) => ({
    height: measure.lineHeight(lettering),
    gap: at === 0 ? gap : 0,
    isHeading: false,
    draw: (x: number, y: number) => [text(line, x, y, lettering)],
  }));

/** One line, its top at `y`; the words are printable. */
export const text = (words: string, x: number, y: number, { size, face, ink: colour }: Lettering): TextMark => ({
  ...{ kind: "text", text: words, x, y, size, strong: face === "strong", ink: colour },
});
