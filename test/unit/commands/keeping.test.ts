import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { setZone } from "../../../src/analysis/land/edits/zones.ts";
import { keepScenarios } from "../../../src/commands/keep-scenarios.ts";
import {
  acceptRecovery,
  copyId,
  declineRecovery,
  keepNow,
  listKeptStates,
  openKeptState,
  removeKept,
  takeOverScenario,
  workOnCopy,
} from "../../../src/commands/keeping.ts";
import { fail } from "../../../src/domain/result.ts";
import type { Scenario } from "../../../src/domain/scenario.ts";
import { withDraft, withRedone, withScenario, withStep, withUndone } from "../../../src/state/planner.ts";
import { update } from "../../../src/state/store.ts";
import { rectangle } from "../analysis/land/rings.ts";
import { scenario, zone } from "../analysis/land/scenarios.ts";
import { browser, settled, type Tab } from "./browser.ts";
import { sampleContext } from "./sample.ts";

const ground = rectangle(23_503_200, 7_075_200, 400, 300);
const VE1 = scenario([zone("a", ground), zone("b", rectangle(23_503_600, 7_075_200, 100, 100))], {
  id: "ve1",
  name: { fi: "VE1", sv: "ALT1", en: "ALT1" },
  notes: "notes",
});
const VE2 = scenario([zone("a", ground)], { id: "ve2", name: "VE2", notes: "notes" });

const plan = ({ store }: Tab) => store.getState().plan;
const openIn = ({ store }: Tab, one: Scenario | null) => update(store, (state) => withScenario(state, one));
const states = (tab: Tab, id = "ve1") => plan(tab).recovery.states.filter((kept) => kept.scenario === id);
const noticesOf = (tab: Tab) => tab.store.getState().notices.map(({ key }) => key);

function step({ store }: Tab, code: string): void {
  update(store, (state) => {
    const edit = setZone(state.plan.scenario ?? VE1, "a", { code });
    if (edit.kind === "refused") throw new Error(edit.why);
    return withStep(state, edit.change);
  });
}

/** Time passes for the page. */
async function pass(milliseconds: number): Promise<void> {
  await settled();
  await vi.advanceTimersByTimeAsync(milliseconds);
  await settled();
}

async function listed(tab: Tab, id = "ve1") {
  await listKeptStates.run(tab);
  return states(tab, id);
}

