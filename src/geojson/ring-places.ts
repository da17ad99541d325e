import { cross, type GridPoint, type Meetings, sideOf, within } from "./ring-crossings.ts";

export type Box = readonly [west: number, south: number, east: number, north: number];

/** A ring of an area, the edges of which cross no others; it may touch them. */
export interface AreaRing {
  /** First vertex repeated, in millimetres from a corner of the area. */
  readonly closed: readonly GridPoint[];
  /** Rings of one polygon have the same. */
  readonly part: number;
  readonly isHole: boolean;
  readonly box: Box;
}

/** The first two rings that lie over one another, by their index: polygons, or holes of one polygon; null for none. */
export function firstOverlap(
  rings: readonly AreaRing[],
  isTouching: Meetings["isTouching"],
): readonly [number, number] | null {
  const holes = new Map<number, number[]>();
  for (const [index, { part, isHole }] of rings.entries())
    if (isHole) holes.set(part, [...(holes.get(part) ?? []), index]);
  for (const [index, one] of rings.entries()) {
    for (const [number, other] of rings.entries()) {
      if (apart(one.box, other.box) || index === number || one.isHole !== other.isHole) continue;
      if ((one.part === other.part) !== one.isHole) continue;
      const inOther = one.isHole ? [] : (holes.get(other.part) ?? []);
      if (liesOver(index, number, inOther, rings, isTouching)) return [index, number];
    }
  }
  return null;
}

/** The first hole that does not lie inside its outer ring, by its index; null for none. */
export function holeOutside(rings: readonly AreaRing[], isTouching: Meetings["isTouching"]): number | null {
  const shells = new Map(rings.flatMap(({ part, isHole }, index) => (isHole ? [] : [[part, index] as const])));
  for (const [index, hole] of rings.entries()) {
    const number = hole.isHole ? shells.get(hole.part) : undefined;
    const shell = rings[number ?? -1];
    if (number === undefined || shell === undefined) continue;
    const samples = isTouching(index, number) ? samplesOf(hole, [shell]) : hole.closed.slice(0, 1);
    const sides = samples.map((point) => placeIn(shell, point));
    if (sides.some((side) => side < 0) || sides.every((side) => side === 0)) return index;
  }
  return null;
}

/**
 * Does a ring lie over the ground between a shell and its holes? Two rings that are the same in all their edges do too.
 * Where rings neither cross nor touch, one corner tells for all of the ring; the others are asked stretch by stretch.
 */
function liesOver(
  index: number,
  shellIndex: number,
  holes: readonly number[],
  rings: readonly AreaRing[],
  isTouching: Meetings["isTouching"],
): boolean {
  const [one, shell] = [rings[index] as AreaRing, rings[shellIndex] as AreaRing];
  const corner = one.closed[0] as GridPoint;
  const isShellTouched = isTouching(index, shellIndex);
  if (!isShellTouched && placeIn(shell, corner) < 0) return false;
  const touched: AreaRing[] = [];
  for (const number of holes) {
    const hole = rings[number] as AreaRing;
    if (isTouching(index, number)) touched.push(hole);
    else if (placeIn(hole, corner) > 0) return false;
  }
  if (!isShellTouched && touched.length === 0) return true;
  const samples = samplesOf(one, isShellTouched ? [shell, ...touched] : touched);
  const sides = samples.map((point) => (isShellTouched ? placeIn(shell, point) : 1));
  return (
    sides.every((side) => side === 0) ||
    samples.some((point, at) => (sides[at] ?? 0) > 0 && touched.every((hole) => placeIn(hole, point) < 0))
  );
}

/**
 * Corners of a ring, and the middle of each stretch of its edges between corners of the others: where no edges cross, a
 * stretch lies with its middle wholly inside, on or outside. Half millimetres, which doubles hold exactly.
 */
function samplesOf({ closed, box }: AreaRing, others: readonly AreaRing[]): readonly GridPoint[] {
  const corners = others.flatMap((other) => other.closed.filter((corner) => isIn(box, corner)));
  return closed.slice(1).flatMap((to, index) => {
    const from = closed[index] as GridPoint;
    const along = ([x, y]: GridPoint): number => (x - from[0]) * (to[0] - from[0]) + (y - from[1]) * (to[1] - from[1]);
    const between = corners.filter((corner) => within(corner, from, to) && cross(from, to, corner) === 0);
    const stops = [from, ...between.sort((a, b) => along(a) - along(b)), to];
    const middles = stops.slice(1).map(([x, y], at): GridPoint => {
      const [fromX, fromY] = stops[at] as GridPoint;
      return [(fromX + x) / 2, (fromY + y) / 2];
    });
    return [from, ...middles];
  });
}

const placeIn = ({ closed, box }: AreaRing, point: GridPoint): 1 | 0 | -1 =>
  isIn(box, point) ? sideOf(point, closed) : -1;

const isIn = ([west, south, east, north]: Box, [x, y]: GridPoint): boolean =>
  west <= x && x <= east && south <= y && y <= north;

const apart = (a: Box, b: Box): boolean => a[0] > b[2] || b[0] > a[2] || a[1] > b[3] || b[1] > a[3];
