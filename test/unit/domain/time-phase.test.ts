import { expect, test } from "vitest";
import { phaseOfYear } from "../../../src/domain/phase-of-year.ts";
import { isIn, TIME_PHASES } from "../../../src/domain/time-phase.ts";

test("what comes in a phase is in the picture of that phase and of every later one", () => {
  for (const [at, comes] of TIME_PHASES.entries())
    expect(TIME_PHASES.filter((phase) => isIn(phase, comes))).toEqual(TIME_PHASES.slice(at));
});

test.each([
  [2026, "feasibility"],
  [2027, "construction"],
  [2029, "construction"],
  [2030, "operation"],
  [2045, "operation"],
  [null, "operation"],
] as const)("a zone in use from %s waits for %s; nothing planned is there now", (year, phase) => {
  expect(phaseOfYear(year)).toBe(phase);
});
