import type { Gk23Position } from "../../geodesy/etrs-gk23.ts";
import { distance, nearestOnSegment } from "../../geodesy/plane-segment.ts";
import type { Chain } from "./chains.ts";
import { pathOf, putInto } from "./chains.ts";
import type { Plane } from "./plane.ts";
import { around, type SegmentIndex, type SegmentRef } from "./segment-index.ts";

/** A vertex of one line that was found to lie on another, and how far off it was. */
export interface Contact {
  readonly spot: number;
  readonly chains: readonly [Chain, Chain];
  readonly gapMetres: number;
  /** Which of the two lines end at the vertex. */
  readonly how: "end-to-end" | "end-to-line" | "crossing";
}

/**
 * Lays lines that lie on one another into one course: later lines are bent onto earlier ones, never the other way, so
 * that what was surveyed first keeps its place and stretches in common become the very same segments. A vertex goes to
 * the nearest vertex within the tolerance (metres), else to the nearest point of a line.
 */
export function layTogether(
  plane: Plane,
  chains: readonly Chain[],
  index: SegmentIndex,
  toleranceMetres: number,
): readonly Contact[] {
  const contacts: Contact[] = [];
  const moved = new Map<number, number>();
  chains.forEach((chain, number) => {
    const before = (box: readonly Gk23Position[]): readonly SegmentRef[] =>
      around(index, box, 2 * toleranceMetres).filter((ref) => ref.chain < number);
    chain.vertices.forEach((surveyed, position) => {
      const spot = moved.get(surveyed) ?? surveyed;
      chain.vertices[position] = spot;
      const found = landing(plane, chains, before([plane.at(spot)]), plane.at(spot), toleranceMetres);
      if (found === null || found.spot === spot) return;
      if (found.on !== null) putInto(plane, found.chain, found.on, [found.spot]);
      moved.set(surveyed, found.spot);
      chain.vertices[position] = found.spot;
      contacts.push({
        spot: found.spot,
        chains: [chain, found.chain],
        gapMetres: distance(plane.at(surveyed), plane.at(found.spot)),
        how: howOf(position === 0 || position === chain.vertices.length - 1, isEndOf(found.chain, found.spot)),
      });
    });
    chain.inserted.forEach((_, segment) => {
      const [from, to] = [chain.vertices[segment], chain.vertices[segment + 1]] as [number, number];
      const line = [plane.at(from), plane.at(to)] as const;
      const passed = new Map<number, Contact>();
      for (const ref of before(line)) {
        const other = chains[ref.chain] as Chain;
        for (const spot of pathOf(other, ref.segment)) {
          const foot = nearestOnSegment(plane.at(spot), ...line);
          if (foot.metres > toleranceMetres || foot.share <= 0 || foot.share >= 1) continue;
          passed.set(spot, {
            spot,
            chains: [other, chain],
            gapMetres: foot.metres,
            how: howOf(isEndOf(other, spot), false),
          });
        }
      }
      passed.delete(from);
      passed.delete(to);
      putInto(plane, chain, segment, [...passed.keys()]);
      contacts.push(...passed.values());
    });
  });
  return contacts;
}

const isEndOf = ({ vertices }: Chain, spot: number): boolean => spot === vertices[0] || spot === vertices.at(-1);

function howOf(first: boolean, second: boolean): Contact["how"] {
  if (first && second) return "end-to-end";
  return first || second ? "end-to-line" : "crossing";
}

interface Landing {
  readonly chain: Chain;
  readonly spot: number;
  /** The segment that takes the spot up; null where it is a vertex already. */
  readonly on: number | null;
}

function landing(
  plane: Plane,
  chains: readonly Chain[],
  refs: readonly SegmentRef[],
  point: Gk23Position,
  toleranceMetres: number,
): Landing | null {
  let vertex: Landing | null = null;
  let vertexAway = toleranceMetres;
  let foot: { readonly chain: Chain; readonly point: Gk23Position; readonly segment: number } | null = null;
  let footAway = toleranceMetres;
  for (const { chain: number, segment } of refs) {
    const chain = chains[number] as Chain;
    const path = pathOf(chain, segment);
    path.forEach((spot, position) => {
      const away = distance(plane.at(spot), point);
      if (away <= vertexAway) {
        vertexAway = away;
        vertex = { chain, spot, on: null };
      }
      const next = path[position + 1];
      if (next === undefined) return;
      const near = nearestOnSegment(point, plane.at(spot), plane.at(next));
      if (near.metres <= footAway) {
        footAway = near.metres;
        foot = { chain, point: near.point, segment };
      }
    });
  }
  if (vertex !== null) return vertex;
  if (foot === null) return null;
  const { chain, point: place, segment } = foot as { chain: Chain; point: Gk23Position; segment: number };
  return { chain, spot: plane.spotAt(place), on: segment };
}
