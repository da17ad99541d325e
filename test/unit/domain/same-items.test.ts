import { expect, test } from "vitest";
import { sameItems } from "../../../src/domain/same-items.ts";

test("items are the same one by one, by identity, and as many", () => {
  const layer = { id: "roads" };
  expect(sameItems([layer, "fi"], [layer, "fi"])).toBe(true);
  expect(sameItems([layer, "fi"], [{ ...layer }, "fi"])).toBe(false);
  expect(sameItems([layer], [layer, "fi"])).toBe(false);
  expect(sameItems([layer, "fi"], [layer])).toBe(false);
  expect(sameItems([], [])).toBe(true);
});
