import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firstLayers } from "../tools/first-load.mjs";
import { serve } from "../tools/serve.mjs";
import { atSite, READY } from "./at-site.mjs";
import { buildBarePage, visit } from "./bare-page.mjs";
import { median, ROOT, withSource } from "./site.mjs";

const PAIRS = 15;

/** Navigation to the first map with all layers of mode Plan, milliseconds, against the bare page in the same run. */
export async function firstMapRows() {
  const folder = mkdtempSync(join(tmpdir(), "bare-map-"));
  try {
    return await atSite((site) => againstBare(site, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function againstBare({ browser, address }, folder) {
  const { camera } = await visit(browser, address, READY);
  const { layers, collections } = await withSource(drawnLayers);
  await buildBarePage(folder, { page: "index.html", camera, layers, collections });
  const bare = await serve({ root: folder });
  const times = { atlas: [], bare: [] };
  await visit(browser, bare.address, READY);
  for (let pair = 0; pair < PAIRS; pair++) {
    times.atlas.push((await visit(browser, address, READY)).time);
    times.bare.push((await visit(browser, bare.address, READY)).time);
  }
  await bare.close();
  const against = `rival: a bare page with the same MapLibre, style, data and camera; medians of ${PAIRS} pairs`;
  return [{ name: "first-map", value: median(times.atlas), unit: "ms", reference: median(times.bare), against }];
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
