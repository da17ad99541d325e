import { distance, nearestOnSegment } from "../../geodesy/plane-segment.ts";
import type { Chain } from "./chains.ts";
import { pathOf, putInto } from "./chains.ts";
import type { Plane } from "./plane.ts";
import { around, type SegmentIndex } from "./segment-index.ts";

/**
 * A declared link's end meets the network when it is this near, metres: its coordinates are written to the decimetre
 * and a track may have been bent onto its twin by up to half a gauge.
 */
export const DECLARED_MEETS_METRES = 1;

/**
 * Ties the ends of declared links to the network: to a vertex that is as near, else to the nearest point of a line,
 * which gets a node there. An end that meets nothing stays where it is: it stands for a place. A link is no track, so
 * the angle at which it leaves one says nothing: the turn rule of the railway does not hold at its ends.
 */
export function meetNetwork(
  plane: Plane,
  surveyed: readonly Chain[],
  index: SegmentIndex,
  declared: readonly Chain[],
): void {
  for (const chain of declared) {
    for (const position of [0, chain.vertices.length - 1]) {
      const spot = chain.vertices[position] as number;
      const point = plane.at(spot);
      let best: { away: number; put: () => number } | null = null;
      for (const ref of around(index, [point], DECLARED_MEETS_METRES)) {
        const other = surveyed[ref.chain] as Chain;
        const path = pathOf(other, ref.segment);
        path.forEach((vertex, step) => {
          const away = distance(plane.at(vertex), point);
          if (away <= Math.min(DECLARED_MEETS_METRES, best?.away ?? Number.POSITIVE_INFINITY))
            best = { away, put: () => vertex };
          const next = path[step + 1];
          if (next === undefined) return;
          const near = nearestOnSegment(point, plane.at(vertex), plane.at(next));
          if (near.metres > DECLARED_MEETS_METRES || near.metres >= (best?.away ?? Number.POSITIVE_INFINITY)) return;
          best = {
            away: near.metres,
            put: () => {
              const foot = plane.spotAt(near.point);
              putInto(plane, other, ref.segment, [foot]);
              return foot;
            },
          };
        });
      }
      if (best !== null) chain.vertices[position] = (best as { put: () => number }).put();
    }
  }
}
