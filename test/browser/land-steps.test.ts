import { afterAll, beforeAll, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";
import {
  addsZone,
  CLOSES,
  NEW_ZONE,
  nothingToUndo,
  opensBalance,
  planner,
  redoesAll,
  settledTables,
  tables,
  undoesAll,
  zoneAt,
  zoneList,
} from "./land-page.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

test("a hundred steps by keyboard are undone and done again one by one, each by its name", async () => {
  // A machine that cannot draw: nothing of this is about the picture, and a hundred pictures take a minute.
  const visit = await planner(atlas, { withoutWebGl: true });
  await opensBalance(visit);
  const all = tables(visit);
  const before = await settledTables(visit);
  await addsZone(visit);
  const row = visit.part("button", new RegExp(NEW_ZONE), zoneList(visit));
  // Up through the 20 others, down again, up and down, and up to the third place.
  const orders = Array.from({ length: 98 }, (_, step) => (Math.floor(step / 20) % 2 === 0 ? "Up" : "Down"));
  for (const order of orders) await row.press(`Alt+Arrow${order}`);
  await expect.poll(() => zoneAt(visit, 3)).toMatch(new RegExp(NEW_ZONE));
  // Typed one after another without a rest: none of them is lost, nor wiped by the one before it.
  const shares = ["16", "17", "18", "19", "20"];
  for (const share of shares) {
    await visit.write("textbox", "Katujen osuus (%)", share);
    await visit.keys("Enter");
  }
  // Floor area of both zones of the kind once the last step is counted: on a busy machine the balance comes later.
  await expect.poll(() => visit.reads(all)).toMatch(/26.329/u);
  await expect.poll(() => visit.reads(all)).not.toMatch(/asketaan…/);
  const after = await settledTables(visit);
  expect(after).not.toBe(before);
  expect(after).toMatch(CLOSES);

  const steps = [
    `piirretty ${NEW_ZONE}`,
    ...orders.map(() => `järjestys, ${NEW_ZONE}`),
    ...shares.map(() => `tiedot, ${NEW_ZONE}`),
  ];
  expect(await undoesAll(visit)).toEqual(steps.toReversed().map((step) => `Kumoa: ${step}`));
  await visit.sees("heading", "Aluevaraukset (20)");
  await expect.poll(() => visit.reads(all)).toBe(before);
  expect(await redoesAll(visit)).toEqual(steps.map((step) => `Tee uudelleen: ${step}`));
  await expect.poll(() => visit.reads(all)).toBe(after);
  expect(await nothingToUndo(visit)).toBe(null);
  await visit.leave();
});
