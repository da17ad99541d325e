import { expect, test } from "vitest";
import { followKey } from "../../../src/ui/shortcuts.ts";
import { begun } from "../commands/begun-story.ts";

test("while a chapter is told the letters of the page do nothing", async () => {
  const context = await begun();
  const before = context.store.getState();
  const shortcuts = { lettersOn: true, sheetOpen: false, closeSheet: () => undefined };
  for (const key of ["1", "2", "/", "l", "d", "m", "h", "r", "t"])
    expect([key, followKey({ key }, context, shortcuts)]).toEqual([key, false]);
  expect(context.store.getState()).toBe(before);
});
