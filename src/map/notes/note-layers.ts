import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { NOTE_THEMES } from "../../domain/note.ts";
import { NOTE_COLOURS } from "../../theme/note-colours.ts";
import type { ColourName } from "../../theme/palette.ts";
import { STRONG } from "../layers/lettering.ts";
import type { Paint } from "../style-part.ts";

export const NOTES_SOURCE = "notes";
/** The layer that is asked what lies under the pointer. */
export const NOTE_PINS = "notes/pin";

/** Pixels of a pin and of the letter's disc at its shoulder. */
const PIN = { radius: 12, open: 15, badge: 8, shoulder: 12 };
const LETTER = 11;

/**
 * A disc with the note's number, its theme's letter at the shoulder: colour is never the only way to tell. The one that
 * stands open in the panel is larger, in a ring, and lies over the others.
 */
export function noteLayers({ palette, scale }: Paint): readonly LayerSpecification[] {
  const colour = themeColour((name) => palette[name]);
  const order = ["case", ["get", "isOpen"], 1, 0] as ExpressionSpecification;
  const shoulder: [number, number] = [PIN.shoulder * scale, -PIN.shoulder * scale];
  const isOpen: FilterSpecification = ["==", ["get", "isOpen"], true];
  return [
    {
      id: "notes/ring",
      type: "circle",
      source: NOTES_SOURCE,
      filter: isOpen,
      paint: {
        "circle-radius": (PIN.open + 5) * scale,
        "circle-color": palette.selectedHalo,
        "circle-stroke-color": palette.selected,
        "circle-stroke-width": 3 * scale,
      },
    },
    {
      id: NOTE_PINS,
      type: "circle",
      source: NOTES_SOURCE,
      layout: { "circle-sort-key": order },
      paint: {
        "circle-radius": ["case", ["get", "isOpen"], PIN.open * scale, PIN.radius * scale],
        "circle-color": colour,
        "circle-stroke-color": palette.halo,
        "circle-stroke-width": 2 * scale,
      },
    },
    {
      id: "notes/number",
      type: "symbol",
      source: NOTES_SOURCE,
      layout: {
        // Names of the map give way to the pin; pins do not give way to each other.
        "text-overlap": "always",
        "text-padding": 9,
        "symbol-sort-key": order,
        "text-field": ["get", "number"],
        "text-font": STRONG,
        "text-size": 13 * scale,
      },
      paint: { "text-color": palette.halo },
    },
    {
      id: "notes/badge",
      type: "circle",
      source: NOTES_SOURCE,
      layout: { "circle-sort-key": order },
      paint: {
        "circle-radius": PIN.badge * scale,
        "circle-translate": shoulder,
        "circle-color": palette.halo,
        "circle-stroke-color": colour,
        "circle-stroke-width": 1.5 * scale,
      },
    },
    {
      id: "notes/letter",
      type: "symbol",
      source: NOTES_SOURCE,
      layout: {
        "text-overlap": "always",
        "text-ignore-placement": true,
        "symbol-sort-key": order,
        "text-field": ["get", "letter"],
        "text-font": STRONG,
        "text-size": LETTER * scale,
      },
      paint: { "text-color": palette.label, "text-translate": shoulder },
    },
  ];
}

function themeColour(colourOf: (name: ColourName) => string): ExpressionSpecification {
  const cases = NOTE_THEMES.flatMap((theme) => [["==", ["get", "theme"], theme], colourOf(NOTE_COLOURS[theme])]);
  return ["case", ...cases, colourOf(NOTE_COLOURS.other)] as never;
}
