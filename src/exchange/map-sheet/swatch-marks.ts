import { channels } from "../../theme/contrast.ts";
import { type ColourName, PALETTES } from "../../theme/palette.ts";
import { PATTERNS, type Pattern } from "../../theme/pattern.ts";
import type { Swatch, SwatchPart } from "../../theme/swatch.ts";
import type { SheetMark } from "./sheet-marks.ts";
import { pathSteps } from "./svg-path.ts";

/** A swatch of the legend as vectors; its pixels are so large. */
export function swatchMarks({ parts }: Swatch, left: number, top: number, pixel: number): readonly SheetMark[] {
  return parts.flatMap((part) => partMarks(part, left, top, pixel));
}

function partMarks(part: SwatchPart, left: number, top: number, pixel: number): readonly SheetMark[] {
  const [shiftX, shiftY, scale] = part.place ?? [0, 0, 1];
  const place = ([x, y]: readonly [number, number]) =>
    [left + (shiftX + x * scale) * pixel, top + (shiftY + y * scale) * pixel] as const;
  const steps = pathSteps(part.path, place);
  if (part.pattern !== undefined) {
    const box = boxOf(steps.map(({ c }) => c).filter(({ length }) => length === 2));
    return patternMarks(PATTERNS[part.pattern.id], named(part.fill), box, pixel);
  }
  const solid = (colour: string | undefined, opacity = part.opacity ?? 1): string | undefined =>
    colour === undefined ? undefined : pale(named(colour), opacity);
  const stroke = (width: number, colour: string | undefined): SheetMark => ({
    kind: "path",
    steps,
    ...(colour === undefined ? {} : { stroke: colour }),
    weight: width * scale * pixel,
    ...(part.dash === undefined ? {} : { dash: part.dash.map((one) => one * pixel) }),
  });
  const width = part.strokeWidth ?? 0;
  // Paper has no blur: an edge that fades does so in steps.
  if (part.blur !== undefined && part.fill === undefined && part.opacity !== undefined)
    return FADING.map(([times, share]) => stroke(width * times, solid(part.stroke, share * (part.opacity ?? 1))));
  const fill = solid(part.fill);
  return [
    ...(part.stroke === undefined ? [] : [stroke(width, solid(part.stroke))]),
    ...(fill === undefined ? [] : [{ kind: "path", steps, fill } as const]),
  ];
}

/** Of the width and the strength of a soft band, the widest first. */
const FADING = [
  [1.5, 0.35],
  [1.1, 0.65],
  [0.7, 1],
] as const;

export interface PatternBox {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

function boxOf(points: readonly (readonly number[])[]): PatternBox {
  const xs = points.map(([x = 0]) => x);
  const ys = points.map(([, y = 0]) => y);
  return { west: Math.min(...xs), east: Math.max(...xs), north: Math.min(...ys), south: Math.max(...ys) };
}

/** The strokes of a pattern that lie in a box, cut at its edges. */
export function patternMarks(
  { size, weight, strokes }: Pattern,
  colour: string,
  box: PatternBox,
  pixel: number,
): readonly SheetMark[] {
  const tile = size * pixel;
  const across = Math.ceil((box.east - box.west) / tile);
  const down = Math.ceil((box.south - box.north) / tile);
  const marks: SheetMark[] = [];
  for (let column = 0; column < across; column++) {
    for (let row = 0; row < down; row++) {
      const [x, y] = [box.west + column * tile, box.north + row * tile];
      for (const [x1, y1, x2, y2] of strokes) {
        const cut = clipped([x + x1 * pixel, y + y1 * pixel], [x + x2 * pixel, y + y2 * pixel], box);
        if (cut === null) continue;
        const [from, to] = cut;
        // A stroke without length is a dot; some printers leave out a line that goes nowhere.
        const end = from[0] === to[0] && from[1] === to[1] ? ([to[0] + 0.01, to[1]] as const) : to;
        marks.push({
          kind: "path",
          steps: [
            { op: "m", c: from },
            { op: "l", c: end },
          ],
          stroke: colour,
          weight: weight * pixel,
          isRound: true,
        });
      }
    }
  }
  return marks;
}

type Point = readonly [number, number];

/** The part of a line that lies in a box (Liang and Barsky); null where none does. */
function clipped(from: Point, to: Point, { west, north, east, south }: PatternBox): readonly [Point, Point] | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [begin, end] = [0, 1];
  for (const [step, room] of [
    [-dx, from[0] - west],
    [dx, east - from[0]],
    [-dy, from[1] - north],
    [dy, south - from[1]],
  ] as const) {
    if (step === 0 && room < 0) return null;
    if (step < 0) begin = Math.max(begin, room / step);
    if (step > 0) end = Math.min(end, room / step);
  }
  if (begin > end) return null;
  const at = (share: number): Point => [from[0] + share * dx, from[1] + share * dy];
  return [at(begin), at(end)];
}

/** The colour that `colourVariable` names, as paper has it: that of the light theme. */
const named = (variable = ""): string => {
  const name = variable.slice("var(--colour-".length, -1).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return PALETTES.light[name as ColourName];
};

/**
 * A colour as it looks when it covers white paper only in part.
 *
 * @example pale("#000000", 0.5) // "#808080"
 */
export function pale(colour: string, opacity: number): string {
  const [red, green, blue] = channels(colour);
  const parts = [red, green, blue].map((part) => Math.round(255 - opacity * (255 - part)));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
