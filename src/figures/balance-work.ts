import type { BalanceInput } from "../analysis/land/balance.ts";
import type { FaultInput } from "../analysis/land/faults.ts";
import type { LandBalance } from "../domain/land-balance.ts";
import type { LandFault } from "../domain/land-fault.ts";
import type { PlaneArea } from "../domain/plane.ts";
import { TooComplex } from "../domain/too-complex.ts";
import { isCrowded } from "./crowded.ts";
import { type LandResults, type LandTask, worked } from "./land-work.ts";
import type { LandDelivery, LandOrder, LandOutcome } from "./land-worker.ts";
import { Unavailable } from "./unavailable.ts";

/**
 * Up to so many a balance takes about a frame at most (8 ms for 50 zones: bench row ledger.50), which is less than the way
 * to a worker and back. Corners of zones, restrictions and the planning area count too: one as wide as a municipality has
 * thousands of them without any zone.
 */
const MOST_ZONES = 300;
const MOST_CORNERS = 3_000;

/** What is asked of a worker; the browser's has more. */
export type LandWorker = Pick<Worker, "postMessage" | "addEventListener" | "terminate">;

/**
 * The balance, of a large drawing from a worker: the hand that draws it is not held up. Where no worker can be had the page
 * works it out itself; where one breaks over a drawing the page does not try the same, and it is `Unavailable`. Rejects
 * with `TooComplex` where borders meet too often.
 */
export async function workedOut(input: BalanceInput, hire: () => LandWorker = hireWorker): Promise<LandBalance> {
  const drawing = { ...input, planningArea: input.planningArea.ground };
  return (await resultOf({ of: "balance", input }, isForWorker(drawing), hire)) as LandBalance;
}

/** Overlaps and slivers, from the same worker and with the same errors. */
export async function faultsFound(
  input: FaultInput,
  hire: () => LandWorker = hireWorker,
): Promise<readonly LandFault[]> {
  const isLarge = isForWorker({ ...input, restrictions: [] });
  return (await resultOf({ of: "faults", input }, isLarge, hire)) as readonly LandFault[];
}

interface DrawingSize {
  readonly planningArea: PlaneArea;
  readonly zones: readonly { readonly ground: PlaneArea }[];
  readonly restrictions: readonly { readonly ground: PlaneArea }[];
}

/** @example isForWorker({ planningArea, zones: 301 zones, restrictions: [] }) // true */
export function isForWorker({ planningArea, zones, restrictions }: DrawingSize): boolean {
  if (zones.length > MOST_ZONES) return true;
  const rings = [planningArea, ...[...zones, ...restrictions].map(({ ground }) => ground)].flat(2);
  return rings.reduce((sum, ring) => sum + ring.length, 0) > MOST_CORNERS || isCrowded(rings);
}

const hireWorker = (): LandWorker => new Worker(new URL("./land-worker.ts", import.meta.url), { type: "module" });

type Result = LandResults[LandTask["of"]];

async function resultOf(task: LandTask, isLarge: boolean, hire: () => LandWorker): Promise<Result> {
  const outcome = isLarge ? await order(task, hire) : null;
  switch (outcome?.kind) {
    case "done":
      return outcome.result;
    case "too-complex":
      throw new TooComplex(outcome.places);
    case "unavailable":
      throw new Unavailable("the worker could not work it out");
    case "bug":
      throw new Error(outcome.bug);
    default:
      return worked(task);
  }
}

type Deliver = (outcome: LandOutcome) => void;

/** Null: not hired yet, or let go. `none`: none can be had, and none is asked for again. */
let desk: { readonly worker: LandWorker; readonly awaited: Map<number, Deliver> } | "none" | null = null;
let serial = 0;

/** Null where there is no worker. */
function order(task: LandTask, hire: () => LandWorker): Promise<LandOutcome | null> {
  return new Promise((resolve) => {
    desk ??= opened(hire);
    if (desk === "none") return resolve(null);
    serial += 1;
    desk.awaited.set(serial, resolve);
    desk.worker.postMessage({ serial, task } satisfies LandOrder);
  });
}

function opened(hire: () => LandWorker): Exclude<typeof desk, null> {
  const awaited = new Map<number, Deliver>();
  let worker: LandWorker;
  try {
    worker = hire();
  } catch {
    return "none";
  }
  // The next drawing gets a new one: what broke this one may be gone from it.
  const close = (): void => {
    worker.terminate();
    desk = null;
    for (const deliver of awaited.values()) deliver({ kind: "unavailable" });
    awaited.clear();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<LandDelivery>) => {
    awaited.get(data.serial)?.(data.outcome);
    awaited.delete(data.serial);
  });
  worker.addEventListener("error", close);
  worker.addEventListener("messageerror", close);
  return { worker, awaited };
}
