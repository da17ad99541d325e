import type { Box } from "../framing.ts";
import type { Pixels } from "../free-part.ts";

/** Pixels from the middle of a pin to the rim of all that belongs to it, ring and letter, as large as the stage draws it. */
const REACH = 32;

/**
 * The nearest place at which a pin stands whole in what panels leave free, and not under scale, buttons or sentences of
 * the map; null where it stands so already, or off the map. All in pixels from the map's upper left corner.
 *
 * @example clearPlace({ x: 60, y: 560 }, { left: 0, top: 0, right: 390, bottom: 600 }, [{ left: 12, top: 550, right: 200, bottom: 588 }]) // { x: 60, y: 518 }
 */
export function clearPlace(pin: Pixels, free: Box, furniture: readonly Box[], size: Pixels): Pixels | null {
  if (pin.x < 0 || pin.y < 0 || pin.x > size.x || pin.y > size.y) return null;
  let place = {
    x: within(pin.x, free.left + REACH, free.right - REACH),
    y: within(pin.y, free.top + REACH, free.bottom - REACH),
  };
  for (const { left, top, right, bottom } of furniture) {
    const isBeside = place.x <= left - REACH || place.x >= right + REACH;
    if (isBeside || place.y <= top - REACH || place.y >= bottom + REACH) continue;
    const isAbove = top + bottom < free.top + free.bottom;
    place = { x: place.x, y: isAbove ? bottom + REACH : top - REACH };
  }
  return place.x === pin.x && place.y === pin.y ? null : place;
}

/** Where there is no room between the two, the middle. */
const within = (value: number, from: number, to: number): number =>
  from > to ? (from + to) / 2 : Math.max(from, Math.min(to, value));
