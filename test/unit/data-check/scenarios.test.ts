import { describe, expect, it } from "vitest";
import type { Files } from "./break.ts";
import { json, newLines, removed, text } from "./break.ts";

const LAYERS = ["sites", "municipalities"];
const SCENARIOS = ["ve0", "ve1", "ve2"].map((id) => `data/scenarios/${id}.json`);
const VE1 = "data/scenarios/ve1.json";

interface RawScenario {
  id: string;
  base: string;
  name: Record<string, string>;
  planningArea: { ground: number[][][][]; status: Record<string, unknown> };
  zones: { id: string; use: string; note: Record<string, string>; ground: number[][][][] }[];
}
/** The writer's own form is lost on the way, which is a finding of its own. */
const scenario = (change: (it: RawScenario) => void): ((files: Files) => Files) =>
  json(VE1, (file) => change(file.scenario as RawScenario));

describe("the shipped scenarios turn red when", () => {
  it.each<[string, (files: Files) => Files, RegExp]>([
    ["one is missing", removed(VE1), /ve1\.json: is missing/],
    [
      "there is one too many",
      (files) => new Map([...files, ["data/scenarios/ve3.json", "{}"]]),
      /ve3\.json: expected ve0/,
    ],
    ["the schema is missing", removed("data/schema/scenario.schema.json"), /scenario\.schema\.json: is missing/],
    [
      "the schema says no",
      text(VE1, (old) => old.replace('"EPSG:3877"', '"EPSG:3067"')),
      /ve1\.json: crs: must be equal to constant/,
    ],
    [
      "the reader says no",
      text(VE1, (old) => old.replace('"use": "casthouse"', '"use": "casino"')),
      /zones\[1\]\.use: expected primary/,
    ],
    [
      "it is not in the writer's form",
      text(VE1, (old) => old.replace('"crs":', '"crs" :')),
      /ve1\.json: differs from what the atlas/,
    ],
    ["it is named as another", scenario((it) => void Object.assign(it, { id: "ve2" })), /scenario\.id: expected ve1/],
    [
      "its name lacks the project",
      scenario((it) => void Object.assign(it.name, { sv: "ALT1" })),
      /name\.sv: expected Arctial ALT1/,
    ],
    [
      "a zone gives no reason",
      scenario((it) => void Object.assign(it.zones[3]?.note ?? {}, { en: " " })),
      /zones\[3\]: expected a name and a note in en/,
    ],
    [
      "its outline has moved",
      scenario(({ planningArea }) => move(planningArea.ground, 0.001)),
      /planningArea\.ground: differs/,
    ],
    [
      "its outline claims to be surveyed",
      scenario(({ planningArea }) => void Object.assign(planningArea.status, { geometryQuality: "surveyed" })),
      /planningArea\.status: differs/,
    ],
    ["a zone is gone", scenario((it) => void it.zones.pop()), /leave ground/],
    ["a zone has moved", scenario(({ zones }) => move(zones[5]?.ground ?? [], 5)), /lies under|leave ground/],
    ["a zone reaches outside", scenario(({ zones }) => move(zones[5]?.ground ?? [], 90)), /rail-yard reaches outside/],
    [
      "the rolling mill is in Kokkola",
      scenario(({ zones }) => void Object.assign(zones[0] ?? {}, { use: "rolling-mill" })),
      /rolling mill lies on Kruunupyy's side/,
    ],
  ])("%s", async (_, change, expected) => {
    const lines = await newLines(LAYERS, [...SCENARIOS, "data/schema/scenario.schema.json"], change);
    expect(lines.join("\n")).toMatch(expected);
  });
});

/** To the east, metres. */
function move(ground: number[][][][], by: number): void {
  for (const position of ground.flat(2)) position[0] = Number(((position[0] ?? 0) + by).toFixed(3));
}
