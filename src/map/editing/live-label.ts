import type { Insets } from "../../domain/view.ts";
import type { Box } from "../framing.ts";
import { cornerInside, freePart, type Pixels } from "../free-part.ts";
import "./live-label.css";

export interface LiveLabel {
  /** No lines: nothing is shown. */
  readonly show: (at: Pixels, lines: readonly string[]) => void;
}

/**
 * Numbers that go with the pointer or the crosshair. Nobody could hear them as fast as they change: a screen reader hears
 * the panel, where they stand once a vertex is put down. `isTaken`: words of the map that it must not cover stand there,
 * pixels.
 */
export function createLiveLabel(
  container: HTMLElement,
  insets: () => Insets,
  isTaken: (box: Box) => boolean = () => false,
): LiveLabel {
  const label = document.createElement("div");
  label.className = "map-live";
  label.setAttribute("aria-hidden", "true");
  label.hidden = true;
  container.append(label);
  return {
    show(at, lines) {
      label.hidden = lines.length === 0;
      label.replaceChildren(
        ...lines.map((line) => {
          const paragraph = document.createElement("p");
          paragraph.textContent = line;
          return paragraph;
        }),
      );
      if (label.hidden) return;
      const size = { x: label.offsetWidth, y: label.offsetHeight };
      const corner = placeClear(at, size, container, insets(), isTaken);
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

/** Where a label is wished for most: below and to the right, where no hand covers it. */
const WISHED: readonly Towards[] = [
  { x: 1, y: 1 },
  { x: -1, y: 1 },
  { x: 1, y: -1 },
  { x: -1, y: -1 },
];

/** How much farther up or down it gives way where words stand on every side, pixels. */
const FARTHER = [0, 24, 48, 72, 96];

/**
 * The upper left corner of a label beside a place, on the first side where nothing is taken, the nearest first; where all
 * is, on the side wished for most. Null where there is too little room for it.
 *
 * @example placeClear({ x: 200, y: 100 }, { x: 80, y: 40 }, { clientWidth: 390, clientHeight: 600 }, noInsets, ({ right }) => right > 250) // { x: 104, y: 116 }
 */
export function placeClear(
  at: Pixels,
  size: Pixels,
  container: Parameters<typeof placeBeside>[2],
  insets: Insets,
  isTaken: (box: Box) => boolean,
): Pixels | null {
  const corners = FARTHER.flatMap((pixels) =>
    WISHED.flatMap((towards) => {
      const from = { x: at.x, y: at.y + pixels * towards.y };
      return placeBeside(from, size, container, insets, towards) ?? [];
    }),
  );
  const clear = corners.find(({ x, y }) => !isTaken({ left: x, top: y, right: x + size.x, bottom: y + size.y }));
  return clear ?? corners[0] ?? null;
}

function besideOn(towards: 1 | -1, at: number, size: number, from: number, to: number): number {
  const [after, before] = [at + BESIDE, at - BESIDE - size];
  if (towards === 1) return after + size > to ? before : after;
  return before < from ? after : before;
}
