import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { FLOW_COLOURS } from "../../theme/flow-style.ts";
import { REGULAR, STRONG } from "../layers/lettering.ts";
import type { Paint } from "../style-part.ts";
import { onPlate } from "../ways/sheet-layers.ts";
import {
  FLOW_HIT_LAYER,
  FLOW_LABEL_LAYER,
  FLOW_LABELS_SOURCE,
  FLOWS_SOURCE,
  type FlowShape,
  GAP_LABEL_LAYER,
} from "./sources.ts";

/**
 * Bottom to top: the band of the power line, the sea, what the data lacks, then road and rail on one casing. Each means has
 * a pattern that grey print keeps: a road a pale line along its middle, a railway pale blocks, the sea two edges. What is
 * not built is dashes without a pattern; what the data lacks a row of dots on a faint band.
 */
export function flowLayers({ palette }: Paint): readonly LayerSpecification[] {
  return [
    line("power", ["power"], { "line-color": palette.power, "line-width": 9, "line-opacity": 0.28 }),
    line("sea-casing", ["sea"], { "line-color": palette.halo, "line-width": plus(3) }),
    line("sea", ["sea"], { "line-color": palette[FLOW_COLOURS.sea], "line-width": WIDTH }),
    line("sea-core", ["sea"], {
      "line-color": palette.sea,
      "line-width": ["max", 0, plus(-3.6)],
      "line-opacity": 0.72,
    }),
    line("lacking", ["lacking"], { "line-color": byMeans(palette), "line-width": WIDTH, "line-opacity": 0.26 }),
    line("lacking-casing", ["lacking"], { "line-color": palette.halo, "line-width": 4 }),
    line("lacking-dots", ["lacking"], { "line-color": palette.label, "line-width": 2, "line-dasharray": [1, 1.6] }),
    line("casing", ["road", "rail", "proposed"], { "line-color": palette.halo, "line-width": plus(3) }),
    line("line", ["road", "rail"], { "line-color": byMeans(palette), "line-width": WIDTH }),
    line("road-core", ["road"], { "line-color": palette.halo, "line-width": ["*", WIDTH, 0.14] }),
    line("rail-core", ["rail"], {
      "line-color": palette.railGap,
      "line-width": ["*", WIDTH, 0.5],
      "line-dasharray": byRhythm([1.1, 1.1], [1.6, 1.6], [2.4, 2.4]),
    }),
    line("proposed", ["proposed"], {
      "line-color": byMeans(palette),
      "line-width": WIDTH,
      "line-dasharray": byRhythm([1, 0.8], [1.4, 1.1], [2.4, 1.8]),
    }),
    line(FLOW_HIT_LAYER.replace("flows/", ""), ["sea", "road", "rail", "proposed", "lacking"], {
      "line-color": palette.halo,
      "line-width": plus(6),
      "line-opacity": 0,
    }),
  ];
}

/**
 * What the lines say, and the streets that they follow. No name lies on a flow: vehicles pass there, over everything that
 * the map letters.
 */
export const flowLabelLayers = (paint: Paint): readonly LayerSpecification[] => [
  {
    id: "flow-labels/street",
    type: "symbol",
    source: FLOW_LABELS_SOURCE,
    filter: is("street"),
    minzoom: 10,
    layout: {
      "text-field": ["get", "head"],
      "text-font": STRONG,
      "text-size": 12 * paint.scale,
      "text-variable-anchor": [
        "bottom-left",
        "top-right",
        "top-left",
        "bottom-right",
        "bottom",
        "top",
        "left",
        "right",
      ],
      "text-radial-offset": 2,
    },
    paint: { "text-color": paint.palette.label, "text-halo-color": paint.palette.halo, "text-halo-width": 1.6 },
  },
  onCard(FLOW_LABEL_LAYER, "label", paint),
];

/** Where the railway ends before the site, with its words beside it: they have room before any name. */
export const gapLayers = (paint: Paint): readonly LayerSpecification[] => [
  {
    id: "flow-labels/gap-mark",
    type: "symbol",
    source: FLOW_LABELS_SOURCE,
    filter: is("gap"),
    layout: { "text-field": "×", "text-font": STRONG, "text-size": 26 * paint.scale, "text-overlap": "always" },
    paint: { "text-color": paint.palette.restriction, "text-halo-color": paint.palette.halo, "text-halo-width": 2.5 },
  },
  onCard(GAP_LABEL_LAYER, "gap", paint),
];

