import type { FilterSpecification, LayerSpecification } from "maplibre-gl";
import { REGULAR, STRONG } from "../layers/lettering.ts";
import type { Tile } from "../overlay.ts";
import { allOf, type Paint } from "../style-part.ts";
import type { HandRole } from "./hand-shapes.ts";
import { PLAN_AIM_SOURCE, PLAN_HAND_SOURCE } from "./sources.ts";

/** Four arrows from a middle: what is moved as a whole. */
export const HAND_TILES: readonly Tile[] = [
  {
    name: "move",
    colour: "selected",
    pattern: {
      size: 26,
      weight: 2.2,
      strokes: [
        [13, 3, 13, 23],
        [3, 13, 23, 13],
        ...[3, 23].flatMap((tip) => {
          const neck = tip < 13 ? tip + 4 : tip - 4;
          return [
            [13, tip, 9, neck],
            [13, tip, 17, neck],
            [tip, 13, neck, 9],
            [tip, 13, neck, 17],
          ] as const;
        }),
      ],
    },
  },
];

/** The rim of the selected zone, in the colour of what is selected on a pale casing; under the names. */
export function rimLayers({ palette, scale }: Paint): readonly LayerSpecification[] {
  return [
    stroke("rim-halo", PLAN_HAND_SOURCE, "rim", palette.selectedHalo, 6 * scale),
    stroke("rim", PLAN_HAND_SOURCE, "rim", palette.selected, 2.6 * scale),
  ];
}

/** Handles and corners, over everything. `grown`: a finger needs larger ones. */
export const handleLayers =
  (grown: number) =>
  ({ palette, scale, pattern }: Paint): readonly LayerSpecification[] => [
    made("ground", PLAN_HAND_SOURCE, "fill", is("ground"), {
      paint: { "fill-color": palette.selected, "fill-opacity": 0.12, "fill-antialias": false },
    }),
    stroke("line-halo", PLAN_HAND_SOURCE, "line", palette.selectedHalo, 6 * scale),
    stroke("line", PLAN_HAND_SOURCE, "line", palette.selected, 2.6 * scale),
    made("middle", PLAN_HAND_SOURCE, "circle", is("middle"), {
      paint: {
        "circle-radius": 18 * scale,
        "circle-color": palette.selectedHalo,
        "circle-stroke-color": palette.selected,
        "circle-stroke-width": 1.6 * scale,
      },
    }),
    // Names make way for it.
    made("middle-arrows", PLAN_HAND_SOURCE, "symbol", is("middle"), {
      layout: { "icon-image": pattern("move", "selected"), "icon-size": scale, "icon-overlap": "always" },
    }),
    made("midpoint", PLAN_HAND_SOURCE, "circle", allOf(is("midpoint"), ["<=", ["get", "from"], ["zoom"]]) ?? true, {
      paint: {
        "circle-radius": 3.4 * scale * grown,
        "circle-color": palette.selectedHalo,
        "circle-opacity": 0.85,
        "circle-stroke-color": palette.selected,
        "circle-stroke-width": 1.3 * scale,
      },
    }),
    made("vertex", PLAN_HAND_SOURCE, "circle", ["in", ["get", "role"], ["literal", ["vertex", "corner"]]], {
      paint: {
        "circle-radius": 5.2 * scale * grown,
        "circle-color": ["case", ["get", "held"], palette.selected, palette.selectedHalo],
        "circle-stroke-color": ["case", ["get", "held"], palette.selectedHalo, palette.selected],
        "circle-stroke-width": 2.2 * scale,
      },
    }),
    // Unseen letters in the place of handles: names make way for them.
    made("handle-room", PLAN_HAND_SOURCE, "symbol", ["in", ["get", "role"], ["literal", ["vertex", "midpoint"]]], {
      layout: {
        "text-field": ".",
        "text-font": REGULAR,
        "text-size": 10,
        "text-padding": 7 * scale * grown,
        "text-overlap": "always",
      },
      paint: { "text-opacity": 0 },
    }),
    // A ring of its own about the vertex in hand: fill alone is too small a difference.
    made("held", PLAN_HAND_SOURCE, "circle", allOf(is("vertex"), ["==", ["get", "held"], true]) ?? true, {
      paint: {
        "circle-radius": 9.5 * scale * grown,
        "circle-opacity": 0,
        "circle-stroke-color": palette.selected,
        "circle-stroke-width": 2 * scale,
      },
    }),
  ];

export function aimLayers({ palette, scale }: Paint): readonly LayerSpecification[] {
  const ring = (id: string, colour: string, width: number): LayerSpecification =>
    made(id, PLAN_AIM_SOURCE, "circle", is("hint"), {
      paint: {
        "circle-radius": 10 * scale,
        "circle-opacity": 0,
        "circle-stroke-color": colour,
        "circle-stroke-width": width * scale,
      },
    });
  return [
    stroke("band-halo", PLAN_AIM_SOURCE, "band", palette.selectedHalo, 4.5 * scale),
    stroke("band", PLAN_AIM_SOURCE, "band", palette.selected, 1.8 * scale, [2.5, 1.8]),
    ring("hint-halo", palette.selectedHalo, 5),
    ring("hint", palette.selected, 2.4),
    made("hint-word", PLAN_AIM_SOURCE, "symbol", is("hint"), {
      layout: {
        "text-field": ["get", "text"],
        "text-font": STRONG,
        "text-size": 12 * scale,
        "text-anchor": "bottom-left",
        "text-offset": [0.9, -0.6],
        "text-overlap": "always",
      },
      paint: { "text-color": palette.label, "text-halo-color": palette.halo, "text-halo-width": 2.2 },
    }),
  ];
}

const is = (role: HandRole): FilterSpecification => ["==", ["get", "role"], role];

const made = (
  id: string,
  source: string,
  type: LayerSpecification["type"],
  filter: FilterSpecification,
  drawn: object,
): LayerSpecification => ({ id: `${source}/${id}`, type, source, filter, ...drawn }) as LayerSpecification;

const stroke = (
  id: string,
  source: string,
  role: HandRole,
  colour: string,
  width: number,
  dash?: readonly number[],
): LayerSpecification =>
  made(id, source, "line", is(role), {
    layout: { "line-join": "round", "line-cap": dash === undefined ? "round" : "butt" },
    paint: {
      "line-color": colour,
      "line-width": width,
      ...(dash === undefined ? {} : { "line-dasharray": [...dash] }),
    },
  });
