import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { KeepingFault, StoreFault } from "../domain/kept-scenario.ts";
import { fail, ok, type Result } from "../domain/result.ts";

/** The way to a database of the browser, opened when first used and again when it was lost. */
export interface Connection<Schema extends DBSchema> {
  /** Works with the database; what the browser refuses is a value, anything else that is thrown is a bug. */
  readonly use: <Value>(work: (database: IDBPDatabase<Schema>) => Promise<Value>) => Promise<Result<Value, StoreFault>>;
}

/** How long an older tab may keep a newer page from the database before that is said, milliseconds. */
const PATIENCE = 2000;

export function connection<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: (database: IDBPDatabase<Schema>) => void,
): Connection<Schema> {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  let open: IDBPDatabase<Schema> | null = null;

  const forget = (): void => {
    opening = null;
    open = null;
  };
  /** Async, so that a browser that throws when it is asked is no other than one that refuses. */
  const begin = async (): Promise<IDBPDatabase<Schema>> => {
    open = await openDB<Schema>(name, version, {
      upgrade: (database) => upgrade(database),
      // A newer page waits: what this one has is kept already, and it will be told that it is an older one.
      blocking: () => {
        open?.close();
        forget();
      },
      terminated: forget,
    });
    return open;
  };
  const opened = async (): Promise<Result<IDBPDatabase<Schema>, StoreFault>> => {
    opening ??= begin();
    const waiting = opening;
    try {
      const database = await orAfter(waiting, PATIENCE);
      return database === null
        ? fail({ kind: "other-version", detail: `${name} is held by another version of the page` })
        : ok(database);
    } catch (thrown) {
      if (opening === waiting) forget();
      return fail(faultOf(thrown, "private"));
    }
  };

  return {
    use: async (work) => {
      for (let attempt = 1; ; attempt++) {
        // Where it stands open nothing is waited for: a page that is being closed has no time.
        const database = open === null ? await opened() : ok(open);
        if (!database.ok) return database;
        try {
          return ok(await work(database.value));
        } catch (thrown) {
          const isLost = nameOf(thrown) === "InvalidStateError";
          if (!isLost || attempt > 1) return fail(faultOf(thrown, "failed"));
          if (open === database.value) forget();
        }
      }
    },
  };
}

const FAULTS: Readonly<Record<string, KeepingFault>> = {
  QuotaExceededError: "full",
  VersionError: "other-version",
  ConstraintError: "other-tab",
  SecurityError: "private",
};

function faultOf(thrown: unknown, otherwise: "private" | "failed"): StoreFault {
  const name = nameOf(thrown);
  const known = FAULTS[name];
  // Opening is refused in many ways: no `indexedDB` at all, none in a private window, one that cannot be read.
  if (known === undefined && otherwise === "failed" && !(thrown instanceof DOMException)) throw thrown;
  return { kind: known ?? otherwise, detail: thrown instanceof Error ? `${name}: ${thrown.message}` : String(thrown) };
}

const nameOf = (thrown: unknown): string =>
  typeof thrown === "object" && thrown !== null && "name" in thrown ? String(thrown.name) : "";

async function orAfter<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  return Promise.race([promise, patience]).finally(() => clearTimeout(timer));
}
