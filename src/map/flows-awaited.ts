import type { AtlasState } from "../state/atlas-state.ts";
import { shownLogistics, showsFlows } from "../state/told-stage.ts";

/** Once all else is there, the first picture waits no longer than this for flows that an address asks for, milliseconds. */
const LONGEST_WAIT = 2000;

/**
 * Gives a function that says whether flows are asked for and still on their way: they bring their own framing, and a map
 * that was shown before them would jump, and be drawn in full twice. Its time runs from the first question; when it is over,
 * `late` is called, and only where flows were waited for until then.
 */
export function awaitFlows(late: () => void): (state: AtlasState) => boolean {
  let until = Number.NaN;
  let patience: ReturnType<typeof setTimeout> | undefined;
  return (state) => {
    if (Number.isNaN(until)) until = performance.now() + LONGEST_WAIT;
    const rest = until - performance.now();
    const isAsked = showsFlows(state) && !state.onlyDecided && shownLogistics(state).status === "none";
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
