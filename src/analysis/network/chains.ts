import type { Feature, Layer, Position } from "../../domain/layer.ts";
import { DECLARED_LAYERS } from "../../domain/network-layers.ts";
import type { TravelMode } from "../../domain/way.ts";
import type { Gk23Position } from "../../geodesy/etrs-gk23.ts";
import { toGk23 } from "../../geodesy/etrs-gk23.ts";
import { distance, nearestOnSegment, segmentsOf } from "../../geodesy/plane-segment.ts";
import type { Plane } from "./plane.ts";

/**
 * A line on its way into the network. `vertices` are the survey's, as numbers of the plane's spots; `inserted` holds,
 * for each of its segments, the spots put between them since, in order.
 */
export interface Chain {
  readonly feature: Feature;
  readonly declared: boolean;
  readonly vertices: number[];
  readonly inserted: number[][];
}

/** Lines of the layers as chains; declared links of the other travel mode and anything but lines are left out. */
export function readChains(plane: Plane, travelMode: TravelMode, layers: readonly Layer[]): readonly Chain[] {
  return layers.flatMap(({ meta, features }) => {
    const declared = DECLARED_LAYERS.includes(meta.id);
    return features
      .filter((feature) => !declared || feature.fields["travelMode"] === travelMode)
      .flatMap((feature) =>
        linesOf(feature).flatMap((line) => {
          const vertices = withoutRepeats(line.map((position) => plane.spotAt(toGk23(position))));
          if (vertices.length < 2) return [];
          return [{ feature, declared, vertices, inserted: vertices.slice(1).map(() => []) }];
        }),
      );
  });
}

/** Spots of one segment of the survey with what was put between, both ends included. */
export function pathOf({ vertices, inserted }: Chain, segment: number): readonly number[] {
  const [from, to] = [vertices[segment], vertices[segment + 1]];
  if (from === undefined || to === undefined) throw new Error(`no segment ${segment}`);
  return withoutRepeats([from, ...(inserted[segment] ?? []), to]);
}

/** All spots of a chain in order. */
export function spotsOf(chain: Chain): readonly number[] {
  return withoutRepeats(chain.inserted.flatMap((_, segment) => [...pathOf(chain, segment)]));
}

/** Puts spots into a segment, in the order in which they lie along it. */
export function putInto(plane: Plane, chain: Chain, segment: number, spots: readonly number[]): void {
  const path = pathOf(chain, segment);
  const fresh = [...new Set(spots)].filter((spot) => !path.includes(spot));
  const list = chain.inserted[segment];
  if (fresh.length === 0 || list === undefined) return;
  const along = new Map<number, number>();
  const points = path.map(plane.at);
  for (const spot of [...list, ...fresh]) along.set(spot, distanceAlong(points, plane.at(spot)));
  chain.inserted[segment] = [...along.keys()].sort((a, b) => (along.get(a) ?? 0) - (along.get(b) ?? 0));
}

function distanceAlong(points: readonly Gk23Position[], point: Gk23Position): number {
  let nearest = Number.POSITIVE_INFINITY;
  let result = 0;
  let before = 0;
  for (const [from, to] of segmentsOf(points)) {
    const near = nearestOnSegment(point, from, to);
    const length = distance(from, to);
    if (near.metres < nearest) {
      nearest = near.metres;
      result = before + near.share * length;
    }
    before += length;
  }
  return result;
}

function linesOf({ geometry }: Feature): readonly (readonly Position[])[] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
}

function withoutRepeats(spots: readonly number[]): number[] {
  return spots.filter((spot, index) => spot !== spots[index - 1]);
}
