import type { BalanceInput } from "../analysis/land/balance.ts";
import type { LandBalance } from "../domain/land-balance.ts";
import type { BalanceDelivery, BalanceOrder } from "./land-worker.ts";
import { fetched } from "./unavailable.ts";

/**
 * Up to so many a balance takes about a frame at most (8 ms for 50 zones: bench row ledger.50), which is less than the way
 * to a worker and back. Corners of zones and restrictions count too: a planning area as wide as a municipality has
 * thousands of them without any zone.
 */
const MOST_ZONES = 300;
const MOST_CORNERS = 3_000;

/** What is asked of a worker; the browser's has more. */
export type LandWorker = Pick<Worker, "postMessage" | "addEventListener" | "terminate">;

/**
 * The balance, of a large drawing from a worker: the hand that draws it is not held up. Where no worker can be had, or it
 * fails, the page works it out itself.
 */
export async function workedOut(input: BalanceInput, hire: () => LandWorker = hireWorker): Promise<LandBalance> {
  const delivered = isForWorker(input) ? await order(input, hire) : null;
  if (delivered !== null) return delivered;
  const { balanceOf } = await fetched(import("../analysis/land/balance.ts"));
  return balanceOf(input);
}

/** @example isForWorker({ zones: 301 zones, restrictions: [] }) // true */
export function isForWorker({ zones, restrictions }: Pick<BalanceInput, "zones" | "restrictions">): boolean {
  if (zones.length > MOST_ZONES) return true;
  const rings = [...zones, ...restrictions].flatMap(({ ground }) => ground.flat());
  return rings.reduce((sum, ring) => sum + ring.length, 0) > MOST_CORNERS;
}

const hireWorker = (): LandWorker => new Worker(new URL("./land-worker.ts", import.meta.url), { type: "module" });

type Deliver = (balance: LandBalance | null) => void;

/** Null: not hired yet. `failed`: none can be had, and none is asked for again. */
let desk: { readonly worker: LandWorker; readonly awaited: Map<number, Deliver> } | "failed" | null = null;
let serial = 0;

/** Null where there is no worker, or it has failed. */
function order(input: BalanceInput, hire: () => LandWorker): Promise<LandBalance | null> {
  return new Promise((resolve) => {
    desk ??= opened(hire);
    if (desk === "failed") return resolve(null);
    serial += 1;
    desk.awaited.set(serial, resolve);
    desk.worker.postMessage({ serial, input } satisfies BalanceOrder);
  });
}

function opened(hire: () => LandWorker): Exclude<typeof desk, null> {
  const awaited = new Map<number, Deliver>();
  let worker: LandWorker;
  try {
    worker = hire();
  } catch {
    return "failed";
  }
  const close = (): void => {
    worker.terminate();
    desk = "failed";
    for (const deliver of awaited.values()) deliver(null);
    awaited.clear();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<BalanceDelivery>) => {
    awaited.get(data.serial)?.(data.balance);
    awaited.delete(data.serial);
  });
  worker.addEventListener("error", close);
  worker.addEventListener("messageerror", close);
  return { worker, awaited };
}
