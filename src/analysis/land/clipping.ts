import type { GridBox, GridRing } from "./land-grid.ts";

/**
 * Rings cut off at a box. A crossing with the box depends on the edge alone and not on the way it is run through, so that
 * neighbours keep their border in common to the millimetre. What is left may run along the side of the box forth and
 * back; such edges cancel out.
 */
export function clipToBox(rings: readonly GridRing[], box: GridBox): readonly GridRing[] {
  return rings.flatMap((ring) => {
    if (isInside(ring, box)) return [ring];
    let clipped = ring;
    clipped = clipAt(clipped, 0, box.west, 1);
    clipped = clipAt(clipped, 0, box.east, -1);
    clipped = clipAt(clipped, 1, box.south, 1);
    clipped = clipAt(clipped, 1, box.north, -1);
    return clipped.length < 6 ? [] : [clipped];
  });
}

function isInside(ring: GridRing, { west, south, east, north }: GridBox): boolean {
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [ring[i] as number, ring[i + 1] as number];
    if (x < west || x > east || y < south || y > north) return false;
  }
  return true;
}

/** Sutherland and Hodgman's step: what lies on one side of `x = at` (axis 0) or `y = at` (axis 1). */
function clipAt(ring: GridRing, axis: 0 | 1, at: number, sign: 1 | -1): GridRing {
  const kept: number[] = [];
  for (let i = 0; i < ring.length; i += 2) {
    const before = i === 0 ? ring.length - 2 : i - 2;
    const [from, to] = [ring[before + axis] as number, ring[i + axis] as number];
    const [wasIn, isIn] = [sign * (from - at) >= 0, sign * (to - at) >= 0];
    if (wasIn !== isIn) {
      const other = crossing(from, ring[before + 1 - axis] as number, to, ring[i + 1 - axis] as number, at);
      kept.push(...(axis === 0 ? [at, other] : [other, at]));
    }
    if (isIn) kept.push(ring[i] as number, ring[i + 1] as number);
  }
  return Float64Array.from(kept);
}

/** The other coordinate where an edge comes to `at`, whole millimetres; the same whichever end is named first. */
function crossing(from: number, fromOther: number, to: number, toOther: number, at: number): number {
  if (from > to) return crossing(to, toOther, from, fromOther, at);
  return Math.round(fromOther + ((at - from) / (to - from)) * (toOther - fromOther));
}
