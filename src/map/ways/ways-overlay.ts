import type { FeatureCollection } from "geojson";
import type { GeoJSONSource } from "maplibre-gl";
import type { Position } from "../../domain/layer.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import type { SeenMap } from "../extras.ts";
import { type Pixels, wordsPart } from "../free-part.ts";
import type { Overlay } from "../overlay.ts";
import { marksApart, wholeLabelOn } from "./label-place.ts";
import { MARKS_SOURCE, WAYS_SOURCE } from "./sources.ts";
import { LENGTH_LABEL, limitLayers, marksLayers, waysLayers } from "./ways-layers.ts";
import { followsMap, type LabelPlace, type MarksPlace, markShapes, waysShapes } from "./ways-shapes.ts";

/** Ways, rings and the lines of a distance sheet: over the ground, under the names. */
export function attachWays(): Overlay {
  return { source: WAYS_SOURCE, slot: "ways", layers: waysLayers, inputs, shapes: waysShapes };
}

/**
 * Ends and reversals: over every mark and name, or a harbour's mark would hide the end at its quay. How long a straight
 * line is stands on what is seen of it, so that no panel cuts the number. Where rings end gives way to the outline's name.
 */
export function attachWayMarks({ map, container, store }: SeenMap): Overlay {
  const onScreen = ([longitude, latitude]: Position): Pixels => map.project([longitude, latitude]);
  const onEarth = ({ x, y }: Pixels): Position => {
    const { lng, lat } = map.unproject([x, y]);
    return [lng, lat];
  };
  const labelPlace: LabelPlace = (from, to, label) => {
    // Before its layer is here there are no letters to be cut.
    const fontSize = map.getLayer(LENGTH_LABEL) && map.getLayoutProperty(LENGTH_LABEL, "text-size");
    const free = wordsPart(container, store.getState().view.insets);
    const place = wholeLabelOn(onScreen(from), onScreen(to), labelSize(label, fontSize), free);
    return place === null ? null : onEarth(place);
  };
  const marksPlace: MarksPlace = (from, to) => {
    const apart = marksApart(onScreen(from), onScreen(to));
    return apart === null ? null : [onEarth(apart[0]), onEarth(apart[1])];
  };
  const shapes = (state: AtlasState): FeatureCollection => markShapes(state, labelPlace, marksPlace);
  map.on("moveend", () => {
    const state = store.getState();
    if (followsMap(state)) void map.getSource<GeoJSONSource>(MARKS_SOURCE)?.setData(shapes(state));
  });
  const inputsOfMarks = (state: AtlasState) => [...inputs(state), state.view.insets];
  const others = [{ slot: "plan-names", layers: limitLayers }] as const;
  return { source: MARKS_SOURCE, slot: "sketch", layers: marksLayers, others, inputs: inputsOfMarks, shapes };
}

/**
 * Room for a label on its plate, wherever about its place it is put clear of others: pixels, generously.
 *
 * @example labelSize("4,91 km", 12).x // 76.4
 */
export function labelSize(label: string, fontSize: unknown): Pixels {
  const em = typeof fontSize === "number" ? fontSize : 12;
  return { x: [...label].length * 0.6 * em + 26, y: 6 * em };
}

/** Layers too: where an end lies is known when its layer is here. */
const inputs = ({ ways, language, layers }: AtlasState): readonly unknown[] => [
  ...[ways.from, ways.to, ways.sheet, ways.rings],
  ...[ways.answers, ways.chosen, ways.drawnRows],
  ...[language, layers],
];
