import type { Insets } from "../../domain/view.ts";
import { cornerInside, freePart, type Pixels } from "../free-part.ts";
import "./live-label.css";

export interface LiveLabel {
  /** No lines: nothing is shown. */
  readonly show: (at: Pixels, lines: readonly string[]) => void;
}

/**
 * Numbers that go with the pointer or the crosshair. Nobody could hear them as fast as they change: a screen reader hears
 * the panel, where they stand once a vertex is put down.
 */
export function createLiveLabel(container: HTMLElement, insets: () => Insets): LiveLabel {
  const label = document.createElement("div");
  label.className = "map-live";
  label.setAttribute("aria-hidden", "true");
  label.hidden = true;
  container.append(label);
  return {
    show(at, lines) {
      label.hidden = lines.length === 0;
      if (label.hidden) return;
      label.replaceChildren(
        ...lines.map((line) => {
          const paragraph = document.createElement("p");
          paragraph.textContent = line;
          return paragraph;
        }),
      );
      const size = { x: label.offsetWidth, y: label.offsetHeight };
      const corner = placeBeside(at, size, container, insets());
      label.hidden = corner === null;
      if (corner !== null) label.style.setProperty("translate", `${corner.x}px ${corner.y}px`);
    },
  };
}

/** Pixels between the cursor and the label: the arms of the crosshair are 22 long. */
const BESIDE = 16;

/** To which side of a place something stands: 1 for right and below, -1 for left and above. */
export interface Towards {
  readonly x: 1 | -1;
  readonly y: 1 | -1;
}

/**
 * The upper left corner of a label: to the right of a place and below it, or towards another side; on the opposite one
 * where panels or the edge of the map leave no room there; always whole in what they leave free, and null where that is too
 * small.
 *
 * @example placeBeside({ x: 100, y: 100 }, { x: 80, y: 40 }, { clientWidth: 390, clientHeight: 600 }, noInsets) // { x: 116, y: 116 }
 */
export function placeBeside(
  at: Pixels,
  size: Pixels,
  container: { readonly clientWidth: number; readonly clientHeight: number },
  insets: Insets,
  towards: Towards = { x: 1, y: 1 },
): Pixels | null {
  const free = freePart(container, insets);
  const beside = {
    x: besideOn(towards.x, at.x, size.x, free.left, free.right),
    y: besideOn(towards.y, at.y, size.y, free.top, free.bottom),
  };
  return cornerInside(beside, size, free);
}

function besideOn(towards: 1 | -1, at: number, size: number, from: number, to: number): number {
  const [after, before] = [at + BESIDE, at - BESIDE - size];
  if (towards === 1) return after + size > to ? before : after;
  return before < from ? after : before;
}
