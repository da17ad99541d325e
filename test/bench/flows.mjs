import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { median, ROOT, withSource } from "./site.mjs";

const ROUNDS = 60;
const WARM_UP = 30;
/** What keeps up with the hand on a slider leaves half a frame of 60 a second to the page, milliseconds. */
const HAND = 8;

/**
 * Everything about flows after one step of the slider: the answer of both sides and every figure with its sources. Ways
 * and layers stand, as they do for the reader.
 */
export function flowRows() {
  return withSource(async (load) => {
    const { book, recompute } = await flowScene(load);
    const against = `goal: half a frame of 60 a second; both sides, ${book.flows.length} flows`;
    return [{ name: "flows", value: timed((size) => recompute(book, size)), unit: "ms", reference: HAND, against }];
  });
}

/** The shipped book, lanes, facts and layers, and the ways between quay and site. */
export async function flowScene(load) {
  const { readFlowBook, readFlowPlaces } = await load("catalog/read-flows.ts");
  const { readSeaLanes } = await load("catalog/read-sea-lanes.ts");
  const { readFacts } = await load("catalog/read-facts.ts");
  const { logisticsDefaults } = await load("domain/logistics-defaults.ts");
  const { answerLogistics } = await load("analysis/logistics/logistics.ts");
  const { flowFigures } = await load("figures/flow-figures.ts");
  const { answerWay } = await load("figures/ways.ts");
  const read = (reader, file) => unwrapped(reader(readFileSync(join(ROOT, "data", file), "utf8"), file));
  const facts = read(readFacts, "facts.json");
  const layers = await shippedLayers(load);
  const book = read(readFlowBook, "flows/ve1.json");
  const inputs = logisticsDefaults(facts, book.alternative);
  const from = { kind: "feature", layer: "quays", feature: inputs.quay };
  const to = { kind: "feature", layer: "sites", feature: "kruunuportti" };
  const way = (by, spurBuilt) => answerWay(layers, { from, to, by, spurBuilt });
  const ways = {
    road: await way("road", false),
    rail: await way("rail", false),
    railWithSpur: await way("rail", true),
  };
  const map = {
    places: read(readFlowPlaces, "flows/flow-map.json"),
    lanes: read(readSeaLanes, "sea-lanes/sea-lanes.geojson"),
  };
  const recompute = (flows, sizePercent) => {
    const asked = { ...inputs, sizePercent };
    const answer = answerLogistics(flows, map, ways, asked);
    return flowFigures({ inputs: asked, answer, ways }, { facts, flows, layers });
  };
  return { book, recompute, facts, layers, inputs, ways, map };
}

/** Median milliseconds of a step, each to another size. */
function timed(recompute) {
  const times = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const started = performance.now();
    const { without } = recompute(100 - round);
    times.push(performance.now() - started);
    if (!(without.legs.length > 0)) throw new Error("nothing flows");
  }
  return median(times.slice(WARM_UP));
}

async function shippedLayers(load) {
  const { readLayer } = await load("catalog/read-layer.ts");
  const folder = join(ROOT, "data/layers");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".meta.json"))
    .map((name) => {
      const meta = JSON.parse(readFileSync(join(folder, name), "utf8"));
      return unwrapped(readLayer(meta, readFileSync(join(folder, `${meta.id}.geojson`), "utf8"), `${meta.id}.geojson`));
    });
}

function unwrapped(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
