import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { setZone } from "../../../src/analysis/land/edits/zones.ts";
import type { CommandContext } from "../../../src/commands/command.ts";
import { listKeptStates, openKeptState } from "../../../src/commands/keeping.ts";
import { closeScenario, goOnWithout, stayInHand } from "../../../src/commands/next-scenario.ts";
import { openOwnScenario, openScenarioFile, openShippedScenario } from "../../../src/commands/open-scenario.ts";
import { fail, ok, type Result } from "../../../src/domain/result.ts";
import { readScenario } from "../../../src/exchange/scenario-file.ts";
import { withKeeping, withScenario, withStep, withZoneSelected } from "../../../src/state/planner.ts";
import { update } from "../../../src/state/store.ts";
import { rectangle } from "../analysis/land/rings.ts";
import { scenario, zone } from "../analysis/land/scenarios.ts";
import { browser, settled, type Tab } from "./browser.ts";
import { sampleContext } from "./sample.ts";

const MINE = scenario([zone("a", rectangle(23_503_200, 7_075_200, 400, 300))], { id: "mine", name: "Mine" });
const file = (id: string) => readFileSync(`data/scenarios/${id}.json`, "utf8");
const planOf = ({ store }: CommandContext) => store.getState().plan;

function step({ store }: CommandContext, code: string): void {
  update(store, (state) => {
    const edit = setZone(state.plan.scenario ?? MINE, "a", { code });
    if (edit.kind === "refused") throw new Error(edit.why);
    return withStep(state, edit.change);
  });
}

/** A scenario in hand with a step that this machine refuses to keep. */
function atRisk(context: CommandContext = sampleContext()): CommandContext {
  update(context.store, (state) => withZoneSelected(withScenario(state, MINE), "a"));
  step(context, "KTY");
  update(context.store, (state) => withKeeping(state, { status: "refused", why: "private" }));
  return context;
}

const ROADS: Readonly<Record<string, (context: CommandContext) => void | Promise<void>>> = {
  "a shipped scenario": (context) => openShippedScenario.run(context, "ve2"),
  "a file": (context) => openScenarioFile.run(context, { name: "ve2.json", text: file("ve2") }),
  "one's own": (context) => openOwnScenario.run(context, undefined),
  closing: (context) => closeScenario.run(context, undefined),
};

describe("a scenario with steps that are not kept", () => {
  test.each(Object.entries(ROADS))("is asked about before %s replaces it; staying changes nothing", async (_, road) => {
    const context = atRisk();
    const before = context.store.getState();
    await road(context);
    const asked = planOf(context).asked;
    expect(asked).not.toBeNull();
    expect(context.store.getState()).toEqual({ ...before, plan: { ...before.plan, asked } });
    await stayInHand.run(context, undefined);
    expect(context.store.getState()).toEqual(before);
  });

  test.each(Object.entries(ROADS))("gives way to %s when the reader goes on", async (_, road) => {
    const context = atRisk();
    await road(context);
    const wanted = planOf(context).asked?.scenario;
    await goOnWithout.run(context, undefined);
    const { plan, view } = context.store.getState();
    expect([plan.scenario, plan.undo.length, plan.asked]).toEqual([wanted, 0, null]);
    expect(view.requested === null).toBe(wanted === null);
  });

  test("is not asked about for what cannot be read: nothing changes but a sentence", async () => {
    const context = atRisk();
    const before = context.store.getState();
    for (const text of ["{", "[]", file("ve1").replace('"version": 2', '"version": 99')])
      await openScenarioFile.run(context, { name: "bad.json", text });
    const { notices, ...rest } = context.store.getState();
    expect(rest).toEqual({ ...before, notices: undefined });
    expect(notices.length).toBeGreaterThan(0);
  });

  test("stays where an answer comes to no question", async () => {
    const context = atRisk();
    expect(goOnWithout.unavailable(context.store.getState())).toBe("keeping.reason.nothing-asked");
    await goOnWithout.run(context, undefined);
    expect(planOf(context).scenario?.id).toBe("mine");
  });
});

