import { metres } from "../../domain/units.ts";
import type { Gk23Position } from "../../geodesy/etrs-gk23.ts";
import { distance, nearestOnSegment, pointAt, segmentsOf } from "../../geodesy/plane-segment.ts";
import type { Chain } from "./chains.ts";
import { pathOf, putInto, spotsOf } from "./chains.ts";
import type { Plane } from "./plane.ts";
import { angleDegrees, direction, turnDegrees } from "./plane.ts";
import { around, type SegmentIndex } from "./segment-index.ts";

/** Directions that agree within this may be joined, degrees. */
export const JOIN_DEGREES = 20;
/** A joined end is led ahead by this many times its gap: the connector leaves at 8°, far below the sharpest turn. */
const LEAD = 7;
/** The widest gap in the survey that closes so is 6.8 m, the Pietarsaari branch at Pännäinen; at 1:7 it takes 48 m. */
const CONVERGING_METRES = 7;
const CONVERGING_AHEAD_METRES = 50;
/** How far the other may have bent from its course by then, metres: less than to its neighbour. */
const BEND_METRES = 2;
/** The direction of a line's end is taken over this much of it, metres: its last piece may be a crumb. */
const HEADING_METRES = 10;

export interface Join {
  readonly spot: number;
  readonly chains: readonly [Chain, Chain];
  readonly gapMetres: number;
  readonly how: "end-to-end" | "end-to-line";
}

/**
 * Leads the free ends of lines to the nearest line whose direction agrees: any within the tolerance (metres), and one
 * up to 7 m away if the end, carried straight on, meets it within 50 m, as a track does whose last metres are missing.
 * An end beside a parallel track meets nothing ahead and stays free as long as the tolerance is smaller than the
 * distance between tracks. Two free ends within the tolerance become one point: the later line's end moves.
 * `slackMetres` says how far lines may have been bent since they were indexed.
 */
export function joinEnds(
  plane: Plane,
  chains: readonly Chain[],
  index: SegmentIndex,
  toleranceMetres: number,
  slackMetres: number,
): readonly Join[] {
  const uses = usesOf(chains);
  const joins: Join[] = [];
  // Extending a line renumbers its segments, which the index knows by number: after all have been found.
  const extensions: (() => void)[] = [];
  for (const [number, chain] of chains.entries()) {
    for (const side of ["start", "end"] as const) {
      const spots = side === "end" ? spotsOf(chain) : [...spotsOf(chain)].reverse();
      const last = spots.at(-1);
      if (last === undefined || spots.length < 2 || (uses.get(last) ?? 0) > 1) continue;
      const point = plane.at(last);
      const heading = direction(plane.at(startOfHeading(plane, spots)), point);
      const found = nearestAgreeing(plane, chains, chain, index, point, heading, toleranceMetres, slackMetres);
      if (found === null) continue;
      const facing = facingEnd(plane, uses, found, point, toleranceMetres);
      const [moving, target] =
        facing === null ? [last, leadAhead(plane, found, heading)] : inOrder(last, facing, number < found.number);
      for (const spot of [moving, target]) uses.set(spot, (uses.get(spot) ?? 0) + 1);
      joins.push({
        spot: target,
        chains: [chain, found.chain],
        gapMetres: facing === null ? found.gapMetres : distance(point, plane.at(facing)),
        how: facing === null ? "end-to-line" : "end-to-end",
      });
      if (facing !== null) {
        replaceEnd(number < found.number ? found.chain : chain, moving, target);
        continue;
      }
      putInto(plane, found.chain, found.segment, [target]);
      extensions.push(() => extend(chain, side, target));
    }
  }
  for (const apply of extensions) apply();
  return joins;
}

const inOrder = (own: number, facing: number, ownFirst: boolean): readonly [moving: number, target: number] =>
  ownFirst ? [facing, own] : [own, facing];

interface Neighbour {
  readonly chain: Chain;
  readonly number: number;
  readonly segment: number;
  /** Position of the stretch in the segment's path. */
  readonly stretch: number;
  readonly foot: Gk23Position;
  readonly gapMetres: number;
}

