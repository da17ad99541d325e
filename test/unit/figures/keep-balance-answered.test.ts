import { afterEach, describe, expect, test, vi } from "vitest";
import type { Scenario } from "../../../src/domain/scenario.ts";
import { metres } from "../../../src/domain/units.ts";
import { keepBalanceAnswered } from "../../../src/figures/keep-balance-answered.ts";
import { balanceAnswer, balanceLayers } from "../../../src/figures/land-answers.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { withLayerLoading, withLayerReady, withLayerUnavailable } from "../../../src/state/layers.ts";
import { withDraft, withScenario } from "../../../src/state/planner.ts";
import { type AtlasStore, createAtlasStore, update } from "../../../src/state/store.ts";
import { shippedLayer } from "./sample.ts";
import { shippedScenario, stateWith } from "./shipped-balance.ts";

const VE1 = shippedScenario("ve1");
const others = stateWith();
const known = Object.keys(others.layers).filter((id) => !balanceLayers(VE1).includes(id));

// Its parts are fetched once: what is not worked out below is not just late.
await balanceAnswer(others, VE1);

let stop = (): void => undefined;
afterEach(() => stop());

function kept(state: AtlasState, scenario: Scenario = VE1): AtlasStore {
  const store = createAtlasStore(withScenario(state, scenario));
  stop = keepBalanceAnswered(store);
  return store;
}
/** Long enough for a balance that ought not to be worked out. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));
const balance = (store: AtlasStore) => {
  const answer = store.getState().plan.balance?.answer;
  return answer?.status === "ready" ? answer.value : null;
};
const gone = (id: string) => (state: AtlasState) =>
  withLayerUnavailable(state, id, { kind: "network", file: `${id}.geojson`, path: "", detail: "" });

describe("keepBalanceAnswered", () => {
  test("waits for the layers that the scenario asks for and for no other", async () => {
    const store = kept(stateWith({ without: ["roads", ...known] }));
    await rest();
    expect(store.getState().plan.balance).toBeNull();
    update(store, (state) => withLayerReady(state, shippedLayer("roads")));
    await vi.waitFor(() => expect(balance(store)?.missing).toEqual([]));
    expect(balance(store)?.closingError).toBe(0);
  });

  test("says what is missing where a layer cannot be had, and counts it once it can", async () => {
    const store = kept(gone("railways")(stateWith({ without: ["railways"] })));
    await vi.waitFor(() => expect(balance(store)?.missing).toEqual([{ layer: "railways", unknown: ["railway"] }]));
    update(store, (state) => withLayerLoading(state, "railways"));
    await rest();
    expect(balance(store)?.missing).toHaveLength(1);
    update(store, (state) => withLayerReady(state, shippedLayer("railways")));
    await vi.waitFor(() => expect(balance(store)?.missing).toEqual([]));
    expect(balance(store)?.restricted.map(({ id }) => id)).toContain("railway");
  });

  test("works nothing out anew for a layer that the scenario does not ask for", async () => {
    const store = kept(stateWith({ without: ["rail-spur"] }));
    await vi.waitFor(() => expect(balance(store)).not.toBeNull());
    const before = store.getState().plan.balance;
    update(store, (state) => withLayerReady(state, shippedLayer("rail-spur")));
    await rest();
    expect(store.getState().plan.balance).toBe(before);
    const spur = { spur: { applies: true, halfWidth: metres(30) } };
    const switches = { ...VE1.switches, spurBuilt: true };
    update(store, (state) => withDraft(state, { ...VE1, switches, restrictionChoices: spur }));
    await vi.waitFor(() => expect(balance(store)?.restricted.map(({ id }) => id)).toContain("spur"));
  });

  test("ends with the balance of the latest drawing however fast the hand was", async () => {
    const store = kept(stateWith());
    for (let count = 1; count <= 5; count++)
      update(store, (state) => withDraft(state, { ...VE1, zones: VE1.zones.slice(count) }));
    await vi.waitFor(() => expect(store.getState().plan.balance?.of).toBe(store.getState().plan.draft));
    expect(balance(store)?.zones).toHaveLength(VE1.zones.length - 5);
  });
});
