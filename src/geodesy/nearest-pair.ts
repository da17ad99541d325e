import type { Geometry, Position } from "../domain/layer.ts";
import type { Metres } from "../domain/units.ts";
import { metres } from "../domain/units.ts";
import { fromGk23 } from "./from-planes.ts";
import type { PlanePath, PlaneRun, PlaneShape } from "./plane-shape.ts";
import { areaHolds, boxDistance, planeShape } from "./plane-shape.ts";

export interface NearestPair {
  readonly metres: Metres;
  /** On or in the first geometry, lon/lat degrees. */
  readonly from: Position;
  /** On or in the second geometry, lon/lat degrees. */
  readonly to: Position;
}

/** Closer than this is touching: half a step of the plane's millimetre grid, metres. */
const TOUCHING = 0.0005;

/**
 * Where two geometries come nearest to each other in the plane ETRS-GK23, edges straight in the plane, and how near,
 * metres. 0 with one common point where they touch, cross or one lies in an area of the other; a hole is not part of
 * its polygon. Geometry is lon, lat in degrees; one without vertices throws: the checker never lets one in.
 *
 * @example nearestPair({ type: "Point", coordinates: [23, 63.8] }, { type: "LineString", coordinates: [[23.01, 63.79], [23.01, 63.81]] }).metres // 492.8
 */
export function nearestPair(a: Geometry, b: Geometry): NearestPair {
  return nearestOfShapes(planeShape(a), planeShape(b), Infinity) as NearestPair;
}

/** The same for shapes that are in the plane already; null where they are not nearer than `limit` metres. */
export function nearestOfShapes(a: PlaneShape, b: PlaneShape, limit: number): NearestPair | null {
  const common = heldVertex(a, b) ?? heldVertex(b, a);
  if (common !== null) {
    const position = lonLat(common[0], common[1]);
    return { metres: metres(0), from: position, to: position };
  }
  const best: Best = { distance: limit, found: false, fromEast: 0, fromNorth: 0, toEast: 0, toNorth: 0 };
  const likely = likeliest(a, b);
  compare(likely[0], likely[1], best);
  for (const one of a.runs) {
    for (const other of b.runs) {
      if (best.distance === 0) break;
      if (boxDistance(one.box, other.box) < best.distance) compare(one, other, best);
    }
  }
  if (!best.found) return null;
  const from = lonLat(best.fromEast, best.fromNorth);
  if (best.distance < TOUCHING) return { metres: metres(0), from, to: from };
  return { metres: metres(best.distance), from, to: lonLat(best.toEast, best.toNorth) };
}

interface Best {
  distance: number;
  found: boolean;
  fromEast: number;
  fromNorth: number;
  toEast: number;
  toNorth: number;
}

/** A path that meets no edge of an area lies in it or outside as a whole: its first vertex tells. */
function heldVertex(paths: PlaneShape, areas: PlaneShape): readonly [number, number] | null {
  if (areas.areas.length === 0) return null;
  for (const path of paths.paths) {
    const [east, north] = vertex(path, 0);
    if (areaHolds(areas, east, north)) return [east, north];
  }
  return null;
}

/** The two runs whose boxes are nearest: compared first, they make most of the others superfluous. */
function likeliest(a: PlaneShape, b: PlaneShape): readonly [PlaneRun, PlaneRun] {
  let least = Infinity;
  let pair: readonly [PlaneRun, PlaneRun] | null = null;
  for (const one of a.runs) {
    for (const other of b.runs) {
      const distance = boxDistance(one.box, other.box);
      if (distance < least) {
        least = distance;
        pair = [one, other];
      }
    }
  }
  if (pair === null) throw new Error("shapes without finite vertices");
  return pair;
}

/** Every edge of one run against every edge of the other, those left out whose boxes lie too far apart. */
function compare(one: PlaneRun, other: PlaneRun, best: Best): void {
  for (let i = one.first; i < Math.max(one.last, one.first + 1); i += 1) {
    const [ax, ay] = vertex(one.path, i);
    const [bx, by] = vertex(one.path, Math.min(i + 1, one.last));
    for (let j = other.first; j < Math.max(other.last, other.first + 1); j += 1) {
      const [cx, cy] = vertex(other.path, j);
      const [dx, dy] = vertex(other.path, Math.min(j + 1, other.last));
      const across = Math.max(0, Math.min(ax, bx) - Math.max(cx, dx), Math.min(cx, dx) - Math.max(ax, bx));
      const up = Math.max(0, Math.min(ay, by) - Math.max(cy, dy), Math.min(cy, dy) - Math.max(ay, by));
      if (across * across + up * up >= best.distance * best.distance) continue;
      if (across === 0 && up === 0 && cross(ax, ay, bx, by, cx, cy, dx, dy, best)) return;
      toEdge(ax, ay, cx, cy, dx, dy, false, best);
      toEdge(bx, by, cx, cy, dx, dy, false, best);
      toEdge(cx, cy, ax, ay, bx, by, true, best);
      toEdge(dx, dy, ax, ay, bx, by, true, best);
    }
  }
}

/** Do the edges a–b and c–d cross, ends left out? Then the crossing is the common point. */
function cross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
  best: Best,
): boolean {
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (c > 0 === d > 0 || c === 0 || d === 0) return false;
  const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  if (a > 0 === b > 0 || a === 0 || b === 0) return false;
  const share = a / (a - b);
  const x = ax + share * (bx - ax);
  const y = ay + share * (by - ay);
  Object.assign(best, { distance: 0, found: true, fromEast: x, fromNorth: y, toEast: x, toNorth: y } satisfies Best);
  return true;
}

/** Distance of a point from the edge c–d; `turned` where the point belongs to the second geometry. */
function toEdge(
  x: number,
  y: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
  turned: boolean,
  best: Best,
): void {
  const along = dx - cx;
  const up = dy - cy;
  const square = along * along + up * up;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - cx) * along + (y - cy) * up) / square));
  const footEast = share === 1 ? dx : cx + share * along;
  const footNorth = share === 1 ? dy : cy + share * up;
  const distance = Math.sqrt((x - footEast) ** 2 + (y - footNorth) ** 2);
  if (distance >= best.distance) return;
  best.distance = distance;
  best.found = true;
  best.fromEast = turned ? footEast : x;
  best.fromNorth = turned ? footNorth : y;
  best.toEast = turned ? x : footEast;
  best.toNorth = turned ? y : footNorth;
}

function vertex(path: PlanePath, index: number): readonly [number, number] {
  return [path.east[index] as number, path.north[index] as number];
}

function lonLat(east: number, north: number): Position {
  return fromGk23({ east: metres(east), north: metres(north) });
}
