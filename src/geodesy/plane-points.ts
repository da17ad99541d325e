import type { Geometry, Position } from "../domain/layer.ts";
import {
  type HalfSquareMillimetres,
  HECTARE,
  halfSquareMillimetres,
  millimetres,
  type PlaneArea,
  type PlaneEdge,
  type PlanePoint,
  type PlaneRing,
} from "../domain/plane.ts";
import { type Hectares, hectares, metres } from "../domain/units.ts";
import { toLonLat } from "./densify.ts";
import { type Gk23Position, toGk23 } from "./etrs-gk23.ts";
import { fromGk23 } from "./from-planes.ts";

// Whole millimetres of ETRS-GK23 and what the map needs of them: lon/lat, inside or outside, sizes to show.

const toMetres = ([east, north]: PlanePoint): Gk23Position => ({
  east: metres(east / 1000),
  north: metres(north / 1000),
});

/**
 * The nearest point of the millimetre grid to lon, lat (degrees).
 *
 * @example planePoint([23, 63.8]) // [23_500_000_000, 7_077_551_…]
 */
export function planePoint(position: Position): PlanePoint {
  const { east, north } = toGk23(position);
  return [millimetres(east * 1000), millimetres(north * 1000)];
}

/** Lon, lat (degrees) of a point of the grid. */
export const positionOf = (point: PlanePoint): Position => fromGk23(toMetres(point));

/** A line of the plane in lon, lat; edges over 500 m get vertices, so that it is drawn as it is counted. */
export const lineOf = (points: readonly PlanePoint[]): readonly Position[] => toLonLat(points.map(toMetres));

/** A ring of the plane in lon, lat, closed. */
export const closedLineOf = (ring: PlaneRing): readonly Position[] => lineOf([...ring, ...ring.slice(0, 1)]);

/**
 * An area of the plane in lon, lat with its own corners and no others: to be measured and framed, not drawn.
 *
 * @example geometryOf([[[[23_501_367_000, 7_084_717_000], …]]]).coordinates[0]?.[0]?.[0] // [23.0278, 63.86421]
 */
export function geometryOf(area: PlaneArea): Extract<Geometry, { readonly type: "MultiPolygon" }> {
  const coordinates = area.map((polygon) => polygon.map((ring) => [...ring, ...ring.slice(0, 1)].map(positionOf)));
  return { type: "MultiPolygon", coordinates };
}

/**
 * Does a point lie in an area, on its edge included?
 *
 * @example isInArea([[[[0, 0], [2000, 0], [2000, 2000], [0, 2000]]]], [1000, 2000]) // true
 */
export function isInArea(area: PlaneArea, point: PlanePoint): boolean {
  return area.some((polygon) => {
    const sides = polygon.map((ring) => sideOfRing(ring, point));
    return sides[0] !== -1 && sides[0] !== undefined && sides.slice(1).every((side) => side !== 1);
  });
}

/** 1 inside, 0 on the ring, -1 outside. Exact: differences of neighbouring millimetres stay far below 2^53 in products. */
function sideOfRing(ring: PlaneRing, [x, y]: PlanePoint): 1 | 0 | -1 {
  let inside = false;
  for (const [index, [toX, toY]] of ring.entries()) {
    const [fromX, fromY] = ring.at(index - 1) ?? [toX, toY];
    const turn = (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX);
    const isBeside = turn === 0 && (x - fromX) * (x - toX) <= 0 && (y - fromY) * (y - toY) <= 0;
    if (isBeside) return 0;
    if (fromY > y !== toY > y && turn > 0 === toY > fromY) inside = !inside;
  }
  return inside ? 1 : -1;
}

/**
 * Ground of an area as drawn: of each polygon the first ring without the others, whichever way they are wound.
 *
 * @example groundArea([[[[0, 0], [100_000, 0], [100_000, 100_000], [0, 100_000]]]]) // 20_000_000_000: a hectare
 */
export const groundArea = (area: PlaneArea): HalfSquareMillimetres =>
  halfSquareMillimetres(
    area.reduce(
      (sum, polygon) => sum + polygon.reduce((all, ring, at) => all + (at === 0 ? 1 : -1) * twiceAround(ring), 0),
      0,
    ),
  );

/** Twice the area within a ring; products about its first corner stay small. */
function twiceAround(ring: PlaneRing): number {
  const [originX, originY] = ring[0] ?? [0, 0];
  let twice = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [fromX, fromY] = ring.at(index - 1) ?? [x, y];
    twice += (fromX - originX) * (y - originY) - (x - originX) * (fromY - originY);
  }
  return Math.abs(twice);
}

/**
 * The same in hectares.
 *
 * @example areaHectares([[[[0, 0], [400_000, 0], [400_000, 300_000], [0, 300_000]]]]) // 12
 */
export const areaHectares = (area: PlaneArea): Hectares => hectares(groundArea(area) / HECTARE);

/**
 * Straight distance of two points, metres.
 *
 * @example spanMetres([0, 0], [30_000, 40_000]) // 50
 */
export const spanMetres = (a: PlanePoint, b: PlanePoint): number => Math.hypot(a[0] - b[0], a[1] - b[1]) / 1000;

export const isSamePoint = (a: PlanePoint, b: PlanePoint): boolean => a[0] === b[0] && a[1] === b[1];

/** The same two ends, whichever way each runs. */
export const isSameEdge = ([from, to]: PlaneEdge, [one, other]: PlaneEdge): boolean =>
  (isSamePoint(from, one) && isSamePoint(to, other)) || (isSamePoint(from, other) && isSamePoint(to, one));

/**
 * A name for an edge, the same whichever way it runs.
 *
 * @example edgeKey([2, 5], [1, 7]) // "1,7 2,5"
 */
export const edgeKey = (a: PlanePoint, b: PlanePoint): string =>
  a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? `${a.join()} ${b.join()}` : `${b.join()} ${a.join()}`;
