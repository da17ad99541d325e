import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { awaitFlows } from "../../../src/map/flows-awaited.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { withFlowFiles } from "../../../src/state/invest.ts";
import { sampleState } from "../state/sample.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const plain = sampleState();
const coming: AtlasState = withFlowFiles({ ...plain, mode: { kind: "invest", topic: "flows" } }, { status: "loading" });
const came = { ...coming, invest: { ...coming.invest, logistics: { status: "failed" } } } as AtlasState;

test("who asks for no flows waits for none, and nothing is left to come", () => {
  const late = vi.fn();
  const areAwaited = awaitFlows(late);
  expect([areAwaited(plain), areAwaited({ ...coming, onlyDecided: true })]).toEqual([false, false]);
  expect(vi.getTimerCount()).toBe(0);
});

test("flows are waited for until they are there, or have failed", () => {
  const late = vi.fn();
  const areAwaited = awaitFlows(late);
  expect([areAwaited(coming), areAwaited(coming), vi.getTimerCount()]).toEqual([true, true, 1]);
  expect([areAwaited(came), vi.getTimerCount()]).toEqual([false, 0]);
  vi.advanceTimersByTime(5_000);
  expect(late).not.toHaveBeenCalled();
});

test("and no longer than two seconds from the first question, when that is said once", () => {
  let isStillAwaited: boolean | null = null;
  const late = vi.fn(() => {
    isStillAwaited = areAwaited(coming);
  });
  const areAwaited = awaitFlows(late);
  // Until all else is there nobody asks, and nothing is lost by it.
  vi.advanceTimersByTime(9_000.4);
  expect(areAwaited(coming)).toBe(true);
  vi.advanceTimersByTime(1_990);
  expect([late.mock.calls.length, areAwaited(coming)]).toEqual([0, true]);
  vi.advanceTimersByTime(3_000);
  expect([late.mock.calls.length, isStillAwaited, vi.getTimerCount()]).toEqual([1, false, 0]);
});
