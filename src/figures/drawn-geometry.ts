import type { Geometry, Position } from "../domain/layer.ts";
import type { MeasuredShape } from "../domain/measurement.ts";
import { densified } from "../geodesy/densify.ts";
import type { Measured } from "./measure-figures.ts";

/** A drawing as it was measured, lon/lat degrees, long edges densified; without a measure its vertices. */
export function drawnGeometry(shape: MeasuredShape, { fault, line }: Measured): Geometry | null {
  if (shape.tool === "between") return line === null ? null : { type: "LineString", coordinates: densified(line) };
  const positions = shape.vertices.map(({ position }) => position);
  if (fault !== null) return { type: "MultiPoint", coordinates: positions };
  if (shape.tool === "distance") return { type: "LineString", coordinates: densified(positions) };
  const open = isClockwise(positions) ? [...positions].reverse() : positions;
  return { type: "Polygon", coordinates: [densified([...open, ...open.slice(0, 1)])] };
}

/** RFC 7946 wants the ring of an area counter-clockwise, in the degrees that stand in the file. */
function isClockwise(positions: readonly Position[]): boolean {
  const ring = densified([...positions, ...positions.slice(0, 1)]);
  const [west, south] = ring[0] ?? [0, 0];
  const twice = ring.reduce((sum, [longitude, latitude], index) => {
    const [x, y] = ring[index + 1] ?? [west, south];
    return sum + (longitude - west) * (y - south) - (x - west) * (latitude - south);
  }, 0);
  return twice < 0;
}
