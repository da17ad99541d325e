import type { Position } from "../domain/layer.ts";
import { degrees, metres } from "../domain/units.ts";
import type { PlanePosition, TransverseMercator } from "./krueger.ts";
import { toPlane } from "./krueger.ts";

export type Tm35finPosition = PlanePosition<3067>;

/** ETRS-TM35FIN (EPSG:3067), the plane of national maps. JHS 197. */
export const ETRS_TM35FIN: TransverseMercator<3067> = {
  epsg: 3067,
  centralMeridian: degrees(27),
  scale: 0.9996,
  falseEasting: metres(500_000),
};

/**
 * Lon, lat (degrees, ETRS89) to ETRS-TM35FIN (metres).
 *
 * @example toTm35fin([23.0278, 63.86421]) // quay 11: N 7 087 959, E 304 865
 */
export function toTm35fin(position: Position): Tm35finPosition {
  return toPlane(ETRS_TM35FIN, position);
}
