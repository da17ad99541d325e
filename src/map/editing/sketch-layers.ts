import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { REGULAR, STRONG } from "../layers/lettering.ts";
import type { Paint } from "../style-part.ts";
import type { SketchRole } from "./sketch-shapes.ts";

export const SKETCH_SOURCE = "sketch";

/**
 * What is drawn by hand, bottom to top: areas, lines on a pale casing, vertices, numbers. The colour of what is selected
 * is the one that stands out on every ground; in grey print the casing and the round vertices tell it from roads.
 */
export function sketchLayers(paint: Paint): readonly LayerSpecification[] {
  return [...shapes(paint), ...marks(paint), ...words(paint)];
}

type CircleSpec = Extract<LayerSpecification, { type: "circle" }>;
type LineSpec = Extract<LayerSpecification, { type: "line" }>;
type SymbolSpec = Extract<LayerSpecification, { type: "symbol" }>;

const is = (...roles: readonly SketchRole[]): FilterSpecification => ["in", ["get", "role"], ["literal", [...roles]]];
const steep: ExpressionSpecification = ["boolean", ["get", "steep"], false];
const inside: ExpressionSpecification = ["boolean", ["get", "inside"], false];
const below: ExpressionSpecification = ["boolean", ["get", "below"], false];
const whenKept = (yes: number, no: number): ExpressionSpecification => ["case", ["get", "kept"], yes, no];

function shapes({ palette, scale }: Paint): readonly LayerSpecification[] {
  const line = (
    id: string,
    role: SketchRole,
    drawn: NonNullable<LineSpec["paint"]>,
    cap: "round" | "butt" = "round",
  ): LineSpec => ({
    id: `${SKETCH_SOURCE}/${id}`,
    type: "line",
    source: SKETCH_SOURCE,
    filter: is(role),
    layout: { "line-join": "round", "line-cap": cap },
    paint: drawn,
  });
  return [
    {
      id: `${SKETCH_SOURCE}/area`,
      type: "fill",
      source: SKETCH_SOURCE,
      filter: is("area"),
      paint: { "fill-color": palette.selected, "fill-opacity": whenKept(0.07, 0.14), "fill-antialias": false },
    },
    line("chosen-casing", "chosen", { "line-color": palette.selectedHalo, "line-width": 5 * scale }),
    line("chosen", "chosen", { "line-color": palette.selected, "line-width": 2 * scale }),
    line("casing", "line", { "line-color": palette.selectedHalo, "line-width": whenKept(4.5 * scale, 6.5 * scale) }),
    line("line", "line", { "line-color": palette.selected, "line-width": whenKept(1.8 * scale, 3 * scale) }),
    line("band-casing", "band", { "line-color": palette.selectedHalo, "line-width": 4.5 * scale }),
    line(
      "band",
      "band",
      { "line-color": palette.selected, "line-width": 1.8 * scale, "line-dasharray": [2.5, 1.8] },
      "butt",
    ),
  ];
}

function marks({ palette, scale }: Paint): readonly LayerSpecification[] {
  const disc = (id: string, roles: readonly SketchRole[], drawn: NonNullable<CircleSpec["paint"]>): CircleSpec => ({
    id: `${SKETCH_SOURCE}/${id}`,
    type: "circle",
    source: SKETCH_SOURCE,
    filter: is(...roles),
    paint: drawn,
  });
  const ring = (id: string, role: SketchRole, colour: string, width: number): CircleSpec =>
    disc(id, [role], {
      "circle-radius": 10 * scale,
      "circle-opacity": 0,
      "circle-stroke-color": colour,
      "circle-stroke-width": width * scale,
    });
  return [
    disc("vertex", ["vertex", "end"], {
      "circle-radius": whenKept(3 * scale, 4.5 * scale),
      "circle-color": palette.selectedHalo,
      "circle-stroke-color": palette.selected,
      "circle-stroke-width": 2.2 * scale,
    }),
    disc("last", ["vertex"], {
      "circle-radius": ["case", ["boolean", ["get", "last"], false], 2.4 * scale, 0],
      "circle-color": palette.selected,
    }),
    ring("hint-halo", "hint", palette.selectedHalo, 5),
    ring("hint", "hint", palette.selected, 2.4),
    ring("typed-halo", "typed", palette.selectedHalo, 4.5),
    ring("typed", "typed", palette.selected, 2),
  ];
}

function words({ palette, scale }: Paint): readonly LayerSpecification[] {
  const lettering = (
    id: string,
    roles: readonly SketchRole[],
    size: number,
    layout: NonNullable<SymbolSpec["layout"]>,
  ): SymbolSpec => ({
    id: `${SKETCH_SOURCE}/${id}`,
    type: "symbol",
    source: SKETCH_SOURCE,
    filter: is(...roles),
    layout: {
      "text-field": ["get", "text"],
      "text-font": STRONG,
      "text-size": size * scale,
      "text-padding": 2,
      "text-max-width": 14,
      ...layout,
    },
    paint: { "text-color": palette.label, "text-halo-color": palette.halo, "text-halo-width": 2.2 },
  });
  const beside: NonNullable<SymbolSpec["layout"]> = {
    "text-anchor": ["case", inside, "center", steep, "left", below, "top", "bottom"],
    "text-offset": [
      "case",
      inside,
      ["literal", [0, 0]],
      steep,
      ["literal", [0.9, 0]],
      below,
      ["literal", [0, 0.7]],
      ["literal", [0, -0.7]],
    ],
    "text-justify": "center",
  };
  return [
    lettering("name", ["name"], 12, { ...beside, "text-font": REGULAR }),
    lettering("segment", ["segment-label"], 12, beside),
    lettering("cross", ["typed"], 22, { "text-field": "+", "text-overlap": "always", "text-font": REGULAR }),
    lettering("hint-word", ["hint"], 12, {
      "text-anchor": "bottom-left",
      "text-offset": [0.9, -0.6],
      "text-overlap": "always",
    }),
    lettering("total", ["total"], 15, { ...beside, "text-overlap": "always" }),
  ];
}
