import { chromium } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../tools/chromium.mjs";
import { serve } from "../tools/serve.mjs";
import { buildSite } from "./site.mjs";

/** There once the map is drawn, every layer with it, and nothing moves any more. */
export const READY = '#map[data-map="ready"][data-layers="ready"][data-idle="true"]';

/** Runs `work` with a browser, the folder of the built site and its address. */
export async function atSite(work) {
  const dist = await buildSite();
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  const atlas = await serve({ root: dist });
  try {
    return await work({ browser, dist, address: atlas.address });
  } finally {
    await browser.close();
    await atlas.close();
  }
}

/** Gives what tells how long the page's own thread has worked, milliseconds: what else the machine does does not count. */
export async function taskClock(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1_000;
  };
}
