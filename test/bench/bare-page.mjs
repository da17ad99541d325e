import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

const REST = 1000;
const WINDOW_SIZE = { width: 1440, height: 900 };

/**
 * Opens an address as a new person, nothing cached, and gives the milliseconds until `ready` matches and the camera of the
 * address. The page itself takes the time, so the test's own pace does not count.
 */
export async function visit(browser, address, ready) {
  const context = await newPerson(browser);
  try {
    return await start(context, address, ready);
  } finally {
    await context.close();
    await rest();
  }
}

/** A browser with nothing in it; one that `keepsSite` fetches all of it after the first picture. */
export function newPerson(browser, { keepsSite = false } = {}) {
  const serviceWorkers = keepsSite ? "allow" : "block";
  return browser.newContext({ viewport: WINDOW_SIZE, locale: "fi-FI", colorScheme: "light", serviceWorkers });
}

/** One start in a tab of its own, whatever the person's browser has kept of earlier ones: what `visit` gives. */
export async function start(context, address, ready) {
  const page = await context.newPage();
  try {
    await page.addInitScript(noteReady, ready);
    await page.goto(address);
    await page.locator(ready).waitFor({ state: "attached", timeout: 60_000 });
    const time = await page.evaluate(() => globalThis.readyAfter);
    // The address follows the map a moment later.
    await page.waitForTimeout(400);
    return { time, camera: /view=([\d.,-]+)/.exec(decodeURIComponent(page.url()))?.[1]?.split(",").map(Number) };
  } finally {
    await page.close();
  }
}

/** What the browser still puts away must not count against the next visit. */
export const rest = () => new Promise((resolve) => setTimeout(resolve, REST));

function noteReady(ready) {
  new MutationObserver((_, observer) => {
    if (document.querySelector(ready) === null) return;
    globalThis.readyAfter = performance.now();
    observer.disconnect();
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["data-map", "data-layers", "data-idle", "data-flows"],
  });
}

/** Builds a bare page into a folder: a map of these style layers and data, and what `defined` adds to its script. */
export async function buildBarePage(folder, { page, camera, layers, collections, defined = {} }) {
  const [latitude, longitude, zoom] = camera ?? [63.8175, 23.0725, 11.5];
  const sources = Object.fromEntries(
    Object.keys(collections).map((id) => [id, { type: "geojson", tolerance: 0.2, data: `./data/${id}.geojson` }]),
  );
  const style = { version: 8, transition: { duration: 0 }, center: [longitude, latitude], zoom, sources, layers };
  const root = join(import.meta.dirname, "bare");
  await build({
    configFile: false,
    root,
    base: "./",
    logLevel: "error",
    define: { BARE_STYLE: JSON.stringify(style), ...defined },
    worker: { format: "es" },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2022",
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: join(root, page) },
    },
  });
  mkdirSync(join(folder, "data"));
  for (const [id, collection] of Object.entries(collections)) {
    writeFileSync(join(folder, "data", `${id}.geojson`), JSON.stringify(collection));
  }
}
