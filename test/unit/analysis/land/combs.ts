import { millimetres, type PlaneArea } from "../../../../src/domain/plane.ts";

/**
 * A zigzag from edge to edge of half the site, 50 mm wide, that does not cross itself: one of odd number lies across all of
 * even number. There and back it has twice as many corners as `teeth`.
 */
export function comb(number: number, teeth: number): PlaneArea {
  const [east, north, side] = [23_503_000_000, 7_075_000_000, 500_000];
  const step = side / teeth;
  const along = Array.from({ length: teeth }, (_, tooth) => [tooth * step + number * 371, tooth % 2 === 1 ? side : 0]);
  const back = along.map(([across = 0, far = 0]) => [across, far + 50]).reverse();
  const ring = [...along, ...back].map(([across = 0, far = 0]) => {
    const [x, y] = number % 2 === 1 ? [far + 97 * number, across] : [across, far + 97 * number];
    return [millimetres(Math.round(east + x)), millimetres(Math.round(north + y))] as const;
  });
  return [[ring]];
}
