import { PATTERNS, type Pattern } from "./pattern.ts";

/** Tiles that tell land of a scenario apart where colour cannot; they come with the planner. */
export const PLAN_PATTERNS = {
  ...PATTERNS,
  backHatch: { size: 12, weight: 1, strokes: [[0, 0, 12, 12]] },
  columns: { size: 9, weight: 1, strokes: [[4.5, 0, 4.5, 9]] },
  rows: { size: 8, weight: 1, strokes: [[0, 4, 8, 4]] },
  furrows: {
    size: 12,
    weight: 1.2,
    strokes: [
      [1, 3, 5, 3],
      [7, 9, 11, 9],
    ],
  },
  ticks: {
    size: 12,
    weight: 1.2,
    strokes: [
      [3, 1, 3, 5],
      [9, 7, 9, 11],
    ],
  },
  chevrons: {
    size: 14,
    weight: 1.2,
    strokes: [
      [3, 9, 7, 5],
      [7, 5, 11, 9],
    ],
  },
  crosses: {
    size: 14,
    weight: 1.2,
    strokes: [
      [3.5, 1.5, 3.5, 5.5],
      [1.5, 3.5, 5.5, 3.5],
      [10.5, 8.5, 10.5, 12.5],
      [8.5, 10.5, 12.5, 10.5],
    ],
  },
} as const satisfies Readonly<Record<string, Pattern>>;

export type PlanPatternName = keyof typeof PLAN_PATTERNS;
