import { expect, test } from "vitest";
import { afterKey } from "../../../src/map/time/divider.ts";

test("arrows move the line, the ends are one key away, and every other key is somebody else's", () => {
  expect(afterKey("ArrowRight", 0.5)).toBe(0.52);
  expect(afterKey("ArrowLeft", 0.5)).toBe(0.48);
  expect([afterKey("Home", 0.5), afterKey("End", 0.5)]).toEqual([0, 1]);
  // A clicker turns the chapter, whatever has the focus.
  expect(["PageDown", "PageUp", " ", "Tab"].map((key) => afterKey(key, 0.5))).toEqual([null, null, null, null]);
});
