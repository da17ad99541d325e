import type { Feature, FeatureCollection } from "geojson";
import type { FilterSpecification, LayerSpecification } from "maplibre-gl";
import { topicOf } from "../../domain/mode.ts";
import { squareOnMap } from "../../figures/square-on-map.ts";
import { figureText } from "../../i18n/figure-text.ts";
import { translatorFor } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { worldOf } from "../../state/world.ts";
import { STRONG } from "../layers/lettering.ts";
import type { Overlay } from "../overlay.ts";
import type { Paint } from "../style-part.ts";
import { printable } from "../ways/map-words.ts";
import { onPlate } from "../ways/sheet-layers.ts";

const SOURCE = "same-scale";

/** An area elsewhere as a square over Kruunuportti; along its upper side stands what it is and what it is not. */
export function attachSquare(): readonly Overlay[] {
  return [
    {
      source: SOURCE,
      slot: "plan-lines",
      layers: lines,
      // Over every mark: a substation under the words would cut the sentence.
      others: [{ slot: "sketch", layers: names }],
      inputs: (state) => [isOpen(state), worldOf(state).square, state.facts, state.layers, state.language],
      shapes,
    },
  ];
}

const isOpen = ({ mode }: AtlasState): boolean => topicOf(mode) === "world";

/** The square and, as a point in the middle of its upper side, its words. */
export function shapes(state: AtlasState): FeatureCollection {
  const square = isOpen(state) ? squareOnMap(state) : null;
  if (square === null) return { type: "FeatureCollection", features: [] };
  const translator = translatorFor(state.language);
  const area = `${figureText(square.area, translator)} · ${translator.text(square.area.label)}`;
  const north = Math.max(...square.ring.map(([, latitude]) => latitude));
  const [west, east] = [Math.min, Math.max].map((end) => end(...square.ring.map(([longitude]) => longitude)));
  const shape = (geometry: Feature["geometry"], words: string): Feature => ({
    type: "Feature",
    properties: { words },
    geometry,
  });
  return {
    type: "FeatureCollection",
    features: [
      shape({ type: "Polygon", coordinates: [square.ring.map((position) => [...position])] }, ""),
      shape(
        { type: "Point", coordinates: [((west ?? 0) + (east ?? 0)) / 2, north] },
        printable(`${area}\n${translator.t("world.square-label")}`),
      ),
    ],
  };
}

/** Dotted as every concept is: nobody has drawn or proposed it here. */
function lines({ palette, scale }: Paint): readonly LayerSpecification[] {
  const filter: FilterSpecification = ["==", ["geometry-type"], "Polygon"];
  return [
    {
      id: "same-scale/fill",
      type: "fill",
      source: SOURCE,
      filter,
      paint: { "fill-color": palette.label, "fill-opacity": 0.07 },
    },
    {
      id: "same-scale/casing",
      type: "line",
      source: SOURCE,
      filter,
      paint: { "line-color": palette.halo, "line-width": 5 * scale, "line-opacity": 0.85 },
    },
    {
      id: "same-scale/line",
      type: "line",
      source: SOURCE,
      filter,
      layout: { "line-cap": "round" },
      paint: { "line-color": palette.label, "line-width": 2.4 * scale, "line-dasharray": [0.1, 2] },
    },
  ];
}

function names({ palette, scale, theme }: Paint): readonly LayerSpecification[] {
  return [
    {
      id: "same-scale/words",
      type: "symbol",
      source: SOURCE,
      filter: ["==", ["geometry-type"], "Point"],
      layout: {
        "text-field": ["get", "words"],
        "text-font": STRONG,
        "text-size": 12 * scale,
        "text-max-width": 26,
        "text-anchor": "bottom",
        "text-offset": [0, -0.8],
        "text-overlap": "always",
        "icon-overlap": "always",
        ...onPlate("card", theme),
      },
      paint: { "text-color": palette.label },
    },
  ];
}
