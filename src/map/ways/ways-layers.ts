import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { statusDash } from "../expressions.ts";
import { REGULAR, STRONG } from "../layers/lettering.ts";
import type { Paint } from "../style-part.ts";

export const WAYS_SOURCE = "ways";
export const MARKS_SOURCE = "way-marks";

/** What a shape of the source is. */
export type WaysShape =
  | "ring-ground"
  | "ring"
  | "other"
  | "network"
  | "declared"
  | "access"
  | "straight"
  | "gap"
  | "length"
  | "reversal"
  | "end";

/**
 * Bottom to top: ground of rings, rings, ways nearly as short, the way shown, what the data lacks on it, straight
 * lines. A declared link is thin and dotted on a pale thread: nobody takes it for a road, in grey print either.
 */
export function waysLayers(paint: Paint): readonly LayerSpecification[] {
  return [...rings(paint), ...lines(paint), ...straight(paint)];
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

/** Where a train turns, how long a straight line is, and the two ends. */
export function marksLayers({ palette, scale }: Paint): readonly LayerSpecification[] {
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
    disc("reversal", 5.5),
    {
      id: "way-marks/names",
      type: "symbol",
      source: MARKS_SOURCE,
      filter: is("reversal", "length"),
      layout: {
        "text-field": ["get", "label"],
        "text-font": ["match", ["get", "shape"], "length", ["literal", STRONG], ["literal", REGULAR]],
        "text-size": 12 * scale,
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 1,
        "text-justify": "auto",
      },
      paint: { "text-color": palette.label, "text-halo-color": palette.halo, "text-halo-width": 2 },
    },
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
      },
      paint: { "text-color": palette.halo },
    },
  ];
}
