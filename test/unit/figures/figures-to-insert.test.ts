import { expect, test } from "vitest";
import { LIVE_FIGURES } from "../../../src/domain/story.ts";
import { factsToInsert, liveToInsert } from "../../../src/figures/figures-to-insert.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { withFlowFiles } from "../../../src/state/invest.ts";
import { shippedBook } from "./sample.ts";
import { shippedScenario, stateWith } from "./shipped-balance.ts";
import { SHIPPED_FLOWS } from "./shipped-flows.ts";

const ground = (): AtlasState => ({
  ...withFlowFiles(stateWith(), SHIPPED_FLOWS),
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
