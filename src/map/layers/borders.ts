import type { StylePart } from "../style-part.ts";
import { ink, lettering, REGULAR } from "./lettering.ts";
import { line } from "./strokes.ts";

export const border = line("border");

/** A pale ribbon under the border keeps it from being read as one more line of the land. */
export const borderRibbon: StylePart = {
  token: "border",
  part: "ribbon",
  draw: ({ palette }) => ({
    type: "line",
    layout: { "line-join": "round" },
    paint: {
      "line-color": palette.border,
      "line-width": ["interpolate", ["linear"], ["zoom"], 9, 3, 12, 6, 15, 9],
      "line-opacity": 0.13,
    },
  }),
};

/** The neighbours' names along the border, spaced and quiet. */
export const borderName: StylePart = {
  token: "border",
  part: "name",
  draw: (paint) => ({
    type: "symbol",
    layout: {
      ...lettering("border", paint),
      "symbol-placement": "line",
      "symbol-spacing": 420,
      "text-offset": [0, -0.85],
      "text-font": REGULAR,
      "text-letter-spacing": 0.08,
      "text-max-angle": 30,
      "text-padding": 20,
    },
    paint: { ...ink("border", paint), "text-halo-width": 2.2 },
  }),
};
