import { median, shippedLayers, withSource } from "./site.mjs";

const ROUNDS = 40;
const WARM_UP = 20;
/** A sheet is worked out while the hand is still on the map: within one frame of 60 a second, milliseconds. */
const FRAME = 16;
/** Tiles to each side of the enlarged network. */
const TILES = 10;
const SITE = { kind: "feature", layer: "sites", feature: "kruunuportti" };
const QUAY = { kind: "feature", layer: "quays", feature: "quay-deep-port-12" };

/** The distance sheet of Kruunuportti, networks built and places anchored: what a reader waits for on a second click. */
export function sheetRows() {
  return withSource(async (load) => {
    const { answerSheet } = await load("figures/distance-sheet.ts");
    const layers = await shippedLayers(load);
    const value = await timedAnswer(() => answerSheet(layers, { place: SITE, spurBuilt: false }));
    return [{ name: "sheet", value, unit: "ms", reference: FRAME, against: "limit: one frame of 60 a second" }];
  });
}

/** One way with its alternatives, and how a search grows with the network. */
export function wayRows() {
  return withSource(async (load) => {
    const { answerWay } = await load("figures/ways.ts");
    const layers = await shippedLayers(load);
    const question = { from: QUAY, to: SITE, by: "road", spurBuilt: false };
    const value = await timedAnswer(() => answerWay(layers, question));
    const against = "limit: one frame of 60 a second; quay 12 to Kruunuportti by road, alternatives too";
    const roads = await roadSearch(load, layers);
    return [{ name: "way", value, unit: "ms", reference: FRAME, against }, searchRow(roads), growthRow(roads)];
  });
}

/** One-to-all by road against Dijkstra's search as a textbook has it: nodes, a list of neighbours, a scan for the nearest. */
function searchRow({ searchAll, network }) {
  const neighbours = neighboursOf(network);
  const from = network.nodesOfPlaces.get("quays/quay-deep-port-12")[0];
  const own = searchAll(network);
  const plain = plainSearch(neighbours, from);
  const least = leastByNode(network, own(), from);
  if (plain.some((metres, node) => Math.abs(metres - least[node]) > 1e-6)) throw new Error("the two searches disagree");
  return {
    name: "way.search",
    value: timed(own),
    unit: "ms",
    reference: timed(() => plainSearch(neighbours, from)),
    against: "rival: a plainly written Dijkstra over the same road network, all nodes",
  };
}

/**
 * One-to-all over the shipped road network and over a hundred of it, laid side by side and joined at their edges. The
 * reference is what n log n allows.
 */
function growthRow({ searchAll, network }) {
  const large = tiled(network);
  const small = searchAll(network);
  const wide = searchAll(large);
  // In turns, so that a machine that slows down slows both.
  const pairs = Array.from({ length: ROUNDS + WARM_UP }, () => [once(small, 100) / 100, once(wide, 1)]).slice(WARM_UP);
  const n = network.nodes.length;
  const times = large.nodes.length / n;
  return {
    name: "way.growth",
    value: median(pairs.map(([, many]) => many)) / median(pairs.map(([one]) => one)),
    unit: "times",
    reference: (times * Math.log(times * n)) / Math.log(n),
    against: `n log n from ${n} to ${large.nodes.length} nodes`,
  };
}

async function roadSearch(load, layers) {
  const { networkOf } = await load("analysis/network/search-network.ts");
  const { searchGraph } = await load("analysis/network/search-graph.ts");
  const { searchFrom } = await load("analysis/network/search.ts");
  const { anchorsOf, shapeOf } = await load("analysis/network/anchors.ts");
  const quay = shapeOf(QUAY, layers);
  const searchAll = (network) => {
    const graph = searchGraph(network, false);
    const stretches = anchorsOf(graph, { ...quay, geometry: { ...quay.geometry } });
    return () => searchFrom(graph, stretches);
  };
  return { searchAll, network: networkOf("road", layers) };
}

function leastByNode({ nodes, edges }, { cost }, from) {
  const least = nodes.map((_, node) => (node === from ? 0 : Infinity));
  edges.forEach((edge, index) => {
    least[edge.to] = Math.min(least[edge.to], cost[2 * index]);
    least[edge.from] = Math.min(least[edge.from], cost[2 * index + 1]);
  });
  return least;
}

function neighboursOf({ nodes, edges }) {
  const neighbours = nodes.map(() => []);
  for (const { from, to, metres, oneWay, needsSpur } of edges) {
    if (needsSpur) continue;
    neighbours[from].push({ to, metres });
    if (!oneWay) neighbours[to].push({ to: from, metres });
  }
  return neighbours;
}

function plainSearch(neighbours, from) {
  const metres = neighbours.map((_, node) => (node === from ? 0 : Infinity));
  const open = new Set(neighbours.keys());
  while (open.size > 0) {
    let nearest = null;
    for (const node of open) if (nearest === null || metres[node] < metres[nearest]) nearest = node;
    open.delete(nearest);
    for (const { to, metres: length } of neighbours[nearest]) {
      metres[to] = Math.min(metres[to], metres[nearest] + length);
    }
  }
  return metres;
}

/** The network ten by ten times; each copy is joined to the next at the nodes that lie farthest out. */
function tiled(network) {
  const { nodes, edges } = network;
  const easts = nodes.map(({ east }) => east);
  const norths = nodes.map(({ north }) => north);
  const width = Math.max(...easts) - Math.min(...easts) + 1_000;
  const height = Math.max(...norths) - Math.min(...norths) + 1_000;
  const ends = {
    west: easts.indexOf(Math.min(...easts)),
    east: easts.indexOf(Math.max(...easts)),
    south: norths.indexOf(Math.min(...norths)),
    north: norths.indexOf(Math.max(...norths)),
  };
  const all = { ...network, nodes: [], edges: [] };
  const nodeIn = (column, row, node) => (column * TILES + row) * nodes.length + node;
  for (let column = 0; column < TILES; column++) {
    for (let row = 0; row < TILES; row++) {
      const moved = ({ east, north }) => ({ east: east + column * width, north: north + row * height });
      all.nodes.push(...nodes.map(moved));
      const at = (node) => nodeIn(column, row, node);
      all.edges.push(
        ...edges.map((edge) => ({ ...edge, from: at(edge.from), to: at(edge.to), points: edge.points.map(moved) })),
      );
    }
  }
  const link = (from, to) => {
    const points = [all.nodes[from], all.nodes[to]];
    const metres = Math.hypot(points[1].east - points[0].east, points[1].north - points[0].north);
    all.edges.push({ ...edges[0], from, to, points, metres, oneWay: false, needsSpur: false });
  };
  for (let column = 0; column < TILES; column++) {
    for (let row = 0; row < TILES; row++) {
      if (column + 1 < TILES) link(nodeIn(column, row, ends.east), nodeIn(column + 1, row, ends.west));
      if (row + 1 < TILES) link(nodeIn(column, row, ends.north), nodeIn(column, row + 1, ends.south));
    }
  }
  return all;
}

function timed(work) {
  return median(Array.from({ length: ROUNDS + WARM_UP }, () => once(work, 1)).slice(WARM_UP));
}

async function timedAnswer(work) {
  const times = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const started = performance.now();
    if ((await work()) === null) throw new Error("no answer");
    times.push(performance.now() - started);
  }
  return median(times.slice(WARM_UP));
}

/** Time of so many runs, milliseconds. */
function once(work, runs) {
  const started = performance.now();
  for (let run = 0; run < runs; run++) work();
  return performance.now() - started;
}
