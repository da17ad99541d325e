import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { setZone } from "../../../src/analysis/land/edits/zones.ts";
import type { CommandContext } from "../../../src/commands/command.ts";
import { keepScenarios } from "../../../src/commands/keep-scenarios.ts";
import { keepNow, listKeptStates, workOnCopy } from "../../../src/commands/keeping.ts";
import { withScenario, withStep, withUndone } from "../../../src/state/planner.ts";
import { isAtRisk } from "../../../src/state/recovery.ts";
import { update } from "../../../src/state/store.ts";
import { rectangle } from "../analysis/land/rings.ts";
import { scenario, zone } from "../analysis/land/scenarios.ts";
import { browser, settled } from "./browser.ts";
import { sampleContext } from "./sample.ts";

const MINE = scenario([zone("a", rectangle(23_503_200, 7_075_200, 400, 300))], { id: "mine", name: "Mine" });
const FAILED = { status: "refused", why: "failed" };

/** The store's code cannot be fetched until the network is back. */
let isOnline: boolean;
let asked: number;
let isGuarded: boolean;
let context: CommandContext;

beforeEach(async () => {
  const { shelf } = await browser().open();
  isOnline = false;
  asked = 0;
  isGuarded = false;
  context = sampleContext({
    loadScenarioStore: async () => {
      asked++;
      if (!isOnline) throw new TypeError("Failed to fetch dynamically imported module");
      return shelf;
    },
    guardClosing: (on) => {
      isGuarded = on;
    },
  });
  await keepScenarios(context);
  update(context.store, (state) => withScenario(state, MINE));
});

const plan = () => context.store.getState().plan;
const noticesOf = () => context.store.getState().notices.map(({ key }) => key);

function step(code: string): void {
  update(context.store, (state) => {
    const edit = setZone(state.plan.scenario ?? MINE, "a", { code });
    if (edit.kind === "refused") throw new Error(edit.why);
    return withStep(state, edit.change);
  });
}

describe("without the store's code", () => {
  test("every step says that it is not kept, and the page is not closed without a question", async () => {
    expect([plan().keeping, isGuarded]).toEqual([FAILED, false]);
    step("KTY");
    expect([plan().keeping, isAtRisk(context.store.getState()), isGuarded]).toEqual([FAILED, true, true]);
    update(context.store, withUndone);
    expect([plan().keeping, isGuarded]).toEqual([FAILED, true]);
    await workOnCopy.run(context, { name: "Mine (copy)" });
    expect([plan().keeping, isGuarded]).toEqual([FAILED, true]);
    update(context.store, (state) => withScenario(state, null));
    expect([plan().keeping, isGuarded]).toEqual([FAILED, false]);
  });

  test("trying again in vain is said, and nothing becomes other", async () => {
    step("KTY");
    expect(keepNow.unavailable(context.store.getState())).toBeNull();
    await keepNow.run(context, undefined);
    expect([plan().keeping, isGuarded, noticesOf()]).toEqual([FAILED, true, ["lazy.failed"]]);
  });

  test("trying again with the network back keeps what was done, and every step from then on", async () => {
    step("KTY");
    isOnline = true;
    await Promise.all([keepNow.run(context, undefined), keepNow.run(context, undefined)]);
    expect(asked).toBe(2);
    await settled();
    expect([plan().keeping, isGuarded, noticesOf()]).toEqual([{ status: "kept" }, false, []]);
    expect(plan().recovery.offer).toBeNull();
    step("TY");
    expect(plan().keeping).toEqual({ status: "waiting" });
    await keepNow.run(context, undefined);
    await settled();
    await listKeptStates.run(context, undefined);
    expect(plan().recovery.states.map(({ scenario: id, serial }) => [id, serial])).toEqual([
      ["mine", 2],
      ["mine", 1],
    ]);
  });
});
