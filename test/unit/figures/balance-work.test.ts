import { beforeEach, describe, expect, test, vi } from "vitest";
import { type BalanceInput, balanceOf } from "../../../src/analysis/land/balance.ts";
import type { BalanceDelivery, BalanceOrder } from "../../../src/figures/land-worker.ts";
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

/** A worker that works as the real one does, or fails as told. */
function fakeWorker(answer: (order: BalanceOrder) => BalanceDelivery | "error") {
  const listeners = new Map<string, (event: { readonly data?: BalanceDelivery }) => void>();
  return {
    orders: [] as BalanceOrder[],
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    postMessage(order: BalanceOrder) {
      this.orders.push(order);
      const data = answer(structuredClone(order));
      queueMicrotask(() => (data === "error" ? listeners.get("error")?.({}) : listeners.get("message")?.({ data })));
    },
    /** Says nothing more. */
    terminate: vi.fn(() => listeners.clear()),
  };
}
const works = ({ serial, input }: BalanceOrder): BalanceDelivery => ({ serial, balance: balanceOf(input) });

describe("where a balance is worked out", () => {
  // Whether a worker can be had is found out once a visit.
  let work: typeof import("../../../src/figures/balance-work.ts");
  beforeEach(async () => {
    vi.resetModules();
    work = await import("../../../src/figures/balance-work.ts");
  });
  const workedOut = (count: number, worker: object) => work.workedOut(input(count), () => worker as Worker);

  test("over 300 zones, or thousands of corners, go to the worker", () => {
    expect(work.isForWorker(input(300))).toBe(false);
    expect(work.isForWorker(input(301))).toBe(true);
    const coast = Array.from({ length: 3_001 }, () => rectangle(0, 0, 1, 1)[0]?.[0]?.[0] ?? ([0, 0] as never));
    expect(work.isForWorker({ zones: [], restrictions: [{ key: "water", ground: [[coast]] }] })).toBe(true);
  });

  test("small ones stay on the page, large ones come back from one worker, each its own", async () => {
    const worker = fakeWorker(works);
    expect(await workedOut(300, worker)).toEqual(balanceOf(input(300)));
    expect(worker.orders).toEqual([]);
    const both = await Promise.all([workedOut(301, worker), workedOut(310, worker)]);
    expect(both).toEqual([balanceOf(input(301)), balanceOf(input(310))]);
    expect(worker.orders).toHaveLength(2);
  });

  test("without a worker the page does it", async () => {
    const hire = vi.fn(() => {
      throw new Error("refused");
    });
    expect(await work.workedOut(input(301), hire)).toEqual(balanceOf(input(301)));
    expect(await work.workedOut(input(302), hire)).toEqual(balanceOf(input(302)));
    expect(hire).toHaveBeenCalledTimes(1);
  });

  test("a worker that breaks is let go, and what it owed the page does", async () => {
    const worker = fakeWorker(() => "error");
    const both = await Promise.all([workedOut(301, worker), workedOut(310, worker)]);
    expect(both).toEqual([balanceOf(input(301)), balanceOf(input(310))]);
    expect(worker.terminate).toHaveBeenCalledTimes(1);
    expect(await workedOut(301, worker)).toEqual(balanceOf(input(301)));
    expect(worker.orders).toHaveLength(2);
  });

  test("what a worker could not work out the page tells of itself", async () => {
    const broken = { ...input(301), planningArea: { ground: [] }, zones: Array(301).fill(zone("a", [])) };
    const worker = fakeWorker(({ serial }) => ({ serial, balance: null }));
    await expect(work.workedOut(broken, () => worker as never)).rejects.toThrow("a grid about nothing");
    expect(worker.terminate).not.toHaveBeenCalled();
  });
});
