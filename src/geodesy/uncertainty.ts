import type { Position } from "../domain/layer.ts";
import type { GeometryQuality } from "../domain/status.ts";
import type { Metres, SquareMetres } from "../domain/units.ts";
import { metres, squareMetres } from "../domain/units.ts";
import type { DrawnPoint } from "./drawn-plane.ts";
import { drawnPlane } from "./drawn-plane.ts";

// How ± travels. Every position is off by its accuracy in no known direction and independent of the others, so what
// they do to a figure adds up as the root of the sum of squares. Rounding follows: `carried` in src/figures/decimals.ts.

/**
 * ± of a straight distance from the accuracies of its two ends, metres; also of a sum whose parts err independently.
 *
 * @example distanceUncertainty(metres(300), metres(40)) // 302.7 m
 */
export function distanceUncertainty(...ends: readonly Metres[]): Metres {
  return metres(Math.hypot(...ends));
}

/**
 * ± of the length of a drawn line, metres, from the accuracy of each vertex: an end counts in full, a vertex passed
 * straight hardly, one at which the line turns back twice.
 *
 * @example lengthUncertainty([[23, 63.8], [23, 63.81], [23, 63.82]], [metres(3), metres(10), metres(4)]) // 5.0 m
 */
export function lengthUncertainty(line: readonly Position[], accuracies: readonly Metres[]): Metres {
  const points = drawnPlane(line);
  const parts = points.map((point, index) => {
    const before = direction(points[index - 1] ?? point, point);
    const after = direction(point, points[index + 1] ?? point);
    return (accuracies[index] ?? 0) * Math.hypot(before.east - after.east, before.north - after.north);
  });
  return metres(Math.hypot(...parts));
}

/**
 * ± of the area of one ring, square metres, from the accuracy of each vertex (the last, equal to the first, left out or
 * not): a vertex moves the area by half the distance of its neighbours. Null for anything but a surveyed outline: an
 * approximate one is said in a word, not in a number.
 *
 * @example areaUncertainty(squareOf100m, [1, 1, 1, 1].map(metres), "surveyed") // 141.4 m²
 */
export function areaUncertainty(
  ring: readonly Position[],
  accuracies: readonly Metres[],
  quality: GeometryQuality,
): SquareMetres | null {
  if (quality !== "surveyed") return null;
  const points = drawnPlane(openRing(ring));
  const parts = points.map((_, index) => {
    const before = points.at(index - 1) as DrawnPoint;
    const after = points[(index + 1) % points.length] as DrawnPoint;
    return ((accuracies[index] ?? 0) * Math.hypot(after.east - before.east, after.north - before.north)) / 2;
  });
  return squareMetres(Math.hypot(...parts));
}

function direction(from: DrawnPoint, to: DrawnPoint): { readonly east: number; readonly north: number } {
  const east = to.east - from.east;
  const north = to.north - from.north;
  const length = Math.hypot(east, north);
  return length === 0 ? { east: 0, north: 0 } : { east: east / length, north: north / length };
}

function openRing(ring: readonly Position[]): readonly Position[] {
  const first = ring[0];
  const last = ring.at(-1);
  const closed = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return closed ? ring.slice(0, -1) : ring;
}
