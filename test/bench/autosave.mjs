import { readFileSync } from "node:fs";
import { join } from "node:path";
import { median, ROOT, withSource } from "./site.mjs";

/** A frame of 60 a second: what is kept may not cost the hand more than one, milliseconds. */
const FRAME = 16;
const ZONES = 50;

/**
 * What keeping a scenario costs the main thread after a step: its text, and handing it over. The store itself is a stand-in
 * that takes a copy, as the browser's does before it writes on a thread of its own.
 */
export function autosaveRows() {
  return withSource(async (load) => {
    const { readScenario } = await load("exchange/scenario-file.ts");
    const { keptWork } = await load("commands/kept-work.ts");
    const read = readScenario(readFileSync(join(ROOT, "data/scenarios/ve1.json"), "utf8"), "ve1.json");
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const scenario = withZones(read.value);
    let bytes = 0;
    let handedOver = null;
    const found = { ok: true, value: { newest: 0, pinned: [] } };
    const shelf = {
      lookUp: () => Promise.resolve(found),
      put: (state) => {
        bytes = structuredClone(state).text.length;
        handedOver();
        return Promise.resolve({ ok: true, value: null });
      },
      hold: (_, told) => {
        queueMicrotask(() => told(true));
        return { takeOver: () => undefined, letGo: () => undefined };
      },
    };
    const told = { keeping: () => undefined, keptElsewhere: () => undefined };
    const work = keptWork(shelf, () => new Date(0), { id: scenario.id, from: null }, told);
    await turn();
    const times = [];
    for (let round = 0; round < 40; round++) {
      const next = { ...scenario, zones: scenario.zones.with(round, { ...scenario.zones[round], streetShare: 0.2 }) };
      const put = new Promise((resolve) => {
        handedOver = resolve;
      });
      const started = performance.now();
      work.step(next, { key: "move-vertex", params: {} });
      work.saveNow();
      await put;
      if (round >= 10) times.push(performance.now() - started);
      await turn();
    }
    work.end();
    return [
      {
        name: "autosave",
        value: median(times),
        unit: "ms",
        reference: FRAME,
        against: `limit: a frame of 60 a second; ${ZONES} zones, ${Math.round(bytes / 1000)} kB of text`,
      },
    ];
  });
}

/** The zones of VE1 with all their words, over and over under ids of their own. */
function withZones(scenario) {
  const zones = Array.from({ length: ZONES }, (_, index) => ({
    ...scenario.zones[index % scenario.zones.length],
    id: `zone-${index}`,
  }));
  return { ...scenario, zones };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));
