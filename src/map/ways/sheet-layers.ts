import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import type { SheetGroup } from "../../domain/way.ts";
import type { ColourName } from "../../theme/palette.ts";
import { REGULAR, STRONG } from "../layers/lettering.ts";
import type { Paint } from "../style-part.ts";
import { BANDS, MOST_LINES } from "./sheet-shapes.ts";
import { MARKS_SOURCE, WAYS_SOURCE, type WaysShape } from "./sources.ts";

/** Colours of the things measured to; each label says its thing in words as well. */
const GROUP_COLOURS: Readonly<Record<SheetGroup, ColourName>> = {
  port: "quay",
  park: "siteInk",
  power: "powerInk",
  rail: "label",
  road: "zoneInk",
  air: "airport",
  centre: "labelMuted",
};

/** Thin lines from the place to each end: first all casings, so that no line cuts another. */
export function fanLines({ palette, scale }: Paint): readonly LayerSpecification[] {
  const line = (id: string, colour: string | ExpressionSpecification, width: number): readonly LayerSpecification[] =>
    inBands((band) => ({
      id: `ways/fan-${id}-${band}`,
      type: "line",
      source: WAYS_SOURCE,
      filter: inBand("fan", band),
      layout: { "line-cap": "round" },
      paint: { "line-color": colour, "line-width": width * scale },
    }));
  return [...line("casing", palette.halo, 4.4), ...line("line", byGroup(palette), 1.6)];
}

/**
 * Ends and their labels: name and length, beside the end away from the place, else where there is room. Lists have more
 * to say and are placed before single labels; ends are letters, and placed before both, so that no label covers one.
 */
export function fanLabels(paint: Paint): readonly LayerSpecification[] {
  const { palette, scale } = paint;
  const ends = inBands((band) => ({
    id: `way-marks/fan-end-${band}`,
    type: "symbol",
    source: MARKS_SOURCE,
    filter: inBand("fan-end", band),
    layout: {
      "text-field": "•",
      "text-font": STRONG,
      "text-size": 20 * scale,
      "text-overlap": "always",
      "text-padding": 0,
    },
    paint: { "text-color": byGroup(palette), "text-halo-color": palette.halo, "text-halo-width": 2 },
  }));
  return [...cards("fan-label", 11, paint), ...cards("fan-list", 60, paint), ...ends];
}

/** Words on a plate: they read over lines, tracks and names. `longest`: where a line breaks, em. */
function cards(shape: WaysShape, longest: number, { palette, scale, theme }: Paint): readonly LayerSpecification[] {
  return inBands((band) => ({
    id: `way-marks/${shape}-${band}`,
    type: "symbol",
    source: MARKS_SOURCE,
    filter: inBand(shape, band),
    layout: {
      "text-field": LINES,
      "text-font": REGULAR,
      "text-size": 12 * scale,
      "text-line-height": 1.2,
      "text-max-width": longest,
      "text-justify": "auto",
      "text-variable-anchor-offset": BY_SIDE,
      "symbol-sort-key": ["get", "order"],
      ...onPlate("card", theme),
    },
    paint: { "text-color": palette.label },
  }));
}

/** A plate as wide as its words. */
export const onPlate = (name: "card" | "plate", theme: string) =>
  ({ "icon-image": `${theme}/${name}`, "icon-text-fit": "both" }) as const;

/** One layer a band: what is drawn far off and near by is not the same. */
const inBands = (layer: (band: number) => LayerSpecification): readonly LayerSpecification[] =>
  BANDS.map(({ from, to }, band) => ({ ...layer(band), minzoom: from, maxzoom: to }));

const inBand = (shape: WaysShape, band: number): FilterSpecification => [
  "all",
  ["==", ["get", "shape"], shape],
  ["==", ["get", "band"], band],
];

const byGroup = (palette: Paint["palette"]): ExpressionSpecification =>
  [
    "match",
    ["get", "group"],
    ...Object.entries(GROUP_COLOURS).flatMap(([group, colour]) => [group, palette[colour]]),
    palette.label,
  ] as unknown as ExpressionSpecification;

/** A line of the label for each row that shares it: the name, and the length in strong letters. */
const LINES = [
  "format",
  ...Array.from({ length: MOST_LINES }, (_, index) => [
    ["coalesce", ["get", `name${index}`], ""],
    {},
    ["coalesce", ["get", `length${index}`], ""],
    { "text-font": ["literal", STRONG] },
  ]).flat(),
] as unknown as ExpressionSpecification;

/** Anchors and offsets in em. */
const OFFSETS = {
  n: ["bottom", [0, -1]],
  ne: ["bottom-left", [0.7, -0.7]],
  e: ["left", [1, 0]],
  se: ["top-left", [0.7, 0.7]],
  s: ["top", [0, 1]],
  sw: ["top-right", [-0.7, 0.7]],
  w: ["right", [-1, 0]],
  nw: ["bottom-right", [-0.7, -0.7]],
} as const;

/** Where a label is tried, by where its line runs: beside the end first, for maps are wider than high. */
const TRIED = {
  ne: ["e", "ne", "n", "se", "s", "w", "nw", "sw"],
  nw: ["w", "sw", "nw", "n", "s", "e", "ne", "se"],
  se: ["e", "se", "s", "ne", "n", "w", "sw", "nw"],
  sw: ["w", "sw", "s", "nw", "n", "e", "se", "ne"],
} as const;

/** Beside the end, then farther and farther off: a label that finds no room is a row that is not seen. */
const BY_SIDE = [
  "match",
  ["get", "side"],
  ...Object.entries(TRIED).flatMap(([side, sides]) => [
    side,
    ["literal", [1, 2.5, 4, 6, 8].flatMap((times) => sides.flatMap((place) => anchored(place, times)))],
  ]),
  ["literal", anchored("e", 1)],
] as unknown as ExpressionSpecification;

function anchored(place: keyof typeof OFFSETS, times: number): readonly unknown[] {
  const [anchor, [x, y]] = OFFSETS[place];
  return [anchor, [x * times, y * times]];
}
