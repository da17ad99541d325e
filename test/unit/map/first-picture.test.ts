import type { Map as GlMap } from "maplibre-gl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { holdFirstPicture } from "../../../src/map/first-picture.ts";

beforeEach(() => void vi.stubGlobal("devicePixelRatio", 2));
afterEach(() => void vi.unstubAllGlobals());

test("the first picture comes once all is there, and what may be late is asked for last", () => {
  const canvas = { style: { opacity: "" } };
  const heard = new Map<string, () => void>();
  let isLoaded = false;
  const map = {
    on: (kind: string, listener: () => void) => void heard.set(kind, listener),
    getCanvas: () => canvas,
    loaded: () => isLoaded,
    setPixelRatio: vi.fn(),
  };
  const isWhole = vi.fn(() => false);
  const { isShown } = holdFirstPicture(map as unknown as GlMap, isWhole);
  const render = () => heard.get("render")?.();
  render();
  expect([canvas.style.opacity, isWhole.mock.calls.length]).toEqual(["0", 0]);
  isLoaded = true;
  render();
  expect([canvas.style.opacity, isWhole.mock.calls.length, isShown()]).toEqual(["0", 1, false]);
  isWhole.mockReturnValue(true);
  render();
  expect([canvas.style.opacity, map.setPixelRatio.mock.calls, isShown()]).toEqual(["", [[2]], true]);
  render();
  expect(isWhole).toHaveBeenCalledTimes(2);
});
