import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { MapHost } from "../../../../src/map/extras.ts";
import { withFlowFiles, withVehicles } from "../../../../src/state/invest.ts";
import { type AtlasStore, createAtlasStore, update } from "../../../../src/state/store.ts";
import { withView } from "../../../../src/state/view.ts";
import { sampleState } from "../../state/sample.ts";

const OVERLAY = "../../../../src/map/flows/vehicles-overlay.ts";
const FLOWS = "../../../../src/map/flows/drawn-flows.ts";

const show = vi.fn();
const remove = vi.fn();
let flows: { readonly traffic: readonly object[] } | null;
let zoom: number;
let frames: ((now: number) => void)[];
let now: number;
let store: AtlasStore;
/** Listeners of the map. */
const heard = new Map<string, () => void>();

/** The frames that were asked for, and those that they ask for in turn, so many. */
function draw(count = 1): void {
  for (let at = 0; at < count; at += 1) {
    now += 16;
    const due = frames;
    frames = [];
    for (const frame of due) frame(now);
  }
}
const pointAt = (longitude: number): void => update(store, (state) => withView(state, { pointer: [longitude, 63.8] }));

beforeEach(async () => {
  vi.doMock(OVERLAY, () => ({ addVehicles: () => ({ show, remove }) }));
  vi.doMock(FLOWS, () => ({ drawnFlows: () => flows }));
  vi.stubGlobal("requestAnimationFrame", (frame: (now: number) => void) => frames.push(frame));
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
  show.mockClear();
  [flows, zoom, frames, now] = [{ traffic: [{}] }, 12, [], 0];
  const opened = { ...sampleState(), mode: { kind: "invest", topic: "flows" } } as const;
  store = createAtlasStore(withVehicles(withFlowFiles(opened, { status: "loading" }), "paused"));
  const listen = (kind: string, listener: () => void) => void heard.set(kind, listener);
  const map = { on: listen, once: listen, getZoom: () => zoom };
  const { moveVehicles } = await import("../../../../src/map/flows/move-vehicles.ts");
  moveVehicles({ map, store, container: { dataset: { idle: "true" } } } as unknown as MapHost);
  draw();
});
afterAll(() => {
  vi.unstubAllGlobals();
  for (const part of [OVERLAY, FLOWS]) vi.doUnmock(part);
});

test("vehicles that stand are drawn once, whatever moves over the map", () => {
  expect(show).toHaveBeenCalledTimes(1);
  for (let at = 0; at < 5; at += 1) {
    pointAt(23 + at / 100);
    draw();
  }
  expect(show).toHaveBeenCalledTimes(1);
  expect(frames).toHaveLength(0);
});

test.each([
  ["other flows", { flows: { traffic: [] } }],
  ["no flows", { flows: null }],
  ["another zoom", { zoom: 13 }],
  ["another theme", { theme: "dark" }],
] as const)("standing vehicles are drawn anew for %s, and once", (_what, change) => {
  if ("flows" in change) flows = change.flows;
  if ("zoom" in change) zoom = change.zoom;
  if ("theme" in change) update(store, (state) => ({ ...state, theme: change.theme }));
  heard.get("zoomend")?.();
  draw();
  pointAt(23.1);
  draw();
  expect(show).toHaveBeenCalledTimes(2);
});

test("vehicles that move are drawn in every frame, and stand where they are when they are stopped", () => {
  update(store, (state) => withVehicles(state, "moving"));
  draw(5);
  expect(show).toHaveBeenCalledTimes(6);
  const seconds = () => show.mock.lastCall?.[1];
  const before = seconds();
  update(store, (state) => withVehicles(state, "paused"));
  draw(3);
  expect([show.mock.calls.length, seconds()]).toEqual([6, before]);
});

test("they are drawn again when the topic is opened again", () => {
  update(store, (state) => ({ ...state, mode: { kind: "invest", topic: "port" } }));
  draw();
  expect(remove).toHaveBeenCalled();
  update(store, (state) => ({ ...state, mode: { kind: "invest", topic: "flows" } }));
  draw();
  expect(show).toHaveBeenCalledTimes(2);
});
