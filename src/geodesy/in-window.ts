import { type Position, WINDOW } from "../domain/layer.ts";

/** What there and back through the plane may move a vertex on the window's edge, degrees. */
const EDGE = 1e-9;

/** Does a position (lon, lat in degrees) lie in the window of the map? Its edge is inside. */
export function inWindow([longitude, latitude]: Position): boolean {
  const [west, south, east, north] = WINDOW;
  return longitude > west - EDGE && longitude < east + EDGE && latitude > south - EDGE && latitude < north + EDGE;
}
