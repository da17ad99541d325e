import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Gzip KiB that the first load may weigh, and what each part is. */
export const BUDGET = {
  maplibre: { limit: null, what: "MapLibre: main, worker and style sheet" },
  app: { limit: 55, what: "page, code, styles and the texts of one language" },
  data: { limit: 82, what: "metas and addresses of all layers and the layers that mode Plan shows" },
  fonts: { limit: 28, what: "two weights of Noto Sans, latin" },
  total: { limit: 600, what: "everything of the first load" },
};

const LANGUAGES = ["fi", "sv", "en"];
const ENTRY = "index.html";
const ROOT = join(import.meta.dirname, "../..");

/**
 * What a first visit in mode Plan asks the server for, as `{ file, part, bytes }`: file relative to dist, bytes after
 * gzip. Derived from Vite's manifest and the metas; a browser test holds it against what a browser really asks for.
 */
export function firstLoad(dist, language = largestLanguage(dist)) {
  const manifest = readJson(join(dist, ".vite/manifest.json"));
  const files = new Map();
  const put = (file, part) => files.set(file, { file, part, bytes: gzipBytes(join(dist, file)) });

  for (const chunk of [...closure(manifest, ENTRY), ...closure(manifest, `src/i18n/${language}/shell.ts`)]) {
    put(chunk.file, partOf(chunk.file));
    for (const sheet of chunk.css ?? []) put(sheet, partOf(sheet));
  }
  for (const file of readdirSync(join(dist, "assets"))) {
    if (/^maplibre-gl-worker.*\.js$/.test(file)) put(`assets/${file}`, "maplibre");
    if (/^noto-sans-latin-\d+-normal.*\.woff2$/.test(file)) put(`assets/${file}`, "fonts");
  }
  for (const id of firstLayers()) {
    const entry = manifest[`data/layers/${id}.geojson`];
    if (entry === undefined) throw new Error(`data/layers/${id}.geojson is shown at first but not in the built site`);
    put(entry.file, "data");
  }
  put("index.html", "app");
  return [...files.values()];
}

/** KiB after gzip by part, and `total`. */
export function weigh(files) {
  const weights = { maplibre: 0, app: 0, data: 0, fonts: 0, total: 0 };
  for (const { part, bytes } of files) {
    weights[part] += bytes / 1024;
    weights.total += bytes / 1024;
  }
  return weights;
}

/** Layers that mode Plan shows at first, less those that the publisher has withdrawn. */
export function firstLayers() {
  const folder = join(ROOT, "data/layers");
  const publication = readJson(join(ROOT, "data/publication.json"));
  return readdirSync(folder)
    .filter((name) => name.endsWith(".meta.json"))
    .map((name) => readJson(join(folder, name)))
    .filter((meta) => meta.visibleIn.includes("plan") && publication.layers[meta.id]?.publish !== false)
    .map((meta) => meta.id);
}

/** The budget holds for the reader with the longest texts. */
function largestLanguage(dist) {
  const size = (language) => weigh(firstLoad(dist, language)).total;
  return LANGUAGES.reduce((largest, language) => (size(language) > size(largest) ? language : largest));
}

/** A chunk and everything it imports statically. */
function closure(manifest, key, seen = new Map()) {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`${key} is not in the manifest of the built site`);
  if (seen.has(key)) return seen.values();
  seen.set(key, chunk);
  for (const imported of chunk.imports ?? []) closure(manifest, imported, seen);
  return seen.values();
}

function partOf(file) {
  if (/\/maplibre(-gl)?[-.]/.test(file)) return "maplibre";
  return /\/layer-files[-.]/.test(file) ? "data" : "app";
}

const gzipBytes = (file) => gzipSync(readFileSync(file), { level: 9 }).length;
const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));
