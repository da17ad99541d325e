import { channels } from "./contrast.ts";

/** Strokes on a square tile that repeats; a stroke without length is a dot. All in CSS pixels. */
export interface Pattern {
  readonly size: number;
  readonly weight: number;
  readonly strokes: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
}

export const PATTERNS = {
  dots: {
    size: 9,
    weight: 2,
    strokes: [
      [2.25, 2.25, 2.25, 2.25],
      [6.75, 6.75, 6.75, 6.75],
    ],
  },
  sparseHatch: { size: 12, weight: 1, strokes: [[0, 12, 12, 0]] },
  hatch: { size: 8, weight: 1.6, strokes: [[0, 8, 8, 0]] },
} as const satisfies Readonly<Record<string, Pattern>>;

export type PatternName = keyof typeof PATTERNS;

/** Pixels as canvases and maps take them: red, green, blue, alpha a byte each, rows from the top, alpha straight. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/**
 * A pattern's tile as pixels that join without a seam; `scale` is device pixels per CSS pixel.
 *
 * @example patternPixels(PATTERNS.dots, "#000000", 2).width // 18
 */
export function patternPixels({ size, weight, strokes }: Pattern, colour: string, scale: number): Pixels {
  const [red, green, blue] = channels(colour);
  const width = Math.round(size * scale);
  const data = new Uint8ClampedArray(width * width * 4);
  for (let index = 0; index < width * width; index++) {
    const x = ((index % width) + 0.5) / scale;
    const y = (Math.floor(index / width) + 0.5) / scale;
    let nearest = Number.POSITIVE_INFINITY;
    for (const stroke of strokes) nearest = Math.min(nearest, repeatedDistance(x, y, stroke, size));
    const coverage = Math.min(1, Math.max(0, (weight / 2 - nearest) * scale + 0.5));
    data.set([red, green, blue, coverage * 255], index * 4);
  }
  return { width, height: width, data };
}

/** The same pattern as an SVG path for round-capped strokes. */
export function patternPath({ strokes }: Pattern): string {
  return strokes.map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join("");
}

function repeatedDistance(x: number, y: number, stroke: Pattern["strokes"][number], size: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const right of [-size, 0, size]) {
    for (const down of [-size, 0, size]) nearest = Math.min(nearest, distance(x + right, y + down, stroke));
  }
  return nearest;
}

function distance(x: number, y: number, [x1, y1, x2, y2]: Pattern["strokes"][number]): number {
  const square = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / square));
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
}
