import { expect, test } from "vitest";
import { isOpening } from "../../../src/ui/planner/balance-live.tsx";

test("what a scenario opens with is no change from the one before, and is not read out", () => {
  expect([isOpening(null, { of: "ve1" }), isOpening({ of: "ve1" }, { of: "ve2" })]).toEqual([true, true]);
  expect(isOpening({ of: "ve1" }, { of: "ve1" })).toBe(false);
});