/** The scenario as another page would find it after a crash. */
async function found(tab: Tab): Promise<Scenario | null> {
  await acceptRecovery.run(tab);
  await settled();
  return plan(tab).scenario;
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

describe("autosave", () => {
  test("a step is kept within three seconds, with its time and name", async () => {
    const tab = await browser().open();
    openIn(tab, VE1);
    await settled();
    expect(plan(tab).keeping).toEqual({ status: "kept" });
    step(tab, "KTY");
    expect(plan(tab).keeping).toEqual({ status: "waiting" });
    await pass(3000);
    expect(plan(tab).keeping).toEqual({ status: "kept" });
    expect(await listed(tab)).toMatchObject([
      { scenario: "ve1", serial: 1, name: VE1.name, note: { key: "set-zone" }, pinned: false },
    ]);
  });

  test("a hand that never rests is kept all the same, and what only moves is not", async () => {
    const tab = await browser().open();
    openIn(tab, VE1);
    for (let second = 0; second < 6; second++) {
      step(tab, `T-${second}`);
      await pass(500);
    }
    expect((await listed(tab)).length).toBeGreaterThanOrEqual(1);
    const before = (await listed(tab)).length;
    await pass(3000);
    const after = (await listed(tab)).length;
    expect(after).toBe(before + 1);
    update(tab.store, (state) => withDraft(state, VE2));
    await pass(5000);
    expect((await listed(tab)).length).toBe(after);
    expect(plan(tab).keeping).toEqual({ status: "kept" });
  });

  test("what is looked at and not edited is not kept", async () => {
    const tab = await browser().open();
    openIn(tab, VE1);
    await pass(5000);
    openIn(tab, VE2);
    await pass(5000);
    tab.leave();
    await settled();
    expect(await listed(tab)).toEqual([]);
  });

  test("a page that is hidden or left keeps at once, while another state is on its way too", async () => {
    const tab = await browser().open();
    openIn(tab, VE1);
    await settled();
    const put = vi.spyOn(tab.shelf, "put");
    step(tab, "TY");
    tab.leave();
    step(tab, "KTY");
    tab.leave();
    await settled();
    expect(put.mock.calls.map(([{ serial }]) => serial)).toEqual([1, 2]);
    expect((await listed(tab)).map(({ serial }) => serial)).toEqual([2, 1]);
    expect(plan(tab).keeping).toEqual({ status: "kept" });
  });

  test("opening another scenario keeps what was waiting of the first", async () => {
    const tab = await browser().open();
    openIn(tab, VE1);
    await settled();
    step(tab, "KTY");
    openIn(tab, VE2);
    step(tab, "TY");
    openIn(tab, null);
    await settled();
    expect(await listed(tab)).toHaveLength(1);
    expect(states(tab, "ve2")).toHaveLength(1);
    expect(await tab.shelf.isHeldElsewhere("ve1")).toBe(false);
    expect(await tab.shelf.isHeldElsewhere("ve2")).toBe(false);
  });

  test("every step taken back is a state too", async () => {
    const tab = await browser().open();
    openIn(tab, VE1);
    step(tab, "KTY");
    await pass(3000);
    update(tab.store, withUndone);
    await pass(3000);
    expect((await listed(tab)).map(({ note }) => note?.key ?? null)).toEqual([null, "set-zone"]);
    update(tab.store, withRedone);
    await pass(3000);
    expect(await listed(tab)).toHaveLength(3);
  });

  test("whatever is done, what is found after a crash is what was kept last (pinned seed)", async () => {
    const deed = fc.constantFrom("step", "undo", "redo", "rest", "hide", "reopen");
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 25 }), async (deeds) => {
        const all = browser();
        const tab = await all.open();
        openIn(tab, VE1);
        let isWaiting = false;
        let last: Scenario | null = null;
        for (const [index, one] of deeds.entries()) {
          const before = plan(tab).scenario;
          if (one === "step") step(tab, `T-${index + 1}`);
          if (one === "undo") update(tab.store, withUndone);
          if (one === "redo") update(tab.store, withRedone);
          if (one === "rest") await pass(3000);
          if (one === "hide") tab.leave();
          if (one === "reopen") openIn(tab, { ...VE1 });
          if (one === "reopen" || one === "rest" || one === "hide") {
            if (isWaiting) last = before;
            isWaiting = false;
          } else if (plan(tab).scenario !== before) isWaiting = true;
          await settled();
        }
        tab.kill();
        expect(await found(await all.open())).toEqual(last);
      }),
      { seed: 4, numRuns: 25 },
    );
  });
});

