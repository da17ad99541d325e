import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { loadFlows } from "../../../src/commands/flows.ts";
import { fail, ok } from "../../../src/domain/result.ts";
import { keepLogisticsAnswered } from "../../../src/figures/keep-logistics-answered.ts";
import { initialState } from "../../../src/state/initial-state.ts";
import { investOf } from "../../../src/state/invest.ts";
import { createAtlasStore, update } from "../../../src/state/store.ts";
import { withView } from "../../../src/state/view.ts";
import { sampleContext } from "../commands/sample.ts";
import { shippedLayers } from "../map/shipped.ts";

const LOGISTICS = "../../../src/analysis/logistics/logistics.ts";
const METAS = shippedLayers().map(({ meta }) => meta);

/** What cannot be had now: a layer, the code that works flows out. */
let lost: "roads" | "code" | null;
/** How often the layer or the code was asked for. */
let asked: { roads: number; code: number };
/** An endless asking would leave a test no time to fail: it is stopped after so many changes of the state. */
const MANY = 500;
let changes = 0;
let stop = (): void => undefined;
beforeEach(() => {
  [lost, asked, changes] = [null, { roads: 0, code: 0 }, 0];
  vi.doMock(LOGISTICS, async (original) => {
    asked.code += 1;
    if (lost === "code") throw new TypeError("Failed to fetch");
    return original();
  });
});
afterEach(() => {
  stop();
  expect(changes).toBeLessThan(MANY);
});
afterAll(() => vi.doUnmock(LOGISTICS));

function opened() {
  const { ports } = sampleContext({
    readFactsText: async () => ok(readFileSync("data/facts.json", "utf8")),
    readLayerText: async (id) => {
      if (id === "roads") asked.roads += 1;
      return lost === id
        ? fail({ kind: "network", file: `${id}.geojson`, path: "", detail: "" })
        : ok(readFileSync(`data/layers/${id}.geojson`, "utf8"));
    },
  });
  const context = { store: createAtlasStore(initialState(METAS, "fi", { kind: "invest", topic: "flows" })), ports };
  stop = keepLogisticsAnswered(context.store);
  context.store.subscribe(() => {
    changes += 1;
    if (changes < MANY) return;
    stop();
    throw new Error("asked without end");
  });
  const status = () => investOf(context.store.getState()).logistics.status;
  return {
    context,
    status,
    comesTo: (wanted: string) => vi.waitFor(() => expect(status()).toBe(wanted), { timeout: 30_000 }),
  };
}

describe("flows that could not be worked out", () => {
  test("are worked out when a reader asks again and the layer that was lost is there", async () => {
    lost = "roads";
    const { context, comesTo } = opened();
    await loadFlows.run(context);
    await comesTo("failed");
    expect(asked.roads).toBe(1);
    const again = loadFlows.run(context);
    await comesTo("none");
    await again;
    await comesTo("failed");
    expect(asked.roads).toBe(2);
    lost = null;
    await loadFlows.run(context);
    await comesTo("ready");
    expect(asked.roads).toBe(3);
    await loadFlows.run(context);
    expect(asked.roads).toBe(3);
  });

  test("are worked out when a reader asks again and the code that was lost is there, and not tried before", async () => {
    lost = "code";
    vi.resetModules();
    const { context, status, comesTo } = opened();
    await loadFlows.run(context);
    await comesTo("failed");
    const times = asked.code;
    expect(times).toBeGreaterThan(0);
    for (let at = 0; at < 20; at += 1) {
      update(context.store, (state) => withView(state, { pointer: [23 + at / 1000, 63.8] }));
      await new Promise((done) => setTimeout(done, 1));
    }
    expect([status(), asked.code]).toEqual(["failed", times]);
    lost = null;
    await loadFlows.run(context);
    await comesTo("ready");
  });
});