const onCard = (id: string, shape: "gap" | "label", { palette, scale, theme }: Paint): LayerSpecification => ({
  id,
  type: "symbol",
  source: FLOW_LABELS_SOURCE,
  filter: is(shape),
  layout: {
    "text-field": ["format", ["get", "head"], { "text-font": ["literal", STRONG] }, ["get", "rest"], {}],
    "text-font": REGULAR,
    "text-size": 12 * scale,
    "text-line-height": 1.25,
    "text-max-width": 60,
    "text-justify": "auto",
    "text-variable-anchor-offset": ANCHORS,
    ...onPlate("card", theme),
  },
  paint: { "text-color": palette.label },
});

/** Marks that nobody sees along the lines: names keep clear of them. */
export function keptClear({ image }: Paint): LayerSpecification {
  return {
    id: "flow-labels/kept-clear",
    type: "symbol",
    source: FLOWS_SOURCE,
    filter: is("sea", "road", "rail", "lacking"),
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 14,
      "icon-image": image("railTick"),
      "icon-overlap": "always",
      "icon-padding": 7,
    },
    paint: { "icon-opacity": 0 },
  };
}

/** Clear of its line: beside it first, then farther off, above and below; where all that is taken, on its other side. Em. */
const PLACES = [
  [2, 0],
  [2, 2.5],
  [2, -2.5],
  [4.5, 0],
  [4.5, 4],
  [4.5, -4],
  [8, 0],
  [8, 6],
  [8, -6],
] as const;

/** The same above what stands along the lower edge. */
const PLACES_ABOVE = [
  [2, -2],
  [4.5, -2],
  [2, -4.5],
  [4.5, -4],
  [8, -4],
  [2, -8],
] as const;

type Places = readonly (readonly [number, number])[];

const besides = (anchor: "left" | "right", places: Places, sign: 1 | -1) =>
  places.flatMap(([x, y]) => [anchor, [sign * x, y]]);
const west = (places: Places) => besides("right", places, -1);
const east = (places: Places) => besides("left", places, 1);

const ABOVE = ["get", "above"];
const IS_WEST = ["==", ["get", "side"], "west"];
const sides = (places: Places) => [
  IS_WEST,
  ["literal", [...west(places), ...east(places)]],
  ["literal", [...east(places), ...west(places)]],
];

const ANCHORS = [
  "case",
  ABOVE,
  ["case", ...sides(PLACES_ABOVE)],
  ["case", ...sides(PLACES)],
] as unknown as ExpressionSpecification;

type LineSpec = Extract<LayerSpecification, { type: "line" }>;

const is = (...shapes: readonly FlowShape[]): FilterSpecification => ["in", ["get", "shape"], ["literal", [...shapes]]];

function line(id: string, shapes: readonly FlowShape[], paint: NonNullable<LineSpec["paint"]>): LineSpec {
  return {
    id: `flows/${id}`,
    type: "line",
    source: FLOWS_SOURCE,
    filter: is(...shapes),
    layout: { "line-join": "round", "line-cap": "butt" },
    paint: { "line-offset": ["coalesce", ["get", "offset"], 0], ...paint },
  };
}

const WIDTH: ExpressionSpecification = ["get", "width"];
const plus = (pixels: number): ExpressionSpecification => ["+", WIDTH, pixels];

const byMeans = (palette: Paint["palette"]): ExpressionSpecification => [
  "match",
  ["get", "by"],
  "rail",
  palette[FLOW_COLOURS.rail],
  palette[FLOW_COLOURS.road],
];

type Dash = readonly [number, number];

const byRhythm = (wide: Dash, middle: Dash, thin: Dash): ExpressionSpecification =>
  [
    "match",
    ["get", "rhythm"],
    "wide",
    ["literal", wide],
    "middle",
    ["literal", middle],
    ["literal", thin],
  ] as unknown as ExpressionSpecification;
