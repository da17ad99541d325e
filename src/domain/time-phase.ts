import type { FactKey } from "./fact.ts";

/** The times that a picture can tell of, in order: what exists now, and what the company's own estimates speak of. */
export const TIME_PHASES = ["now", "feasibility", "construction", "operation"] as const;
export type TimePhase = (typeof TIME_PHASES)[number];

/** When something that does not exist belongs in a picture. */
export interface ThingTime {
  /** It is drawn from this phase on: when it is studied, or would be there, and never before. */
  readonly phase: TimePhase;
  /** When a source has it built, as it is printed: "2027–30"; null where no source gives a year. */
  readonly years: string | null;
  /** Key of the fact that gives the years; stands with them. */
  readonly fact?: FactKey;
}

/** Belongs what comes in one phase in the picture of another? */
export const isIn = (phase: TimePhase, comes: TimePhase): boolean =>
  TIME_PHASES.indexOf(comes) <= TIME_PHASES.indexOf(phase);