describe("recovery", () => {
  const crashed = async () => {
    const all = browser();
    const tab = await all.open();
    openIn(tab, VE2);
    step(tab, "TY");
    await pass(3000);
    openIn(tab, VE1);
    step(tab, "KTY");
    await pass(3000);
    const kept = plan(tab).scenario;
    step(tab, "T/kem");
    tab.kill();
    return { all, kept };
  };

  test("what was worked on last is offered, and is what it was", async () => {
    const { all, kept } = await crashed();
    const tab = await all.open();
    expect(plan(tab).scenario).toBeNull();
    expect(plan(tab).recovery.offer).toMatchObject({ state: { scenario: "ve1", serial: 1 }, openElsewhere: false });
    expect(await found(tab)).toEqual(kept);
    expect(plan(tab).recovery.offer).toBeNull();
    expect(acceptRecovery.unavailable(tab.store.getState())).toBe("keeping.reason.nothing-offered");
    step(tab, "KTY-2");
    await pass(3000);
    expect((await listed(tab)).map(({ serial, pinned }) => [serial, pinned])).toEqual([
      [2, false],
      [1, false],
    ]);
  });

  test("declining loses nothing, however long one works on something else of the same name", async () => {
    const { all, kept } = await crashed();
    const tab = await all.open();
    declineRecovery.run(tab);
    expect(plan(tab).recovery.offer).toBeNull();
    openIn(tab, VE1);
    for (let count = 0; count < 25; count++) {
      step(tab, `T-${count}`);
      await pass(1500);
    }
    const all20 = await listed(tab);
    expect(all20).toHaveLength(21);
    expect(all20.at(-1)).toMatchObject({ serial: 1, pinned: true });
    await openKeptState.run(tab, { scenario: "ve1", serial: 1 });
    expect(plan(tab).scenario).toEqual(kept);
  });

  test("going on from an earlier state keeps the later one", async () => {
    const tab = await browser().open();
    openIn(tab, VE1);
    for (let count = 0; count < 5; count++) {
      step(tab, `T-${count}`);
      await pass(3000);
    }
    await openKeptState.run(tab, { scenario: "ve1", serial: 2 });
    step(tab, "KTY");
    await pass(3000);
    expect((await listed(tab)).filter(({ pinned }) => pinned).map(({ serial }) => serial)).toEqual([5]);
  });

  test("a state that cannot be read changes nothing and is told of", async () => {
    const { all } = await crashed();
    const tab = await all.open();
    openIn(tab, VE2);
    for (const [serial, text] of [
      [2, "{"],
      [3, '{"format":"x"}'],
    ] as const) {
      await tab.shelf.put(
        { scenario: "ve1", serial, name: "", time: "2026-11-21T13:00:00.000Z", note: null, text },
        [],
      );
      await openKeptState.run(tab, { scenario: "ve1", serial });
    }
    await openKeptState.run(tab, { scenario: "moon", serial: 1 });
    expect(plan(tab).scenario).toBe(VE2);
    expect(noticesOf(tab)).toEqual(["notice.kept-not-read", "notice.kept-not-read", "notice.kept-not-read"]);
  });

  test("a state under another's name is not opened", async () => {
    const { all } = await crashed();
    const tab = await all.open();
    const text = await tab.shelf.read("ve1", 1);
    if (!text.ok) throw new Error(text.problem.detail);
    const time = "2026-11-21T13:00:00.000Z";
    await tab.shelf.put({ scenario: "ve9", serial: 1, name: "", time, note: null, text: text.value }, []);
    await openKeptState.run(tab, { scenario: "ve9", serial: 1 });
    expect(plan(tab).scenario).toBeNull();
    expect(noticesOf(tab)).toEqual(["notice.kept-not-read"]);
  });

  test("what is removed is gone, the offer of it too; the scenario in hand is kept again", async () => {
    const { all } = await crashed();
    const tab = await all.open();
    await removeKept.run(tab, "ve1");
    expect(states(tab)).toEqual([]);
    expect(plan(tab).recovery.offer).toBeNull();
    openIn(tab, VE2);
    step(tab, "KTY");
    await removeKept.run(tab, "ve2");
    await pass(3000);
    expect(await listed(tab, "ve2")).toHaveLength(1);
  });
});