describe("nothing is asked", () => {
  test("where every step is kept, or none was taken", async () => {
    const context = sampleContext();
    update(context.store, (state) => withKeeping(withScenario(state, MINE), { status: "refused", why: "private" }));
    await openShippedScenario.run(context, "ve1");
    expect([planOf(context).scenario?.id, planOf(context).asked]).toEqual(["ve1", null]);
  });

  test.each(Object.entries(ROADS))("any more once the steps are kept after all: %s comes", async (_, road) => {
    const context = atRisk();
    await road(context);
    const wanted = planOf(context).asked?.scenario;
    update(context.store, (state) => withKeeping(state, { status: "kept" }));
    const { plan, view } = context.store.getState();
    expect([plan.scenario, plan.asked]).toEqual([wanted, null]);
    expect(view.requested === null).toBe(wanted === null);
  });

  test("of one who stayed, when the steps are kept later", async () => {
    const context = atRisk();
    await closeScenario.run(context, undefined);
    await stayInHand.run(context, undefined);
    update(context.store, (state) => withKeeping(state, { status: "kept" }));
    expect([planOf(context).scenario?.id, planOf(context).asked]).toEqual(["mine", null]);
  });
});

test("of two that are on their way the one asked for last comes, whichever is read first", async () => {
  const answers: ((text: Result<string, never>) => void)[] = [];
  const context = sampleContext({ readScenarioText: () => new Promise((give) => answers.push(give)) });
  const both = [openShippedScenario.run(context, "ve1"), openShippedScenario.run(context, "ve2")];
  answers[1]?.(ok(file("ve2")));
  await settled();
  answers[0]?.(ok(file("ve1")));
  await Promise.all(both);
  expect(planOf(context).scenario?.id).toBe("ve2");
});

test("a file that is still being read keeps its turn: what is chosen after it stays", async () => {
  const context = sampleContext();
  let give = (_: string | null): void => undefined;
  const text = new Promise<string | null>((resolve) => {
    give = resolve;
  });
  const opening = openScenarioFile.run(context, { name: "ve2.json", text });
  await openShippedScenario.run(context, "ve1");
  give(file("ve2"));
  await opening;
  expect(planOf(context).scenario?.id).toBe("ve1");
});

test("a file that was chosen while another scenario was on its way comes after it", async () => {
  const context = sampleContext();
  const shipped = openShippedScenario.run(context, "ve1");
  const opening = openScenarioFile.run(context, {
    name: "ve2.json",
    text: new Promise((give) => setTimeout(() => give(file("ve2")), 20)),
  });
  await shipped;
  expect(planOf(context).scenario?.id).toBe("ve1");
  await opening;
  expect(planOf(context).scenario?.id).toBe("ve2");
  await openScenarioFile.run(context, { name: "gone.json", text: Promise.resolve(null) });
  expect([planOf(context).scenario?.id, context.store.getState().notices]).toEqual(["ve2", []]);
});

test("what cannot be read takes no one's place: what is still on its way comes", async () => {
  let answer = (_: Result<string, never>): void => undefined;
  const context = sampleContext({
    readScenarioText: () =>
      new Promise((give) => {
        answer = give;
      }),
  });
  const opening = openShippedScenario.run(context, "ve1");
  await openScenarioFile.run(context, { name: "bad.json", text: "{" });
  answer(ok(file("ve1")));
  await opening;
  expect(planOf(context).scenario?.id).toBe("ve1");
});

test("a scenario whose reader cannot be fetched is told of", async () => {
  const context = sampleContext({ readScenarioText: () => Promise.reject(new Error("no chunk")) });
  await openShippedScenario.run(context, "ve1");
  await openOwnScenario.run(context, undefined);
  expect(planOf(context).scenario).toBeNull();
  expect(context.store.getState().notices.map(({ key }) => key)).toEqual(["lazy.failed"]);
});

