import type { Quantity } from "./units.ts";

/** Whole millimetres of ETRS-GK23 (EPSG:3877): the grid on which land is drawn and balanced. */
export type Millimetres = Quantity<"mm">;
export const millimetres = (value: number): Millimetres => Math.round(value) as Millimetres;

/** East with its zone number 23, north. Two vertices are one when their millimetres are equal. */
export type PlanePoint = readonly [east: Millimetres, north: Millimetres];
/** The two ends of a piece of an outline. */
export type PlaneEdge = readonly [PlanePoint, PlanePoint];
/** A closed ring; the first vertex is not repeated. */
export type PlaneRing = readonly PlanePoint[];
/** The outer ring counter-clockwise, then holes clockwise. */
export type PlanePolygon = readonly PlaneRing[];
/** One or several polygons that do not overlap one another. */
export type PlaneArea = readonly PlanePolygon[];

/** Half a square millimetre: the unit in which a land balance is added, always a whole number. */
export type HalfSquareMillimetres = Quantity<"half-mm2">;
export const halfSquareMillimetres = (whole: number): HalfSquareMillimetres => whole as HalfSquareMillimetres;
/** Half square millimetres in a square metre and in a hectare. */
export const SQUARE_METRE = 2_000_000;
export const HECTARE = 20_000_000_000;
