import type { ColourName } from "./palette.ts";
import type { PatternName } from "./pattern.ts";
import type { MarkerName, ShieldName } from "./symbols.ts";

/** Pixels (or em for text) at map zooms; between them the value goes straight. */
export type ZoomStops = readonly (readonly [zoom: number, value: number])[];

export interface FillDrawing {
  readonly colour: ColourName;
  readonly opacity: number;
  readonly pattern?: PatternName;
}

export interface LineDrawing {
  readonly colour: ColourName;
  readonly width: ZoomStops;
  /** Darker edge on both sides; `extra` is what it adds to the width. */
  readonly casing?: { readonly colour: ColourName; readonly extra: number };
  /** The line's own rhythm, in line widths (a border, not a status). */
  readonly dash?: readonly number[];
  /** Cross strokes as a railway has: length in pixels, distance in pixels. */
  readonly ticks?: { readonly length: number; readonly every: number };
  /** A mark repeated along the line. */
  readonly mark?: MarkerName;
}

export interface TextDrawing {
  readonly colour: ColourName;
  readonly size: ZoomStops;
  readonly strong?: boolean;
  readonly capitals?: boolean;
}

/** How a kind of thing is drawn, status aside. Paint, legend and print read it. */
export interface Drawing {
  readonly fill?: FillDrawing;
  readonly line?: LineDrawing;
  readonly marker?: MarkerName;
  readonly shield?: ShieldName;
  readonly text?: TextDrawing;
  /** Order of labels that want the same room: the lower comes first. */
  readonly rank: number;
  /** From this zoom on. */
  readonly from?: number;
}

/**
 * The value that stops have at a zoom.
 *
 * @example valueAt([[10, 1], [12, 3]], 11) // 2
 */
export function valueAt(stops: ZoomStops, zoom: number): number {
  let below = stops[0];
  for (const stop of stops) {
    if (stop[0] >= zoom) {
      if (below === undefined || below === stop) return stop[1];
      return below[1] + ((zoom - below[0]) / (stop[0] - below[0])) * (stop[1] - below[1]);
    }
    below = stop;
  }
  if (below === undefined) throw new Error("no zoom stops");
  return below[1];
}
