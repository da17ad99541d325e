import type { BalanceInput } from "../analysis/land/balance.ts";
import type { LandBalance } from "../domain/land-balance.ts";

// A worker of its own: nothing of the page is here.

export interface BalanceOrder {
  readonly serial: number;
  readonly input: BalanceInput;
}

export interface BalanceDelivery {
  readonly serial: number;
  /** Null where it could not be worked out: the page tries itself, and tells of what goes wrong. */
  readonly balance: LandBalance | null;
}

addEventListener("message", async ({ data: { serial, input } }: MessageEvent<BalanceOrder>) => {
  const deliver = (balance: LandBalance | null): void => postMessage({ serial, balance } satisfies BalanceDelivery);
  try {
    const { balanceOf } = await import("../analysis/land/balance.ts");
    deliver(balanceOf(input));
  } catch {
    deliver(null);
  }
});
