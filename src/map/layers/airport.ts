import { marker, markerName } from "./lettering.ts";
import { fill, line } from "./strokes.ts";

export const airportArea = fill("airport");
export const runway = line("airport");
export const airportMark = marker("airport", (paint) => paint.image("airport"));
export const airportName = markerName("airport", 1.3);
