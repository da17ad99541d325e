import type { Gk23Position } from "../../geodesy/etrs-gk23.ts";
import { crossingShare, pointAt, type Segment } from "../../geodesy/plane-segment.ts";
import type { Chain } from "./chains.ts";
import { pathOf, putInto } from "./chains.ts";
import type { Plane } from "./plane.ts";
import { angleDegrees, direction } from "./plane.ts";
import { around, type SegmentIndex } from "./segment-index.ts";

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
            const at = crossingOf([plane.at(p), plane.at(q)], [plane.at(r), plane.at(s)], sharpestDegrees);
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

function crossingOf(one: Segment, other: Segment, sharpestDegrees: number): Gk23Position | null {
  const share = crossingShare(one, other);
  if (share === null || angleDegrees(direction(...one), direction(...other)) > sharpestDegrees) return null;
  return pointAt(...one, share);
}
