import { band, line } from "./strokes.ts";

/** Connectors that stand in for a road or track which the data lacks: thin, dotted, without casing or ticks. */
export const declaredBand = band("declared-link");
export const declared = line("declared-link");
