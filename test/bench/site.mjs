import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, createServer } from "vite";

// A development server started before the build would otherwise make it a development build: larger and slower.
process.env.NODE_ENV = "production";

export const ROOT = join(import.meta.dirname, "../..");

let built = null;

/** Builds the site as `npm run build` does, once a run; gives the folder. */
export function buildSite() {
  built ??= build({ root: ROOT, logLevel: "error" }).then(() => join(ROOT, "dist"));
  return built;
}

/** Runs `work` with a function that imports a module of `src` as the site has it, types taken out. */
export async function withSource(work) {
  const server = await createServer({
    root: ROOT,
    logLevel: "error",
    appType: "custom",
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await work((path) => server.ssrLoadModule(`/src/${path}`));
  } finally {
    await server.close();
  }
}

/** The files of the shipped layers: meta and text of each. */
export function layerFiles() {
  const folder = join(ROOT, "data/layers");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".meta.json"))
    .map((name) => {
      const meta = JSON.parse(readFileSync(join(folder, name), "utf8"));
      return { meta, text: readFileSync(join(folder, `${meta.id}.geojson`), "utf8") };
    });
}

/** The shipped layers as the page reads them; `load` as `withSource` gives it. */
export async function shippedLayers(load) {
  const { readLayer } = await load("catalog/read-layer.ts");
  return layerFiles().map(({ meta, text }) => {
    const result = readLayer(meta, text, `${meta.id}.geojson`);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    return result.value;
  });
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
