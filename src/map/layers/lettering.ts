import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Drawing } from "../../theme/drawing.ts";
import { DRAWINGS, type Token } from "../../theme/drawings.ts";
import type { MarkerName } from "../../theme/symbols.ts";
import { byKind, kindsThat, shape, zoomed } from "../expressions.ts";
import type { Paint, StylePart } from "../style-part.ts";

export const REGULAR = ["Noto Sans Regular"];

export const STRONG = ["Noto Sans SemiBold"];

/**
 * Cross strokes along a railway, as marks that keep clear of each other: where tracks run side by side one row of
 * strokes remains.
 */
export const ticks = (token: Token): StylePart => ({
  token,
  part: "ticks",
  draw: (paint) => ({
    type: "symbol",
    filter: kindsThat(token, ({ line: drawn }) => drawn?.ticks !== undefined) ?? true,
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": TICK_SPACING,
      "symbol-sort-key": ["get", "rank"],
      "icon-image": paint.image("railTick"),
      "icon-size": ["interpolate", ["linear"], ["zoom"], 9, 0.6, 12, 0.85, 15, 1.2],
      "icon-padding": 4,
      // MapLibre joins the pieces of a line only where they bear the same text: a blank keeps the strokes even.
      "text-field": " ",
      "text-font": REGULAR,
      "text-optional": true,
    },
  }),
});

/** Pixels between cross strokes. */
const TICK_SPACING = 20;

/** A mark that repeats along a line and says what flows in it. */
export const marks = (token: Token, name: MarkerName, spacing: number): StylePart => ({
  token,
  part: "marks",
  draw: (paint) => ({
    type: "symbol",
    filter: shape("line"),
    minzoom: 10.5,
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": spacing,
      "icon-image": paint.image(name),
      "icon-rotation-alignment": "viewport",
      "icon-size": paint.scale,
      "icon-padding": 1,
    },
  }),
});

type SymbolSpec = Extract<LayerSpecification, { type: "symbol" }>;

/** Zoom and size of a mark, times its drawn size. */
type Stops = readonly (readonly [zoom: number, size: number])[];

/** A mark that always stands; every name on the map keeps clear of it. */
export const marker = (
  token: Token,
  image: (paint: Paint) => string | ExpressionSpecification,
  sizes: Stops = [[0, 1]],
  from = 0,
): StylePart => ({
  token,
  part: "marker",
  draw: (paint) => ({
    type: "symbol",
    filter: shape("point"),
    minzoom: from,
    layout: {
      "icon-image": image(paint),
      "icon-size": [
        "interpolate",
        ["linear"],
        ["zoom"],
        ...sizes.flatMap(([zoom, size]) => [zoom, size * paint.scale]),
      ] as unknown as ExpressionSpecification,
      "icon-overlap": "always",
      "icon-padding": 1,
      "symbol-sort-key": ["get", "rank"],
    },
  }),
});

/** The name beside a mark, on whichever side there is room; without room it is left out. */
export const markerName = (
  token: Token,
  clearance: number | ExpressionSpecification,
  layout: (paint: Paint) => SymbolSpec["layout"] = () => ({}),
): StylePart => ({
  token,
  part: "name",
  draw: (paint) => ({
    type: "symbol",
    filter: shape("point"),
    layout: {
      "text-variable-anchor": [
        "left",
        "right",
        "top",
        "bottom",
        "bottom-left",
        "top-left",
        "bottom-right",
        "top-right",
      ],
      "text-radial-offset": clearance,
      "text-justify": "auto",
      ...lettering(token, paint),
      ...layout(paint),
    },
    paint: ink(token, paint),
  }),
});

/** Lettering of an area at the place that its data gives. */
export const areaName = (token: Token, layout: (paint: Paint) => SymbolSpec["layout"]): StylePart => ({
  token,
  part: "name",
  draw: (paint) => ({
    type: "symbol",
    filter: shape("label"),
    layout: {
      "text-variable-anchor": ["left", "right", "bottom", "top"],
      "text-radial-offset": 2.2,
      "text-justify": "auto",
      ...lettering(token, paint),
      ...layout(paint),
    },
    paint: ink(token, paint),
  }),
});

/** Lettering along a line. */
export const lineName = (token: Token, layout: SymbolSpec["layout"]): StylePart => ({
  token,
  part: "name",
  draw: (paint) => ({
    type: "symbol",
    filter: shape("line"),
    layout: { ...lettering(token, paint), ...layout },
    paint: ink(token, paint),
  }),
});

/** Lettering once beside the middle of a line, upright. */
export const besideMiddle: NonNullable<SymbolSpec["layout"]> = {
  "symbol-placement": "line-center",
  "text-rotation-alignment": "viewport",
  "text-variable-anchor": ["left", "right", "top", "bottom"],
  "text-radial-offset": 1.3,
  "text-justify": "auto",
};

/** Text, size and order of a token's labels: a name, and what must be said with it, smaller, below. */
export function lettering(token: Token, paint: Paint): NonNullable<SymbolSpec["layout"]> {
  const { scale, least } = paint;
  return {
    "text-field": fromZoom(token, paint),
    "text-font": byKind(token, ({ text }) => (text?.strong ? 1 : 0)) === 0 ? REGULAR : STRONG,
    "text-size": zoomed(token, ({ text }) =>
      text?.size.map(([zoom, size]) => [zoom, Math.max(least, size) * scale] as const),
    ),
    "text-max-width": 9,
    "text-line-height": 1.15,
    "text-padding": 3,
    "symbol-sort-key": ["get", "rank"],
  };
}

export const ink = (token: Token, { palette }: Paint): NonNullable<SymbolSpec["paint"]> => ({
  "text-color": byKind(token, ({ text }) => palette[text?.colour ?? "label"]),
  "text-halo-color": palette.halo,
  "text-halo-width": 1.8,
  "text-halo-blur": 0.4,
});

/** A name, and smaller below it the property that says the rest. */
export const nameWith = (rest: "sub" | "stacked", { below }: Paint): ExpressionSpecification => [
  "format",
  ["get", "label"],
  {},
  ["get", rest],
  { "font-scale": below, "text-font": ["literal", REGULAR] },
];

/** Each kind's name from its own zoom on. */
function fromZoom(token: Token, paint: Paint): ExpressionSpecification {
  const label = nameWith("sub", paint);
  const drawings: readonly Drawing[] = Object.values(DRAWINGS[token]);
  const zooms = [...new Set(drawings.map(({ from }) => from ?? 0))].sort((a, b) => a - b);
  if (zooms.length === 1 && zooms[0] === 0) return label;
  const steps = zooms.flatMap((zoom) => {
    const filter = kindsThat(token, ({ from }) => (from ?? 0) <= zoom);
    return [zoom, filter === null ? label : ["case", filter, label, ""]];
  });
  return ["step", ["zoom"], "", ...steps] as unknown as ExpressionSpecification;
}
