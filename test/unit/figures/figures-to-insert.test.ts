import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFlowBook, readFlowPlaces } from "../../../src/catalog/read-flows.ts";
import { readSeaLanes } from "../../../src/catalog/read-sea-lanes.ts";
import type { Result } from "../../../src/domain/result.ts";
import { LIVE_FIGURES } from "../../../src/domain/story.ts";
import { factsToInsert, liveToInsert } from "../../../src/figures/figures-to-insert.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { withFlowFiles } from "../../../src/state/invest.ts";
import { shippedBook } from "./sample.ts";
import { shippedScenario, stateWith } from "./shipped-balance.ts";

const value = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const read = (file: string): string => readFileSync(`data/${file}`, "utf8");
const ground = (): AtlasState => ({
  ...withFlowFiles(stateWith(), {
    status: "ready",
    books: {
      ve1: value(readFlowBook(read("flows/ve1.json"), "ve1")),
      ve2: value(readFlowBook(read("flows/ve2.json"), "ve2")),
    },
    map: {
      places: value(readFlowPlaces(read("flows/flow-map.json"), "flow-map")),
      lanes: value(readSeaLanes(read("sea-lanes/sea-lanes.geojson"), "sea-lanes")),
    },
  }),
  facts: { status: "ready", book: shippedBook() },
});

test("every live figure of an alternative can be inserted, as it is now; without one those of the links alone", async () => {
  const state = ground();
  const all = await liveToInsert(state, shippedScenario("ve1"), 2026);
  expect(all.map(({ key }) => key)).toEqual([...LIVE_FIGURES]);
  const alone = await liveToInsert(state, null, 2026);
  expect(alone.length).toBeGreaterThan(5);
  expect(alone.every(({ key }) => key.startsWith("live.link."))).toBe(true);
});

test("facts are offered where they have a number, and no statements", () => {
  const facts = factsToInsert(ground());
  expect(facts.find(({ key }) => key === "site.area")?.figure.value).toBe(170);
  const { facts: all } = shippedBook();
  expect(facts.length).toBeLessThan(all.length);
  expect(facts.every(({ figure: { value } }) => typeof value === "number" || (value !== null && "min" in value))).toBe(
    true,
  );
});
