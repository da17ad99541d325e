import { millimetres, type PlaneArea, type PlanePoint } from "../../domain/plane.ts";
import { exactSums } from "./exact-sums.ts";

/** East, south, west and north as whole millimetres. */
export interface GridBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A closed ring: x, y, x, y … in millimetres east and north of the grid's origin; the first vertex is not repeated. */
export type GridRing = Float64Array;

/**
 * The millimetre grid about one drawing. Its origin lies in the middle of what is drawn, so that cross products of
 * coordinates stay exact in a double.
 */
export interface LandGrid {
  readonly origin: PlanePoint;
  /** Everything drawn, seen from the origin. */
  readonly box: GridBox;
}

/** Coordinates reach this far from the origin, millimetres (33.5 km): products of two differences stay below 2^53. */
export const GRID_REACH = 2 ** 25;

/** What is kept of the surroundings of a drawing lies on its grid too, millimetres. */
const SPARE = 2 ** 12;

/** The grid about some areas. Throws where they lie too far apart for exact arithmetic: the checker lets no such drawing in. */
export function gridAround(areas: readonly PlaneArea[]): LandGrid {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const area of areas) {
    for (const polygon of area) {
      for (const ring of polygon) {
        for (const [x, y] of ring) {
          west = Math.min(west, x);
          south = Math.min(south, y);
          east = Math.max(east, x);
          north = Math.max(north, y);
        }
      }
    }
  }
  if (west > east) throw new Error("a grid about nothing");
  const [middleEast, middleNorth] = [Math.round((west + east) / 2), Math.round((south + north) / 2)];
  const box = {
    west: west - middleEast,
    south: south - middleNorth,
    east: east - middleEast,
    north: north - middleNorth,
  };
  if (Math.max(box.east, box.north) >= GRID_REACH - SPARE)
    throw new Error(`too wide for the land grid: ${JSON.stringify(box)}`);
  return { origin: [millimetres(middleEast), millimetres(middleNorth)], box };
}

/** The rings of an area on a grid, outer ones counter-clockwise, holes clockwise. */
export function ringsOnGrid({ origin: [originEast, originNorth] }: LandGrid, area: PlaneArea): readonly GridRing[] {
  return area.flat().map((ring) => {
    const flat = new Float64Array(2 * ring.length);
    ring.forEach(([east, north], index) => {
      flat[2 * index] = east - originEast;
      flat[2 * index + 1] = north - originNorth;
    });
    return flat;
  });
}

export function pointFromGrid({ origin: [east, north] }: LandGrid, x: number, y: number): PlanePoint {
  return [millimetres(east + x), millimetres(north + y)];
}

/**
 * Twice the signed area of some rings, square millimetres: a whole number and exact, positive where they run
 * counter-clockwise.
 *
 * @example twiceArea([Float64Array.of(0, 0, 1000, 0, 1000, 1000, 0, 1000)]) // 2 000 000: one square metre
 */
export function twiceArea(rings: readonly GridRing[]): number {
  const sum = exactSums(1);
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const next = i + 2 === ring.length ? 0 : i + 2;
      sum.add(0, (ring[i] as number) * (ring[next + 1] as number) - (ring[next] as number) * (ring[i + 1] as number));
    }
  }
  return sum.value(0);
}
