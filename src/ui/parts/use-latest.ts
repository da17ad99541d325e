import { useEffect, useState } from "preact/hooks";
import { sameItems } from "../../domain/same-items.ts";
import { Unavailable } from "../../figures/unavailable.ts";

/**
 * The answer to what was asked last; null until it is there. `ask` asks anew whenever one of `on` has become other, and
 * null asks nothing; an answer that comes after that is let go. Until the new answer is there the one before it `stays`, or
 * `goes` at once: then nothing is ever shown beside what it does not answer. What rejects is a bug, and is thrown.
 */
export function useLatest<Value>(
  ask: () => Promise<Value> | null,
  on: readonly unknown[],
  before: "stays" | "goes",
): Value | null {
  const [latest, setLatest] = useState<Answered<Value> | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (before === "goes") setLatest(null);
    void ask()?.then((answer) => {
      if (isWanted) setLatest({ on, answer });
    });
    return () => {
      isWanted = false;
    };
  }, on);
  return latest === null || (before === "goes" && !sameItems(latest.on, on)) ? null : latest.answer;
}

interface Answered<Value> {
  readonly on: readonly unknown[];
  readonly answer: Value;
}

/** For `catch`: what cannot be had now has failed, and anything else that is thrown is a bug. */
export function failedIfUnavailable(thrown: unknown): "failed" {
  if (thrown instanceof Unavailable) return "failed";
  throw thrown;
}
