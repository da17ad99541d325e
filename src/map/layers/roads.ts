import type { ExpressionSpecification } from "maplibre-gl";
import { SHIELDS } from "../../theme/symbols.ts";
import type { StylePart } from "../style-part.ts";
import { marker, markerName, STRONG } from "./lettering.ts";
import { casing, core, line } from "./strokes.ts";

export const roadCasing = casing("road");
export const road = line("road");
export const roadCore = core("road");

const MAIN: ExpressionSpecification = ["!=", ["get", "shield"], "shieldMinor"];

/** Numbers as on the signs, upright, as wide as the number asks. */
export const shields: StylePart = {
  token: "road",
  part: "shields",
  draw: ({ palette, scale, least, theme }) => ({
    type: "symbol",
    filter: [
      "all",
      ["has", "shield"],
      ["step", ["zoom"], MAIN, 10, ["!=", ["get", "kind"], "connecting-road"], 12, true],
    ],
    minzoom: 8.5,
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": ["interpolate", ["linear"], ["zoom"], 10, 180, 14, 300],
      "symbol-sort-key": ["get", "rank"],
      "text-field": ["get", "ref"],
      "text-font": STRONG,
      "text-size": ["interpolate", ["linear"], ["zoom"], 9, Math.max(least, 10.5) * scale, 13, 12.5 * scale],
      "text-rotation-alignment": "viewport",
      "text-padding": 2,
      "icon-image": ["concat", `${theme}/`, ["get", "shield"]] as ExpressionSpecification,
      "icon-text-fit": "both",
      "icon-rotation-alignment": "viewport",
      "icon-padding": 7,
    },
    paint: {
      "text-color": [
        "match",
        ["get", "shield"],
        "shieldMinor",
        palette[SHIELDS.shieldMinor.ink],
        palette[SHIELDS.shieldMain.ink],
      ],
    },
  }),
};

export const junctions = marker("junction", (paint) => paint.image("junction"), [
  [11, 0.55],
  [14, 1],
]);
export const junctionNames = markerName("junction", 0.9);
