import { chromium } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../tools/chromium.mjs";
import { serve } from "../tools/serve.mjs";
import { buildSite, median } from "./site.mjs";
import { press } from "./site-sheet.mjs";

const VISITS = 3;
const READY = '#map[data-map="ready"][data-layers="ready"][data-idle="true"]';
const GOALS = { milliseconds: 5_000, kibibytes: 4_000 };

/**
 * What the reader waits for, from the press to the saved map sheet of A3 across at 202 dots to the inch, milliseconds: the
 * map is drawn at that resolution, what makes the PDF is fetched, the pages are laid out. Each time a new visitor; `again`
 * is the next press on the same page.
 */
export async function paperRows() {
  const dist = await buildSite();
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  const atlas = await serve({ root: dist });
  try {
    const saved = [];
    for (let visit = 0; visit < VISITS; visit++) saved.push(await savedSheet(browser, atlas.address));
    const against = `goal: from the press to a new visitor's file, median of ${VISITS}; kibibytes against ${GOALS.kibibytes}`;
    const [value, again] = ["time", "again"].map((what) => median(saved.map((one) => one[what])));
    const kibibytes = Math.max(...saved.map((one) => one.kibibytes));
    return [{ name: "print.a3", value, unit: "ms", reference: GOALS.milliseconds, against, again, kibibytes }];
  } finally {
    await browser.close();
    await atlas.close();
  }
}

async function savedSheet(browser, address) {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ viewport, locale: "fi-FI", serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(`${address}#lang=fi&mode=plan`);
  await page.locator(READY).waitFor({ state: "attached", timeout: 60_000 });
  await page.getByRole("button", { name: "Työkalut", exact: true }).first().click();
  await page.getByRole("button", { name: "Tulosta tai tallenna kartta" }).click();
  await page.getByRole("radio", { name: "A3" }).locator("xpath=ancestor::label").click();
  const button = page.getByRole("button", { name: "Tallenna PDF" });
  const first = await press(page, button);
  const again = await press(page, button);
  await context.close();
  return { time: first.time, again: again.time, kibibytes: first.kibibytes };
}
