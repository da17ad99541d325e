import { metres } from "../../domain/units.ts";
import type { Gk23Position } from "../../geodesy/etrs-gk23.ts";

/** Points of ETRS-GK23 rounded to the millimetre; two that round alike are one spot. */
export interface Plane {
  /** The number of the spot at a point; a new one where there was none. */
  readonly spotAt: (point: Gk23Position) => number;
  readonly at: (spot: number) => Gk23Position;
}

export function makePlane(): Plane {
  const spots: Gk23Position[] = [];
  const numbers = new Map<string, number>();
  return {
    spotAt: ({ north, east }) => {
      const [northMillimetres, eastMillimetres] = [Math.round(north * 1000), Math.round(east * 1000)];
      const key = `${northMillimetres} ${eastMillimetres}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, spots.length);
      spots.push({ north: metres(northMillimetres / 1000), east: metres(eastMillimetres / 1000) });
      return spots.length - 1;
    },
    at: (spot) => {
      const point = spots[spot];
      if (point === undefined) throw new Error(`no spot ${spot}`);
      return point;
    },
  };
}

/** Angle between two directions, degrees 0–180. */
export function turnDegrees(a: readonly [number, number], b: readonly [number, number]): number {
  const cross = a[0] * b[1] - a[1] * b[0];
  return (Math.abs(Math.atan2(cross, a[0] * b[0] + a[1] * b[1])) * 180) / Math.PI;
}

/** Angle between two lines whichever way they run, degrees 0–90. */
export function angleDegrees(a: readonly [number, number], b: readonly [number, number]): number {
  const turn = turnDegrees(a, b);
  return Math.min(turn, 180 - turn);
}

export function direction(from: Gk23Position, to: Gk23Position): readonly [number, number] {
  return [to.east - from.east, to.north - from.north];
}
