import Flatbush from "flatbush";
import type { Gk23Position } from "../../geodesy/etrs-gk23.ts";
import { boxOf } from "../../geodesy/plane-segment.ts";
import type { Chain } from "./chains.ts";
import { pathOf } from "./chains.ts";
import type { Plane } from "./plane.ts";

export interface SegmentRef {
  /** Index into the chains. */
  readonly chain: number;
  readonly segment: number;
}

export interface SegmentIndex {
  readonly within: (west: number, south: number, east: number, north: number) => readonly SegmentRef[];
}

/**
 * The survey's segments by place. Chains may be bent afterwards: whoever asks widens the box by as much as they may
 * have moved.
 */
export function indexSegments(plane: Plane, chains: readonly Chain[]): SegmentIndex {
  const refs = chains.flatMap(({ inserted }, chain) => inserted.map((_, segment) => ({ chain, segment })));
  if (refs.length === 0) return { within: () => [] };
  const tree = new Flatbush(refs.length);
  for (const { chain, segment } of refs) {
    const { west, south, east, north } = boxOf(pathOf(chains[chain] as Chain, segment).map(plane.at));
    tree.add(west, south, east, north);
  }
  tree.finish();
  return {
    within: (...box) => tree.search(...box).map((found) => refs[found] as SegmentRef),
  };
}

/** Segments whose box comes within a distance of the box about some points. */
export function around(
  index: SegmentIndex,
  points: readonly Gk23Position[],
  metresAway: number,
): readonly SegmentRef[] {
  const { west, south, east, north } = boxOf(points);
  return index.within(west - metresAway, south - metresAway, east + metresAway, north + metresAway);
}
