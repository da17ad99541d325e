import { useEffect, useState } from "preact/hooks";

/** An answer that has to be worked out, kept on the page until the next one is there; null before the first. */
export function useAnswer<Value>(ask: () => Promise<Value> | null, on: readonly unknown[]): Value | null {
  const [answer, setAnswer] = useState<Value | null>(null);
  useEffect(() => {
    let isWanted = true;
    const asked = ask();
    if (asked === null) {
      setAnswer(null);
      return;
    }
    // A bug goes on to the browser's console; what cannot be had leaves the last answer.
    void asked.then((value) => {
      if (isWanted) setAnswer(() => value);
    });
    return () => {
      isWanted = false;
    };
  }, on);
  return answer;
}
