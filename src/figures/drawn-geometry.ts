import type { Geometry, Position } from "../domain/layer.ts";
import type { MeasuredShape } from "../domain/measurement.ts";
import { densified } from "../geodesy/densify.ts";
import { toGk23 } from "../geodesy/etrs-gk23.ts";
import type { Measured } from "./measure-figures.ts";

/** A drawing as it was measured, lon/lat degrees, long edges densified; without a measure its vertices. */
export function drawnGeometry(shape: MeasuredShape, { fault, line, remarks }: Measured): Geometry | null {
  // A geodesic is no line of the plane: there is nothing to densify it by.
  const asMeasured = remarks.includes("geodesic") ? (way: readonly Position[]) => way : densified;
  if (shape.tool === "between") return line === null ? null : { type: "LineString", coordinates: asMeasured(line) };
  const positions = shape.vertices.map(({ position }) => position);
  if (fault !== null) return { type: "MultiPoint", coordinates: positions };
  if (shape.tool === "distance") return { type: "LineString", coordinates: asMeasured(positions) };
  const open = isClockwise(positions) ? [...positions].reverse() : positions;
  return { type: "Polygon", coordinates: [asMeasured([...open, ...open.slice(0, 1)])] };
}

/** RFC 7946 wants the ring of an area counter-clockwise. */
function isClockwise(positions: readonly Position[]): boolean {
  const points = positions.map(toGk23);
  const origin = points[0];
  if (origin === undefined) return false;
  const twice = points.reduce((sum, a, index) => {
    const b = points[(index + 1) % points.length] ?? a;
    return sum + (a.east - origin.east) * (b.north - origin.north) - (b.east - origin.east) * (a.north - origin.north);
  }, 0);
  return twice < 0;
}
