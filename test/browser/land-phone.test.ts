import { afterAll, beforeAll, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";
import { KEPT, opensVe1, settled } from "./land-page.ts";
import { isInSight } from "./layout-page.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

test("on a phone the balance takes the place of the card, which comes back as it was left", async () => {
  const visit = await atlas.visit({
    address: "mode=plan&lang=fi",
    width: 390,
    height: 844,
    touch: true,
    wait: false,
  });
  const foot = visit.part("region", "Aluelaskelma");
  const title = visit.part("heading", "Suunnittelualue");
  const top = async () => Math.round((await title.boundingBox())?.y ?? -1);
  await visit.press("button", "Tiedot");
  await opensVe1(visit);
  await visit.sees("button", "Aluelaskelma", foot);
  // What stands over the title has come: from here on nothing but the reader moves it.
  await visit.seesText(KEPT);
  await visit.mapIsDrawn();
  await title.scrollIntoViewIfNeeded();
  const before = await settled(top);
  const isBack = async () => (await title.count()) === 1 && (await top()) === before;

  await visit.press("button", "Aluelaskelma", foot);
  await visit.sees("button", "Sulje aluelaskelma");
  // What is hidden takes no focus behind the balance.
  expect(await title.count()).toBe(0);
  // A third of the window and more stays map.
  const map = await visit.part("application").boundingBox();
  expect(map?.height).toBeGreaterThan(0.35 * 844);
  await visit.press("button", "Sulje aluelaskelma");
  await expect.poll(isBack).toBe(true);
  await expect.poll(() => visit.focused()).toBe('button "Aluelaskelma"');

  // The tab of the card that waits leads back to it as well.
  await visit.press("button", "Aluelaskelma", foot);
  await visit.sees("button", "Sulje aluelaskelma");
  await visit.press("button", "Tiedot");
  await visit.seesNo("button", "Sulje aluelaskelma");
  await expect.poll(isBack).toBe(true);

  // Without a sheet the key stands under the bar, whole.
  await visit.press("button", "Tiedot");
  const key = visit.part("list", "Pinta-alojen selite");
  expect(await visit.reads(key)).toMatch(/^K liike.* 3,33\u202fha .*noin 127\u202fha .*mahdollinen \d/);
  expect(await isInSight(key)).toBe(true);
  const cut = await key.evaluate(
    (list) =>
      [...list.querySelectorAll("li > *")].filter((part) => part.getBoundingClientRect().right > innerWidth).length,
  );
  expect(cut).toBe(0);
  await visit.leave();
});
