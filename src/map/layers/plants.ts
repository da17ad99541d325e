import type { ExpressionSpecification } from "maplibre-gl";
import type { Paint } from "../style-part.ts";
import { marker, markerName } from "./lettering.ts";

/** A dot from afar, a works or a turbine near by; none where the whole region is in view. */
export const plants = marker("plant", image, undefined, 10);
export const plantNames = markerName("plant", ["interpolate", ["linear"], ["zoom"], 12.3, 0.75, 12.5, 1.2]);

function image(paint: Paint): ExpressionSpecification {
  const near: ExpressionSpecification = [
    "match",
    ["get", "kind"],
    "wind-farm",
    paint.image("windFarm"),
    paint.image("plant"),
  ];
  return ["step", ["zoom"], paint.image("plantSmall"), 12.4, near];
}
