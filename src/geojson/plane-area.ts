import { millimetres, type PlaneArea, type PlanePoint, type PlaneRing } from "../domain/plane.ts";
import type { ProblemKind } from "../domain/problem.ts";
import { doubleArea, type GridPoint, type Meetings, ringMeetings } from "./ring-crossings.ts";
import { type AreaRing, type Box, firstOverlap, holeOutside } from "./ring-places.ts";

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
  const fault = vertexFault(rings);
  if (fault !== null) return fault;
  const meetings = ringMeetings(rings.map(({ closed }) => closed));
  // Overlaps before holes: of rings that do not lie over one another, few can touch in many places, and all is quick.
  return (
    crossingFault(rings, meetings) ?? windingFault(rings) ?? overlapFault(rings, meetings) ?? holeFault(rings, meetings)
  );
}

interface PlacedRing extends AreaRing {
  readonly ring: PlaneRing;
  readonly number: number;
}

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

function crossingFault(rings: readonly PlacedRing[], { crossings: [crossing] }: Meetings): AreaFault | null {
  if (crossing === undefined) return null;
  const [one, other] = [rings[crossing.ring], rings[crossing.otherRing]];
  if (one === undefined || other === undefined) throw new Error(`no such ring: ${JSON.stringify(crossing)}`);
  const [from, to] = edgeOf(one.ring, crossing.edge);
  const place = placeOf(meetingOf(from, to, ...edgeOf(other.ring, crossing.otherEdge)));
  return {
    kind: one.part === other.part ? "self-crossing" : "overlapping-parts",
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

function overlapFault(rings: readonly PlacedRing[], { isTouching }: Meetings): AreaFault | null {
  const [one, other] = (firstOverlap(rings, isTouching) ?? []).map((index) => rings[index]);
  if (one === undefined || other === undefined) return null;
  const kind = one.part === other.part ? "self-crossing" : "overlapping-parts";
  return { kind, at: [one.part, one.number], detail: `lies over [${other.part}][${other.number}]` };
}

function holeFault(rings: readonly PlacedRing[], { isTouching }: Meetings): AreaFault | null {
  const hole = rings[holeOutside(rings, isTouching) ?? -1];
  if (hole === undefined) return null;
  return { kind: "hole-outside", at: [hole.part, hole.number], detail: "does not lie inside its outer ring" };
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

export type { Box } from "./ring-places.ts";

/** About points; nothing for none. */
export function boxOf(points: readonly GridPoint[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return [west, south, east, north];
}

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
