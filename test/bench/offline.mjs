import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { serve } from "../tools/serve.mjs";
import { atSite, READY } from "./at-site.mjs";
import { newPerson, rest, start, visit } from "./bare-page.mjs";
import { buildSite, median } from "./site.mjs";

const PAIRS = 9;
const GOAL_KIBIBYTES = 6_000;

/**
 * What the worker brings to the reader's machine, gzip KiB: every file of its list and the worker itself. Beside it the
 * number of files and the largest of them.
 */
export async function precacheRows() {
  const dist = await buildSite();
  const weights = [...keptPaths(dist), "service-worker.js"].map((path) => weight(join(dist, path || "index.html")));
  const value = weights.reduce((sum, one) => sum + one, 0);
  const row = { name: "precache", value, unit: "KiB gzip", reference: GOAL_KIBIBYTES, against: "goal" };
  return [{ ...row, files: weights.length, largest: Math.max(...weights) }];
}

/**
 * Navigation to the first map of someone who has been here before and has no network: the server is gone. The reference is
 * the start that `first-map` measures: someone with nothing, with a network that costs no time. Beside it `returning`:
 * someone who comes again with that network and no worker, every file in the browser's own store.
 */
export async function offlineRows() {
  return atSite(async ({ browser, dist, address }) => {
    const kept = await personWithSite(browser, dist);
    const returning = await newPerson(browser);
    await start(returning, address, READY);
    await start(kept.context, kept.address, READY);
    const times = { offline: [], returning: [], online: [] };
    for (let pair = 0; pair < PAIRS; pair++) {
      times.offline.push((await start(kept.context, kept.address, READY)).time);
      await rest();
      times.returning.push((await start(returning, address, READY)).time);
      await rest();
      times.online.push((await visit(browser, address, READY)).time);
    }
    const against = `rival: a new person's start from a server on this machine; medians of ${PAIRS}`;
    const row = { name: "offline", value: median(times.offline), unit: "ms", reference: median(times.online), against };
    return [{ ...row, returning: median(times.returning) }];
  });
}

/** Someone whose browser has kept the whole site; its server is gone. */
async function personWithSite(browser, dist) {
  const site = await serve({ root: dist });
  const context = await newPerson(browser, { keepsSite: true });
  const page = await context.newPage();
  await page.goto(site.address);
  await page.locator(READY).waitFor({ state: "attached", timeout: 60_000 });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.close();
  await site.close();
  return { context, address: site.address };
}

/** The list in the worker, as the build wrote it: paths relative to the site, the page empty. */
function keptPaths(dist) {
  const [, list] = /^self\.BUILT_SITE=(.*);$/m.exec(readFileSync(join(dist, "service-worker.js"), "utf8")) ?? [];
  return Object.keys(JSON.parse(list).files);
}

const weight = (file) => gzipSync(readFileSync(file), { level: 9 }).length / 1024;
