import { beforeEach, describe, expect, test, vi } from "vitest";
import { type BalanceInput, balanceOf } from "../../../src/analysis/land/balance.ts";
import { landFaults } from "../../../src/analysis/land/faults.ts";
import type { TooComplex } from "../../../src/domain/too-complex.ts";
import { isCrowded } from "../../../src/figures/crowded.ts";
import { worked } from "../../../src/figures/land-work.ts";
import type { LandDelivery, LandOrder, LandOutcome } from "../../../src/figures/land-worker.ts";
import type { Unavailable } from "../../../src/figures/unavailable.ts";
import { comb } from "../analysis/land/combs.ts";
import { rectangle } from "../analysis/land/rings.ts";
import { SITE, zone } from "../analysis/land/scenarios.ts";

const input = (count: number): BalanceInput => ({
  planningArea: { ground: SITE },
  municipalities: { kokkola: SITE, kruunupyy: [] },
  zones: Array.from({ length: count }, (_, index) =>
    zone(`zone-${index}`, rectangle(23_503_000 + 40 * (index % 25), 7_075_000 + 40 * Math.floor(index / 25), 40, 40)),
  ),
  restrictions: [],
});

/** Ten combs of 60 corners across one another: 600 corners, over 20 000 crossings. */
const crowded = (): BalanceInput => ({
  ...input(0),
  zones: Array.from({ length: 10 }, (_, number) => zone(`comb-${number}`, comb(number, 30))),
});
const sizeOf = ({ planningArea, zones, restrictions }: BalanceInput) => ({
  planningArea: planningArea.ground,
  zones,
  restrictions,
});
const faultInput = ({ planningArea, zones }: BalanceInput) => ({ planningArea: planningArea.ground, zones });

/** A worker that works as the real one does, or fails as told. */
function fakeWorker(answer: (order: LandOrder) => Promise<LandOutcome> | "error") {
  const listeners = new Map<string, (event: { readonly data?: LandDelivery }) => void>();
  return {
    orders: [] as LandOrder[],
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    postMessage(order: LandOrder) {
      this.orders.push(order);
      const outcome = answer(structuredClone(order));
      if (outcome === "error") queueMicrotask(() => listeners.get("error")?.({}));
      else void outcome.then((done) => listeners.get("message")?.({ data: { serial: order.serial, outcome: done } }));
    },
    /** Says nothing more. */
    terminate: vi.fn(() => listeners.clear()),
  };
}
const works = async ({ task }: LandOrder): Promise<LandOutcome> => ({ kind: "done", result: await worked(task) });

describe("where a balance is worked out", () => {
  // Whether a worker can be had is found out once a visit.
  let work: typeof import("../../../src/figures/balance-work.ts");
  let thrown: { Unavailable: typeof Unavailable; TooComplex: typeof TooComplex };
  beforeEach(async () => {
    vi.resetModules();
    work = await import("../../../src/figures/balance-work.ts");
    thrown = {
      ...(await import("../../../src/figures/unavailable.ts")),
      ...(await import("../../../src/domain/too-complex.ts")),
    };
  });
  const workedOut = (count: number, worker: object) => work.workedOut(input(count), () => worker as Worker);

  test("over 300 zones, or thousands of corners, go to the worker", () => {
    expect(work.isForWorker(sizeOf(input(300)))).toBe(false);
    expect(work.isForWorker(sizeOf(input(301)))).toBe(true);
    const coast = Array.from({ length: 3_001 }, () => rectangle(0, 0, 1, 1)[0]?.[0]?.[0] ?? ([0, 0] as never));
    const water = { ground: [[coast]] };
    expect(work.isForWorker({ planningArea: [], zones: [], restrictions: [water] })).toBe(true);
    expect(work.isForWorker({ planningArea: water.ground, zones: [], restrictions: [] })).toBe(true);
  });

  test("few corners that cross thousands of times go to the worker too, for the faults as well", async () => {
    expect(work.isForWorker(sizeOf(crowded()))).toBe(true);
    const worker = fakeWorker(async () => ({ kind: "done", result: [] }));
    expect(await work.faultsFound(faultInput(crowded()), () => worker as never)).toEqual([]);
    await work.workedOut(crowded(), () => worker as never);
    expect(worker.orders.map(({ task }) => task.of)).toEqual(["faults", "balance"]);
  });

  test("counts edges that may cross: two combs of 50 teeth, one across the other, but not 300 zones side by side", () => {
    expect(isCrowded([comb(0, 50), comb(1, 50)].flat(2))).toBe(true);
    expect(isCrowded([comb(0, 50), comb(2, 20)].flat(2))).toBe(false);
    expect(isCrowded(input(300).zones.flatMap(({ ground }) => ground.flat()))).toBe(false);
  });

  test("small ones stay on the page, large ones come back from one worker, each its own", async () => {
    const worker = fakeWorker(works);
    const faults = (count: number) => work.faultsFound(faultInput(input(count)), () => worker as never);
    expect(await workedOut(300, worker)).toEqual(balanceOf(input(300)));
    expect(await faults(2)).toEqual(landFaults(faultInput(input(2))));
    expect(worker.orders).toEqual([]);
    const all = await Promise.all([workedOut(301, worker), workedOut(310, worker), faults(301)]);
    expect(all).toEqual([balanceOf(input(301)), balanceOf(input(310)), landFaults(faultInput(input(301)))]);
    expect(worker.orders).toHaveLength(3);
  });

  test("without a worker the page does it", async () => {
    const hire = vi.fn(() => {
      throw new Error("refused");
    });
    expect(await work.workedOut(input(301), hire)).toEqual(balanceOf(input(301)));
    expect(await work.workedOut(input(302), hire)).toEqual(balanceOf(input(302)));
    expect(hire).toHaveBeenCalledTimes(1);
  });

  test("a worker that breaks is let go, the page does not do what it owed, and the next drawing gets a new one", async () => {
    const worker = fakeWorker(() => "error");
    const both = await Promise.allSettled([workedOut(301, worker), workedOut(310, worker)]);
    for (const one of both) expect(one).toMatchObject({ status: "rejected", reason: expect.any(thrown.Unavailable) });
    expect(worker.terminate).toHaveBeenCalledTimes(1);
    const next = fakeWorker(works);
    expect(await workedOut(301, next)).toEqual(balanceOf(input(301)));
    expect(next.orders).toHaveLength(1);
  });

  test.each([
    ["bug", { kind: "bug", bug: "a grid about nothing" }, { message: "a grid about nothing" }],
    ["fetch", { kind: "unavailable" }, { message: "the worker could not work it out" }],
    ["crowd", { kind: "too-complex", places: 20_000 }, { places: 20_000 }],
  ] as const)(
    "what goes wrong in a worker goes wrong on the page alike, and is not tried there: %s",
    async (_, outcome, as) => {
      const worker = fakeWorker(async () => outcome);
      await expect(workedOut(301, worker)).rejects.toMatchObject(as);
      expect(worker.terminate).not.toHaveBeenCalled();
    },
  );

  test("a drawing too complex to be counted is refused on the page as well", async () => {
    const none = () => {
      throw new Error("refused");
    };
    await expect(work.workedOut(crowded(), none)).rejects.toBeInstanceOf(thrown.TooComplex);
    await expect(work.faultsFound(faultInput(crowded()), none)).rejects.toBeInstanceOf(thrown.TooComplex);
  });
});
