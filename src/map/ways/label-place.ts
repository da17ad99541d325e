import type { Box } from "../framing.ts";
import { cornerInside, type Pixels } from "../free-part.ts";

/**
 * The middle of a label that tells how long a straight line is: on the middle of what is seen of the line, or as near to it
 * as leaves the label whole. Cut by a panel, "12,4 km" would read "2,4 km": where it cannot be whole, or none of the line
 * is seen, null. Over a line shorter than itself it stands above: on it, the plate would hide what it measures. Pixels.
 *
 * @example wholeLabelOn({ x: 0, y: 100 }, { x: 900, y: 100 }, { x: 100, y: 40 }, { left: 0, top: 0, right: 600, bottom: 600 }) // { x: 300, y: 100 }
 */
export function wholeLabelOn(from: Pixels, to: Pixels, size: Pixels, free: Box): Pixels | null {
  const seen = seenOf(from, to, free);
  if (seen === null) return null;
  const part = (seen[0] + seen[1]) / 2;
  const above = Math.hypot(to.x - from.x, to.y - from.y) < size.x ? ABOVE : 0;
  const x = from.x + part * (to.x - from.x) - size.x / 2;
  const y = from.y + part * (to.y - from.y) - size.y / 2 - above;
  const corner = cornerInside({ x, y }, size, free);
  return corner === null ? null : { x: corner.x + size.x / 2, y: corner.y + size.y / 2 };
}

/** From the middle of a plate to the short line below it, pixels. */
const ABOVE = 26;

/**
 * Where the marks of two ends stand that lie so near each other that the marks would hide the way between them: each a
 * little beyond its end. Null where there is room. Pixels.
 *
 * @example marksApart({ x: 100, y: 50 }, { x: 110, y: 50 }) // [{ x: 78, y: 50 }, { x: 132, y: 50 }]
 */
export function marksApart(from: Pixels, to: Pixels): readonly [Pixels, Pixels] | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length >= NEAR) return null;
  const [x, y] = length === 0 ? [1, 0] : [(to.x - from.x) / length, (to.y - from.y) / length];
  return [
    { x: from.x - BEYOND * x, y: from.y - BEYOND * y },
    { x: to.x + BEYOND * x, y: to.y + BEYOND * y },
  ];
}

/** Ends nearer than this are covered by their marks, and how far beyond them the marks then stand. Pixels. */
const NEAR = 48;
const BEYOND = 22;

/** From which to which part of its way, 0–1, a line lies in a box (Liang and Barsky). */
export function seenOf(from: Pixels, to: Pixels, { left, top, right, bottom }: Box): readonly [number, number] | null {
  let [first, last] = [0, 1];
  const sides = [
    [to.x - from.x, left - from.x, right - from.x],
    [to.y - from.y, top - from.y, bottom - from.y],
  ] as const;
  for (const [across, low, high] of sides) {
    if (across === 0) {
      if (low > 0 || high < 0) return null;
      continue;
    }
    const [enters, leaves] = across > 0 ? [low / across, high / across] : [high / across, low / across];
    first = Math.max(first, enters);
    last = Math.min(last, leaves);
  }
  return first > last ? null : [first, last];
}
