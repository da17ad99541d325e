import type { ExpressionSpecification } from "maplibre-gl";
import { areaName, nameWith } from "./lettering.ts";
import { band, core, fill, line, pattern } from "./strokes.ts";

/** From this zoom the name of an area stands inside it. Whole: MapLibre sets letters by whole zooms. */
const INSIDE = 12;

/** Where letters are larger by more than a seventh the area must be too. @example insideFrom(2) // 13 */
export const insideFrom = (scale: number): number => INSIDE + Math.max(0, Math.ceil(Math.log2(scale) - 0.2));

/** Kruunuportti and KIP: outlines that are only about there, so a soft band carries the edge. */
export const siteFill = fill("site");
export const siteBand = band("site");
export const siteEdge = line("site");
export const siteCore = core("site");
/**
 * Always stands: it says "approximate, not a plan" in the picture. Beside the area while that is small, so that the
 * shape is seen; stacked in its middle when it fills the view. Clearances in em, which grow with the wall as the ground
 * does not: about half the width of each area, and half an em.
 */
export const siteName = areaName("site", (paint) => {
  const inside = insideFrom(paint.scale);
  const clear = (em: number): number => 0.5 + (em - 0.5) / paint.scale;
  return {
    "text-field": ["step", ["zoom"], nameWith("sub", paint), INSIDE, nameWith("stacked", paint)],
    "text-overlap": "always",
    "text-max-width": 30,
    "text-padding": 4,
    "text-variable-anchor": [
      "step",
      ["zoom"],
      ["literal", ["left", "right", "top-left", "bottom-left", "top-right", "bottom-right", "top", "bottom"]],
      inside,
      ["literal", ["center", "top", "bottom", "left", "right"]],
    ],
    "text-radial-offset": [
      ...["step", ["zoom"], clear(2.6)],
      ...[1, 2, 4]
        .slice(0, inside - 11)
        .flatMap((times, at) => [11 + at, byPark(clear(5.4 * times), clear(3 * times))]),
      ...[inside, 1],
    ] as unknown as ExpressionSpecification,
  };
});

export const zoneFill = fill("zone");
export const zoneDots = pattern("zone", "dots", "zone");
export const zoneBand = band("zone");
export const zoneEdge = line("zone");
export const zoneCore = core("zone");
/** Beside a zone while it is small, on the side away from the site; then inside it, or it would name the neighbour. */
export const zoneName = areaName("zone", ({ scale }) => ({
  "text-max-width": 8,
  "text-variable-anchor-offset": [
    "step",
    ["zoom"],
    ["case", ["get", "west"], beside("right", -2.2), beside("left", 2.2)],
    insideFrom(scale),
    ["literal", ["center", [0, 0], "bottom", [0, -1], "top", [0, 1]]],
  ],
}));

const beside = (anchor: "left" | "right", x: number): ExpressionSpecification => [
  "literal",
  [anchor, [x, 0], "bottom", [0, -2.2], "top", [0, 2.2]],
];

function byPark(park: number, site: number): ExpressionSpecification {
  return ["match", ["get", "kind"], "industrial-park", park, site];
}
