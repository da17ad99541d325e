import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { statusDash } from "../expressions.ts";
import { STRONG } from "../layers/lettering.ts";
import type { Paint } from "../style-part.ts";
import { fanLabels, fanLines, onPlate } from "./sheet-layers.ts";
import { MARKS_SOURCE, WAYS_SOURCE, type WaysShape } from "./sources.ts";

/**
 * Bottom to top: ground of rings, rings, ways nearly as short, the way shown, what the data lacks on it, straight
 * lines. A declared link is thin and dotted on a pale thread: nobody takes it for a road, in grey print either.
 */
export function waysLayers(paint: Paint): readonly LayerSpecification[] {
  return [...rings(paint), ...lines(paint), ...straight(paint), ...fanLines(paint)];
}

type LineSpec = Extract<LayerSpecification, { type: "line" }>;

const is = (...shapes: readonly WaysShape[]): FilterSpecification => ["in", ["get", "shape"], ["literal", [...shapes]]];

const line = (
  id: string,
  shapes: readonly WaysShape[],
  paint: NonNullable<LineSpec["paint"]>,
  cap: "round" | "butt" = "round",
): LineSpec => ({
  id: `ways/${id}`,
  type: "line",
  source: WAYS_SOURCE,
  filter: is(...shapes),
  layout: { "line-join": "round", "line-cap": cap },
  paint,
});

/** Width at a far and a near zoom, times the scale of the theme. */
const width = (far: number, near: number, scale: number): ExpressionSpecification => [
  "interpolate",
  ["linear"],
  ["zoom"],
  9,
  far * scale,
  15,
  near * scale,
];

/** Near rings are strong, far ones faint: order shows without colour. */
const byRing = (...values: readonly [number, number, number, number]): ExpressionSpecification => [
  "match",
  ["get", "ring"],
  0,
  values[0],
  1,
  values[1],
  2,
  values[2],
  values[3],
];

function rings({ palette, scale }: Paint): readonly LayerSpecification[] {
  return [
    {
      id: "ways/ring-ground",
      type: "fill",
      source: WAYS_SOURCE,
      filter: is("ring-ground"),
      paint: { "fill-color": palette.way, "fill-opacity": byRing(0.16, 0.12, 0.09, 0.07), "fill-antialias": false },
    },
    line("ring-edge", ["ring-ground"], {
      "line-color": palette.way,
      "line-width": byRing(1.6, 1.3, 1, 0.8),
      "line-opacity": 0.7,
    }),
    line("ring-halo", ["ring"], { "line-color": palette.halo, "line-width": width(3.2, 7, scale) }),
    line("ring", ["ring"], {
      "line-color": palette.way,
      "line-width": width(1.8, 4, scale),
      "line-opacity": byRing(1, 0.75, 0.55, 0.38),
    }),
  ];
}

function lines({ palette, scale }: Paint): readonly LayerSpecification[] {
  const way: readonly WaysShape[] = ["network"];
  const lacking: readonly WaysShape[] = ["declared", "access"];
  return [
    line("other-casing", ["other"], { "line-color": palette.halo, "line-width": width(4, 7, scale) }),
    line("other", ["other"], { "line-color": palette.labelMuted, "line-width": width(2, 3.5, scale) }),
    line("casing", way, { "line-color": palette.halo, "line-width": width(7, 12, scale) }),
    line(
      "line",
      way,
      { "line-color": palette.way, "line-width": width(4, 7.5, scale), "line-dasharray": statusDash(undefined) },
      "butt",
    ),
    line("lacking-casing", lacking, { "line-color": palette.halo, "line-width": width(3.6, 5, scale) }),
    line(
      "lacking",
      lacking,
      { "line-color": palette.label, "line-width": width(1.6, 2.2, scale), "line-dasharray": [1, 1.6] },
      "butt",
    ),
  ];
}

function straight({ palette, scale }: Paint): readonly LayerSpecification[] {
  return [
    line("straight-casing", ["straight"], { "line-color": palette.halo, "line-width": 3.4 * scale }),
    line("straight", ["straight"], { "line-color": palette.label, "line-width": 1.4 * scale }),
    line(
      "gap",
      ["gap"],
      { "line-color": palette.restriction, "line-width": 2.4 * scale, "line-dasharray": [1, 2] },
      "butt",
    ),
  ];
}

/**
 * The labels of the sheet, where a train turns, how long a straight line is, and the ends. What stands on a plate reads
 * over tracks and roads in every theme.
 */
export function marksLayers(paint: Paint): readonly LayerSpecification[] {
  const { palette, scale } = paint;
  const disc = (shape: WaysShape, radius: number): LayerSpecification => ({
    id: `way-marks/${shape}`,
    type: "circle",
    source: MARKS_SOURCE,
    filter: is(shape),
    paint: {
      "circle-radius": radius * scale,
      "circle-color": shape === "end" ? palette.way : palette.halo,
      "circle-stroke-color": shape === "end" ? palette.halo : palette.way,
      "circle-stroke-width": 2.5 * scale,
    },
  });
  return [
    ...fanLabels(paint),
    disc("reversal", 5.5),
    // Tracks of a yard run to both sides: the words stand above or below them.
    plated("reversal", paint, {
      "text-variable-anchor-offset": ["bottom", [0, -1.4], "top", [0, 1.4], "left", [1.5, 0], "right", [-1.5, 0]],
    }),
    plated("length", paint, {
      "text-variable-anchor-offset": [
        ...["center", [0, 0], "bottom", [0, -1.4], "top", [0, 1.4], "left", [1.8, 0], "right", [-1.8, 0]],
      ] as never,
      // Asked for, it is seen: it gives way to no mark.
      "text-overlap": "always",
      "icon-overlap": "always",
    }),
    disc("end-point", 4),
    disc("end", 10),
    {
      id: "way-marks/end-letter",
      type: "symbol",
      source: MARKS_SOURCE,
      filter: is("end"),
      layout: {
        "text-field": ["get", "label"],
        "text-font": STRONG,
        "text-size": 13 * scale,
        "text-overlap": "always",
        "text-padding": 7,
      },
      paint: { "text-color": palette.halo },
    },
  ];
}

/** Where rings end: the outline's own sentence is placed before them, so that no plate stands over it. */
export const limitLayers = (paint: Paint): readonly LayerSpecification[] => [
  plated("limit", paint, {
    "text-variable-anchor-offset": [
      ...["center", [0, 0], "bottom", [0, -1.2], "top", [0, 1.2]],
      ...["left", [1.6, 0], "right", [-1.6, 0], "bottom", [0, -2.4], "top", [0, 2.4]],
    ] as never,
    "symbol-sort-key": ["-", 0, ["get", "ring"]],
    "icon-padding": 10,
  }),
];

/** The layer that says how long a straight line is. */
export const LENGTH_LABEL = "way-marks/length-label";

type Layout = NonNullable<Extract<LayerSpecification, { type: "symbol" }>["layout"]>;

/** Words on a plate as wide as they are. */
function plated(shape: WaysShape, { palette, scale, theme }: Paint, layout: Layout): LayerSpecification {
  return {
    id: `way-marks/${shape}-label`,
    type: "symbol",
    source: MARKS_SOURCE,
    filter: is(shape),
    layout: {
      "text-field": ["get", "label"],
      "text-font": STRONG,
      "text-size": 12 * scale,
      "text-max-width": 14,
      "text-justify": "auto",
      ...onPlate("plate", theme),
      ...layout,
    },
    paint: { "text-color": palette.label },
  };
}
