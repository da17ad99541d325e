import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ScenarioStore } from "../../../src/domain/kept-scenario.ts";
import { connection } from "../../../src/storage/connection.ts";
import { type ScenarioSchema, scenarioConnection, scenarioStore } from "../../../src/storage/scenario-store.ts";
import { fakeLocks } from "./fake-locks.ts";

const note = { key: "set-zone", params: { zone: "Pohjoinen" } };
const timeOf = (serial: number) => new Date(Date.UTC(2026, 10, 21, 12, 0, serial)).toISOString();
const state = (scenario: string, serial: number, text = `${scenario} ${serial}`) => ({
  scenario,
  serial,
  name: { fi: "VE1", sv: "ALT1", en: "ALT1" },
  time: timeOf(serial),
  note,
  text,
});

/** A tab of its own: another connection to the same database. */
const tab = (): ScenarioStore => scenarioStore(scenarioConnection(), fakeLocks().tab().locks);
const serials = async (store: ScenarioStore, scenario: string) => {
  const listed = await store.list();
  if (!listed.ok) throw new Error(listed.problem.detail);
  return listed.value.filter((kept) => kept.scenario === scenario).map(({ serial }) => serial);
};
const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, index) => last - index);

let store: ScenarioStore;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = tab();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function put(scenario: string, from: number, to: number, pinned: readonly number[] = []): Promise<void> {
  for (let serial = from; serial <= to; serial++) {
    expect(await store.put(state(scenario, serial), pinned)).toEqual({ ok: true, value: null });
  }
}

describe("states", () => {
  test("are listed newest first with time and step, and read back as they were put", async () => {
    await put("ve1", 1, 2);
    await put("ve2", 3, 3);
    const { text: _, ...listed } = state("ve2", 3);
    const all = await store.list();
    expect(all).toMatchObject({ ok: true, value: [{ ...listed, pinned: false }, { serial: 2 }, { serial: 1 }] });
    expect(await store.read("ve1", 2)).toEqual({ ok: true, value: "ve1 2" });
    expect(await store.read("ve1", 3)).toMatchObject({ ok: false, problem: { kind: "gone" } });
  });

  test("give way beyond the twenty newest of their scenario, and of no other", async () => {
    await put("ve1", 1, 25);
    await put("ve", 1, 1);
    await put("ve1~1", 1, 3);
    expect(await serials(store, "ve1")).toEqual(upTo(25, 6));
    expect(await serials(store, "ve")).toEqual([1]);
    expect(await store.read("ve1", 5)).toMatchObject({ ok: false });
    expect(await store.read("ve1", 6)).toEqual({ ok: true, value: "ve1 6" });
    expect(await store.lookUp("ve1")).toEqual({ ok: true, value: { newest: 25, pinned: [] } });
  });

  test("stay where a work ended, as long as they are pinned", async () => {
    await put("a", 1, 3);
    await put("a", 4, 30, [3]);
    await put("a", 31, 60, [3, 30]);
    expect(await serials(store, "a")).toEqual([...upTo(60, 41), 30, 3]);
    expect(await store.lookUp("a")).toEqual({ ok: true, value: { newest: 60, pinned: [3, 30] } });
    const listed = await store.list();
    expect(listed.ok && listed.value.filter(({ pinned }) => pinned).map(({ serial }) => serial)).toEqual([30, 3]);
    await put("a", 61, 61, [30]);
    expect(await serials(store, "a")).toEqual([...upTo(61, 42), 30]);
    expect(await store.lookUp("a")).toEqual({ ok: true, value: { newest: 61, pinned: [30] } });
  });

  test("are let go of with their scenario alone", async () => {
    await put("a", 1, 3, [1]);
    await put("b", 1, 1);
    expect(await store.remove("a")).toEqual({ ok: true, value: null });
    expect(await serials(store, "a")).toEqual([]);
    expect(await store.lookUp("a")).toEqual({ ok: true, value: { newest: 0, pinned: [] } });
    expect(await serials(store, "b")).toEqual([1]);
  });

  test("whatever is put in whatever order is read back as it was put (pinned seed)", async () => {
    const action = fc.record({ scenario: fc.constantFrom("a", "b", "b~1"), text: fc.string({ unit: "binary" }) });
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
        globalThis.indexedDB = new IDBFactory();
        const fresh = tab();
        const texts = new Map<string, string[]>();
        for (const { scenario, text } of actions) {
          const kept = [...(texts.get(scenario) ?? []), text];
          texts.set(scenario, kept);
          expect((await fresh.put(state(scenario, kept.length, text), [])).ok).toBe(true);
        }
        const other = tab();
        for (const [scenario, kept] of texts) {
          expect(await serials(other, scenario)).toEqual(upTo(kept.length, Math.max(1, kept.length - 19)));
          for (const serial of await serials(other, scenario))
            expect(await other.read(scenario, serial)).toEqual({ ok: true, value: kept[serial - 1] });
        }
      }),
      { seed: 4, numRuns: 12 },
    );
  });

  test("that another script has spoiled are left out", async () => {
    await put("a", 1, 1);
    const database = await openDB("kruunuportti-atlas");
    await database.put("states", { ...state("a", 2), text: undefined }, ["a", 2]);
    await database.put("states", { scenario: "a", serial: 3, name: "a", time: "yesterday", note: null }, ["a", 3]);
    await database.put("states", null, ["a", 4]);
    await database.put("states", { scenario: "a", serial: 6, name: "a", time: "2026", note: null }, ["a", 6]);
    await database.put("texts", { no: "text" }, ["a", 4]);
    await database.put("states", { scenario: "a", serial: 5, name: "", time: timeOf(5), note: null }, ["a", 5]);
    database.close();
    expect(await serials(store, "a")).toEqual([5, 1]);
    expect(await store.read("a", 4)).toMatchObject({ ok: false, problem: { kind: "gone" } });
  });
});

