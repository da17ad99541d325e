import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { awaitLayers } from "../../../src/map/layers-awaited.ts";
import type { AtlasState, LayerState } from "../../../src/state/atlas-state.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Status = LayerState["status"];

/** Layers that are shown, and one that is not and never comes. */
function withLayers(...statuses: readonly Status[]): Pick<AtlasState, "layers" | "visible"> {
  const ids = statuses.map((_, index) => `layer-${index}`);
  const layers = Object.fromEntries([
    ...ids.map((id, index) => [id, { status: statuses[index] }]),
    ["hidden", { status: "idle" }],
  ]) as unknown as AtlasState["layers"];
  return { layers, visible: Object.fromEntries([...ids.map((id) => [id, true]), ["hidden", false]]) };
}

test("layers that are shown are waited for before they are asked for, and until they are there or lost", () => {
  const areAwaited = awaitLayers(vi.fn());
  expect([areAwaited(withLayers("idle", "idle")), areAwaited(withLayers("loading", "ready"))]).toEqual([true, true]);
  expect([areAwaited(withLayers("unavailable", "ready")), vi.getTimerCount()]).toEqual([false, 0]);
});

test("a picture of what is there is not held back for layers that are shown later", () => {
  const areAwaited = awaitLayers(vi.fn());
  expect([areAwaited(withLayers("ready")), areAwaited(withLayers("ready", "loading"))]).toEqual([false, false]);
});

test("no longer than a second after the first of them; before it there is nothing to draw", () => {
  let isStillAwaited: boolean | null = null;
  const late = vi.fn(() => {
    isStillAwaited = areAwaited(withLayers("ready", "loading"));
  });
  const areAwaited = awaitLayers(late);
  expect(areAwaited(withLayers("loading", "loading"))).toBe(true);
  vi.advanceTimersByTime(5_000);
  expect(areAwaited(withLayers("ready", "loading"))).toBe(true);
  vi.advanceTimersByTime(999);
  expect([late.mock.calls.length, areAwaited(withLayers("ready", "loading"))]).toEqual([0, true]);
  vi.advanceTimersByTime(1);
  expect([late.mock.calls.length, isStillAwaited]).toEqual([1, false]);
});
