import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { REGULAR, STRONG } from "../layers/lettering.ts";
import type { Paint } from "../style-part.ts";
import type { SketchRole } from "./sketch-shapes.ts";

/**
 * Sources of what is drawn by hand. The drawings kept have their own, and what follows the pointer as well: a move of the
 * hand sends nothing else to the map.
 */
export const KEPT_SOURCE = "sketch-kept";
export const HAND_SOURCE = "sketch";
export const AIM_SOURCE = "sketch-aim";

const ROLES: Readonly<Record<string, readonly SketchRole[]>> = {
  [KEPT_SOURCE]: ["area", "line", "end", "name"],
  [HAND_SOURCE]: ["area", "chosen", "line", "vertex", "end", "typed", "segment-label", "total"],
  [AIM_SOURCE]: ["band", "hint"],
};

/**
 * What a source draws, bottom to top: areas, lines on a pale casing, vertices, numbers. The colour of what is selected
 * is the one that stands out on every ground; in grey print the casing and the round vertices tell it from roads.
 */
export function sketchLayers(source: string): (paint: Paint) => readonly LayerSpecification[] {
  const has = new Set(ROLES[source]);
  return (paint) =>
    [...shapes(paint), ...marks(paint), ...words(paint)].flatMap(({ id, roles, ...drawn }) => {
      const own = roles.filter((role) => has.has(role));
      if (own.length === 0) return [];
      const filter: FilterSpecification = ["in", ["get", "role"], ["literal", own]];
      return [{ ...drawn, id: `${source}/${id}`, source, filter } as LayerSpecification];
    });
}

/** A style layer before it is told of which source it draws. */
type Drawn<Spec> = Omit<Spec, "source" | "filter"> & { readonly roles: readonly SketchRole[] };
type Circle = Drawn<Extract<LayerSpecification, { type: "circle" }>>;
type Fill = Drawn<Extract<LayerSpecification, { type: "fill" }>>;
type Line = Drawn<Extract<LayerSpecification, { type: "line" }>>;
type Lettering = Drawn<Extract<LayerSpecification, { type: "symbol" }>>;

const steep: ExpressionSpecification = ["boolean", ["get", "steep"], false];
const inside: ExpressionSpecification = ["boolean", ["get", "inside"], false];
const below: ExpressionSpecification = ["boolean", ["get", "below"], false];
const whenKept = (yes: number, no: number): ExpressionSpecification => ["case", ["get", "kept"], yes, no];

function shapes({ palette, scale }: Paint): readonly (Fill | Line)[] {
  const line = (
    id: string,
    role: SketchRole,
    drawn: NonNullable<Line["paint"]>,
    cap: "round" | "butt" = "round",
  ): Line => ({
    id,
    type: "line",
    roles: [role],
    layout: { "line-join": "round", "line-cap": cap },
    paint: drawn,
  });
  return [
    {
      id: "area",
      type: "fill",
      roles: ["area"],
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

function marks({ palette, scale }: Paint): readonly Circle[] {
  const disc = (id: string, roles: readonly SketchRole[], drawn: NonNullable<Circle["paint"]>): Circle => ({
    id,
    type: "circle",
    roles,
    paint: drawn,
  });
  const ring = (id: string, role: SketchRole, colour: string, width: number): Circle =>
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

function words({ palette, scale }: Paint): readonly Lettering[] {
  const lettering = (
    id: string,
    roles: readonly SketchRole[],
    size: number,
    layout: NonNullable<Lettering["layout"]>,
  ): Lettering => ({
    id,
    type: "symbol",
    roles,
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
  const beside: NonNullable<Lettering["layout"]> = {
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
