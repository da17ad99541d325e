import { besideMiddle, lineName, marker, markerName, marks } from "./lettering.ts";
import { band, core, line } from "./strokes.ts";

/** Lightning along the line and never a pylon: where pylons stand is not shown. */
export const minorLine = line("power-line");
export const minorMarks = marks("power-line", "powerMinorMark", 260);

export const highVoltage = line("power-400kv");
export const highVoltageCore = core("power-400kv");
export const highVoltageMarks = marks("power-400kv", "powerMark", 150);
/** The voltage, beside the line and turned with it. */
export const highVoltageName = lineName("power-400kv", {
  "symbol-placement": "line",
  "symbol-spacing": 380,
  "text-rotation-alignment": "map",
  "text-offset": [0, -0.9],
  "text-max-angle": 25,
});

export const connectionBand = band("power-connection");
export const connection = line("power-connection");
export const connectionName = lineName("power-connection", besideMiddle);

export const substations = marker("substation", (paint) => paint.image("substation"));
export const substationNames = markerName("substation", 1.25);
