import type { Range } from "./flow.ts";

// Interval arithmetic: the ends of a result are the least and the most that the ends of its parts allow.

export const ZERO: Range = { min: 0, max: 0 };

/** @example exactly(7) // { min: 7, max: 7 } */
export const exactly = (value: number): Range => ({ min: value, max: value });

/** One number, not two. */
export const isExact = ({ min, max }: Range): boolean => min === max;

/** @example plus({ min: 1, max: 2 }, { min: 10, max: 20 }) // { min: 11, max: 22 } */
export const plus = (a: Range, b: Range): Range => ({ min: a.min + b.min, max: a.max + b.max });

/** Of amounts that vary apart from each other. @example minus({ min: 10, max: 20 }, { min: 1, max: 2 }) // { min: 8, max: 19 } */
export const minus = (a: Range, b: Range): Range => ({ min: a.min - b.max, max: a.max - b.min });

/** Of amounts of zero or more. @example times({ min: 1, max: 2 }, { min: 80, max: 180 }) // { min: 80, max: 360 } */
export const times = (a: Range, b: Range): Range => ({ min: a.min * b.min, max: a.max * b.max });

/** By a number of zero or more. @example scaled({ min: 1, max: 2 }, 3) // { min: 3, max: 6 } */
export const scaled = ({ min, max }: Range, by: number): Range => ({ min: min * by, max: max * by });

/** @example sumOf([]) // { min: 0, max: 0 } */
export const sumOf = (ranges: readonly Range[]): Range => ranges.reduce(plus, ZERO);

/** The least range that holds all of them. @example spanning(5, 3, 4) // { min: 3, max: 5 } */
export const spanning = (...values: readonly number[]): Range => ({
  min: Math.min(...values),
  max: Math.max(...values),
});
