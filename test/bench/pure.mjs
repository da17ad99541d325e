import { readFileSync } from "node:fs";
import { join } from "node:path";
import { layerFiles, median, ROOT, withSource } from "./site.mjs";

const TIMES = [1, 10, 100];
/** An answer to a key feels immediate when it is worked out within this time, milliseconds (RAIL: response). */
const KEY_LIMIT = 50;
const KEY_AGAINST = "limit: a key is answered within 50 ms";
const QUERIES = ["storby", "laituri 11", "ykspihlaja", "hirvisuo", "kruunup", "e8"];
const FILTERS = ["ykspihlaja", "olemassa", "2019", "e8", "m"];
const ROUNDS = 9;

/** Every shipped layer from text to typed features, against nothing but JSON.parse of the same texts. */
export async function layerLoadRows() {
  const { readLayer } = await source("catalog/read-layer.ts");
  return TIMES.map((times) => {
    const files = enlargedFiles(times);
    const value = timed(() => {
      for (const { meta, text } of files) unwrapped(readLayer(meta, text, `${meta.id}.geojson`));
    });
    const reference = timed(() => {
      for (const { text } of files) JSON.parse(text);
    });
    return {
      name: `layer-load.x${times}`,
      value,
      unit: "ms",
      reference,
      against: "rival: JSON.parse of the same texts",
    };
  });
}

/** One query over all layers and facts; `first` is the one that builds the index. */
export async function searchRows() {
  const { readLayer } = await source("catalog/read-layer.ts");
  const { readFacts } = await source("catalog/read-facts.ts");
  const { searchAtlas } = await source("analysis/search/search-atlas.ts");
  const book = unwrapped(readFacts(readFileSync(join(ROOT, "data/facts.json"), "utf8"), "facts.json"));
  return TIMES.flatMap((times) => {
    const layers = {};
    for (const { meta, text } of enlargedFiles(times)) {
      layers[meta.id] = { status: "ready", layer: unwrapped(readLayer(meta, text, `${meta.id}.geojson`)) };
    }
    const scope = { onlyDecided: false, layers, facts: { status: "ready", book } };
    const started = performance.now();
    const hits = searchAtlas(scope, "storby");
    const first = performance.now() - started;
    if (hits.length === 0) throw new Error("a search for Storby finds nothing");
    const next = median(QUERIES.map((query) => timed(() => searchAtlas(scope, query))));
    const row = { unit: "ms", reference: KEY_LIMIT, against: KEY_AGAINST };
    return [
      { ...row, name: `search.x${times}`, value: next },
      {
        ...row,
        name: `search.first.x${times}`,
        value: first,
        against: `${KEY_AGAINST}; the first one builds the index`,
      },
    ];
  });
}

/** Filtering the longest table; `first` makes the table and its searchable texts too. */
export async function tableFilterRows() {
  const { readLayer } = await source("catalog/read-layer.ts");
  const { filterRows, tableOf } = await source("figures/table.ts");
  return TIMES.flatMap((times) => {
    const layers = enlargedFiles(times).map(({ meta, text }) => unwrapped(readLayer(meta, text, `${meta.id}.geojson`)));
    const longest = layers.reduce((long, layer) => (layer.features.length > long.features.length ? layer : long));
    const started = performance.now();
    const table = tableOf([{ layer: longest, admitted: longest.features }], "fi", (key) => key);
    filterRows(table, "8");
    const first = performance.now() - started;
    const next = median(FILTERS.map((filter) => timed(() => filterRows(table, filter))));
    const row = { unit: "ms", reference: KEY_LIMIT };
    const size = `${table.rows.length} rows of ${longest.meta.id}`;
    return [
      { ...row, name: `table-filter.x${times}`, value: next, against: `${KEY_AGAINST}; ${size}` },
      {
        ...row,
        name: `table-filter.first.x${times}`,
        value: first,
        against: `${KEY_AGAINST}; makes the table; ${size}`,
      },
    ];
  });
}

const modules = new Map();

/** A module of `src`; the server that reads it is closed again, the module stays. */
function source(path) {
  const known = modules.get(path) ?? withSource((load) => load(path));
  modules.set(path, known);
  return known;
}

/** Shipped layers with every feature so many times, each with an id and a name of its own. */
const enlargedFiles = (times) =>
  layerFiles().map(({ meta, text }) => ({ meta, text: times === 1 ? text : multiplied(JSON.parse(text), times) }));

function multiplied(collection, times) {
  const features = Array.from({ length: times }, (_, copy) =>
    collection.features.map((feature) => (copy === 0 ? feature : again(feature, copy))),
  );
  return JSON.stringify({ ...collection, features: features.flat() });
}

function again(feature, copy) {
  const { name, ...rest } = feature.properties;
  const renamed =
    name && Object.fromEntries(Object.entries(name).map(([language, text]) => [language, `${text} ${copy}`]));
  return { ...feature, id: `${feature.id}-${copy}`, properties: renamed ? { ...rest, name: renamed } : rest };
}

function unwrapped(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Median time of several rounds after two that warm up, milliseconds. */
function timed(work) {
  const rounds = Array.from({ length: ROUNDS + 2 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return median(rounds.slice(2));
}
