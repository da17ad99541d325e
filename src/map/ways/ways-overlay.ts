import type { AtlasState } from "../../state/atlas-state.ts";
import type { MapHost } from "../extras.ts";
import type { Overlay } from "../overlay.ts";
import { MARKS_SOURCE, WAYS_SOURCE } from "./sources.ts";
import { marksLayers, waysLayers } from "./ways-layers.ts";
import { markShapes, waysShapes } from "./ways-shapes.ts";

/** Ways, rings and the lines of a distance sheet: over the ground, under the names. */
export function attachWays(_host: MapHost): Overlay {
  return { source: WAYS_SOURCE, slot: "ways", layers: waysLayers, inputs, shapes: waysShapes };
}

/** Ends and reversals: over every mark and name, or a harbour's mark would hide the end at its quay. */
export function attachWayMarks(_host: MapHost): Overlay {
  return { source: MARKS_SOURCE, slot: "sketch", layers: marksLayers, inputs, shapes: markShapes };
}

/** Layers too: where an end lies is known when its layer is here. */
const inputs = ({ ways, language, layers }: AtlasState): readonly unknown[] => [
  ...[ways.from, ways.to, ways.sheet, ways.rings],
  ...[ways.answers, ways.chosen, ways.drawnRows],
  ...[language, layers],
];
