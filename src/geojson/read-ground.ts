import { millimetres, type PlaneArea, type PlanePoint, type PlanePolygon, type PlaneRing } from "../domain/plane.ts";
import { metres } from "../domain/units.ts";
import { ETRS_GK23 } from "../geodesy/etrs-gk23.ts";
import { fromGk23 } from "../geodesy/from-planes.ts";
import { inWindow } from "../geodesy/in-window.ts";
import type { Limits } from "./limits.ts";
import { type AreaFault, areaFault } from "./plane-area.ts";
import { type Read, readUnknowns, refuse } from "./reader.ts";
import { AREA_VERTICES } from "./scenario-limits.ts";

/**
 * Reads ground as a scenario file has it: the coordinates of a GeoJSON MultiPolygon, but metres of ETRS-GK23
 * (EPSG:3877) with at most three decimals, east first. All grounds that one reader reads share the limit of vertices.
 */
export function groundReader({ vertices }: Pick<Limits, "vertices">): Read<PlaneArea> {
  let left = vertices;
  return (value, path) => {
    const area = partsOf(value, path, (polygon, at): PlanePolygon => partsOf(polygon, at, readRing));
    const count = area.reduce((sum, rings) => sum + rings.reduce((inner, ring) => inner + ring.length, 0), 0);
    if (count > AREA_VERTICES) refuse("too-many", path, `more than ${AREA_VERTICES} vertices`);
    left -= count;
    if (left < 0) refuse("too-many", path, `more than ${vertices} vertices`);
    refuseFaults(area, (at) => path + at.map((index) => `[${index}]`).join(""));
    return area;
  };
}

/** Refuses ground that crosses itself or the like; `pathOf` names the place of a polygon, ring and vertex in the file. */
export function refuseFaults(area: PlaneArea, pathOf: (at: AreaFault["at"]) => string): void {
  const fault = areaFault(area);
  if (fault !== null) refuse(fault.kind, pathOf(fault.at), fault.detail);
}

/** A position in metres as a vertex on the millimetre grid; refused outside the window of the map. */
export function vertexAt(east: number, north: number, path: string): PlanePoint {
  // Once round the Earth the plane comes back to the window: what is not in Finland at all is not asked further.
  const isNear = Math.abs(east - ETRS_GK23.falseEasting) < 1e6 && north > 6e6 && north < 8e6;
  if (!isNear || !inWindow(fromGk23({ east: metres(east), north: metres(north) })))
    refuse("outside-window", path, `E ${east}, N ${north} is outside the map`);
  return [millimetres(east * 1000), millimetres(north * 1000)];
}

const readRing: Read<PlaneRing> = (value, path) => {
  const positions = readUnknowns(value, path);
  if (positions.length < 4) refuse("wrong-type", path, "expected at least 4 positions");
  const points = positions.map((position, index) => readVertex(position, `${path}[${index}]`));
  const [first, last] = [points[0], points.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    refuse("not-closed", path, "the last position differs from the first");
  return points.slice(0, -1);
};

const readVertex: Read<PlanePoint> = (value, path) => {
  const [east, north, ...more] = readUnknowns(value, path);
  if (typeof east !== "number" || typeof north !== "number" || more.length > 0)
    return refuse("wrong-type", path, "expected east and north in metres");
  const point = vertexAt(east, north, path);
  if (Math.abs(east * 1000 - point[0]) > WHOLE || Math.abs(north * 1000 - point[1]) > WHOLE)
    refuse("not-allowed", path, "expected metres with at most three decimals");
  return point;
};

/** What a whole number of millimetres may be off for having been metres in a double. */
const WHOLE = 1e-4;

function partsOf<Part>(value: unknown, path: string, read: Read<Part>): readonly Part[] {
  const parts = readUnknowns(value, path);
  if (parts.length === 0) refuse("wrong-type", path, "expected at least one part");
  if (parts.length > AREA_VERTICES) refuse("too-many", path, `more than ${AREA_VERTICES} parts`);
  return parts.map((part, index) => read(part, `${path}[${index}]`));
}
