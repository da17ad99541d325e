import type { TimePhase } from "./time-phase.ts";

/**
 * The phase from which a zone that is in use from a year belongs in the picture. One without a year waits for operation:
 * nobody has said that it would be there before.
 *
 * @example phaseOfYear(2027) // "construction"
 */
export const phaseOfYear = (year: number | null): TimePhase =>
  year === null ? "operation" : (BEGINS.find(([, from]) => year >= from)?.[0] ?? "feasibility");

/** First years of the phases that lie ahead of what exists; the one before ends with the year in which the next begins. */
const BEGINS: readonly (readonly [TimePhase, number])[] = [
  ["operation", 2030],
  ["construction", 2027],
];
