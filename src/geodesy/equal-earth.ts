import type { Position } from "../domain/layer.ts";

const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const RADIANS = Math.PI / 180;

/**
 * The equal-area projection Equal Earth on a sphere (Šavrič, Patterson and Jenny 2018) about a meridian, for pictures of
 * the world. Lon, lat in degrees; x to the east and y to the north in radii. West of the meridian's opposite the picture
 * goes on, so that a ring is never torn.
 *
 * @example equalEarth([180, 0], 0) // { x: 2.7066, y: 0 }
 * @example equalEarth([0, 90], 0) // { x: 0, y: 1.3174 }
 */
export function equalEarth(
  [longitude, latitude]: Position,
  meridian: number,
): { readonly x: number; readonly y: number } {
  const t = Math.asin((Math.sqrt(3) / 2) * Math.sin(latitude * RADIANS));
  const t2 = t * t;
  const t6 = t2 * t2 * t2;
  const slope = A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2);
  return {
    x: (2 * Math.sqrt(3) * (longitude - meridian) * RADIANS * Math.cos(t)) / (3 * slope),
    y: t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2)),
  };
}
