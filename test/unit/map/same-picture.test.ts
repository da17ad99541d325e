import { expect, test } from "vitest";
import { samePicture } from "../../../src/map/same-picture.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { withStage, withStory } from "../../../src/state/stage.ts";
import { shippedScenario, stateWith } from "../figures/shipped-balance.ts";
import { storyOf } from "../state/story-sample.ts";

const story = storyOf("zero", "first");
const told = (chapter: number): AtlasState =>
  withStory(stateWith(), { id: "small-firms", story, questions: [], since: 0 }, false, chapter);

test("a scenario that comes after its chapter is another picture, and so is what is worked out for it", () => {
  const before = told(1);
  expect(samePicture(before, before)).toBe(true);
  const there = withStage(before, { scenario: shippedScenario("ve1") });
  expect(samePicture(there, before)).toBe(false);
  const working = { status: "working" } as const;
  expect(samePicture(withStage(there, { logistics: working }), there)).toBe(false);
  const balance = { of: shippedScenario("ve1"), answer: { status: "failed" } } as const;
  expect(samePicture(withStage(there, { balance }), there)).toBe(false);
});

test("cards, pace and figures are words beside the picture", () => {
  const before = told(1);
  const after = withStage(before, { card: { kind: "questions" }, pace: "auto", figures: { a: null } });
  expect(samePicture(after, before)).toBe(true);
});
