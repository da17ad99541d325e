import type { Hold } from "../domain/kept-scenario.ts";

/** The part of `navigator.locks` (Web Locks) that is used here. */
export type Locks = Pick<LockManager, "request" | "query">;

/**
 * Asks for a name that one tab of the browser holds at a time and stands in line for it; `told` hears whether this tab
 * holds it, each time that changes. A tab that is closed or has crashed lets go by itself.
 *
 * Pages that are not served securely have no Web Locks: there every tab is told that it holds the name, and the store
 * itself refuses what another tab was faster with.
 */
export function holdName(name: string, told: (hasIt: boolean) => void, locks: Locks | null): Hold {
  let has = false;
  let isOver = false;
  let release = (): void => undefined;
  let inLine = new AbortController();

  const tell = (now: boolean): void => {
    if (isOver) return;
    has = now;
    told(now);
  };
  const held = (): Promise<void> => {
    if (isOver) return Promise.resolve();
    const kept = new Promise<void>((resolve) => {
      release = resolve;
    });
    tell(true);
    return kept;
  };
  /** Resolves when the name was let go again; "taken" where another tab took it, "left" where waiting was given up. */
  const ask = async (options: LockOptions): Promise<"let-go" | "taken" | "left"> => {
    if (locks === null) return withoutLocks();
    let wasHeld = false;
    try {
      await locks.request(name, options, (lock) => {
        wasHeld = lock !== null;
        return wasHeld ? held() : tell(false);
      });
      return wasHeld ? "let-go" : "left";
    } catch {
      if (wasHeld) return "taken";
      // Not waiting any more, or a page that may not use locks at all.
      return options.signal?.aborted ? "left" : withoutLocks();
    }
  };
  const withoutLocks = (): "left" => {
    tell(true);
    return "left";
  };
  const standInLine = async (): Promise<void> => {
    const line = new AbortController();
    inLine = line;
    if ((await ask({ signal: line.signal })) === "taken") giveWay();
  };
  const giveWay = (): void => {
    if (isOver) return;
    tell(false);
    void standInLine();
  };
  const begin = async (): Promise<void> => {
    const outcome = await ask({ ifAvailable: true });
    if (outcome === "taken") giveWay();
    else if (outcome === "left" && !has && !isOver) void standInLine();
  };
  const takeOver = async (): Promise<void> => {
    inLine.abort();
    if ((await ask({ steal: true })) === "taken") giveWay();
  };

  void begin();
  return {
    // One who holds the name already would take it from itself.
    takeOver: () => (has ? tell(true) : void takeOver()),
    letGo: () => {
      isOver = true;
      inLine.abort();
      release();
    },
  };
}

/** Null on a page that is not served securely, and in browsers from before 2022. */
export const browserLocks = (): Locks | null => (typeof navigator === "undefined" ? null : (navigator.locks ?? null));

/** Whether any tab, this one included, holds the name. False where the browser cannot tell. */
export async function isNameHeld(name: string, locks: Locks | null): Promise<boolean> {
  try {
    return (await locks?.query())?.held?.some((lock) => lock.name === name) === true;
  } catch {
    return false;
  }
}
