import { useEffect, useState } from "preact/hooks";
import { useCommands } from "../context.ts";
import { answered } from "./answered.ts";

/** An answer that has to be worked out, kept on the page until the next one is there; null before the first. */
export function useAnswer<Value>(ask: () => Promise<Value> | null, on: readonly unknown[]): Value | null {
  const context = useCommands();
  const [answer, setAnswer] = useState<Value | null>(null);
  useEffect(() => {
    let isWanted = true;
    const asked = ask();
    if (asked === null) {
      setAnswer(null);
      return;
    }
    // A bug goes on to the browser's console; what cannot be had is said and leaves the last answer.
    void answered(context, asked).then((value) => {
      if (isWanted && value !== null) setAnswer(() => value);
    });
    return () => {
      isWanted = false;
    };
  }, on);
  return answer;
}
