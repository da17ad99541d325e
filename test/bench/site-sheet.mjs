import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../tools/chromium.mjs";
import { serve } from "../tools/serve.mjs";
import { buildSite, median } from "./site.mjs";

const VISITS = 5;
const READY = '#map[data-map="ready"][data-layers="ready"][data-idle="true"]';
const OPEN = "#lang=fi&mode=invest&topic=site-sheet";
const GOALS = { milliseconds: 3_000, kibibytes: 1_500 };

/**
 * From the press to the saved file, milliseconds: the map is drawn for paper, what makes the PDF is fetched, two pages
 * are laid out. Each time a new visitor, on a page at rest.
 */
export async function siteSheetRows() {
  const dist = await buildSite();
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  const atlas = await serve({ root: dist });
  try {
    const saved = [];
    for (let visit = 0; visit < VISITS; visit++) saved.push(await savedSheet(browser, atlas.address));
    const against = `goal: a new visitor's first sheet, median of ${VISITS}; kibibytes against ${GOALS.kibibytes}`;
    const value = median(saved.map(({ time }) => time));
    const kibibytes = Math.max(...saved.map((one) => one.kibibytes));
    return [{ name: "sheet.pdf", value, unit: "ms", reference: GOALS.milliseconds, against, kibibytes }];
  } finally {
    await browser.close();
    await atlas.close();
  }
}

async function savedSheet(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "fi-FI" });
  const page = await context.newPage();
  await page.goto(address + OPEN);
  const button = page.getByRole("button", { name: "Tallenna PDF" });
  await button.waitFor({ timeout: 60_000 });
  await page.locator(READY).waitFor({ state: "attached", timeout: 60_000 });
  const begun = performance.now();
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const file = await download.path();
  const time = performance.now() - begun;
  const kibibytes = readFileSync(file).length / 1_024;
  await context.close();
  return { time, kibibytes };
}
