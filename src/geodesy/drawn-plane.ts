import type { Position } from "../domain/layer.ts";
import { isNearGk23, toGk23 } from "./etrs-gk23.ts";

/** A point of the plane that `drawnPlane` chose, metres. */
export interface DrawnPoint {
  readonly east: number;
  readonly north: number;
}

/** Mean radius of GRS80, metres. */
const RADIUS = 6_371_009;
/** One degree of a meridian on that sphere, metres. */
const DEGREE = (RADIUS * Math.PI) / 180;
/** Cosine of 80°: farther from its middle the gnomonic plane runs away. */
const HORIZON = 0.17;

/**
 * The points in one plane in which a drawing can be judged and its ± estimated: ETRS-GK23 within 10° of 23° E; beyond it
 * the gnomonic plane about their middle, on a sphere, where shortest lines are straight; and where they reach round
 * the Earth, degrees as the map shows them. No figure is measured in the latter two. Lon, lat in degrees in.
 *
 * @example drawnPlane([[113, 0], [114, 0]]) // 111 km apart; ETRS-GK23 has no metres there
 */
export function drawnPlane(positions: readonly Position[]): readonly DrawnPoint[] {
  if (positions.every(isNearGk23)) return positions.map(toGk23);
  return gnomonic(positions) ?? positions.map(([lon, lat]) => ({ east: lon * DEGREE, north: lat * DEGREE }));
}

type Vector = readonly [number, number, number];

/** About the middle of the points; null where one is too far from it. */
function gnomonic(positions: readonly Position[]): readonly DrawnPoint[] | null {
  const vectors = positions.map(towards);
  const sum = [0, 1, 2].map((axis) => vectors.reduce((total, vector) => total + (vector[axis] ?? 0), 0));
  const [x = 0, y = 0, z = 0] = sum;
  const length = Math.hypot(x, y, z);
  if (length < 1e-6) return null;
  const middle: Vector = [x / length, y / length, z / length];
  const across = Math.hypot(x, y);
  const east: Vector = across === 0 ? [0, 1, 0] : [-y / across, x / across, 0];
  const north: Vector = [-middle[2] * east[1], middle[2] * east[0], middle[0] * east[1] - middle[1] * east[0]];
  const depths = vectors.map((vector) => dot(vector, middle));
  if (depths.some((depth) => depth < HORIZON)) return null;
  return vectors.map((vector, index) => {
    const scale = RADIUS / (depths[index] ?? 1);
    return { east: scale * dot(vector, east), north: scale * dot(vector, north) };
  });
}

function towards([longitude, latitude]: Position): Vector {
  const [lon, lat] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
