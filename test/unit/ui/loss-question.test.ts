import { expect, test } from "vitest";
import { handedOver } from "../../../src/ui/planner/loss-question.tsx";

test("a file is called saved once it was handed over, and never where that was thrown", async () => {
  const told: string[] = [];
  let give = (): void => undefined;
  const handing = handedOver(
    () =>
      new Promise((resolve) => {
        give = resolve;
      }),
    (what) => told.push(what),
  );
  await Promise.resolve();
  expect(told).toEqual([]);
  give();
  await handing;
  expect(told).toEqual(["saved"]);
  const refused = handedOver(
    () => Promise.reject(new Error("no room")),
    (what) => told.push(what),
  );
  await expect(refused).rejects.toThrow("no room");
  expect(told).toEqual(["saved", "not-saved"]);
});
