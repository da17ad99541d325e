import type { ExpressionSpecification } from "maplibre-gl";
import type { Paint } from "../style-part.ts";
import { besideMiddle, lineName, marker, markerName, ticks } from "./lettering.ts";
import { band, core, line } from "./strokes.ts";

export const track = line("railway");
export const trackCore = core("railway");
export const trackTicks = ticks("railway");

export const spurBand = band("spur");
export const spur = line("spur");
export const spurName = lineName("spur", besideMiddle);

/** A ring from afar, a train when there is room; yards stay rings. */
export const stations = marker("station", stationImage, undefined, 10);
export const stationNames = markerName("station", ["interpolate", ["linear"], ["zoom"], 11.9, 0.9, 12.1, 1.25]);

function stationImage(paint: Paint): ExpressionSpecification {
  const ring = paint.image("stationSmall");
  return ["step", ["zoom"], ring, 12, ["match", ["get", "kind"], "yard", ring, paint.image("station")]];
}
