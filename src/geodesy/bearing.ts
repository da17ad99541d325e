import type { Position } from "../domain/layer.ts";
import type { GridBearing } from "../domain/units.ts";
import { gridBearing } from "../domain/units.ts";
import { toGk23 } from "./etrs-gk23.ts";

/**
 * Direction of a straight segment in the plane: degrees clockwise from grid north of ETRS-GK23, 0 to under 360; null
 * where both ends are the same. Grid and true north differ by at most 0.5° in the map's window.
 *
 * @example bearingOf([23.138158, 63.707847], [23.1475, 63.729886]) // 10.52, the runway from south to north
 */
export function bearingOf(from: Position, to: Position): GridBearing | null {
  const start = toGk23(from);
  const end = toGk23(to);
  const east = end.east - start.east;
  const north = end.north - start.north;
  return east === 0 && north === 0 ? null : gridBearing((Math.atan2(east, north) * 180) / Math.PI);
}
