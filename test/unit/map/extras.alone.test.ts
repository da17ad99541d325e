import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createExtras, type MapHost } from "../../../src/map/extras.ts";
import type { Overlay } from "../../../src/map/overlay.ts";
import { withVehicles } from "../../../src/state/invest.ts";
import { withKept, withMeasure, withTool, withVertex } from "../../../src/state/measure.ts";
import { withNotice } from "../../../src/state/notices.ts";
import { type AtlasStore, createAtlasStore, update } from "../../../src/state/store.ts";
import { withView } from "../../../src/state/view.ts";
import { withWays } from "../../../src/state/ways.ts";
import { sampleState } from "../state/sample.ts";

const MEASURING = "../../../src/map/editing/measuring.ts";
const FLOW_LINES = "../../../src/map/flows/attach-flows.ts";
const KEPT_ROOM = "../../../src/map/kept-room.ts";
const VEHICLES = "../../../src/map/flows/move-vehicles.ts";
const SKETCH = { source: "sketch" } as Overlay;
const FLOWS = { source: "flows" } as Overlay;

/** Listeners of the window and of the map. */
const heard = new Map<string, () => void>();
let isLost = true;
let asked = 0;
let store: AtlasStore;
const arrived: Overlay[] = [];

beforeEach(() => {
  vi.stubGlobal("addEventListener", (kind: string, listener: () => void) => void heard.set(kind, listener));
  vi.doMock(MEASURING, () => {
    asked += 1;
    if (isLost) throw new TypeError("Failed to fetch");
    return { attachMeasuring: () => [SKETCH] };
  });
  // Beside the lines comes what keeps names clear of panels; which of the two is first is no matter here.
  vi.doMock(KEPT_ROOM, () => ({ attachKeptRoom: () => [] }));
  vi.doMock(FLOW_LINES, () => ({ attachFlows: () => [FLOWS] }));
  vi.doMock(VEHICLES, () => {
    asked += 1;
    if (isLost) throw new TypeError("Failed to fetch");
    return { moveVehicles: () => [] };
  });
  [isLost, asked, arrived.length] = [true, 0, 0];
  store = createAtlasStore(sampleState());
  const map = { on: (kind: string, listener: () => void) => void heard.set(`map ${kind}`, listener) };
  const host = { map, store } as unknown as MapHost;
  store.subscribe(createExtras(host, (overlay) => void arrived.push(overlay)));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

// Once, at the end: taken off between two tests, a slow machine still finds it off in the next one.
afterAll(() => {
  for (const part of [MEASURING, FLOW_LINES, VEHICLES]) vi.doUnmock(part);
});

const settled = (times: number): Promise<void> =>
  vi.waitFor(() => expect([asked, store.getState().notices.length]).toEqual([times, times > 0 ? 1 : 0]));

/** Pointer, view and notices change the state without end. */
async function muchHappens(): Promise<void> {
  for (let at = 0; at < 50; at += 1) {
    update(store, (state) => withView(state, { pointer: [23 + at / 1000, 63.8] }));
    if (at % 10 === 0) await new Promise((done) => setTimeout(done, 1));
  }
}

describe("an extra of the map that cannot be had", () => {
  test("is said once and not asked for again by itself", async () => {
    await muchHappens();
    expect(asked).toBe(0);
    update(store, (state) => withTool(state, "distance"));
    await settled(1);
    await muchHappens();
    update(store, (state) => withNotice(state, "notice.copied-long"));
    await muchHappens();
    expect(asked).toBe(1);
  });

  test.each([
    ["another tool", () => update(store, (state) => withTool(state, "area"))],
    ["the tool taken up again", () => (["none", "distance"] as const).forEach((tool) => void takeUp(tool))],
    ["a press on the map", () => heard.get("map click")?.()],
    ["the network", () => heard.get("online")?.()],
  ])("comes with %s, and once", async (_what, act) => {
    update(store, (state) => withTool(state, "distance"));
    await settled(1);
    isLost = false;
    act();
    await vi.waitFor(() => expect(arrived).toEqual([SKETCH]));
    update(store, (state) => withTool(state, null));
    update(store, (state) => withTool(state, "area"));
    heard.get("online")?.();
    await muchHappens();
    expect([asked, arrived.length]).toEqual([2, 1]);
  });

  test("is asked for by a kept drawing and by a typed coordinate as well", async () => {
    const vertex = { position: [23, 63.8], plusMinusMetres: 1, approximate: false, on: null } as const;
    isLost = false;
    update(store, (state) =>
      withMeasure(withKept(withVertex(withTool(state, "distance"), vertex), "A"), { tool: null }),
    );
    await vi.waitFor(() => expect(arrived).toEqual([SKETCH]));
  });
});

describe("vehicles that cannot be had", () => {
  const open = (): void => update(store, (state) => ({ ...state, mode: { kind: "invest", topic: "flows" } }));

  test("leave the lines of the flows there, and are said once", async () => {
    open();
    await settled(1);
    await vi.waitFor(() => expect(arrived).toEqual([FLOWS]));
    await muchHappens();
    expect(asked).toBe(1);
  });

  test.each([
    ["the spur", () => update(store, (state) => withWays(state, { spurBuilt: true }))],
    ["their own button", () => update(store, (state) => withVehicles(state, "paused"))],
    ["a press on the map", () => heard.get("map click")?.()],
  ])("are asked for again with %s, and once they are there never again", async (_what, act) => {
    open();
    await settled(1);
    isLost = false;
    act();
    await vi.waitFor(() => expect(asked).toBe(2));
    update(store, (state) => withWays(state, { spurBuilt: false }));
    heard.get("online")?.();
    await muchHappens();
    expect(asked).toBe(2);
  });
});

function takeUp(tool: "none" | "distance"): void {
  update(store, (state) => withTool(state, tool === "none" ? null : tool));
}
