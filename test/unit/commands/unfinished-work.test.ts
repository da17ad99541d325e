import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setZone } from "../../../src/analysis/land/edits/zones.ts";
import { keepScenarios } from "../../../src/commands/keep-scenarios.ts";
import { declineRecovery, leaveWork, removeKept } from "../../../src/commands/keeping.ts";
import { closeScenario } from "../../../src/commands/next-scenario.ts";
import { setMode } from "../../../src/commands/set-mode.ts";
import { continueWork, offerUnfinishedWork } from "../../../src/commands/unfinished-work.ts";
import { WORK_IN_HAND } from "../../../src/domain/kept-scenario.ts";
import { withScenario, withStep } from "../../../src/state/planner.ts";
import { update } from "../../../src/state/store.ts";
import { rectangle } from "../analysis/land/rings.ts";
import { scenario, zone } from "../analysis/land/scenarios.ts";
import { browser, settled, type Tab } from "./browser.ts";

const ground = rectangle(23_503_200, 7_075_200, 400, 300);
const VE1 = scenario([zone("a", ground)], { id: "ve1", name: "VE1", notes: "notes" });

const plan = ({ store }: Tab) => store.getState().plan;
const opensVe1 = ({ store }: Tab) => update(store, (state) => withScenario(state, VE1));

function step({ store }: Tab): void {
  update(store, (state) => {
    const edit = setZone(state.plan.scenario ?? VE1, "a", { code: "KTY" });
    if (edit.kind === "refused") throw new Error(edit.why);
    return withStep(state, edit.change);
  });
}

async function works(tab: Tab): Promise<void> {
  step(tab);
  await settled();
  await vi.advanceTimersByTimeAsync(3000);
  await settled();
}

/** A page in which one step was kept, and another, in mode Invest, that only looked. */
async function twoPages() {
  const all = browser();
  const tab = await all.open();
  opensVe1(tab);
  await settled();
  const other = await all.open({ inPlan: false });
  await setMode.run(other, "invest");
  return { all, tab, other };
}

const offered = async (tab: Tab) => {
  await offerUnfinishedWork(tab);
  return plan(tab).recovery.unfinished?.scenario ?? null;
};

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

test("work of a killed tab is offered in any mode, and going on opens it in the planner as it was", async () => {
  const { tab, other } = await twoPages();
  await works(tab);
  const worked = plan(tab).scenario;
  tab.kill();
  expect(await offered(other)).toBe("ve1");
  await continueWork.run(other);
  await settled();
  expect(other.store.getState().mode.kind).toBe("plan");
  // From elsewhere, so it is brought into view: the planning area, not what the mode opens with.
  const target = other.store.getState().view.requested?.target;
  if (target?.kind !== "bounds") throw new Error("nothing is framed");
  expect(target.bounds[3] - target.bounds[1]).toBeLessThan(0.02);
  expect(plan(other).scenario).toEqual(worked);
  expect(plan(other)).toMatchObject({ openedFrom: 1, recovery: { unfinished: null } });
  // In hand again: the next page is told of it too, were this one to go.
  const stop = await keepScenarios(other);
  await settled();
  expect(other.ports.keptText(WORK_IN_HAND)).toBe("ve1");
  stop();
});

test("a step is offered that a page kept on its way out, at once after it was taken", async () => {
  const { tab, other } = await twoPages();
  step(tab);
  tab.leave();
  tab.kill();
  await settled();
  expect(await offered(other)).toBe("ve1");
});

test("nothing is offered where a scenario was only looked at, is open in another tab, was put away or is kept no more", async () => {
  const looked = await twoPages();
  looked.tab.kill();
  expect(await offered(looked.other)).toBeNull();

  const open = await twoPages();
  await works(open.tab);
  expect(open.other.ports.keptText(WORK_IN_HAND)).toBe("ve1");
  expect(await offered(open.other)).toBeNull();

  const closed = await twoPages();
  await works(closed.tab);
  await closeScenario.run(closed.tab);
  closed.tab.kill();
  expect(closed.other.ports.keptText(WORK_IN_HAND)).toBe("");
  expect(await offered(closed.other)).toBeNull();

  const removed = await twoPages();
  await works(removed.tab);
  await removeKept.run(removed.tab, "ve1");
  removed.tab.kill();
  expect(await offered(removed.other)).toBeNull();
});

test("an answer is not asked for again, and the planner still has the work", async () => {
  const { all, tab, other } = await twoPages();
  await works(tab);
  tab.kill();
  expect(await offered(other)).toBe("ve1");
  await leaveWork.run(other);
  expect(plan(other).recovery.unfinished).toBeNull();
  expect(await offered(await all.open({ inPlan: false }))).toBeNull();

  other.ports.keepText(WORK_IN_HAND, "ve1");
  const planner = await all.open();
  expect(plan(planner).recovery.offer?.state.scenario).toBe("ve1");
  // The planner offers it itself: not twice on one page.
  expect(await offered(planner)).toBeNull();
  await declineRecovery.run(planner);
  expect(await offered(await all.open({ inPlan: false }))).toBeNull();
});
