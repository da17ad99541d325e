import type { StylePart } from "../style-part.ts";
import { ink, lettering, REGULAR, STRONG } from "./lettering.ts";

const TOWNS = ["city", "municipality"];

/** Villages, islands, waters: quiet, and the first to give way. */
export const smallPlaces: StylePart = {
  token: "place-name",
  part: "small",
  draw: (paint) => ({
    type: "symbol",
    filter: ["!", ["in", ["get", "kind"], ["literal", TOWNS]]],
    layout: { ...lettering("place-name", paint), "text-font": REGULAR, "text-padding": 10 },
    paint: { ...ink("place-name", paint), "text-halo-width": 1.4 },
  }),
};

/** Towns in spaced capitals, the other domestic name lighter below. */
export const towns: StylePart = {
  token: "place-name",
  part: "towns",
  draw: (paint) => ({
    type: "symbol",
    filter: ["in", ["get", "kind"], ["literal", TOWNS]],
    layout: {
      ...lettering("place-name", paint),
      "text-font": STRONG,
      "text-transform": "uppercase",
      "text-letter-spacing": 0.1,
      "text-max-width": 14,
      "text-padding": 3,
      "text-variable-anchor": ["center", "bottom", "top", "right", "left"],
      "text-radial-offset": 0.6,
    },
    paint: ink("place-name", paint),
  }),
};
