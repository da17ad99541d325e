import type { Carrier } from "../domain/logistics.ts";
import type { ColourName } from "./palette.ts";

/** Pixels of line for a million tonnes a year: the same on every map and in the legend, at any zoom. */
const PIXELS_PER_MEGATONNE = 9;
/** A line that carries anything can be seen. Pixels. */
export const LEAST_FLOW_WIDTH = 1.5;

/**
 * How wide a flow is drawn: linear in tonnes a year, pixels; never thinner than can be seen, and nothing for nothing.
 *
 * @example flowWidth(2_000_000) // 18
 * @example flowWidth(50_000) // 1.5
 */
export const flowWidth = (tonnes: number): number =>
  tonnes <= 0 ? 0 : Math.max(LEAST_FLOW_WIDTH, (tonnes / 1_000_000) * PIXELS_PER_MEGATONNE);

/** Colour of each means; its pattern is the cue that grey print keeps. */
export const FLOW_COLOURS: Readonly<Record<Carrier, ColourName>> = { road: "way", rail: "rail", sea: "quay" };

/** A second of the moving picture stands for so many minutes: a day passes in 96 seconds. */
export const MINUTES_A_SECOND = 15;
