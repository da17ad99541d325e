import { millimetres, type PlaneArea, type PlanePoint, type PlaneRing } from "../domain/plane.ts";
import type { ProblemKind } from "../domain/problem.ts";
import { doubleArea, type GridPoint, ringCrossings, sideOf } from "./ring-crossings.ts";

/** What is wrong with an area, and where: numbers of polygon, ring and vertex as far as they are known. */
export interface AreaFault {
  readonly kind: ProblemKind;
  readonly at: readonly number[];
  readonly detail: string;
}

/**
 * What keeps an area from being ground that can be counted, or null: rings of three vertices at least, none repeated,
 * crossing nowhere, outer ones counter-clockwise, holes clockwise and inside, polygons that do not lie over one another.
 * Rings may touch. Exact on whole millimetres, for areas up to 60 km across.
 *
 * @example areaFault([[[[0, 0], [2000, 2000], [2000, 0], [0, 2000]]]])?.kind // "self-crossing": a bow-tie
 */
export function areaFault(area: PlaneArea): AreaFault | null {
  const origin = cornerOf(area);
  const rings = area.flatMap((polygon, part) =>
    polygon.map((ring, number): PlacedRing => {
      const closed = closedOnGrid(ring, origin);
      return { ring, closed, part, number, isHole: number > 0, box: boxOf(closed) };
    }),
  );
  if (rings.length === 0) return { kind: "missing", at: [], detail: "expected a polygon" };
  return vertexFault(rings) ?? crossingFault(rings) ?? windingFault(rings) ?? holeFault(rings) ?? overlapFault(rings);
}

interface PlacedRing {
  readonly ring: PlaneRing;
  /** First vertex repeated, in millimetres from a corner of the area. */
  readonly closed: readonly GridPoint[];
  readonly part: number;
  readonly number: number;
  readonly isHole: boolean;
  readonly box: Box;
}
export type Box = readonly [west: number, south: number, east: number, north: number];

function vertexFault(rings: readonly PlacedRing[]): AreaFault | null {
  for (const { ring, part, number } of rings) {
    if (ring.length < 3) return { kind: "wrong-type", at: [part, number], detail: "expected at least three corners" };
    const twice = ring.findIndex((point, index) => same(point, ring.at(index - 1)));
    if (twice >= 0) {
      const detail = `repeats the corner before it at ${placeOf(ring[twice])}`;
      return { kind: "self-crossing", at: [part, number, twice], detail };
    }
  }
  return null;
}

function crossingFault(rings: readonly PlacedRing[]): AreaFault | null {
  const [crossing] = ringCrossings(rings.map(({ closed }) => closed));
  if (crossing === undefined) return null;
  const [one, other] = [rings[crossing.ring], rings[crossing.otherRing]];
  if (one === undefined || other === undefined) throw new Error(`no such ring: ${JSON.stringify(crossing)}`);
  const [from, to] = edgeOf(one.ring, crossing.edge);
  const place = placeOf(meetingOf(from, to, ...edgeOf(other.ring, crossing.otherEdge)));
  return {
    kind: "self-crossing",
    at: [one.part, one.number, crossing.edge],
    detail: `meets the edge from [${other.part}][${other.number}][${crossing.otherEdge}] at ${place}`,
  };
}

function windingFault(rings: readonly PlacedRing[]): AreaFault | null {
  const wrong = rings.find(({ closed, isHole }) => doubleArea(closed) > 0 === isHole);
  if (wrong === undefined) return null;
  const detail = `expected ${wrong.isHole ? "a hole clockwise" : "an outer ring counter-clockwise"}`;
  return { kind: "wrong-winding", at: [wrong.part, wrong.number], detail };
}

function holeFault(rings: readonly PlacedRing[]): AreaFault | null {
  for (const hole of rings) {
    const shell = hole.isHole ? rings.find(({ part, isHole }) => part === hole.part && !isHole) : undefined;
    if (shell === undefined) continue;
    const sides = samplesOf(hole, [shell]).map((point) => sideOf(point, shell.closed));
    if (sides.some((side) => side < 0) || sides.every((side) => side === 0)) {
      return { kind: "hole-outside", at: [hole.part, hole.number], detail: "does not lie inside its outer ring" };
    }
  }
  return null;
}