describe("a second tab", () => {
  const two = async (options = {}) => {
    const all = browser(options);
    const first = await all.open();
    openIn(first, VE1);
    step(first, "KTY");
    await pass(3000);
    const second = await all.open();
    return { all, first, second };
  };
  const OTHER_TAB = { status: "refused", why: "other-tab" };

  test("is told at once, before any step, and keeps nothing", async () => {
    const { first, second } = await two();
    expect(plan(second).recovery.offer).toMatchObject({ openElsewhere: true });
    await found(second);
    expect(plan(second).keeping).toEqual(OTHER_TAB);
    expect(second.isGuarded()).toBe(false);
    step(second, "TY");
    expect(plan(second).keeping).toEqual(OTHER_TAB);
    expect(second.isGuarded()).toBe(true);
    await pass(5000);
    second.leave();
    await settled();
    expect(await listed(first)).toHaveLength(1);
    expect(takeOverScenario.unavailable(second.store.getState())).toBeNull();
    expect(takeOverScenario.unavailable(first.store.getState())).toBe("keeping.reason.not-in-other-tab");
    expect(keepNow.unavailable(second.store.getState())).toBe("keeping.refused.other-tab");
  });

  test("keeps when the first one is closed, with all that it did meanwhile", async () => {
    const { first, second } = await two();
    await found(second);
    step(second, "TY");
    first.kill();
    await settled();
    expect(plan(second).keeping).toEqual({ status: "kept" });
    expect(second.isGuarded()).toBe(false);
    expect(noticesOf(second)).toEqual([]);
    expect((await listed(second)).map(({ serial, pinned }) => [serial, pinned])).toEqual([
      [2, false],
      [1, false],
    ]);
  });

  test("that keeps after the first one went on says so, and the first one's last state stays", async () => {
    const { first, second } = await two();
    await found(second);
    step(first, "T/kem");
    await pass(3000);
    const theirs = plan(first).scenario;
    step(second, "TY");
    first.kill();
    await settled();
    expect(noticesOf(second)).toEqual(["notice.kept-in-other-tab"]);
    const pinned = (await listed(second)).filter((kept) => kept.pinned);
    expect(pinned.map(({ serial }) => serial)).toEqual([2]);
    await openKeptState.run(second, { scenario: "ve1", serial: 2 });
    expect(plan(second).scenario).toEqual(theirs);
  });

  test("can take over: then the first one is told, and can take it back", async () => {
    const { first, second } = await two();
    await found(second);
    step(second, "TY");
    await takeOverScenario.run(second);
    await settled();
    expect(plan(second).keeping).toEqual({ status: "kept" });
    expect(plan(first).keeping).toEqual(OTHER_TAB);
    step(first, "T/kem");
    await pass(3000);
    expect(plan(first).keeping).toEqual(OTHER_TAB);
    expect(await listed(first)).toHaveLength(2);
    await takeOverScenario.run(first);
    await settled();
    expect(plan(first).keeping).toEqual({ status: "kept" });
    expect(plan(second).keeping).toEqual(OTHER_TAB);
    expect((await listed(first)).map(({ serial, pinned }) => [serial, pinned])).toEqual([
      [3, false],
      [2, true],
      [1, false],
    ]);
  });

  test("can go on with a copy that has its steps and is kept under its own name", async () => {
    const { first, second } = await two();
    await found(second);
    step(second, "TY");
    await workOnCopy.run(second, { name: "VE1 (kopio)" });
    await pass(3000);
    const copy = plan(second).scenario;
    expect(copy).toMatchObject({ name: "VE1 (kopio)" });
    expect(plan(second).keeping).toEqual({ status: "kept" });
    expect(plan(second).undo).toHaveLength(1);
    expect(plan(first).keeping).toEqual({ status: "kept" });
    expect(await listed(second)).toHaveLength(1);
    expect(states(second, copy?.id)).toHaveLength(1);
    update(second.store, withUndone);
    await pass(3000);
    expect(await listed(second, copy?.id)).toHaveLength(2);
  });

  test("without Web Locks is refused when it would write over the first, and can take over", async () => {
    const { first, second } = await two({ hasLocks: false });
    await found(second);
    step(first, "T/kem");
    await pass(3000);
    step(second, "TY");
    await pass(3000);
    expect(plan(second).keeping).toEqual(OTHER_TAB);
    step(second, "TV");
    expect(plan(second).keeping).toEqual(OTHER_TAB);
    await pass(3000);
    expect(await listed(first)).toHaveLength(2);
    await takeOverScenario.run(second);
    await settled();
    expect(plan(second).keeping).toEqual({ status: "kept" });
    expect((await listed(second)).map(({ serial, pinned }) => [serial, pinned])).toEqual([
      [3, false],
      [2, true],
      [1, false],
    ]);
    step(first, "T");
    await pass(3000);
    expect(plan(first).keeping).toEqual(OTHER_TAB);
  });
});

