import { expect, test } from "vitest";
import { followAddress } from "../../../src/commands/follow-address.ts";
import { compareWithNow, showPhase } from "../../../src/commands/time.ts";
import { writeAddress } from "../../../src/state/address.ts";
import { sampleContext } from "./sample.ts";

test("a phase is shown, compared, and let go with its comparison", async () => {
  const context = sampleContext();
  const address = () => writeAddress(context.store.getState());
  const before = address();
  await showPhase.run(context, "construction");
  await compareWithNow.run(context, true);
  expect(address()).toBe(`${before}&time=construction&compare=now`);
  await showPhase.run(context, "operation");
  expect(address()).toBe(`${before}&time=operation&compare=now`);
  await compareWithNow.run(context, false);
  expect(address()).toBe(`${before}&time=operation`);
  await compareWithNow.run(context, true);
  await showPhase.run(context, null);
  expect(address()).toBe(before);
});

test("a link brings the phase and the comparison, and the next one lets them go", async () => {
  const { store, ...context } = sampleContext();
  await followAddress.run({ store, ...context }, "mode=plan&time=operation&compare=now");
  expect(store.getState()).toMatchObject({ phase: "operation", compared: true });
  await followAddress.run({ store, ...context }, "mode=plan&time=soon");
  expect([store.getState().phase, store.getState().compared]).toEqual([undefined, undefined]);
  expect(store.getState().notices.map(({ params }) => params)).toEqual([{ part: "time", found: "soon" }]);
});
