import { describe, expect, test } from "vitest";
import { type Box, framed } from "../../../src/map/framing.ts";

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const square = { clientWidth: 200, clientHeight: 200 };
const none = { top: 0, right: 0, bottom: 0, left: 0 };

/** Where a point of the picture comes to stand on the canvas. */
const shown = (
  at: readonly [number, number],
  { times, x, y }: ReturnType<typeof framed>,
  { clientWidth, clientHeight }: typeof square,
) => [(at[0] - x) * times + clientWidth / 2, (at[1] - y) * times + clientHeight / 2];

describe("framing", () => {
  test("fills the free part", () => {
    expect(framed(box(0, 0, 100, 100), box(-500, -500, 500, 500), square, none, 9)).toEqual({ times: 2, x: 50, y: 50 });
    const beside = framed(box(0, 0, 100, 50), box(-500, -500, 500, 500), square, { ...none, left: 100 }, 9);
    expect(shown([0, 25], beside, square)).toEqual([100, 100]);
    expect(shown([100, 25], beside, square)).toEqual([200, 100]);
  });

  test("goes no closer than it may", () => {
    expect(framed(box(50, 50, 50, 50), box(-500, -500, 500, 500), square, none, 8)).toEqual({ times: 8, x: 50, y: 50 });
  });

  test.each([
    { top: 0, right: 0, bottom: 400, left: 0 },
    { top: 24, right: 420, bottom: 460, left: 385 },
    { top: 24, right: 45, bottom: 460, left: 45 },
  ])("shows nothing beyond the ground between panels at %o", (free) => {
    const size = { clientWidth: 1440, clientHeight: 812 };
    const ground = box(0, 0, 860, 1040);
    for (const target of [box(300, 100, 420, 700), box(10, 10, 60, 900), box(700, 20, 855, 600)]) {
      const framing = framed(target, ground, size, free, 9);
      const [left = 0, top = 0] = shown([ground.left, ground.top], framing, size);
      const [right = 0, bottom = 0] = shown([ground.right, ground.bottom], framing, size);
      expect(left).toBeLessThanOrEqual(free.left + 1e-6);
      expect(top).toBeLessThanOrEqual(free.top + 1e-6);
      expect(right).toBeGreaterThanOrEqual(size.clientWidth - free.right - 1e-6);
      expect(bottom).toBeGreaterThanOrEqual(size.clientHeight - free.bottom - 1e-6);
    }
  });
});
