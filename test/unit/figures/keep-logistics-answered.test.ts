import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readFlowBook, readFlowPlaces } from "../../../src/catalog/read-flows.ts";
import { readSeaLanes } from "../../../src/catalog/read-sea-lanes.ts";
import type { FlowAlternative, FlowBook } from "../../../src/domain/flow.ts";
import { logisticsDefaults } from "../../../src/domain/logistics-defaults.ts";
import type { Result } from "../../../src/domain/result.ts";
import { keepLogisticsAnswered } from "../../../src/figures/keep-logistics-answered.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { type FlowFilesState, investOf, withFlowFiles, withInputs } from "../../../src/state/invest.ts";
import { withLayerReady, withLayerUnavailable } from "../../../src/state/layers.ts";
import { type AtlasStore, createAtlasStore, update } from "../../../src/state/store.ts";
import { shippedBook, shippedLayer } from "./sample.ts";
import { stateWith } from "./shipped-balance.ts";

const readValue = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const read = (file: string): string => readFileSync(`data/${file}`, "utf8");
const book = (name: FlowAlternative): FlowBook => readValue(readFlowBook(read(`flows/${name}.json`), name));
const FILES: FlowFilesState = {
  status: "ready",
  books: { ve1: book("ve1"), ve2: book("ve2") },
  map: {
    places: readValue(readFlowPlaces(read("flows/flow-map.json"), "flow-map")),
    lanes: readValue(readSeaLanes(read("sea-lanes/sea-lanes.geojson"), "sea-lanes")),
  },
};
const INPUTS = logisticsDefaults(shippedBook(), "ve1");

let stop = (): void => undefined;
afterEach(() => stop());

function kept(state: AtlasState): AtlasStore {
  const store = createAtlasStore(withInputs(withFlowFiles(state, FILES), INPUTS));
  stop = keepLogisticsAnswered(store);
  return store;
}
const shown = (store: AtlasStore) => {
  const { logistics } = investOf(store.getState());
  return logistics.status === "ready" ? logistics.value : null;
};
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

describe("keepLogisticsAnswered", () => {
  test("answers the latest inputs on the ways of the shipped network, found once for a quay", async () => {
    const store = kept(stateWith());
    await vi.waitFor(() => expect(shown(store)?.inputs).toBe(INPUTS), { timeout: 30_000 });
    const first = shown(store);
    expect(first?.answer.without.truckLoads.known).toEqual({ min: 41_398, max: 41_936 });
    expect(first?.ways.rail.kind).toBe("unreachable");
    expect(first?.ways.railWithSpur.kind).toBe("found");
    for (const sizePercent of [80, 60, 50]) update(store, (state) => withInputs(state, { ...INPUTS, sizePercent }));
    await vi.waitFor(() => expect(shown(store)?.inputs.sizePercent).toBe(50));
    expect(shown(store)?.answer.without.truckLoads.known).toEqual({ min: 20_699, max: 20_968 });
    expect(shown(store)?.ways).toBe(first?.ways);
  });

  test("waits for a layer on its way; one that cannot be had is no answer, until it comes", async () => {
    const store = kept(stateWith({ without: ["roads"] }));
    await rest();
    expect(investOf(store.getState()).logistics.status).toBe("none");
    const problem = { kind: "network", file: "roads.geojson", path: "", detail: "" } as const;
    update(store, (state) => withLayerUnavailable(state, "roads", problem));
    await vi.waitFor(() => expect(investOf(store.getState()).logistics.status).toBe("failed"), { timeout: 30_000 });
    update(store, (state) => withLayerReady(state, shippedLayer("roads")));
    await vi.waitFor(() => expect(shown(store)?.ways.road.kind).toBe("found"), { timeout: 30_000 });
  });
});
