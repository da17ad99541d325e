import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { build } from "vite";
import { CHROMIUM_FLAGS, findChromium } from "../tools/chromium.mjs";
import { firstLayers } from "../tools/first-load.mjs";
import { serve } from "../tools/serve.mjs";
import { buildSite, median, ROOT, withSource } from "./site.mjs";

const PAIRS = 15;
const REST = 1000;
const READY = '#map[data-map="ready"][data-layers="ready"][data-idle="true"]';
const WINDOW_SIZE = { width: 1440, height: 900 };

/** Navigation to the first map with all layers of mode Plan, milliseconds, against the bare page in the same run. */
export async function firstMapRows() {
  const dist = await buildSite();
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  const atlas = await serve({ root: dist });
  const folder = mkdtempSync(join(tmpdir(), "bare-map-"));
  try {
    const { camera } = await visit(browser, atlas.address);
    await buildBarePage(folder, camera);
    const bare = await serve({ root: folder });
    const times = { atlas: [], bare: [] };
    await visit(browser, bare.address);
    for (let pair = 0; pair < PAIRS; pair++) {
      times.atlas.push((await visit(browser, atlas.address)).time);
      times.bare.push((await visit(browser, bare.address)).time);
    }
    await bare.close();
    const against = `rival: a bare page with the same MapLibre, style, data and camera; medians of ${PAIRS} pairs`;
    return [{ name: "first-map", value: median(times.atlas), unit: "ms", reference: median(times.bare), against }];
  } finally {
    await browser.close();
    await atlas.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A new person each time: nothing cached. The page itself takes the time, so the test's own pace does not count. */
async function visit(browser, address) {
  const context = await browser.newContext({ viewport: WINDOW_SIZE, locale: "fi-FI", colorScheme: "light" });
  try {
    await context.addInitScript(noteFirstMap, READY);
    const page = await context.newPage();
    await page.goto(address);
    await page.locator(READY).waitFor({ state: "attached", timeout: 60_000 });
    const time = await page.evaluate(() => globalThis.firstMap);
    // The address follows the map a moment later.
    await page.waitForTimeout(400);
    return { time, camera: /view=([\d.,-]+)/.exec(decodeURIComponent(page.url()))?.[1]?.split(",").map(Number) };
  } finally {
    await context.close();
    // What the browser still puts away must not count against the next visit.
    await new Promise((resolve) => setTimeout(resolve, REST));
  }
}

function noteFirstMap(ready) {
  new MutationObserver((_, observer) => {
    if (document.querySelector(ready) === null) return;
    globalThis.firstMap = performance.now();
    observer.disconnect();
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["data-map", "data-layers", "data-idle"],
  });
}

async function buildBarePage(folder, [latitude, longitude, zoom] = [63.8175, 23.0725, 11.5]) {
  const { layers, collections } = await withSource(drawnLayers);
  const sources = Object.fromEntries(
    Object.keys(collections).map((id) => [id, { type: "geojson", tolerance: 0.2, data: `./data/${id}.geojson` }]),
  );
  const style = { version: 8, transition: { duration: 0 }, center: [longitude, latitude], zoom, sources, layers };
  await build({
    configFile: false,
    root: join(import.meta.dirname, "bare"),
    base: "./",
    logLevel: "error",
    define: { BARE_STYLE: JSON.stringify(style) },
    worker: { format: "es" },
    build: { outDir: folder, emptyOutDir: true, target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  });
  mkdirSync(join(folder, "data"));
  for (const [id, collection] of Object.entries(collections)) {
    writeFileSync(join(folder, "data", `${id}.geojson`), JSON.stringify(collection));
  }
}

/** What the atlas gives its map on a first visit: style layers, and each layer's data as it is drawn. */
async function drawnLayers(load) {
  const { readLayer } = await load("catalog/read-layer.ts");
  const { styleLayers } = await load("map/style-layers.ts");
  const { toGeojson } = await load("map/to-geojson.ts");
  const { loadTexts, translatorFor } = await load("i18n/translator.ts");
  await loadTexts("fi");
  const context = { language: "fi", placeNames: "one", text: (key) => translatorFor("fi").said(key) };
  const read = firstLayers().map((id) => {
    const file = join(ROOT, "data/layers", id);
    const meta = JSON.parse(readFileSync(`${file}.meta.json`, "utf8"));
    const layer = readLayer(meta, readFileSync(`${file}.geojson`, "utf8"), `${id}.geojson`);
    if (!layer.ok) throw new Error(JSON.stringify(layer.problem));
    return layer.value;
  });
  const metas = read.map(({ meta }) => meta);
  const visible = Object.fromEntries(metas.map(({ id }) => [id, true]));
  const collections = Object.fromEntries(read.map((layer) => [layer.meta.id, toGeojson(layer, context)]));
  // What the map adds for pointing and for its frame has no data of ours: the bare page goes without.
  const layers = styleLayers({ theme: "light", metas, visible, opacity: {}, onlyDecided: false }).filter(
    (layer) => layer.type === "background" || layer.source in collections,
  );
  return { layers, collections };
}
