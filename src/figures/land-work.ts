import type { BalanceInput } from "../analysis/land/balance.ts";
import type { FaultInput } from "../analysis/land/faults.ts";
import type { LandBalance } from "../domain/land-balance.ts";
import type { LandFault } from "../domain/land-fault.ts";
import { fetched } from "./unavailable.ts";

/** What is worked out of a drawing, on the page or in a worker. */
export type LandTask =
  | { readonly of: "balance"; readonly input: BalanceInput }
  | { readonly of: "faults"; readonly input: FaultInput };

export interface LandResults {
  readonly balance: LandBalance;
  readonly faults: readonly LandFault[];
}

/** Rejects with `Unavailable` where the code could not be fetched, with `TooComplex` where borders meet too often. */
export async function worked(task: LandTask): Promise<LandResults[LandTask["of"]]> {
  if (task.of === "balance") {
    const { balanceOf } = await fetched(import("../analysis/land/balance.ts"));
    return balanceOf(task.input);
  }
  const { landFaults } = await fetched(import("../analysis/land/faults.ts"));
  return landFaults(task.input);
}
