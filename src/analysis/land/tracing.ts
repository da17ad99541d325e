import type { PlaneArea } from "../../domain/plane.ts";
import { type GridRing, type LandGrid, pointFromGrid, twiceArea } from "./land-grid.ts";
import type { Noded } from "./noding.ts";

/** Says of either side of an edge, by number, whether the ground there is wanted. */
export interface Wanted {
  readonly onLeft: (edge: number) => boolean;
  readonly onRight: (edge: number) => boolean;
}

/** A way round wanted ground along noded edges, the ground on its left; it comes through no point twice. */
interface TracedRing {
  readonly points: readonly number[];
  /** By place: the edge to the next point. */
  readonly edges: readonly number[];
  readonly ring: GridRing;
}

/** Ground that hangs together over edges; pieces that touch in a point alone are several. */
export interface TracedPolygon {
  /** The outer ring counter-clockwise, then holes clockwise. */
  readonly rings: readonly TracedRing[];
  /** Twice its area, square millimetres, exact. */
  readonly twiceArea: number;
}

/**
 * The outlines of all wanted ground, exact points of the grid.
 *
 * @example tracePolygons(noded, wanted).map(({ rings }) => rings.length) // [2]: one polygon with one hole
 */
export function tracePolygons(noded: Noded, wanted: Wanted): readonly TracedPolygon[] {
  const rings = tracedRings(noded, wanted);
  const outer = rings.filter(({ ring }) => twiceArea([ring]) > 0);
  const holes = new Map<TracedRing, TracedRing[]>(outer.map((ring) => [ring, [ring]]));
  for (const hole of rings) {
    if (twiceArea([hole.ring]) < 0) holes.get(shellOf(hole, outer))?.push(hole);
  }
  return [...holes.values()].map((own) => ({ rings: own, twiceArea: twiceArea(own.map(({ ring }) => ring)) }));
}

/** Polygons in the plane; points that no ring was drawn with go where they lie on a straight edge. */
export function groundOf(
  polygons: readonly TracedPolygon[],
  grid: LandGrid,
  isDrawn: (point: number) => boolean,
): PlaneArea {
  return polygons.map(({ rings }) =>
    rings.map(({ points, ring }) => {
      const at = (i: number): readonly [number, number] => {
        const place = (i + points.length) % points.length;
        return [ring[2 * place] as number, ring[2 * place + 1] as number];
      };
      const turns = (i: number): boolean => {
        const [[ax, ay], [bx, by], [cx, cy]] = [at(i - 1), at(i), at(i + 1)];
        return (bx - ax) * (cy - by) !== (by - ay) * (cx - bx);
      };
      return points.flatMap((point, i) => (isDrawn(point) || turns(i) ? [pointFromGrid(grid, ...at(i))] : []));
    }),
  );
}

function tracedRings(noded: Noded, wanted: Wanted): readonly TracedRing[] {
  const leaving = boundary(noded, wanted);
  const rings: TracedRing[] = [];
  const used = new Set<number>();
  for (const steps of leaving.values()) {
    for (const first of steps) {
      if (used.has(first.edge)) continue;
      walkRound(first, leaving, noded, (way) => {
        for (const { edge } of way) used.add(edge);
        rings.push(ringOf(way, noded));
      });
    }
  }
  return rings;
}

/** An edge run through with wanted ground on its left. */
interface Step {
  readonly edge: number;
  readonly from: number;
  readonly to: number;
}

/** By point the steps that lead away from it along the edge of wanted ground. */
function boundary({ from, to }: Noded, { onLeft, onRight }: Wanted): ReadonlyMap<number, readonly Step[]> {
  const leaving = new Map<number, Step[]>();
  for (let edge = 0; edge < from.length; edge++) {
    const left = onLeft(edge);
    if (left === onRight(edge)) continue;
    const ends = [from[edge] as number, to[edge] as number] as const;
    const [start, end] = left ? ends : [ends[1], ends[0]];
    const steps = leaving.get(start);
    if (steps === undefined) leaving.set(start, [{ edge, from: start, to: end }]);
    else steps.push({ edge, from: start, to: end });
  }
  return leaving;
}

/** Follows the edge of the ground until the way closes; each time it comes to a point again it has gone round a ring. */
function walkRound(
  first: Step,
  leaving: ReadonlyMap<number, readonly Step[]>,
  noded: Noded,
  take: (way: readonly Step[]) => void,
): void {
  const way: Step[] = [];
  const places = new Map<number, number>();
  let step = first;
  do {
    places.set(step.from, way.length);
    way.push(step);
    const next = nextStep(step, leaving.get(step.to) ?? [], noded);
    const place = places.get(step.to);
    if (place !== undefined) {
      const round = way.splice(place);
      for (const { from } of round) places.delete(from);
      take(round);
    }
    step = next;
  } while (step !== first);
}

/** The first one clockwise from the way back: the ground on the left of the step lies between the two. */
function nextStep(step: Step, leaving: readonly Step[], noded: Noded): Step {
  let [best] = leaving;
  if (best === undefined) throw new Error(`no way on from point ${step.to}`);
  for (const other of leaving) if (comesFirst(other, best, step, noded)) best = other;
  return best;
}

/** Does one step come before another when turning clockwise from the way back? Exact. */
function comesFirst(one: Step, other: Step, back: Step, { x, y }: Noded): boolean {
  const vector = (to: number): readonly [number, number] => [
    (x[to] as number) - (x[back.to] as number),
    (y[to] as number) - (y[back.to] as number),
  ];
  const cross = (a: readonly [number, number], b: readonly [number, number]): number => a[0] * b[1] - a[1] * b[0];
  const [r, a, b] = [vector(back.from), vector(one.to), vector(other.to)];
  // To the right of the way back come those less than half a turn away; straight on counts with the left.
  const [sideOfA, sideOfB] = [cross(r, a), cross(r, b)];
  const half = (side: number): number => (side < 0 ? 0 : 1);
  if (half(sideOfA) !== half(sideOfB)) return half(sideOfA) < half(sideOfB);
  return cross(a, b) < 0;
}

function ringOf(way: readonly Step[], { x, y }: Noded): TracedRing {
  const ring = new Float64Array(2 * way.length);
  way.forEach(({ from }, i) => {
    ring[2 * i] = x[from] as number;
    ring[2 * i + 1] = y[from] as number;
  });
  return { points: way.map(({ from }) => from), edges: way.map(({ edge }) => edge), ring };
}

/** The smallest outer ring about a hole. */
function shellOf(hole: TracedRing, outer: readonly TracedRing[]): TracedRing {
  const around = outer.filter(({ ring }) => holds(ring, hole));
  const [first, ...rest] = around;
  if (first === undefined) throw new Error("a hole in nothing");
  return rest.reduce((least, one) => (twiceArea([one.ring]) < twiceArea([least.ring]) ? one : least), first);
}

/** No two rings share an edge, so that the middle of an edge lies clearly inside or outside of another ring. */
function holds(outer: GridRing, { ring }: TracedRing): boolean {
  const [x, y] = [((ring[0] as number) + (ring[2] as number)) / 2, ((ring[1] as number) + (ring[3] as number)) / 2];
  let isInside = false;
  for (let i = 0, before = outer.length - 2; i < outer.length; before = i, i += 2) {
    const [ax, ay] = [outer[before] as number, outer[before + 1] as number];
    const [bx, by] = [outer[i] as number, outer[i + 1] as number];
    if (ay > y === by > y) continue;
    const side = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    if (by > ay === side > 0) isInside = !isInside;
  }
  return isInside;
}
