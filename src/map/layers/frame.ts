import type { GeoJSONSourceSpecification, LayerSpecification } from "maplibre-gl";
import { type Bounds, WINDOW } from "../../domain/layer.ts";
import type { Palette } from "../../theme/palette.ts";

export const FRAME_SOURCE = "frame";

/** The ground was surveyed up to 23.50 E; only wires go on to the edge of the window. Degrees. */
const SURVEYED_EAST = 23.5;
export const GROUND: Bounds = [WINDOW[0], WINDOW[1], SURVEYED_EAST, WINDOW[3]];

/** Everything outside the surveyed ground, so that nobody takes its edge for a shore. */
export function frameSource(): GeoJSONSourceSpecification {
  const [west, south, east, north] = GROUND;
  const ring = (x1: number, y1: number, x2: number, y2: number): number[][] => [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
    [x1, y1],
  ];
  const coordinates = [ring(10, 55, 36, 72), ring(west, south, east, north).reverse()];
  return { type: "geojson", data: { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates } } };
}

export const sea = (palette: Palette): LayerSpecification => ({
  id: "sea",
  type: "background",
  paint: { "background-color": palette.sea },
});

export const outside = (palette: Palette): LayerSpecification => ({
  id: "outside",
  type: "fill",
  source: FRAME_SOURCE,
  paint: { "fill-color": palette.outside, "fill-outline-color": palette.control },
});
