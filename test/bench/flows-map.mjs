import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../tools/serve.mjs";
import { READY as AT_REST, atSite, taskClock } from "./at-site.mjs";
import { buildBarePage, visit } from "./bare-page.mjs";
import { flowScene } from "./flows.mjs";
import { median, withSource } from "./site.mjs";

const PAIRS = 7;
const READY = `${AT_REST}[data-flows="drawn"]`;
const OPEN = "#lang=fi&mode=invest&topic=flows";

/** Navigation to the first flow on the investors' map, milliseconds, against a bare page that has its answers already. */
export async function flowMapRows() {
  const folder = mkdtempSync(join(tmpdir(), "bare-flows-"));
  try {
    return await atSite((site) => againstBare(site, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function againstBare({ browser, address }, folder) {
  const { camera } = await visit(browser, address + OPEN, READY);
  const { layers, collections, traffic } = await withSource(drawnFlowLayers);
  const defined = { BARE_TRAFFIC: JSON.stringify(traffic) };
  await buildBarePage(folder, { page: "flows.html", camera, layers, collections, defined });
  const bare = await serve({ root: folder });
  const page = `${bare.address}flows.html`;
  const times = { atlas: [], bare: [] };
  await visit(browser, page, READY);
  for (let pair = 0; pair < PAIRS; pair++) {
    times.atlas.push((await visit(browser, address + OPEN, READY)).time);
    times.bare.push((await visit(browser, page, READY)).time);
  }
  await bare.close();
  const against = `rival: a bare page with the same MapLibre and deck.gl layers, its flows worked out beforehand; medians of ${PAIRS} pairs`;
  return [{ name: "flows.map", value: median(times.atlas), unit: "ms", reference: median(times.bare), against }];
}

/** What the atlas gives its map with the flows open: style layers, data as it is drawn, and the vehicles a day. */
async function drawnFlowLayers(load) {
  const { state, layers: shipped } = await openState(load);
  const { styleLayers } = await load("map/style-layers.ts");
  const { toGeojson } = await load("map/to-geojson.ts");
  const { flowShapes, flowLabelShapes } = await load("map/flows/flow-shapes.ts");
  const { flowOverlays } = await load("map/flows/flow-overlays.ts");
  const { drawnFlows } = await load("map/flows/drawn-flows.ts");
  const { translatorFor } = await load("i18n/translator.ts");
  const context = { language: "fi", placeNames: "one", text: (key) => translatorFor("fi").said(key) };
  const shown = shipped.filter(({ meta }) => state.visible[meta.id]);
  const collections = {
    ...Object.fromEntries(shown.map((layer) => [layer.meta.id, toGeojson(layer, context)])),
    flows: flowShapes(state),
    "flow-labels": flowLabelShapes(state, { bounds: [22.9, 63.75, 23.2, 63.9], narrow: false }),
  };
  const overlays = flowOverlays(() => null);
  const { visible } = state;
  const metas = shown.map(({ meta }) => meta);
  const layers = styleLayers({ theme: "light", metas, visible, opacity: {}, onlyDecided: false, overlays }).filter(
    (layer) => layer.type === "background" || layer.source in collections,
  );
  return { layers, collections, traffic: drawnFlows(state).traffic };
}

/** The state in which the topic is open and everything of it is here. */
async function openState(load) {
  const { book, facts, layers, inputs, ways, map } = await flowScene(load);
  const { initialState } = await load("state/initial-state.ts");
  const { withLayerReady } = await load("state/layers.ts");
  const { withFlowFiles, withInputs, withLogistics } = await load("state/invest.ts");
  const { answerLogistics } = await load("analysis/logistics/logistics.ts");
  const { loadTexts, loadDetailTexts } = await load("i18n/translator.ts");
  await loadTexts("fi");
  await loadDetailTexts();
  const metas = layers.map(({ meta }) => meta);
  let state = initialState(metas, "fi", { kind: "invest", topic: "flows" });
  for (const layer of layers) state = withLayerReady(state, layer);
  state = { ...state, facts: { status: "ready", book: facts } };
  state = withInputs(withFlowFiles(state, { status: "ready", books: { ve1: book, ve2: book }, map }), inputs);
  const value = { inputs, answer: answerLogistics(book, map, ways, inputs), ways };
  return { state: withLogistics(state, inputs, { status: "ready", value, without: [] }), layers };
}

const TIMES = 10;
const MOST = 4;
const WATCHED = 6_000;

/** What the page's own thread does for one picture of the moving vehicles, milliseconds, with ten times as many of them. */
export async function flowFrameRows() {
  return atSite(async ({ browser, address }) => {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: "fi-FI",
      serviceWorkers: "block",
    });
    await page.goto(address + OPEN);
    await page.locator(READY).waitFor({ state: "attached", timeout: 60_000 });
    await lighterLoads(page);
    const busy = await taskClock(page);
    const before = await busy();
    const frames = await page.evaluate(countFrames, WATCHED);
    const value = ((await busy()) - before) / frames;
    const against = `goal: with ${TIMES} times the vehicles a day, all tasks of the page's thread over ${frames} frames`;
    return [{ name: "flows.frame", value, unit: "ms", reference: MOST, against }];
  });
}

/** A tenth of the load is ten times the trucks. */
async function lighterLoads(page) {
  const vehicles = page.locator("#topic .flow-table td", { hasText: "vuorokaudessa" }).first();
  const before = await vehicles.textContent();
  await page.locator("#topic details.flow-factors > summary").click();
  const field = page.getByLabel(/Kuorma-auton hyötykuorma/);
  const load = Number((await field.inputValue()).replace(",", "."));
  await field.fill(String(load / TIMES).replace(".", ","));
  await field.press("Tab");
  await page.waitForTimeout(2_000);
  if ((await vehicles.textContent()) === before) throw new Error(`still ${before}`);
}

function countFrames(milliseconds) {
  return new Promise((resolve) => {
    const end = performance.now() + milliseconds;
    let frames = 0;
    const count = (now) => {
      frames++;
      if (now < end) requestAnimationFrame(count);
      else resolve(frames);
    };
    requestAnimationFrame(count);
  });
}
