import type { LandBalance } from "../domain/land-balance.ts";
import type { LandFault } from "../domain/land-fault.ts";
import type { LandReserve, ReserveQuestion } from "../domain/reserve.ts";
import type { Scenario } from "../domain/scenario.ts";
import { TooComplex } from "../domain/too-complex.ts";
import { faultsFound } from "./balance-work.ts";
import { fetched, Unavailable } from "./unavailable.ts";

/** Land for small firms in three lines that are never summed. */
export async function reserveAnswer(
  balance: LandBalance,
  { zones }: Scenario,
  question: ReserveQuestion,
): Promise<LandReserve> {
  const { reserveOf } = await fetched(import("../analysis/land/reserve.ts"));
  return reserveOf(balance, zones, question);
}

/** Years in which land for small firms may move from one line to another. */
export async function reserveYearsAnswer({ zones }: Scenario): Promise<readonly number[]> {
  const { reserveYears } = await fetched(import("../analysis/land/reserve.ts"));
  return reserveYears(zones);
}

/** Overlaps and slivers that a planner may want to mend; `failed` where they cannot be had now, or are too many. */
export async function faultsAnswer({ planningArea, zones }: Scenario): Promise<readonly LandFault[] | "failed"> {
  try {
    return await faultsFound({ planningArea: planningArea.ground, zones });
  } catch (thrown) {
    if (thrown instanceof Unavailable || thrown instanceof TooComplex) return "failed";
    throw thrown;
  }
}
