import type { FilterSpecification, LayerSpecification } from "maplibre-gl";
import { REGULAR } from "../layers/lettering.ts";
import type { Overlay } from "../overlay.ts";
import type { Paint } from "../style-part.ts";
import { onPlate } from "../ways/sheet-layers.ts";
import { streamInputs, streamShapes } from "./stream-shapes.ts";

const SOURCE = "streams";

/** Side streams that could run, while their topic is open: nothing is planned, so nothing of them looks like a pipe. */
export function attachStreams(): readonly Overlay[] {
  return [
    {
      source: SOURCE,
      slot: "plan-lines",
      layers: bows,
      others: [{ slot: "sketch", layers: words }],
      inputs: streamInputs,
      shapes: streamShapes,
    },
  ];
}

const is = (shape: string, isChosen: boolean): FilterSpecification => [
  "all",
  ["==", ["get", "shape"], shape],
  ["==", ["get", "isChosen"], isChosen],
];

/**
 * Thin dots, as every concept has; a ring at the neighbour's end. Told apart without colour: the bow that is chosen has
 * larger dots on a wide pale band, lies over the others and ends in a full ring at both ends.
 */
function bows({ palette, scale }: Paint): readonly LayerSpecification[] {
  const round = { "line-cap": "round", "line-join": "round" } as const;
  const line = (id: string, isChosen: boolean, paint: PaintOf<"line">): LayerSpecification => ({
    id: `streams/${id}`,
    type: "line",
    source: SOURCE,
    filter: is("stream", isChosen),
    layout: round,
    paint,
  });
  const ends = (id: string, isChosen: boolean, paint: PaintOf<"circle">): LayerSpecification => ({
    id: `streams/${id}`,
    type: "circle",
    source: SOURCE,
    filter: is("end", isChosen),
    paint,
  });
  return [
    line("casing", false, { "line-color": palette.halo, "line-width": 4.5 * scale, "line-opacity": 0.8 }),
    line("dots", false, { "line-color": palette.label, "line-width": 2.2 * scale, "line-dasharray": [0.1, 2.4] }),
    ends("end", false, {
      "circle-radius": 5 * scale,
      "circle-color": palette.halo,
      "circle-stroke-color": palette.label,
      "circle-stroke-width": 1.6 * scale,
    }),
    line("chosen-casing", true, { "line-color": palette.selectedHalo, "line-width": 11 * scale, "line-opacity": 0.85 }),
    line("chosen-dots", true, {
      "line-color": palette.selected,
      "line-width": 4.6 * scale,
      "line-dasharray": [0, 2.1],
    }),
    ends("chosen-end", true, {
      "circle-radius": 6.5 * scale,
      "circle-color": palette.selected,
      "circle-stroke-color": palette.selectedHalo,
      "circle-stroke-width": 3 * scale,
    }),
  ];
}

type PaintOf<Type> = NonNullable<Extract<LayerSpecification, { type: Type }>["paint"]>;

/** From so near the bows are long enough for whole sentences; from farther the one word must do. */
const NEAR = 10.4;

function words({ palette, scale, theme }: Paint): readonly LayerSpecification[] {
  return (["words", "word"] as const).map((field) => ({
    id: `streams/${field}`,
    type: "symbol",
    source: SOURCE,
    filter: ["==", ["get", "shape"], "words"],
    ...(field === "words" ? { minzoom: NEAR } : { maxzoom: NEAR }),
    layout: {
      "text-field": ["get", field],
      "text-font": REGULAR,
      "text-size": 12 * scale,
      "text-max-width": 14,
      "text-justify": "auto",
      "text-anchor": ["match", ["get", "side"], "west", "right", "left"],
      "text-offset": ["match", ["get", "side"], "west", ["literal", [-0.9, 0]], ["literal", [0.9, 0]]],
      // A bow without the word would be a claim.
      "text-overlap": "always",
      "icon-overlap": "always",
      ...onPlate("card", theme),
    },
    paint: { "text-color": palette.label },
  }));
}
