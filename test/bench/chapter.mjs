import { chromium } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../tools/chromium.mjs";
import { serve } from "../tools/serve.mjs";
import { buildSite, median } from "./site.mjs";

const STORIES = ["ten-minutes", "quay-to-potline", "small-firms", "phases"];
const MOST = 50;
const READY = '#map[data-map="ready"][data-layers="ready"][data-idle="true"]';

/**
 * What the page's own thread does from the press of the clicker until the next chapter's words are in the picture,
 * milliseconds, over every chapter of every story. What is worked out and drawn while the map moves on is told beside it.
 */
export async function chapterRows() {
  const dist = await buildSite();
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  const atlas = await serve({ root: dist });
  try {
    const changes = [];
    for (const story of STORIES) changes.push(...(await tell(browser, `${atlas.address}#story=${story}&lang=fi`)));
    const against = `goal: the page's thread from the press to the picture with the words, median of ${changes.length} changes in ${STORIES.length} stories`;
    const words = changes.map(({ words }) => words);
    const longest = Math.max(...words);
    const whole = median(changes.map(({ whole }) => whole));
    return [
      { name: "chapter", value: median(words), unit: "ms", reference: MOST, against, longest, untilAtRest: whole },
    ];
  } finally {
    await browser.close();
    await atlas.close();
  }
}

async function tell(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, serviceWorkers: "block" });
  await page.goto(address);
  await page.locator(READY).waitFor({ state: "attached", timeout: 60_000 });
  const session = await page.context().newCDPSession(page);
  // Time on the processor: what else the machine does meanwhile does not count.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1_000;
  };
  const changes = [];
  const chapters = Number((await page.locator(".stage-progress").textContent()).split("/")[1]);
  for (let at = 1; at < chapters; at++) {
    await page.locator(READY).waitFor({ state: "attached", timeout: 60_000 });
    const title = await page.locator("#told-title").textContent();
    const before = await busy();
    const drawn = page.evaluate(nextPicture, title);
    await page.keyboard.press("PageDown");
    await drawn;
    const words = (await busy()) - before;
    await page.waitForTimeout(500);
    await page.locator(READY).waitFor({ state: "attached", timeout: 60_000 });
    changes.push({ words, whole: (await busy()) - before });
  }
  await page.close();
  return changes;
}

/** Resolves once a picture of the page with another title has been drawn. */
function nextPicture(title) {
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector("#told-title")?.textContent === title) requestAnimationFrame(look);
      else requestAnimationFrame(() => setTimeout(resolve));
    };
    requestAnimationFrame(look);
  });
}
