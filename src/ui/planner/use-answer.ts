import { useEffect, useState } from "preact/hooks";
import { useCommands } from "../context.ts";
import { answered } from "./answered.ts";

interface Asked<Value> {
  /** Null before the first. */
  readonly answer: Value | null;
  /** The next answer is on its way, and what stands on the page is of what was asked before. */
  readonly isBusy: boolean;
}

/** An answer that has to be worked out, kept on the page until the next one is there. */
export function useAnswer<Value>(ask: () => Promise<Value> | null, on: readonly unknown[]): Asked<Value> {
  const context = useCommands();
  const [answer, setAnswer] = useState<Value | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isWanted = true;
    const asked = ask();
    setBusy(asked !== null);
    if (asked === null) {
      setAnswer(null);
      return;
    }
    // A bug goes on to the browser's console; what cannot be had is said and leaves the last answer.
    void answered(context, asked)
      .then((value) => {
        if (isWanted && value !== null) setAnswer(() => value);
      })
      .finally(() => {
        if (isWanted) setBusy(false);
      });
    return () => {
      isWanted = false;
    };
  }, on);
  return { answer, isBusy };
}
