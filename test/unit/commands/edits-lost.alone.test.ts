import { afterAll, expect, test, vi } from "vitest";
import { drag, edit } from "../../../src/commands/planner.ts";
import { withScenario } from "../../../src/state/planner.ts";
import { update } from "../../../src/state/store.ts";
import { rectangle } from "../analysis/land/rings.ts";
import { scenario, zone } from "../analysis/land/scenarios.ts";
import { sampleContext } from "./sample.ts";

const EDITED = "../../../src/analysis/land/edits/edited.ts";
const MINE = scenario([zone("a", rectangle(23_503_200, 7_075_200, 400, 300))]);

afterAll(() => vi.doUnmock(EDITED));

test("a step whose code is lost is refused with that reason, by hand and by form, and taken when it comes", async () => {
  vi.doMock(EDITED, () => {
    throw new TypeError("Failed to fetch");
  });
  const context = sampleContext();
  const plan = () => context.store.getState().plan;
  update(context.store, (state) => withScenario(state, MINE));
  const request = { kind: "set-zone", id: "a", fields: { code: "KTY" } } as const;
  await edit.run(context, request);
  expect([plan().refused, plan().scenario]).toEqual(["not-fetched", MINE]);
  await drag.run(context, request);
  expect([plan().refused, plan().draft]).toEqual(["not-fetched", null]);
  vi.doUnmock(EDITED);
  await edit.run(context, request);
  expect([plan().refused, plan().scenario?.zones[0]?.code]).toEqual([null, "KTY"]);
});
