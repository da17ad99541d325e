import { readFileSync } from "node:fs";
import type { CommandContext } from "../../../src/commands/command.ts";
import type { Ports } from "../../../src/domain/ports.ts";
import { ok } from "../../../src/domain/result.ts";
import { initialState } from "../../../src/state/initial-state.ts";
import { createAtlasStore } from "../../../src/state/store.ts";
import { METAS } from "../state/sample.ts";

const point = (id: string, more: object = {}) => ({
  type: "Feature",
  id,
  properties: { kind: "thing", name: { fi: id, sv: id, en: id }, ...more },
  geometry: { type: "Point", coordinates: [23.05, 63.8] },
});

const file = (...features: readonly object[]): string => JSON.stringify({ type: "FeatureCollection", features });

/** What the sample publication carries, by layer. */
export const FILES: Readonly<Record<string, string>> = {
  sites: file(
    point("kruunuportti", { realisation: "planned", time: { phase: "feasibility", years: null } }),
    point("kip"),
  ),
  quays: file(point("quay-11")),
  "quay-lines": file(point("quay-line-11")),
  roads: file(point("e8")),
};

export const FACTS = JSON.stringify({ sources: {}, facts: [] });

let named = 0;

/** A real store and ports that remember what was asked of them. */
export function sampleContext(more: Partial<Ports> = {}): CommandContext & { readonly asked: string[] } {
  const asked: string[] = [];
  const note = (what: string): void => void asked.push(what);
  const ports: Ports = {
    layerMetas: METAS,
    readLayerText: async (id) => {
      note(`layer ${id}`);
      return ok(FILES[id] ?? file());
    },
    readFactsText: async () => {
      note("facts");
      return ok(FACTS);
    },
    readScenarioText: async (id) => ok(readFileSync(`data/scenarios/${id}.json`, "utf8")),
    readFlowsText: async (file) => {
      if (file === "sea-lanes") return ok(readFileSync("data/sea-lanes/sea-lanes.geojson", "utf8"));
      const folder = file === "outline" || file === "clusters" ? "world" : "flows";
      return ok(readFileSync(`data/${folder}/${file}.json`, "utf8"));
    },
    readTopicText: async (book) => ok(readFileSync(`data/${book}.json`, "utf8")),
    readStoryText: async (file) => ok(readFileSync(`data/stories/${file}.json`, "utf8")),
    loadTexts: async (language) => note(`texts ${language}`),
    saveFile: ({ name }) => note(`save ${name}`),
    drawMap: () => async () => null,
    fetchPaperMap: async () => {},
    copyText: async () => true,
    keepChoice: (key, value) => note(`keep ${key}=${value}`),
    keepText: (key, text) => {
      note(`keep ${key}=${text}`);
      return true;
    },
    keptText: () => null,
    loadStageWindows: () => Promise.reject(new Error("no test asked for it")),
    loadScenarioStore: () => Promise.reject(new Error("no test asked for it")),
    guardClosing: (on) => note(`guard ${on}`),
    now: () => new Date("2026-11-21T12:00:00Z"),
    newName: () => `name${named++}`,
    prefersReducedMotion: () => false,
    painted: async () => {},
    setFullScreen: async () => true,
    ...more,
  };
  return { store: createAtlasStore(initialState(METAS, "fi")), ports, asked };
}
