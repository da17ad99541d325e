import type { Position } from "../domain/layer.ts";
import { ETRS_GK23, type Gk23Position } from "./etrs-gk23.ts";
import { ETRS_TM35FIN, type Tm35finPosition } from "./etrs-tm35fin.ts";
import { fromPlane } from "./krueger-inverse.ts";

/** ETRS-GK23 (metres) to lon, lat (degrees, ETRS89). */
export function fromGk23(point: Gk23Position): Position {
  return fromPlane(ETRS_GK23, point);
}

/** ETRS-TM35FIN (metres) to lon, lat (degrees, ETRS89). */
export function fromTm35fin(point: Tm35finPosition): Position {
  return fromPlane(ETRS_TM35FIN, point);
}
