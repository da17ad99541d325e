import type { Geometry, Position } from "../domain/layer.ts";
import { toGk23 } from "./etrs-gk23.ts";

/** West, south, east, north in metres, ETRS-GK23. */
export interface PlaneBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A line, a ring or a single point in the plane ETRS-GK23; metres, vertex by vertex. */
export interface PlanePath {
  readonly east: Float64Array;
  readonly north: Float64Array;
  readonly box: PlaneBox;
}

/** Neighbouring edges of a path, from vertex `first` to vertex `last`; the same vertex twice for a point. */
export interface PlaneRun {
  readonly path: PlanePath;
  readonly first: number;
  readonly last: number;
  readonly box: PlaneBox;
}

export interface PlaneShape {
  readonly paths: readonly PlanePath[];
  readonly runs: readonly PlaneRun[];
  /** Rings of each polygon; they stand among the paths too. */
  readonly areas: readonly (readonly PlanePath[])[];
}

/** Edges in a run: few enough to be compared one by one, enough to make the boxes worth their while. */
const RUN = 12;

const known = new WeakMap<Geometry, PlaneShape>();

/** A geometry in the plane, worked out once for each geometry object: those of layers never change. */
export function planeShape(geometry: Geometry): PlaneShape {
  const before = known.get(geometry);
  if (before !== undefined) return before;
  const shape = project(geometry);
  known.set(geometry, shape);
  return shape;
}

/** Does the point lie inside a polygon of the shape, and not in a hole? Right on the edge it may say either. */
export function areaHolds(shape: PlaneShape, east: number, north: number): boolean {
  return shape.areas.some((rings) => ringsHold(rings, east, north));
}

/** Shortest distance of two boxes, metres; 0 where they meet. */
export function boxDistance(a: PlaneBox, b: PlaneBox): number {
  const across = Math.max(0, a.west - b.east, b.west - a.east);
  const up = Math.max(0, a.south - b.north, b.south - a.north);
  return across === 0 ? up : up === 0 ? across : Math.sqrt(across * across + up * up);
}

export function boxAround(boxes: readonly PlaneBox[]): PlaneBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    west = Math.min(west, box.west);
    south = Math.min(south, box.south);
    east = Math.max(east, box.east);
    north = Math.max(north, box.north);
  }
  return { west, south, east, north };
}

function project(geometry: Geometry): PlaneShape {
  const { lines, areas } = partsOf(geometry);
  const rings = areas.map((polygon) => polygon.map(pathOf));
  const paths = [...lines.map(pathOf), ...rings.flat()].filter((path) => path.east.length > 0);
  if (paths.length === 0) throw new Error(`geometry without vertices: ${geometry.type}`);
  return { paths, runs: paths.flatMap(runsOf), areas: rings };
}

interface Parts {
  readonly lines: readonly (readonly Position[])[];
  readonly areas: readonly (readonly (readonly Position[])[])[];
}

function partsOf(geometry: Geometry): Parts {
  switch (geometry.type) {
    case "Point":
      return { lines: [[geometry.coordinates]], areas: [] };
    case "MultiPoint":
      return { lines: geometry.coordinates.map((position) => [position]), areas: [] };
    case "LineString":
      return { lines: [geometry.coordinates], areas: [] };
    case "MultiLineString":
      return { lines: geometry.coordinates, areas: [] };
    case "Polygon":
      return { lines: [], areas: [geometry.coordinates] };
    case "MultiPolygon":
      return { lines: [], areas: geometry.coordinates };
  }
}

function pathOf(line: readonly Position[]): PlanePath {
  const east = new Float64Array(line.length);
  const north = new Float64Array(line.length);
  line.forEach((position, index) => {
    const point = toGk23(position);
    east[index] = point.east;
    north[index] = point.north;
  });
  return { east, north, box: boxOf(east, north, 0, line.length - 1) };
}

function runsOf(path: PlanePath): readonly PlaneRun[] {
  const end = path.east.length - 1;
  const runs: PlaneRun[] = [];
  let first = 0;
  do {
    const last = Math.min(first + RUN, end);
    runs.push({ path, first, last, box: boxOf(path.east, path.north, first, last) });
    first = last;
  } while (first < end);
  return runs;
}

function boxOf(easts: Float64Array, norths: Float64Array, first: number, last: number): PlaneBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = first; index <= last; index += 1) {
    west = Math.min(west, easts[index] as number);
    east = Math.max(east, easts[index] as number);
    south = Math.min(south, norths[index] as number);
    north = Math.max(north, norths[index] as number);
  }
  return { west, south, east, north };
}

/** Even-odd: a ray to the east crosses the rings an odd number of times. */
function ringsHold(rings: readonly PlanePath[], east: number, north: number): boolean {
  const box = rings[0]?.box;
  if (box === undefined || east < box.west || east > box.east || north < box.south || north > box.north) return false;
  let inside = false;
  for (const ring of rings) {
    for (let index = 1; index < ring.east.length; index += 1) {
      const fromNorth = ring.north[index - 1] as number;
      const toNorth = ring.north[index] as number;
      if (fromNorth > north === toNorth > north) continue;
      const fromEast = ring.east[index - 1] as number;
      const toEast = ring.east[index] as number;
      if (east < fromEast + ((north - fromNorth) / (toNorth - fromNorth)) * (toEast - fromEast)) inside = !inside;
    }
  }
  return inside;
}
