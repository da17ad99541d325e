import Flatbush from "flatbush";
import { metres } from "../../domain/units.ts";
import { boxOf, distance, lengthOf, type Segment, segmentsOf } from "../../geodesy/plane-segment.ts";
import type { Network } from "./network.ts";
import { at } from "./search-graph.ts";

/** Every straight piece of a network's edges, in flat arrays. */
export interface NetworkSegments {
  readonly edges: Int32Array;
  /** Metres along the edge at which the piece begins. */
  readonly starts: Float64Array;
  readonly lengths: Float64Array;
  /** East and north of both ends, ETRS-GK23: four numbers a piece. */
  readonly ends: Float64Array;
  readonly within: (west: number, south: number, east: number, north: number) => readonly number[];
}

const known = new WeakMap<Network, NetworkSegments>();

/** The pieces of a network and their index, made once. */
export function networkSegments(network: Network): NetworkSegments {
  const before = known.get(network);
  if (before !== undefined) return before;
  const made = makeSegments(network);
  known.set(network, made);
  return made;
}

/** One piece, by its number. */
export function pieceOf({ ends }: NetworkSegments, segment: number): Segment {
  const point = (offset: number) => ({
    east: metres(at(ends, 4 * segment + offset)),
    north: metres(at(ends, 4 * segment + offset + 1)),
  });
  return [point(0), point(2)];
}

function makeSegments({ edges }: Network): NetworkSegments {
  const count = edges.reduce((sum, { points }) => sum + Math.max(0, points.length - 1), 0);
  const found = {
    edges: new Int32Array(count),
    starts: new Float64Array(count),
    lengths: new Float64Array(count),
    ends: new Float64Array(4 * count),
  };
  if (count === 0) return { ...found, within: () => [] };
  const index = new Flatbush(count);
  let segment = 0;
  edges.forEach(({ points, metres: stated }, edge) => {
    let along = 0;
    // An edge states its own length: where the pieces add up to less or more, they are stretched to it.
    const drawn = lengthOf(points);
    const stretch = drawn === 0 ? 0 : stated / drawn;
    for (const piece of segmentsOf(points)) {
      const [from, to] = piece;
      const length = distance(from, to) * stretch;
      found.edges[segment] = edge;
      found.starts[segment] = along;
      found.lengths[segment] = length;
      found.ends.set([from.east, from.north, to.east, to.north], 4 * segment);
      const { west, south, east, north } = boxOf(piece);
      index.add(west, south, east, north);
      along += length;
      segment += 1;
    }
  });
  index.finish();
  return { ...found, within: (west, south, east, north) => index.search(west, south, east, north) };
}
