import type { Locks } from "../../../src/storage/tab-lock.ts";

interface Asked {
  readonly tab: object;
  readonly name: string;
  readonly grant: () => void;
  readonly refuse: (why: DOMException) => void;
}

type Request = (
  name: string,
  options: LockOptions,
  held: (lock: Lock | null) => Promise<unknown> | unknown,
) => Promise<unknown>;

/** The locks of a browser with several tabs, as Web Locks has them: one holder a name, the rest in line. */
export function fakeLocks() {
  const holders = new Map<string, Asked>();
  let line: Asked[] = [];

  const next = (name: string): void => {
    const first = line.find((asked) => asked.name === name);
    if (first === undefined || holders.has(name)) return;
    line = line.filter((asked) => asked !== first);
    first.grant();
  };

  /** One tab; `close` is what a crash does too. */
  function tab(): { readonly locks: Locks; readonly close: () => void } {
    const own = {};
    const request: Request = (name, { ifAvailable, steal, signal }, held) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(new DOMException("given up", "AbortError"));
        const lock = { name, mode: "exclusive" } as const;
        const asked: Asked = {
          tab: own,
          name,
          refuse: reject,
          grant: () => {
            holders.set(name, asked);
            queueMicrotask(() =>
              Promise.resolve(held(lock as Lock)).then((value) => {
                if (holders.get(name) === asked) holders.delete(name);
                resolve(value);
                next(name);
              }, reject),
            );
          },
        };
        if (steal) {
          holders.get(name)?.refuse(new DOMException("taken", "AbortError"));
          asked.grant();
        } else if (!holders.has(name)) asked.grant();
        else if (ifAvailable) queueMicrotask(() => Promise.resolve(held(null)).then(resolve, reject));
        else {
          line.push(asked);
          signal?.addEventListener("abort", () => {
            if (!line.includes(asked)) return;
            line = line.filter((one) => one !== asked);
            reject(new DOMException("given up", "AbortError"));
          });
        }
      });
    return {
      locks: {
        request: request as LockManager["request"],
        query: async () => ({
          held: [...holders.keys()].map((name) => ({ name, mode: "exclusive" as const, clientId: "" })),
          pending: [],
        }),
      },
      close: () => {
        line = line.filter((asked) => asked.tab !== own);
        for (const [name, asked] of holders) {
          if (asked.tab !== own) continue;
          holders.delete(name);
          next(name);
        }
      },
    };
  }
  return { tab, inLine: () => line.length };
}
