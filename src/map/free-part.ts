import type { Insets } from "../domain/view.ts";
import type { Box } from "./framing.ts";

/** A place or a size on the screen, pixels. */
export interface Pixels {
  readonly x: number;
  readonly y: number;
}

/**
 * The part of the map that panels leave free, pixels.
 *
 * @example freePart({ clientWidth: 1000, clientHeight: 600 }, { top: 0, right: 400, bottom: 0, left: 0 }) // { left: 0, top: 0, right: 600, bottom: 600 }
 */
export function freePart(
  { clientWidth, clientHeight }: { readonly clientWidth: number; readonly clientHeight: number },
  { top, right, bottom, left }: Insets,
): Box {
  return { left, top, right: clientWidth - right, bottom: clientHeight - bottom };
}

/**
 * Scale and north stand along the lower edge; on less than this width the sentence on outlines stands along the upper one
 * (map.css has the same). Pixels.
 */
const FURNITURE = { row: 56, sentence: 48, narrow: 600 };

/**
 * What of it the map's own furniture leaves for words, pixels.
 *
 * @example wordsPart({ clientWidth: 1000, clientHeight: 600 }, { top: 0, right: 400, bottom: 0, left: 0 }) // { left: 0, top: 0, right: 600, bottom: 544 }
 */
export function wordsPart(size: Parameters<typeof freePart>[0], insets: Insets): Box {
  const { left, top, right, bottom } = freePart(size, insets);
  const isNarrow = right - left < FURNITURE.narrow;
  return { left, top: top + (isNarrow ? FURNITURE.sentence : 0), right, bottom: bottom - FURNITURE.row };
}

/** Where scale, buttons and the sentence on outlines stand over the map now, pixels. */
export function furnitureBoxes(container: HTMLElement): readonly Box[] {
  const { left: west, top: north } = container.getBoundingClientRect();
  return [...container.querySelectorAll(".map-notice, .map-phase, .map-edge-row")]
    .map((part) => part.getBoundingClientRect())
    .filter(({ width }) => width > 0)
    .map(({ left, top, right, bottom }) => ({
      ...{ left: left - west, top: top - north },
      ...{ right: right - west, bottom: bottom - north },
    }));
}

/**
 * The upper left corner that lies nearest to the one wished for and leaves something of a size whole in a box; null where
 * the box is too small for it. Pixels.
 *
 * @example cornerInside({ x: 550, y: 20 }, { x: 100, y: 40 }, { left: 0, top: 0, right: 600, bottom: 600 }) // { x: 500, y: 20 }
 */
export function cornerInside(wished: Pixels, size: Pixels, { left, top, right, bottom }: Box): Pixels | null {
  if (size.x > right - left || size.y > bottom - top) return null;
  const within = (value: number, from: number, to: number): number => Math.max(from, Math.min(to, value));
  return { x: within(wished.x, left, right - size.x), y: within(wished.y, top, bottom - size.y) };
}
