import type { Change } from "../../../domain/change.ts";
import type { PlaneArea, PlanePoint, PlaneRing } from "../../../domain/plane.ts";
import type { Scenario, Zone } from "../../../domain/scenario.ts";
import { edgeKey, isSamePoint } from "../../../geodesy/plane-points.ts";
import { type Box, boxOf } from "../../../geojson/plane-area.ts";
import { faultOf, mapRings, wound } from "./ground.ts";

/** How far off an edge a point lies at most that was put on it and rounded to the grid, millimetres: half a diagonal. */
const ON_EDGE = Math.SQRT1_2;

/**
 * The same step, in which vertices that it puts on edges of other zones enter these, and vertices of others on edges that
 * it makes enter those: from then on they move together. An edge is bent by 0.71 mm at most, so that ground becomes other
 * by no more than that times its length; a vertex with which ground would cross itself stays out.
 *
 * @example joined(scenario, change) // a corner drawn onto the middle of a neighbour's side: the neighbour has five corners
 */
export function joined(scenario: Scenario, change: Change): Change {
  const before = new Map(change.updated.map(([{ id, ground }]) => [id, ground]));
  const shaped = [...change.added.map(({ zone }) => zone), ...change.updated.map(([, to]) => to)];
  const fresh = shaped.map(({ id, ground }) => freshOf(ground, before.get(id) ?? []));
  const box = boxOf(shaped.flatMap(({ ground }) => ground.flat(2)));
  const touched = new Set(shaped.map(({ id }) => id));
  const near = scenario.zones.filter(({ id, ground }) => !touched.has(id) && meet(box, knownBoxOf(ground)));
  const isFresh = new Set(fresh.flatMap(({ edges }) => edges));
  const put = byEast(fresh.flatMap(({ points }) => points));
  const all = byEast([...shaped, ...near].flatMap(({ ground }) => ground.flat(2)));

  const joinedZone = (zone: Zone): Zone => {
    const ground = withPoints(zone.ground, (from, to) =>
      pointsOn(from, to, isFresh.has(edgeKey(from, to)) ? all : put),
    );
    return ground === zone.ground ? zone : { ...zone, ground };
  };
  const neighbours = near.flatMap((zone) => {
    const next = joinedZone(zone);
    return next === zone ? [] : [[zone, next] as const];
  });
  return {
    ...change,
    added: change.added.map(({ zone, at }) => ({ zone: joinedZone(zone), at })),
    updated: [...change.updated.map(([from, to]) => [from, joinedZone(to)] as const), ...neighbours],
  };
}

interface Fresh {
  readonly points: readonly PlanePoint[];
  readonly edges: readonly string[];
}

/** What ground has that it had not before. */
function freshOf(ground: PlaneArea, before: PlaneArea): Fresh {
  const known = new Set(before.flat(2).map(String));
  const knownEdges = new Set(before.flat().flatMap(edgeKeys));
  return {
    points: ground.flat(2).filter((point) => !known.has(String(point))),
    edges: ground
      .flat()
      .flatMap(edgeKeys)
      .filter((key) => !knownEdges.has(key)),
  };
}

const edgeKeys = (ring: PlaneRing): readonly string[] => ring.map((to, at) => edgeKey(ring.at(at - 1) ?? to, to));

const boxes = new WeakMap<PlaneArea, Box>();

/** Ground of zones that are not edited stays the same object. */
function knownBoxOf(ground: PlaneArea): Box {
  const box = boxes.get(ground) ?? boxOf(ground.flat(2));
  boxes.set(ground, box);
  return box;
}

/** With a millimetre to spare: what lies on an edge may lie that far out. */
const meet = (a: Box, b: Box): boolean => a[0] <= b[2] + 1 && b[0] <= a[2] + 1 && a[1] <= b[3] + 1 && b[1] <= a[3] + 1;

const byEast = (points: readonly PlanePoint[]): readonly PlanePoint[] => [...points].sort((a, b) => a[0] - b[0]);

/** Points tried one by one at most: each asks whether the whole ground may be so, while a hand waits. */
const MOST_TRIED = 50;

type PointsOf = (from: PlanePoint, to: PlanePoint) => readonly PlanePoint[];

/** All points at once; where ground may not be so, those of them one by one with which it may. */
function withPoints(ground: PlaneArea, pointsOf: PointsOf): PlaneArea {
  const whole = withEntered(ground, pointsOf);
  if (whole === ground || faultOf(whole) === null) return whole;
  let made = ground;
  const wanted = ground.flat().flatMap((ring) => ring.flatMap((to, at) => pointsOf(ring.at(at - 1) ?? to, to)));
  for (const point of wanted.slice(0, MOST_TRIED)) {
    const next = withEntered(made, (from, to) => pointsOn(from, to, [point]));
    if (faultOf(next) === null) made = next;
  }
  return made;
}

const withEntered = (ground: PlaneArea, pointsOf: PointsOf): PlaneArea => {
  const next = mapRings(ground, (ring) => {
    const own = new Set(ring.map(String));
    const entered = ring.flatMap((from, at) => {
      const points = pointsOf(from, ring[(at + 1) % ring.length] ?? from).filter((point) => !own.has(String(point)));
      return [from, ...points];
    });
    return entered.length === ring.length ? ring : entered;
  });
  // A bend may turn a needle round.
  return next === ground ? ground : wound(next);
};

/** Points that lie on an edge between its ends, as the grid has it; in its direction, each once. `points`: by east. */
function pointsOn(from: PlanePoint, to: PlanePoint, points: readonly PlanePoint[]): readonly PlanePoint[] {
  const [east, north] = [to[0] - from[0], to[1] - from[1]];
  const square = east * east + north * north;
  const most = ON_EDGE * Math.sqrt(square);
  const [west, last] = [Math.min(from[0], to[0]) - 1, Math.max(from[0], to[0]) + 1];
  const found: (readonly [along: number, point: PlanePoint])[] = [];
  for (let at = firstFrom(points, west); at < points.length; at++) {
    const point = points[at];
    if (point === undefined || point[0] > last) break;
    const [x, y] = [point[0] - from[0], point[1] - from[1]];
    const along = x * east + y * north;
    if (along > 0 && along < square && Math.abs(x * north - y * east) <= most) found.push([along, point]);
  }
  found.sort(([one], [other]) => one - other);
  return found.map(([, point]) => point).filter((point, at, list) => !isSamePoint(point, list[at - 1] ?? from));
}

/** Where points by east begin to lie at or east of a line. */
function firstFrom(points: readonly PlanePoint[], east: number): number {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.[0] ?? 0) < east) low = middle + 1;
    else high = middle;
  }
  return low;
}