describe("claims and pins of another script", () => {
  const spoil = async (serial: number): Promise<void> => {
    await put("a", 1, 2);
    const database = await openDB("kruunuportti-atlas");
    await database.put("claims", true, ["a", serial]);
    await database.put("pins", true, ["a", 1.5]);
    database.close();
  };

  test.each([5.5, 2.5, 1e20])("%d is no serial: what is put next is kept and listed", async (serial) => {
    await spoil(serial);
    expect(await store.lookUp("a")).toEqual({ ok: true, value: { newest: 2, pinned: [] } });
    await put("a", 3, 3);
    expect(await serials(store, "a")).toEqual([3, 2, 1]);
  });

  test("after the last number there is none: nothing is said to be kept", async () => {
    await spoil(Number.MAX_SAFE_INTEGER);
    const found = await store.lookUp("a");
    const next = (found.ok ? found.value.newest : 0) + 1;
    expect(await store.put({ ...state("a", 3), serial: next }, [])).toMatchObject({
      ok: false,
      problem: { kind: "failed" },
    });
    expect(await store.put(state("a", 5.5), [])).toMatchObject({ ok: false, problem: { kind: "failed" } });
    expect(await serials(store, "a")).toEqual([2, 1]);
  });

  test("a name in a list never turns the direction of writing", async () => {
    await store.put({ ...state("a", 1), name: "Suoja\u202ealue" }, []);
    expect(await store.list()).toMatchObject({ value: [{ name: "Suojaalue" }] });
  });
});

describe("two tabs", () => {
  test("a serial is given once, even after its state gave way", async () => {
    const other = tab();
    expect(await store.put(state("a", 1, "mine"), [])).toMatchObject({ ok: true });
    expect(await other.put(state("a", 1, "theirs"), [])).toMatchObject({ ok: false, problem: { kind: "other-tab" } });
    await put("a", 2, 30);
    expect(await other.put(state("a", 2, "theirs"), [])).toMatchObject({ ok: false, problem: { kind: "other-tab" } });
    expect(await serials(store, "a")).toEqual(upTo(30, 11));
    expect(await store.read("a", 1)).toMatchObject({ ok: false });
  });
});