function nearestAgreeing(
  plane: Plane,
  chains: readonly Chain[],
  own: Chain,
  index: SegmentIndex,
  point: Gk23Position,
  heading: readonly [number, number],
  toleranceMetres: number,
  slackMetres: number,
): Neighbour | null {
  let nearest: Neighbour | null = null;
  for (const { chain: number, segment } of around(index, [point], CONVERGING_METRES + slackMetres)) {
    const chain = chains[number] as Chain;
    if (chain === own) continue;
    for (const [stretch, [from, to]] of segmentsOf(pathOf(chain, segment).map(plane.at)).entries()) {
      const near = nearestOnSegment(point, from, to);
      if (near.metres > (nearest?.gapMetres ?? CONVERGING_METRES)) continue;
      if (angleDegrees(heading, direction(from, to)) > JOIN_DEGREES) continue;
      if (near.metres > toleranceMetres) {
        const meeting = straightAhead(point, heading, from, to);
        if (meeting === null || !passes(plane, chain, segment, meeting)) continue;
      }
      nearest = { chain, number, segment, stretch, foot: near.point, gapMetres: near.metres };
    }
  }
  return nearest;
}

/** The neighbour's own end, free and as near: the two are one line that was cut, and the later comes to the earlier. */
function facingEnd(
  plane: Plane,
  uses: ReadonlyMap<number, number>,
  { chain }: Neighbour,
  point: Gk23Position,
  toleranceMetres: number,
): number | null {
  const ends = [chain.vertices[0], chain.vertices.at(-1)] as [number, number];
  return ends.find((end) => distance(plane.at(end), point) <= toleranceMetres && (uses.get(end) ?? 0) < 2) ?? null;
}

/** Where the line, carried straight on, meets the other's course; null if not within reach, as with parallels. */
function straightAhead(
  point: Gk23Position,
  heading: readonly [number, number],
  from: Gk23Position,
  to: Gk23Position,
): Gk23Position | null {
  const along = direction(from, to);
  const length = Math.hypot(...heading);
  const area = heading[0] * along[1] - heading[1] * along[0];
  if (area === 0 || length === 0) return null;
  const between = direction(point, from);
  const times = (between[0] * along[1] - between[1] * along[0]) / area;
  if (times <= 0 || times * length > CONVERGING_AHEAD_METRES) return null;
  return { north: metres(point.north + times * heading[1]), east: metres(point.east + times * heading[0]) };
}

/** Is the other line there, where it would be met, and not ended before? Looks along the survey's next segments. */
function passes(plane: Plane, chain: Chain, segment: number, meeting: Gk23Position): boolean {
  const last = Math.min(chain.inserted.length - 1, segment + 2);
  for (let near = Math.max(0, segment - 2); near <= last; near++) {
    for (const stretch of segmentsOf(pathOf(chain, near).map(plane.at))) {
      if (nearestOnSegment(meeting, ...stretch).metres <= BEND_METRES) return true;
    }
  }
  return false;
}

/** Where the connector meets the neighbour: ahead of the foot, at most at the end of the neighbour's segment. */
function leadAhead(
  plane: Plane,
  { chain, segment, stretch, foot, gapMetres }: Neighbour,
  heading: readonly [number, number],
): number {
  const path = pathOf(chain, segment);
  const forwards =
    turnDegrees(heading, direction(plane.at(path[stretch] as number), plane.at(path[stretch + 1] as number))) < 90;
  const ahead = forwards ? path.slice(stretch + 1) : path.slice(0, stretch + 1).reverse();
  let rest = gapMetres * LEAD;
  let here = foot;
  for (const spot of ahead) {
    const next = plane.at(spot);
    const length = distance(here, next);
    if (length > rest) return plane.spotAt(pointAt(here, next, rest / length));
    rest -= length;
    here = next;
  }
  return ahead.at(-1) as number;
}

function startOfHeading(plane: Plane, spots: readonly number[]): number {
  const end = plane.at(spots.at(-1) as number);
  for (let position = spots.length - 2; position > 0; position--) {
    const spot = spots[position] as number;
    if (distance(plane.at(spot), end) >= HEADING_METRES) return spot;
  }
  return spots[0] as number;
}

function extend(chain: Chain, side: "start" | "end", target: number): void {
  if (side === "end") {
    chain.vertices.push(target);
    chain.inserted.push([]);
  } else {
    chain.vertices.unshift(target);
    chain.inserted.unshift([]);
  }
}

function replaceEnd({ vertices }: Chain, from: number, to: number): void {
  if (vertices[0] === from) vertices[0] = to;
  else vertices[vertices.length - 1] = to;
}

/** How many lines pass each spot. */
function usesOf(chains: readonly Chain[]): Map<number, number> {
  const uses = new Map<number, number>();
  for (const chain of chains) for (const spot of new Set(spotsOf(chain))) uses.set(spot, (uses.get(spot) ?? 0) + 1);
  return uses;
}
