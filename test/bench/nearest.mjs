import { nearestPointOnLine, pointToPolygonDistance } from "@turf/turf";
import { median, withSource } from "./site.mjs";

const FEATURES = 10_000;
/** Turf asks every feature: some seconds for each place. */
const PLACES = 9;
const ROUNDS = 200;
const SEED = 7_084_717;
/** West, south, east, north of the map's window, less what a feature may reach out; degrees. */
const WITHIN = [22.72, 63.58, 23.54, 64.02];

/**
 * The nearest of 10,000 features to a place, index ready and the place new each time, against Turf's own functions
 * asked of every feature. The errors are the largest of all places, as shares of the distance on the ellipsoid.
 */
export async function nearestRows() {
  const { nearestIndex } = await withSource((load) => load("analysis/nearest/nearest-index.ts"));
  const { ellipsoidDistance } = await withSource((load) => load("../test/truth/grs80.ts"));
  const random = generator(SEED);
  const features = Array.from({ length: FEATURES }, (_, index) => feature(random, index));
  const places = Array.from({ length: PLACES }, () => somewhere(random));
  const started = performance.now();
  const index = nearestIndex(features);
  const build = performance.now() - started;

  const own = places.map((place) => timed(ROUNDS, () => index.nearest({ type: "Point", coordinates: place })[0]));
  const turf = places.map((place) => timed(1, () => nearestByTurf(place, features)));
  const errors = places.map((place, at) => {
    const candidates = [own[at].answer.thing, turf[at].answer.thing];
    const truth = Math.min(...candidates.map(({ geometry }) => ellipsoidDistance(place, geometry)));
    return [own[at].answer.metres, turf[at].answer.metres].map((metres) => Math.abs(metres / truth - 1));
  });
  return [
    {
      name: "nearest",
      value: median(own.map(({ time }) => time)),
      unit: "ms",
      reference: median(turf.map(({ time }) => time)),
      against: "rival: Turf's nearestPointOnLine and pointToPolygonDistance over the same 10,000 features",
      error: Math.max(...errors.map(([ours]) => ours)),
      referenceError: Math.max(...errors.map(([, theirs]) => theirs)),
      errorAgainst: "GeographicLib on GRS80, largest share of the distance",
      buildMs: build,
    },
  ];
}

function nearestByTurf(place, features) {
  let best = { metres: Infinity, thing: null };
  for (const thing of features) {
    const metres = turfDistance(place, thing.geometry);
    if (metres < best.metres) best = { metres, thing };
  }
  return best;
}

function turfDistance(place, geometry) {
  if (geometry.type === "Polygon") return Math.max(0, pointToPolygonDistance(place, geometry, { units: "meters" }));
  return nearestPointOnLine(geometry, place, { units: "meters" }).properties.pointDistance;
}

/** Two lines for each polygon, both of 8 vertices some 100 m apart: about what the layers hold. */
function feature(random, index) {
  const middle = somewhere(random);
  const polygon = index % 3 === 2;
  const vertices = polygon ? ring(random, middle) : walk(random, middle);
  const geometry = polygon
    ? { type: "Polygon", coordinates: [vertices] }
    : { type: "LineString", coordinates: vertices };
  return { id: index, geometry };
}

function somewhere(random) {
  const [west, south, east, north] = WITHIN;
  return [west + random() * (east - west), south + random() * (north - south)];
}

function walk(random, start) {
  let turn = random() * 2 * Math.PI;
  const line = [start];
  while (line.length < 8) {
    turn += random() - 0.5;
    const [longitude, latitude] = line.at(-1);
    line.push([longitude + 0.002 * Math.cos(turn), latitude + 0.0009 * Math.sin(turn)]);
  }
  return line;
}

function ring(random, [longitude, latitude]) {
  const corners = Array.from({ length: 7 }, (_, corner) => {
    const turn = (2 * Math.PI * corner) / 7;
    const reach = 0.4 + 0.6 * random();
    return [longitude + 0.003 * reach * Math.cos(turn), latitude + 0.00135 * reach * Math.sin(turn)];
  });
  return [...corners, corners[0]];
}

/** Park and Miller's generator: the same features in every run. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Mean time of some rounds after one that warms up, milliseconds, with the answer. */
function timed(rounds, work) {
  let answer = rounds > 1 ? work() : null;
  const started = performance.now();
  for (let round = 0; round < rounds; round += 1) answer = work();
  return { time: (performance.now() - started) / rounds, answer };
}
