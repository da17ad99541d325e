import { readFileSync } from "node:fs";
import { atSite, READY } from "./at-site.mjs";
import { median } from "./site.mjs";

/**
 * The row of a file that the page makes: the median over so many visits, each of a new visitor, of what the reader waits
 * from the press on "Tallenna PDF" to the saved file, milliseconds. `besides`: what else of these is told, `again`, the next
 * press on the same page, and `fromOpening`, from following the link to the first file, the map and everything with it.
 * `reach` brings a page at rest to the button.
 */
export async function savedFileRow({ name, visits, goals, besides, open, reach = async () => {} }) {
  return atSite(async ({ browser, address }) => {
    const saved = [];
    for (let visit = 0; visit < visits; visit++) saved.push(await savedFile(browser, address + open, reach));
    const medianOf = (what) => median(saved.map((one) => one[what]));
    return {
      ...{ name, value: medianOf("time"), unit: "ms", reference: goals.milliseconds },
      against: `goal: from the press to a new visitor's file, median of ${visits}; kibibytes against ${goals.kibibytes}`,
      ...Object.fromEntries(besides.map((what) => [what, medianOf(what)])),
      kibibytes: Math.max(...saved.map((one) => one.kibibytes)),
    };
  });
}

async function savedFile(browser, link, reach) {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ viewport, locale: "fi-FI", serviceWorkers: "block" });
  const page = await context.newPage();
  const opened = Date.now();
  await page.goto(link);
  await page.locator(READY).waitFor({ state: "attached", timeout: 60_000 });
  await reach(page);
  const button = page.getByRole("button", { name: "Tallenna PDF" });
  await button.waitFor({ timeout: 60_000 });
  const first = await press(page, button);
  const again = await press(page, button);
  await context.close();
  return { time: first.time, again: again.time, fromOpening: first.saved - opened, kibibytes: first.kibibytes };
}

/** The reader's wait begins with the press itself, not with the script's way to the button. */
async function press(page, button) {
  await button.evaluate((element) => {
    element.addEventListener(
      "click",
      ({ timeStamp }) => {
        element.dataset.pressed = String(performance.timeOrigin + timeStamp);
      },
      { once: true, capture: true },
    );
  });
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const file = await download.path();
  const saved = Date.now();
  const pressed = Number(await button.getAttribute("data-pressed"));
  return { time: saved - pressed, saved, kibibytes: readFileSync(file).length / 1_024 };
}
