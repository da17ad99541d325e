import type { Position } from "../domain/layer.ts";
import type { Vertex } from "../domain/measurement.ts";
import { drawnPlane } from "../geodesy/drawn-plane.ts";
import { doubleArea, type GridPoint, ringCrossings } from "../geojson/ring-crossings.ts";

/** Two vertices whose millimetres are equal are one. */
const MILLIMETRES = 1_000;
/** Up to here the cross products of the grid are exact. */
const LARGEST = 6e7;

/** The vertices without those that stand on the one before. */
export function distinct(vertices: readonly Vertex[]): readonly Vertex[] {
  return vertices.filter(({ position }, index) => {
    const before = vertices[index - 1];
    return before === undefined || !samePoint(before.position, position);
  });
}

/** The same of a ring, without the last where it stands on the first again. */
export function distinctRing(vertices: readonly Vertex[]): readonly Vertex[] {
  const line = distinct(vertices);
  const [first, last] = [line[0], line.at(-1)];
  const closesTwice = line.length > 1 && first !== undefined && last !== undefined;
  return closesTwice && samePoint(first.position, last.position) ? line.slice(0, -1) : line;
}

/** Why an open ring of vertices bounds no area; null where it does. */
export function ringFault(positions: readonly Position[]): "too-few" | "no-area" | "crossing" | null {
  const ring = onGrid([...positions, ...positions.slice(0, 1)]);
  if (new Set(ring.map(([x, y]) => `${x} ${y}`)).size < 3) return "too-few";
  if (isFlat(ring)) return "no-area";
  return ringCrossings([ring]).length > 0 ? "crossing" : null;
}

/** Does every vertex lie on one line? A figure of eight may have no area and is no line. */
function isFlat(ring: readonly GridPoint[]): boolean {
  const origin = ring[0] ?? [0, 0];
  return ring.every((a, index) => doubleArea([origin, a, ring[index + 1] ?? a, origin]) === 0);
}

/** Whole millimetres from the first vertex; coarser where the drawing is larger than 60 km. */
function onGrid(positions: readonly Position[]): readonly GridPoint[] {
  const plane = drawnPlane(positions);
  const origin = plane[0];
  if (origin === undefined) return [];
  const reach = Math.max(
    1,
    ...plane.flatMap(({ east, north }) => [Math.abs(east - origin.east), Math.abs(north - origin.north)]),
  );
  const scale = Math.min(MILLIMETRES, LARGEST / reach);
  return plane.map(
    ({ east, north }): GridPoint => [
      Math.round((east - origin.east) * scale),
      Math.round((north - origin.north) * scale),
    ],
  );
}

function samePoint(a: Position, b: Position): boolean {
  const [one, other] = drawnPlane([a, b]);
  if (one === undefined || other === undefined) return false;
  const steps = [one.east - other.east, one.north - other.north].map((metres) => Math.round(metres * MILLIMETRES));
  return steps.every((step) => step === 0);
}
