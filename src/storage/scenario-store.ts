import type { DBSchema, IDBPDatabase, IDBPTransaction } from "idb";
import type { KeptKind, KeptState, ScenarioStore, StoreFault } from "../domain/kept-scenario.ts";
import { fail, ok } from "../domain/result.ts";
import { type Connection, connection } from "./connection.ts";
import { isSerial, readKeptState } from "./kept-state-reading.ts";
import { browserLocks, holdName, isNameHeld, type Locks } from "./tab-lock.ts";

/** How many states of a scenario are kept beside those that are pinned. */
const KEPT = 20;
/** How long a serial stays taken: a tab that has not looked for so many states would no longer be refused. */
const CLAIMED = 1000;

type Key = [scenario: string, serial: number];

/** A `KeptState` without `pinned`; unknown until it is read. */
type Kept = { key: Key; value: unknown };
type Mark = { key: Key; value: true };

/** Four stores under one key for each kind of work, so that listing never reads the texts; a claim outlives its state. */
export interface ScenarioSchema extends DBSchema {
  states: Kept;
  texts: Kept;
  pins: Mark;
  claims: Mark;
  "story-states": Kept;
  "story-texts": Kept;
  "story-pins": Mark;
  "story-claims": Mark;
}

/** Names of the stores of one kind of work. */
type Names = {
  readonly states: "states" | "story-states";
  readonly texts: "texts" | "story-texts";
  readonly pins: "pins" | "story-pins";
  readonly claims: "claims" | "story-claims";
};

const NAMES: Readonly<Record<KeptKind, Names>> = {
  scenario: { states: "states", texts: "texts", pins: "pins", claims: "claims" },
  story: { states: "story-states", texts: "story-texts", pins: "story-pins", claims: "story-claims" },
};
type Name = Names[keyof Names];

let page: Connection<ScenarioSchema> | null = null;
const stores = new Map<KeptKind, ScenarioStore>();

/** The store of this browser for a kind of work: one for the whole page, over one connection. */
export function browserScenarioStore(kind: KeptKind = "scenario"): ScenarioStore {
  page ??= scenarioConnection();
  const store = stores.get(kind) ?? scenarioStore(page, browserLocks(), kind);
  stores.set(kind, store);
  return store;
}

/**
 * A connection of its own, as every tab has one. Version 1 had scenarios alone: their stores stay as they are, those of
 * stories are put beside them.
 */
export const scenarioConnection = (): Connection<ScenarioSchema> =>
  connection<ScenarioSchema>("kruunuportti-atlas", 2, (database) => {
    for (const name of Object.values(NAMES).flatMap((names) => Object.values<Name>(names)))
      if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
  });

/** A store over a connection. Every call is one transaction: a tab that is killed leaves what was whole before. */
export function scenarioStore(
  connected: Connection<ScenarioSchema>,
  locks: Locks | null = browserLocks(),
  kind: KeptKind = "scenario",
): ScenarioStore {
  const names = NAMES[kind];
  const lockName = (id: string): string => `kruunuportti-atlas.${kind}.${id}`;
  return {
    list: () => connected.use((database) => listed(database, names)),
    read: async (scenario, serial) => {
      const text = await connected.use((database) => database.get(names.texts, [scenario, serial]));
      if (!text.ok) return text;
      return typeof text.value === "string" ? ok(text.value) : fail(gone(scenario, serial));
    },
    lookUp: (scenario) => connected.use((database) => lookedUp(database, names, scenario)),
    put: async (state, pinned) =>
      isSerial(state.serial)
        ? connected.use((database) => put(database, names, state, pinned))
        : fail({ kind: "failed", detail: `${state.serial} is no serial` }),
    remove: (scenario) => connected.use((database) => removed(database, names, scenario)),
    hold: (scenario, told) => holdName(lockName(scenario), told, locks),
    isHeldElsewhere: (scenario) => isNameHeld(lockName(scenario), locks),
    onLeaving,
  };
}

type Database = IDBPDatabase<ScenarioSchema>;

async function listed(database: Database, names: Names): Promise<readonly KeptState[]> {
  const work = database.transaction([names.states, names.pins]);
  const [values, pins] = await Promise.all([
    work.objectStore(names.states).getAll(),
    work.objectStore(names.pins).getAllKeys(),
    work.done,
  ]);
  const pinned = new Set(pins.map(String));
  return values
    .map(readKeptState)
    .filter((state) => state !== null)
    .map((state) => ({ ...state, pinned: pinned.has(String([state.scenario, state.serial])) }))
    .sort((a, b) => (a.time === b.time ? b.serial - a.serial : a.time < b.time ? 1 : -1));
}

async function lookedUp(database: Database, names: Names, scenario: string) {
  const work = database.transaction([names.claims, names.pins]);
  const [newest, pins] = await Promise.all([
    newestClaim(work.objectStore(names.claims).openKeyCursor(all(scenario), "prev")),
    work.objectStore(names.pins).getAllKeys(all(scenario)),
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
  names: Names,
  state: Parameters<ScenarioStore["put"]>[0],
  pinned: readonly number[],
): Promise<null> {
  const work = database.transaction(Object.values<Name>(names), "readwrite");
  const asked: Promise<unknown>[] = [];
  try {
    for (const one of writes(work, names, state, pinned)) asked.push(one);
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
  work: IDBPTransaction<ScenarioSchema, Name[], "readwrite">,
  names: Names,
  { text, ...state }: Parameters<ScenarioStore["put"]>[0],
  pinned: readonly number[],
): Generator<Promise<unknown>> {
  const { scenario, serial } = state;
  const key: Key = [scenario, serial];
  yield work.objectStore(names.claims).add(true, key);
  yield work.objectStore(names.states).add(state, key);
  yield work.objectStore(names.texts).add(text, key);
  yield work.objectStore(names.pins).delete(all(scenario));
  for (const pin of pinned) yield work.objectStore(names.pins).put(true, [scenario, pin]);
  for (const [after, before] of between([0, ...pinned, serial - KEPT + 1])) {
    const range = IDBKeyRange.bound([scenario, after], [scenario, before], true, true);
    yield work.objectStore(names.states).delete(range);
    yield work.objectStore(names.texts).delete(range);
  }
  if (serial > CLAIMED)
    yield work.objectStore(names.claims).delete(IDBKeyRange.bound([scenario, 0], [scenario, serial - CLAIMED]));
}

async function removed(database: Database, names: Names, scenario: string): Promise<null> {
  const own = Object.values<Name>(names);
  const work = database.transaction(own, "readwrite");
  await Promise.all([...own.map((name) => work.objectStore(name).delete(all(scenario))), work.done]);
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