describe("what the browser refuses", () => {
  test.each(["full", "failed", "other-version"] as const)("%s is said at once and tried again", async (why) => {
    const tab = await browser().open();
    openIn(tab, VE1);
    await settled();
    const put = vi.spyOn(tab.shelf, "put").mockResolvedValue(fail({ kind: why, detail: "" }));
    step(tab, "KTY");
    await pass(3000);
    expect(plan(tab).keeping).toEqual({ status: "refused", why });
    expect(tab.isGuarded()).toBe(true);
    step(tab, "TY");
    expect(plan(tab).keeping).toEqual({ status: "refused", why });
    put.mockRestore();
    expect(keepNow.unavailable(tab.store.getState())).toBeNull();
    await keepNow.run(tab);
    await settled();
    expect(plan(tab).keeping).toEqual({ status: "kept" });
    expect(tab.isGuarded()).toBe(false);
    expect(await listed(tab)).toHaveLength(1);
    expect(keepNow.unavailable(tab.store.getState())).toBe("keeping.reason.kept");
  });

  test("a step taken while another is being kept is waiting, and a bug in keeping is a refusal", async () => {
    const tab = await browser().open();
    openIn(tab, VE1);
    await settled();
    let answer = (): void => undefined;
    const put = vi.spyOn(tab.shelf, "put").mockImplementation(
      () =>
        new Promise((_, refuse) => {
          answer = () => refuse(new TypeError("a bug"));
        }),
    );
    step(tab, "KTY");
    tab.leave();
    step(tab, "TY");
    expect(plan(tab).keeping).toEqual({ status: "waiting" });
    const thrown = new Promise((resolve) => process.once("unhandledRejection", resolve));
    answer();
    expect(await thrown).toEqual(new TypeError("a bug"));
    expect(plan(tab).keeping).toEqual({ status: "refused", why: "failed" });
    put.mockRestore();
    await pass(3000);
    expect(plan(tab).keeping).toEqual({ status: "kept" });
  });

  test("a browser that keeps nothing says so when the planner opens, and at every scenario", async () => {
    const refused = async () => fail({ kind: "private", detail: "" } as const);
    const tab = await browser().open();
    const shelf = { ...tab.shelf, list: refused, lookUp: refused, put: refused, remove: refused };
    const context = sampleContext({ loadScenarioStore: async () => shelf });
    await keepScenarios(context);
    const keeping = () => context.store.getState().plan.keeping;
    expect(keeping()).toEqual({ status: "refused", why: "private" });
    update(context.store, (state) => withScenario(state, VE1));
    await pass(3000);
    expect(keeping()).toEqual({ status: "refused", why: "private" });
    await listKeptStates.run(context);
    await removeKept.run(context, "ve1");
    expect(context.store.getState().notices.map(({ key }) => key)).toEqual([
      "notice.kept-not-listed",
      "notice.kept-not-removed",
    ]);
  });

  test("a part of the site that cannot be fetched is a refusal, not a crash", async () => {
    const context = sampleContext();
    await keepScenarios(context);
    expect(context.store.getState().plan.keeping).toEqual({ status: "refused", why: "failed" });
    await openKeptState.run(context, { scenario: "ve1", serial: 1 });
    expect(context.store.getState().notices.map(({ key }) => key)).toEqual(["lazy.failed"]);
  });
});

test("a copy of a copy is not named longer and longer", () => {
  const now = new Date("2026-11-21T12:00:00Z");
  expect(copyId("ve1", now)).toBe("ve1~mwqcvpc0");
  expect(copyId("ve1~mi8xk2v0", now)).toBe("ve1~mwqcvpc0");
});
