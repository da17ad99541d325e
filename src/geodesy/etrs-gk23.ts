import type { Position } from "../domain/layer.ts";
import { degrees, metres } from "../domain/units.ts";
import type { PlanePosition, TransverseMercator } from "./krueger.ts";
import { toPlane } from "./krueger.ts";

export type Gk23Position = PlanePosition<3877>;

/** ETRS-GK23 (EPSG:3877), the plane in which Kokkola plans and the one plane of every figure. JHS 197. */
export const ETRS_GK23: TransverseMercator<3877> = {
  epsg: 3877,
  centralMeridian: degrees(23),
  scale: 1,
  falseEasting: metres(23_500_000),
};

/** Krüger's series are good this far from the central meridian, degrees; 90° from it they run away altogether. */
const REACH = 10;

/** May a position (lon, lat in degrees) be compared with others in ETRS-GK23 at all? */
export function isNearGk23([longitude]: Position): boolean {
  return Math.abs(longitude - ETRS_GK23.centralMeridian) <= REACH;
}

/**
 * Lon, lat (degrees, ETRS89) to ETRS-GK23 (metres).
 *
 * @example toGk23([23.0278, 63.86421]) // quay 11: N 7 084 717, E 23 501 367
 */
export function toGk23(position: Position): Gk23Position {
  return toPlane(ETRS_GK23, position);
}
