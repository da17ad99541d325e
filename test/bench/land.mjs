import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { area, difference, featureCollection, intersect, multiPolygon } from "@turf/turf";
import { build } from "vite";
import { landScene } from "./land-scene.mjs";
import { median, ROOT, withSource } from "./site.mjs";

/** A balance that keeps up with the hand leaves half a frame of 60 a second to the map, milliseconds. */
const HAND = 8;
/** An answer from a worker feels immediate within this time, milliseconds (RAIL: response). */
const IMMEDIATE = 100;
const SQUARE_METRE = 2_000_000;

/** The whole balance after one vertex has moved, of the shipped outline, municipalities and restrictions. */
export async function ledgerRows() {
  const scene = await withSource(landScene);
  const folder = mkdtempSync(join(tmpdir(), "land-"));
  try {
    const file = join(folder, "balance.mjs");
    writeFileSync(file, await bundled("src/analysis/land/balance.ts"));
    const { balanceOf } = await import(file);
    const fifty = timed(balanceOf, scene(50), 40, 40);
    const row = { name: "ledger.50", value: fifty.milliseconds, unit: "ms", reference: HAND };
    const size = ({ input }) => `${input.zones.length} zones, ${input.restrictions.length} restrictions`;
    return [
      { ...row, against: `goal: half a frame of 60 a second; ${size(scene(50))}` },
      {
        name: "ledger.1000",
        value: await timedInWorker(folder, file, scene(1_000)),
        unit: "ms",
        reference: IMMEDIATE,
        against: `limit: answered within 100 ms, in a worker, there and back; ${size(scene(1_000))}`,
      },
      growthRow(balanceOf, scene),
      turfRow(balanceOf, scene(50)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function growthRow(balanceOf, scene) {
  const [few, many] = [scene(100), scene(10_000)];
  timed(balanceOf, few, 20);
  // In turns, so that a machine that slows down slows both.
  const pairs = [1, 2, 3, 4, 5].map(() => [timed(balanceOf, few, 15, 0), timed(balanceOf, many, 1, 0)]);
  const of = (index) => median(pairs.map((pair) => pair[index].milliseconds));
  return {
    name: "ledger.growth",
    value: of(1) / of(0),
    unit: "times",
    reference: (10_000 * Math.log(10_000)) / (100 * Math.log(100)),
    against: "n log n from 100 to 10 000 zones",
    hundred: of(0),
    tenThousand: of(1),
  };
}

/** Against the same rows from Turf, piece by piece: zones one after another, by municipality, with restrictions over them. */
function turfRow(balanceOf, scene) {
  const own = timed(balanceOf, scene, 15);
  const drawn = turfInput(scene);
  const rival = Array.from({ length: 3 }, () => {
    const started = performance.now();
    const closing = turfBalance(drawn);
    return { milliseconds: performance.now() - started, closing };
  });
  return {
    name: "ledger.turf",
    value: own.milliseconds,
    unit: "ms",
    reference: median(rival.map(({ milliseconds }) => milliseconds)),
    against: "rival: the same balance written plainly with Turf; closing errors in square metres",
    closingError: own.balance.closingError / SQUARE_METRE,
    closingErrorOfTurf: rival[0].closing,
  };
}

/** Median milliseconds of a balance, a vertex moved before each. */
function timed(balanceOf, { input, moved }, rounds, warmUp = 10) {
  const times = [];
  let balance = null;
  for (let round = 0; round < rounds + warmUp; round++) {
    const next = moved(input, round);
    const started = performance.now();
    balance = balanceOf(next);
    if (round >= warmUp) times.push(performance.now() - started);
    if (balance.closingError !== 0) throw new Error(`closes to ${balance.closingError}`);
  }
  return { milliseconds: median(times), balance };
}

/** The scenario goes to the worker and the balance comes back: both copies are part of the time. */
async function timedInWorker(folder, file, { input, moved }) {
  const script = join(folder, "worker.mjs");
  writeFileSync(
    script,
    `import { parentPort } from "node:worker_threads";
import { balanceOf } from ${JSON.stringify(file)};
parentPort.on("message", (input) => parentPort.postMessage(balanceOf(input)));`,
  );
  const worker = new Worker(script);
  const times = [];
  for (let round = 0; round < 30; round++) {
    const next = moved(input, round);
    const started = performance.now();
    worker.postMessage(next);
    const [balance] = await once(worker, "message");
    if (round >= 15) times.push(performance.now() - started);
    if (balance.closingError !== 0) throw new Error(`closes to ${balance.closingError}`);
  }
  await worker.terminate();
  return median(times);
}

function turfInput({ input, toLonLat }) {
  const feature = (ground) => multiPolygon(toLonLat(ground));
  return {
    planningArea: feature(input.planningArea.ground),
    municipalities: Object.values(input.municipalities).map(feature),
    zones: input.zones.map(({ ground }) => feature(ground)),
    restrictions: input.restrictions.map(({ ground }) => feature(ground)),
  };
}

/** Square metres by which the rows miss the planning area. */
function turfBalance({ planningArea, municipalities, zones, restrictions }) {
  let [sum, over] = [0, 0];
  for (const municipality of municipalities) {
    let left = intersect(featureCollection([planningArea, municipality]));
    for (const zone of zones) {
      if (left === null) break;
      const piece = intersect(featureCollection([left, zone]));
      if (piece === null) continue;
      sum += area(piece);
      over += restrictedArea(piece, restrictions);
      left = difference(featureCollection([left, zone]));
    }
    if (left === null) continue;
    sum += area(left);
    over += restrictedArea(left, restrictions);
  }
  if (!Number.isFinite(over)) throw new Error("no areas");
  return sum - area(planningArea);
}

function restrictedArea(piece, restrictions) {
  return restrictions.reduce((sum, restriction) => {
    const common = intersect(featureCollection([piece, restriction]));
    return sum + (common === null ? 0 : area(common));
  }, 0);
}

/** A module of `src` with all that it imports, as the site has it. */
async function bundled(entry) {
  const [{ output }] = await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    build: { write: false, target: "es2022", lib: { entry: join(ROOT, entry), formats: ["es"] } },
  });
  return output[0].code;
}
