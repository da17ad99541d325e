import type { DBSchema, IDBPDatabase, IDBPTransaction } from "idb";
import type { KeptState, ScenarioStore, StoreFault } from "../domain/kept-scenario.ts";
import { fail, ok } from "../domain/result.ts";
import { type Connection, connection } from "./connection.ts";
import { isSerial, readKeptState } from "./kept-state-reading.ts";
import { browserLocks, holdName, isNameHeld, type Locks } from "./tab-lock.ts";

/** How many states of a scenario are kept beside those that are pinned. */
const KEPT = 20;
/** How long a serial stays taken: a tab that has not looked for so many states would no longer be refused. */
const CLAIMED = 1000;

type Key = [scenario: string, serial: number];

/** Three stores under one key, so that listing never reads the texts; a claim outlives its state. */
export interface ScenarioSchema extends DBSchema {
  /** A `KeptState` without `pinned`; unknown until it is read. */
  states: { key: Key; value: unknown };
  texts: { key: Key; value: unknown };
  pins: { key: Key; value: true };
  claims: { key: Key; value: true };
}
const STORES = ["states", "texts", "pins", "claims"] as const;

let store: ScenarioStore | null = null;

/** The store of this browser: one for the whole page. */
export function browserScenarioStore(): ScenarioStore {
  store ??= scenarioStore(scenarioConnection());
  return store;
}

/** A connection of its own, as every tab has one. */
export const scenarioConnection = (): Connection<ScenarioSchema> =>
  connection<ScenarioSchema>("kruunuportti-atlas", 1, (database) => {
    for (const name of STORES) database.createObjectStore(name);
  });

/** A store over a connection. Every call is one transaction: a tab that is killed leaves what was whole before. */
export function scenarioStore(
  connected: Connection<ScenarioSchema>,
  locks: Locks | null = browserLocks(),
): ScenarioStore {
  return {
    list: () => connected.use(listed),
    read: async (scenario, serial) => {
      const text = await connected.use((database) => database.get("texts", [scenario, serial]));
      if (!text.ok) return text;
      return typeof text.value === "string" ? ok(text.value) : fail(gone(scenario, serial));
    },
    lookUp: (scenario) => connected.use((database) => lookedUp(database, scenario)),
    put: async (state, pinned) =>
      isSerial(state.serial)
        ? connected.use((database) => put(database, state, pinned))
        : fail({ kind: "failed", detail: `${state.serial} is no serial` }),
    remove: (scenario) => connected.use((database) => removed(database, scenario)),
    hold: (scenario, told) => holdName(lockName(scenario), told, locks),
    isHeldElsewhere: (scenario) => isNameHeld(lockName(scenario), locks),
    onLeaving,
  };
}

type Database = IDBPDatabase<ScenarioSchema>;

async function listed(database: Database): Promise<readonly KeptState[]> {
  const work = database.transaction(["states", "pins"]);
  const [values, pins] = await Promise.all([
    work.objectStore("states").getAll(),
    work.objectStore("pins").getAllKeys(),
    work.done,
  ]);
  const pinned = new Set(pins.map(String));
  return values
    .map(readKeptState)
    .filter((state) => state !== null)
    .map((state) => ({ ...state, pinned: pinned.has(String([state.scenario, state.serial])) }))
    .sort((a, b) => (a.time === b.time ? b.serial - a.serial : a.time < b.time ? 1 : -1));
}

async function lookedUp(database: Database, scenario: string) {
  const work = database.transaction(["claims", "pins"]);
  const [newest, pins] = await Promise.all([
    newestClaim(work.objectStore("claims").openKeyCursor(all(scenario), "prev")),
    work.objectStore("pins").getAllKeys(all(scenario)),
    work.done,
  ]);
  return { newest, pinned: pins.map(([, serial]) => serial).filter(isSerial) };
}

interface Claim {
  readonly key: Key;
  readonly continue: () => Promise<Claim | null>;
}

/** Keys that are no serials are another script's: a state after such a one would be kept and never listed. */
async function newestClaim(last: Promise<Claim | null>): Promise<number> {
  let claim = await last;
  while (claim !== null && !isSerial(claim.key[1])) claim = await claim.continue();
  return claim?.key[1] ?? 0;
}

/**
 * Everything is asked for at once and committed without waiting for answers: so it comes through even from a page that is
 * just being closed. A serial that is taken fails its claim, and with it the whole transaction.
 */
async function put(
  database: Database,
  state: Parameters<ScenarioStore["put"]>[0],
  pinned: readonly number[],
): Promise<null> {
  const work = database.transaction(STORES, "readwrite");
  const asked: Promise<unknown>[] = [];
  try {
    for (const one of writes(work, state, pinned)) asked.push(one);
    work.commit();
  } catch (thrown) {
    work.abort();
    await Promise.allSettled([...asked, work.done]);
    throw thrown;
  }
  await Promise.all([...asked, work.done]);
  return null;
}

function* writes(
  work: IDBPTransaction<ScenarioSchema, typeof STORES, "readwrite">,
  { text, ...state }: Parameters<ScenarioStore["put"]>[0],
  pinned: readonly number[],
): Generator<Promise<unknown>> {
  const { scenario, serial } = state;
  const key: Key = [scenario, serial];
  yield work.objectStore("claims").add(true, key);
  yield work.objectStore("states").add(state, key);
  yield work.objectStore("texts").add(text, key);
  yield work.objectStore("pins").delete(all(scenario));
  for (const pin of pinned) yield work.objectStore("pins").put(true, [scenario, pin]);
  for (const [after, before] of between([0, ...pinned, serial - KEPT + 1])) {
    const range = IDBKeyRange.bound([scenario, after], [scenario, before], true, true);
    yield work.objectStore("states").delete(range);
    yield work.objectStore("texts").delete(range);
  }
  if (serial > CLAIMED)
    yield work.objectStore("claims").delete(IDBKeyRange.bound([scenario, 0], [scenario, serial - CLAIMED]));
}

async function removed(database: Database, scenario: string): Promise<null> {
  const work = database.transaction(STORES, "readwrite");
  await Promise.all([...STORES.map((name) => work.objectStore(name).delete(all(scenario))), work.done]);
  return null;
}

/** Neighbours among serials, up to the last of the list, with room between them. */
function between(serials: readonly number[]): readonly (readonly [number, number])[] {
  const end = serials.at(-1) ?? 0;
  const rising = [...new Set(serials)].filter((serial) => serial <= end).sort((a, b) => a - b);
  return rising.slice(1).flatMap((before, index) => {
    const after = rising[index] ?? 0;
    return before - after > 1 ? [[after, before] as const] : [];
  });
}

const all = (scenario: string): IDBKeyRange => IDBKeyRange.bound([scenario, 0], [scenario, Number.MAX_SAFE_INTEGER]);

const lockName = (scenario: string): string => `kruunuportti-atlas.scenario.${scenario}`;

const gone = (scenario: string, serial: number): StoreFault => ({
  kind: "gone",
  detail: `no state ${serial} of ${scenario}`,
});

/** A page may go without warning once it is hidden; `pagehide` is the last that a closing one hears. */
function onLeaving(act: () => void): () => void {
  const onHidden = (): void => {
    if (document.visibilityState === "hidden") act();
  };
  document.addEventListener("visibilitychange", onHidden);
  addEventListener("pagehide", act);
  return () => {
    document.removeEventListener("visibilitychange", onHidden);
    removeEventListener("pagehide", act);
  };
}
