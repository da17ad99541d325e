import { translatorFor } from "../../i18n/translator.ts";
import type { Overlay } from "../overlay.ts";
import { KEPT_SOURCE, sketchLayers } from "./sketch-layers.ts";
import { keptShapes } from "./sketch-shapes.ts";

/** The drawings kept: drawn anew when they, their layers or the language change, never with the drawing in hand. */
export const keptDrawings: Overlay = {
  source: KEPT_SOURCE,
  slot: "kept",
  layers: sketchLayers(KEPT_SOURCE),
  inputs: ({ measure, layers, language }) => [measure.kept, layers, language],
  shapes: (state) => keptShapes(state, translatorFor(state.language)),
};
