import { expect, test } from "vitest";
import { balanceAnswer } from "../../../src/figures/land-answers.ts";
import { lineArea } from "../../../src/figures/line-area.ts";
import { shippedScenario, stateWith } from "./shipped-balance.ts";

const ve1 = shippedScenario("ve1");

test("the ground under the 400 kV lines is the figure of the scenario's balance", async () => {
  const answer = await balanceAnswer(stateWith(), ve1);
  if (answer.status !== "ready") throw new Error("no balance");
  const figure = lineArea(ve1, answer.value);
  expect(figure).toMatchObject({ key: "link.line-area", unit: "ha", value: 1 });
  const choices = { ...ve1.restrictionChoices, "line-400": { applies: false } } as typeof ve1.restrictionChoices;
  const without = { ...ve1, restrictionChoices: choices };
  const left = await balanceAnswer(stateWith(), without);
  if (left.status !== "ready") throw new Error("no balance");
  expect(lineArea(without, left.value)).toBeNull();
});

test("without a layer that the lines follow nothing is said", async () => {
  const answer = await balanceAnswer(stateWith({ without: ["power-connections-odbl"] }), ve1);
  if (answer.status !== "ready") throw new Error("no balance");
  expect(lineArea(ve1, answer.value)).toBeNull();
});
