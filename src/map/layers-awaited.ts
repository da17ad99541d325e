import type { AtlasState } from "../state/atlas-state.ts";

/** Once some of its layers are there, the first picture waits no longer than this for the others, milliseconds. */
const LONGEST_WAIT = 1000;

/**
 * Gives a function that says whether layers of the first picture are still on their way. Layers that come together are
 * drawn together: lettering is placed once, and the picture does not build up in jerks. Its time runs from the first layer
 * on, for before it there is nothing to draw; when it is over, `late` is called.
 */
export function awaitLayers(late: () => void): (state: Pick<AtlasState, "layers" | "visible">) => boolean {
  let until = Number.POSITIVE_INFINITY;
  let patience: ReturnType<typeof setTimeout> | undefined;
  return ({ layers, visible }) => {
    const statuses = Object.keys(layers).map((id) => visible[id] === true && layers[id]?.status);
    // What an address shows is asked for a moment after the page stands.
    const isComing = statuses.includes("idle") || statuses.includes("loading");
    if (!isComing || performance.now() >= until) {
      until = 0;
      clearTimeout(patience);
      return false;
    }
    if (patience === undefined && statuses.includes("ready")) {
      until = performance.now() + LONGEST_WAIT;
      patience = setTimeout(late, LONGEST_WAIT);
    }
    return true;
  };
}