/** Polygons over one another, or holes of one polygon. */
function overlapFault(rings: readonly PlacedRing[]): AreaFault | null {
  for (const one of rings) {
    for (const other of rings) {
      const comparable =
        one.isHole === other.isHole && (one.isHole ? one.part === other.part : one.part !== other.part);
      if (one === other || !comparable || apart(one.box, other.box)) continue;
      const around = one.isHole
        ? [other]
        : [other, ...rings.filter(({ part, isHole }) => part === other.part && isHole)];
      if (!liesOver(one, around)) continue;
      const at = [one.part, one.number];
      return { kind: "self-crossing", at, detail: `lies over [${other.part}][${other.number}]` };
    }
  }
  return null;
}

/** `around`: a ring and the holes in it. Two rings that are the same in all their edges lie over one another too. */
function liesOver(one: PlacedRing, around: readonly PlacedRing[]): boolean {
  const [shell, ...holes] = around;
  if (shell === undefined) return false;
  const samples = samplesOf(one, around);
  return (
    samples.every((point) => sideOf(point, shell.closed) === 0) ||
    samples.some((point) => sideOf(point, shell.closed) > 0 && holes.every((hole) => sideOf(point, hole.closed) < 0))
  );
}

/**
 * Corners of a ring, and the middle of each stretch of its edges between corners of the others: where no edges cross, a
 * stretch lies with its middle wholly inside, on or outside. Half millimetres, which doubles hold exactly.
 */
function samplesOf({ closed }: PlacedRing, others: readonly PlacedRing[]): readonly GridPoint[] {
  const corners = others.flatMap((other) => other.closed);
  return closed.slice(1).flatMap((to, index) => {
    const from = closed[index] as GridPoint;
    const along = ([x, y]: GridPoint): number => (x - from[0]) * (to[0] - from[0]) + (y - from[1]) * (to[1] - from[1]);
    const between = corners.filter((corner) => sideOf(corner, [from, to, from]) === 0);
    const stops = [from, ...between.sort((a, b) => along(a) - along(b)), to];
    const middles = stops.slice(1).map(([x, y], at): GridPoint => {
      const [fromX, fromY] = stops[at] as GridPoint;
      return [(fromX + x) / 2, (fromY + y) / 2];
    });
    return [from, ...middles];
  });
}

function cornerOf(area: PlaneArea): GridPoint {
  let [west, south] = [Infinity, Infinity];
  for (const polygon of area)
    for (const ring of polygon)
      for (const [east, north] of ring) [west, south] = [Math.min(west, east), Math.min(south, north)];
  return [west, south];
}

function closedOnGrid(ring: PlaneRing, [west, south]: GridPoint): readonly GridPoint[] {
  const points = ring.map(([east, north]): GridPoint => [east - west, north - south]);
  return [...points, ...points.slice(0, 1)];
}

/** About points; nothing for none. */
export function boxOf(points: readonly GridPoint[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return [west, south, east, north];
}

const apart = (a: Box, b: Box): boolean => a[0] > b[2] || b[0] > a[2] || a[1] > b[3] || b[1] > a[3];

const same = (a: PlanePoint, b: PlanePoint | undefined): boolean => b !== undefined && a[0] === b[0] && a[1] === b[1];

const edgeOf = (ring: PlaneRing, edge: number): readonly [PlanePoint, PlanePoint] => [
  ring[edge] as PlanePoint,
  ring[(edge + 1) % ring.length] as PlanePoint,
];

/** Where two edges meet, to the millimetre; the start of the second one where they lie along each other. */
function meetingOf(from: PlanePoint, to: PlanePoint, otherFrom: PlanePoint, otherTo: PlanePoint): PlanePoint {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const [otherX, otherY] = [otherTo[0] - otherFrom[0], otherTo[1] - otherFrom[1]];
  const turn = x * otherY - y * otherX;
  if (turn === 0) return otherFrom;
  const share = ((otherFrom[0] - from[0]) * otherY - (otherFrom[1] - from[1]) * otherX) / turn;
  return [millimetres(from[0] + share * x), millimetres(from[1] + share * y)];
}

/** @example placeOf([23503200000, 7075200000]) // "N 7075200.000, E 23503200.000" */
function placeOf(point: PlanePoint | undefined): string {
  if (point === undefined) return "an unknown place";
  const [east, north] = point.map((mm) => (mm / 1000).toFixed(3));
  return `N ${north}, E ${east}`;
}
