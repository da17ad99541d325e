import type { ExpressionSpecification } from "maplibre-gl";
import type { Paint } from "../style-part.ts";
import { marker, markerName, STRONG } from "./lettering.ts";
import { core, line } from "./strokes.ts";

export const quayLine = line("quay");
export const quayCore = core("quay");

/** Only the number from afar; length and depth when the quays stand apart. */
const quayText = ({ below }: Paint): ExpressionSpecification => [
  "step",
  ["zoom"],
  "",
  12.6,
  ["get", "short"],
  13.8,
  [
    "format",
    ["get", "label"],
    { "text-font": ["literal", STRONG] },
    ["get", "sub"],
    { "font-scale": Math.max(below, 0.88) },
  ],
];

export const quays = marker("quay", (paint) => paint.image("quay"), [
  [11.5, 0],
  [12.5, 0.6],
  [14.5, 1.1],
]);

/** Off the line of the quay, which runs south-east in every harbour here: towards land first. */
export const quayNames = markerName("quay", 1.35, (paint) => ({
  "text-field": quayText(paint),
  "text-max-width": 14,
  "text-variable-anchor": ["bottom-left", "top-right", "left", "right"],
}));

export const harbours = marker(
  "harbour",
  (paint) => ["match", ["get", "kind"], "pilot-boarding-place", paint.image("pilot"), paint.image("harbour")],
  [
    [9, 0.55],
    [11.5, 0.85],
    [14, 1.1],
  ],
);
export const harbourNames = markerName("harbour", 1.2);
