import { metres } from "../../domain/units.ts";
import type { Gk23Position } from "../../geodesy/etrs-gk23.ts";
import type { Chain } from "./chains.ts";
import { pathOf, putInto } from "./chains.ts";
import { around } from "./merging.ts";
import type { Plane } from "./plane.ts";
import { angleDegrees, direction } from "./plane.ts";
import type { SegmentIndex } from "./segment-index.ts";

export interface Crossing {
  readonly spot: number;
  readonly chains: readonly [Chain, Chain];
}

/**
 * Puts a node where two lines cross without a vertex in common, if they cross at no more than the given angle
 * (degrees). The index must know every line as it lies.
 */
export function nodeCrossings(
  plane: Plane,
  chains: readonly Chain[],
  index: SegmentIndex,
  sharpestDegrees: number,
): readonly Crossing[] {
  const crossings: Crossing[] = [];
  const put: (() => void)[] = [];
  chains.forEach((chain, number) => {
    chain.inserted.forEach((_, segment) => {
      const path = pathOf(chain, segment);
      for (const ref of around(index, path.map(plane.at), 0)) {
        if (ref.chain < number || (ref.chain === number && ref.segment <= segment + 1)) continue;
        const other = chains[ref.chain] as Chain;
        const otherPath = pathOf(other, ref.segment);
        for (let a = 0; a + 1 < path.length; a++) {
          for (let b = 0; b + 1 < otherPath.length; b++) {
            const four = [path[a], path[a + 1], otherPath[b], otherPath[b + 1]] as [number, number, number, number];
            if (new Set(four).size < 4) continue;
            const [p, q, r, s] = four;
            const at = crossingOf([plane.at(p), plane.at(q), plane.at(r), plane.at(s)], sharpestDegrees);
            if (at === null) continue;
            const spot = plane.spotAt(at);
            put.push(() => {
              putInto(plane, chain, segment, [spot]);
              putInto(plane, other, ref.segment, [spot]);
            });
            crossings.push({ spot, chains: [chain, other] });
          }
        }
      }
    });
  });
  for (const insert of put) insert();
  return crossings;
}

type Four = readonly [Gk23Position, Gk23Position, Gk23Position, Gk23Position];

function crossingOf([a, b, c, d]: Four, sharpestDegrees: number): Gk23Position | null {
  const [first, second] = [direction(a, b), direction(c, d)];
  const area = first[0] * second[1] - first[1] * second[0];
  if (area === 0) return null;
  const between = direction(a, c);
  const along = (between[0] * second[1] - between[1] * second[0]) / area;
  const across = (between[0] * first[1] - between[1] * first[0]) / area;
  if (along < 0 || along > 1 || across < 0 || across > 1) return null;
  if (angleDegrees(first, second) > sharpestDegrees) return null;
  return { north: metres(a.north + along * first[1]), east: metres(a.east + along * first[0]) };
}