describe("stories beside scenarios", () => {
  const both = () => {
    const connected = scenarioConnection();
    const { locks } = fakeLocks().tab();
    return [scenarioStore(connected, locks), scenarioStore(connected, locks, "story")] as const;
  };

  test("are kept under the same name without touching each other", async () => {
    const [scenarios, stories] = both();
    await scenarios.put(state("a", 1, "scenario"), []);
    await stories.put(state("a", 1, "story"), [1]);
    expect(await scenarios.read("a", 1)).toEqual({ ok: true, value: "scenario" });
    expect(await stories.read("a", 1)).toEqual({ ok: true, value: "story" });
    await scenarios.remove("a");
    expect(await serials(scenarios, "a")).toEqual([]);
    expect(await serials(stories, "a")).toEqual([1]);
    expect(await stories.lookUp("a")).toEqual({ ok: true, value: { newest: 1, pinned: [1] } });
  });

  test("one tab has a story and another a scenario of the same name", async () => {
    const all = fakeLocks();
    const [one, other] = [all.tab(), all.tab()];
    const scenarios = scenarioStore(scenarioConnection(), one.locks);
    const stories = scenarioStore(scenarioConnection(), other.locks, "story");
    scenarios.hold("a", () => undefined);
    await new Promise((resolve) => setTimeout(resolve));
    expect(await stories.isHeldElsewhere("a")).toBe(false);
  });

  test("the database of version 1 keeps every scenario, state, pin and claim", async () => {
    const first = connection<ScenarioSchema>("kruunuportti-atlas", 1, (database) => {
      for (const name of ["states", "texts", "pins", "claims"] as const) database.createObjectStore(name);
    });
    const { locks } = fakeLocks().tab();
    const old = scenarioStore(first, locks);
    for (let serial = 1; serial <= 25; serial++) await old.put(state("ve1", serial), serial > 3 ? [3] : []);
    const before = await old.list();
    const [scenarios, stories] = both();
    expect(await scenarios.list()).toEqual(before);
    expect(await scenarios.read("ve1", 3)).toEqual({ ok: true, value: "ve1 3" });
    expect(await scenarios.lookUp("ve1")).toEqual({ ok: true, value: { newest: 25, pinned: [3] } });
    // A serial that was taken stays taken.
    expect(await scenarios.put(state("ve1", 2), [])).toMatchObject({ ok: false, problem: { kind: "other-tab" } });
    expect(await stories.list()).toEqual({ ok: true, value: [] });
  });
});

describe("what the browser refuses", () => {
  const faulty = (name: string) =>
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no", name);
    });

  test.each([
    ["QuotaExceededError", "full"],
    ["UnknownError", "failed"],
  ])("%s half way is %s, and nothing of the state is there", async (name, kind) => {
    await put("a", 1, 21);
    faulty(name);
    expect(await store.put(state("a", 22), [1])).toMatchObject({ ok: false, problem: { kind } });
    vi.restoreAllMocks();
    expect(await serials(store, "a")).toEqual(upTo(21, 2));
    expect(await store.lookUp("a")).toEqual({ ok: true, value: { newest: 21, pinned: [] } });
    await put("a", 22, 22);
  });

  test("a bug is thrown on", async () => {
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new TypeError("a bug");
    });
    await expect(store.put(state("a", 1), [1])).rejects.toThrow("a bug");
    vi.restoreAllMocks();
    expect(await store.lookUp("a")).toMatchObject({ value: { newest: 0 } });
  });

  test.each(["SecurityError", "InvalidStateError", "UnknownError"])("%s on opening is private", async (name) => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("no", name);
    });
    expect(await store.list()).toMatchObject({ ok: false, problem: { kind: "private" } });
    expect(await store.put(state("a", 1), [])).toMatchObject({ ok: false, problem: { kind: "private" } });
    vi.restoreAllMocks();
    await put("a", 1, 1);
  });

  test("no IndexedDB at all is private", async () => {
    Reflect.deleteProperty(globalThis, "indexedDB");
    expect(await store.read("a", 1)).toMatchObject({ ok: false, problem: { kind: "private" } });
  });

  test("a newer page's database is refused by an older page, which first gives way", async () => {
    await put("a", 1, 1);
    const newer = await openDB("kruunuportti-atlas", 3);
    expect(await store.put(state("a", 2), [])).toMatchObject({ ok: false, problem: { kind: "other-version" } });
    newer.close();
  });

  test("an older tab that does not give way is said after two seconds; once it is gone, all is well", async () => {
    const older = await openRaw("kruunuportti-atlas", 1);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const newer = connection<ScenarioSchema>("kruunuportti-atlas", 2, () => undefined);
    const asked = newer.use(async () => "at last");
    await vi.advanceTimersByTimeAsync(2000);
    expect(await asked).toMatchObject({ ok: false, problem: { kind: "other-version" } });
    vi.useRealTimers();
    older.close();
    await vi.waitFor(async () =>
      expect(await newer.use(async () => "at last")).toEqual({ ok: true, value: "at last" }),
    );
  });

  test("a connection that the browser has cut is opened again", async () => {
    await put("a", 1, 1);
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(() => {
      throw new DOMException("closing", "InvalidStateError");
    });
    await put("a", 2, 2);
    expect(await serials(store, "a")).toEqual([2, 1]);
  });
});

/** A page that does not listen when a newer one asks it to give way. */
function openRaw(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}
