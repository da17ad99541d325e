import type { StylePart } from "../style-part.ts";
import { fill, line } from "./strokes.ts";

/** Ground and water. The sea is the background: land lies on it, and port fills lie on both. */
export const land: StylePart = {
  token: "land",
  part: "fill",
  draw: ({ palette }) => ({
    type: "fill",
    paint: { "fill-color": palette.land, "fill-outline-color": palette.shore, "fill-antialias": true },
  }),
};
export const portFill = fill("port-fill");
export const builtUp = fill("built-up");
export const field = fill("field");
export const lake = fill("lake");
export const lakeShore = line("lake");
export const river = line("river");
