import { topicOf } from "../domain/mode.ts";
import type { AtlasState } from "../state/atlas-state.ts";

/** The first picture waits no longer than this for the flows where an address asks for them, milliseconds. */
const LONGEST_WAIT = 3000;

/**
 * Gives a function that says whether flows are asked for and still on their way: they bring their own framing, and a map
 * that was shown before them would jump. Its time runs from now; when it is over, `late` is called, and only where flows
 * were waited for until then.
 */
export function awaitFlows(late: () => void): (state: AtlasState) => boolean {
  const until = performance.now() + LONGEST_WAIT;
  let patience: ReturnType<typeof setTimeout> | undefined;
  return (state) => {
    const rest = until - performance.now();
    const isAsked =
      topicOf(state.mode) === "flows" && !state.onlyDecided && (state.invest?.logistics.status ?? "none") === "none";
    if (isAsked && rest > 0) {
      // A timer takes whole milliseconds, and would be early by the rest of one.
      patience ??= setTimeout(late, Math.ceil(rest));
      return true;
    }
    clearTimeout(patience);
    patience = undefined;
    return false;
  };
}
