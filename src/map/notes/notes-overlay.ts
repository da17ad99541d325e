import type { Overlay } from "../overlay.ts";
import { NOTES_SOURCE, noteLayers } from "./note-layers.ts";
import { noteInputs, noteShapes } from "./note-shapes.ts";

/** Pins of residents' notes, on the page's map and on paper. */
export const notesOverlay: Overlay = {
  source: NOTES_SOURCE,
  slot: "kept",
  layers: noteLayers,
  inputs: noteInputs,
  shapes: noteShapes,
};
