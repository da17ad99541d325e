import { translatorFor } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { shownTime } from "../../state/told-time.ts";
import { freePart, furnitureBoxes } from "../free-part.ts";
import "./divider.css";

/** Of the width of the free part of the map: an arrow key moves the line so far. */
const STEP = 0.02;
/** The line keeps so far from the edges of the free part, pixels: half the handle. */
const EDGE = 22;
/** Between what stands above and the words of the sides, pixels. */
const GAP = 8;

/** The line between two times, that a hand or arrow keys move, with the words of both sides at its top. */
export interface Divider {
  /** Stands anew: words in the language of the state, within the part of the map that panels leave free. */
  readonly apply: (state: AtlasState) => void;
  readonly remove: () => void;
}

/** Where the line stands, of the free part's width; kept by whoever brings it back. */
export interface HeldShare {
  share: number;
}

/** `moved` is told where it stands, pixels from the left edge of the map. */
export function createDivider(
  container: HTMLElement,
  current: () => AtlasState,
  held: HeldShare,
  moved: (x: number) => void,
): Divider {
  const handle = element("div", "map-divider-handle");
  const [before, after] = [element("p", "map-divider-now"), element("p", "map-divider-then")];
  const all = element("div", "map-divider", before, after, handle);
  handle.tabIndex = 0;
  for (const [name, value] of Object.entries({
    role: "slider",
    "aria-orientation": "horizontal",
    "aria-valuemin": "0",
    "aria-valuemax": "100",
  }))
    handle.setAttribute(name, value);
  // Under scale, buttons and sentences: the line never strikes through a word of theirs.
  container.querySelector(".map-furniture")?.before(all);

  const track = () => {
    const { left, right } = freePart(container, current().view.insets);
    return { from: left + EDGE, length: Math.max(1, right - left - 2 * EDGE) };
  };
  const apply = (state: AtlasState): void => {
    const { from, length } = track();
    const free = freePart(container, state.view.insets);
    const { t, said } = translatorFor(state.language);
    const x = Math.round(from + held.share * length);
    const now = Math.round(held.share * 100);
    before.textContent = t("stage.phase-now");
    after.textContent = said(`time.line-${shownTime(state)}`);
    handle.setAttribute("aria-label", t("time.divider"));
    handle.setAttribute("aria-valuenow", `${now}`);
    handle.setAttribute("aria-valuetext", t("time.divider-said", { now, later: 100 - now }));
    // On a narrow map sentences stand along the upper edge.
    const middle = (free.top + free.bottom) / 2;
    const above = furnitureBoxes(container).filter(({ bottom }) => bottom < middle);
    const top = Math.max(free.top, ...above.map(({ bottom }) => bottom)) + GAP;
    const lengths = { x, top: free.top, words: top, bottom: container.clientHeight - free.bottom };
    const rooms = { before: x - free.left, after: free.right - x };
    for (const [name, value] of Object.entries({ ...lengths, ...rooms }))
      all.style.setProperty(`--${name}`, `${value}px`);
    moved(x);
  };
  const moveTo = (next: number): void => {
    held.share = Math.min(1, Math.max(0, next));
    apply(current());
  };
  handle.addEventListener("keydown", (event) => {
    const next = afterKey(event.key, held.share);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    moveTo(next);
  });
  handle.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    handle.setPointerCapture(event.pointerId);
    handle.focus({ preventScroll: true });
    event.preventDefault();
  });
  handle.addEventListener("pointermove", (event) => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    const { from, length } = track();
    moveTo((event.clientX - container.getBoundingClientRect().left - from) / length);
  });

  return { apply, remove: () => all.remove() };
}

/**
 * Where the line stands after a key, of the free part's width; null where the key is not one of its own.
 *
 * @example afterKey("ArrowRight", 0.5) // 0.52
 */
export function afterKey(key: string, share: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return share + STEP;
    case "ArrowLeft":
    case "ArrowDown":
      return share - STEP;
    case "Home":
      return 0;
    case "End":
      return 1;
    default:
      return null;
  }
}

function element(tag: string, className: string, ...children: readonly Node[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}
