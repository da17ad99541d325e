import type { Bounds, Position } from "../../domain/layer.ts";
import { seenOf } from "../ways/label-place.ts";

type Line = readonly Position[];

/**
 * The parts of a line that lie inside bounds, in their order; empty where none does. Lon/lat degrees.
 *
 * @example seenParts([[0, 0], [4, 0]], [1, -1, 2, 1]) // [[[1, 0], [2, 0]]]
 */
export function seenParts(line: Line, bounds: Bounds): readonly Line[] {
  const parts: Position[][] = [];
  let open: Position[] | null = null;
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1], line[index]];
    const seen = from && to ? seenSegment(from, to, bounds) : null;
    if (seen === null) {
      open = null;
      continue;
    }
    const [start, end] = seen;
    if (open === null || !isSame(open.at(-1), start)) {
      open = [start];
      parts.push(open);
    }
    if (!isSame(start, end)) open.push(end);
  }
  return parts.filter((part) => part.length > 1);
}

/** The point a share of the way along a line, 0–1. @example alongLine([[0, 0], [4, 0]], 0.25) // [1, 0] */
export function alongLine(line: Line, share: number): Position | null {
  const lengths = line.slice(1).map((to, index) => lengthOf(line[index] ?? to, to));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [line[index], line[index + 1]];
    if (from === undefined || to === undefined) break;
    if (left <= length) return between(from, to, length === 0 ? 0 : left / length);
    left -= length;
  }
  return line.at(-1) ?? null;
}

/** The longest of some parts; undefined of none. */
export const longestOf = (parts: readonly Line[]): Line | undefined =>
  [...parts].sort((a, b) => totalOf(b) - totalOf(a))[0];

const totalOf = (line: Line): number =>
  line.reduce((sum, to, index) => sum + (index === 0 ? 0 : lengthOf(line[index - 1] ?? to, to)), 0);

/** On the map, in degrees of latitude. */
export const lengthOf = ([west, south]: Position, [east, north]: Position): number =>
  Math.hypot((east - west) * Math.cos((south * Math.PI) / 180), north - south);

const between = ([west, south]: Position, [east, north]: Position, share: number): Position => [
  west + share * (east - west),
  south + share * (north - south),
];

const isSame = (a: Position | undefined, b: Position): boolean => a !== undefined && a[0] === b[0] && a[1] === b[1];

function seenSegment(
  from: Position,
  to: Position,
  [west, south, east, north]: Bounds,
): readonly [Position, Position] | null {
  const point = ([x, y]: Position) => ({ x, y });
  const seen = seenOf(point(from), point(to), { left: west, right: east, top: south, bottom: north });
  if (seen === null) return null;
  const [first, last] = seen;
  return [first === 0 ? from : between(from, to, first), last === 1 ? to : between(from, to, last)];
}