describe("one's own", () => {
  test("is empty, follows no alternative, and stands on the outline as VE0's file has it", async () => {
    const context = sampleContext();
    await openOwnScenario.run(context, undefined);
    const ve0 = readScenario(file("ve0"), "ve0.json");
    const own = planOf(context).scenario;
    expect([own?.base, own?.zones, own?.restrictions, own?.replacedArea]).toEqual([null, [], [], null]);
    expect(own?.planningArea).toEqual(ve0.ok && ve0.value.planningArea);
    expect(own?.id).toBe("own~mwqcvpc0");
  });

  test("is not begun on an outline that does not come", async () => {
    const problem = { kind: "network", file: "ve0.json", path: "", detail: "no connection" } as const;
    const context = sampleContext({ readScenarioText: async () => fail(problem) });
    await openOwnScenario.run(context, undefined);
    expect(planOf(context).scenario).toBeNull();
    expect(context.store.getState().notices.at(-1)?.key).toBe("notice.scenario-not-opened");
  });
});

describe("with the browser's store", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  async function working(): Promise<Tab> {
    const tab = await browser().open();
    update(tab.store, (state) => withScenario(state, MINE));
    await settled();
    step(tab, "KTY");
    return tab;
  }

  test("the last step is kept on the way, without a question", async () => {
    const tab = await working();
    expect(planOf(tab).keeping.status).toBe("waiting");
    await closeScenario.run(tab, undefined);
    expect([planOf(tab).scenario, planOf(tab).asked]).toEqual([null, null]);
    await listKeptStates.run(tab, undefined);
    expect(planOf(tab).recovery.states).toMatchObject([{ scenario: "mine", serial: 1 }]);
  });

  test("what the store refuses only when it is asked to is asked about before it is lost", async () => {
    const tab = await working();
    vi.spyOn(tab.shelf, "put").mockResolvedValue(fail({ kind: "full", detail: "no room" }));
    await closeScenario.run(tab, undefined);
    expect([planOf(tab).scenario?.id, planOf(tab).keeping.status]).toEqual(["mine", "refused"]);
    expect(planOf(tab).asked).toEqual({ scenario: null, openedFrom: null });
  });

  test("a store that never answers holds nobody up for ever", async () => {
    const tab = await working();
    vi.spyOn(tab.shelf, "put").mockReturnValue(new Promise(() => undefined));
    const closed = closeScenario.run(tab, undefined);
    await settled();
    expect(planOf(tab).asked).toBeNull();
    await vi.advanceTimersByTimeAsync(2000);
    await closed;
    expect([planOf(tab).scenario?.id, planOf(tab).asked === null]).toEqual(["mine", false]);
  });

  test("a store that answers while the question stands answers it, and nothing is lost", async () => {
    const tab = await working();
    const { put } = tab.shelf;
    let answer = (): void => undefined;
    vi.spyOn(tab.shelf, "put").mockImplementation(
      (...args) =>
        new Promise((give) => {
          answer = () => give(put(...args));
        }),
    );
    const opening = openScenarioFile.run(tab, { name: "ve2.json", text: file("ve2") });
    await settled();
    await vi.advanceTimersByTimeAsync(2000);
    await opening;
    expect(planOf(tab).asked?.scenario?.id).toBe("ve2");
    answer();
    await settled();
    expect([planOf(tab).scenario?.id, planOf(tab).asked, planOf(tab).keeping.status]).toEqual(["ve2", null, "kept"]);
    await listKeptStates.run(tab, undefined);
    expect(planOf(tab).recovery.states).toMatchObject([{ scenario: "mine", serial: 1 }]);
  });

  test("an earlier state is asked about too, and opens as the state that it is", async () => {
    const tab = await working();
    await vi.advanceTimersByTimeAsync(3000);
    await settled();
    vi.spyOn(tab.shelf, "put").mockResolvedValue(fail({ kind: "full", detail: "no room" }));
    step(tab, "TY");
    await openKeptState.run(tab, { scenario: "mine", serial: 1 });
    expect(planOf(tab).scenario?.zones[0]?.code).toBe("TY");
    await goOnWithout.run(tab, undefined);
    expect([planOf(tab).scenario?.zones[0]?.code, planOf(tab).openedFrom]).toEqual(["KTY", 1]);
  });
});
