import type { Geometry } from "../../domain/layer.ts";
import { boxOf } from "../../geodesy/plane-segment.ts";
import { boxAround, boxDistance, planeShape } from "../../geodesy/plane-shape.ts";
import type { PlaceShape } from "./anchors.ts";
import { type Meeting, meetSegment } from "./anchors-meeting.ts";
import { type NetworkSegments, networkSegments, pieceOf } from "./anchors-segments.ts";
import type { Network } from "./network.ts";
import { at, type SearchGraph } from "./search-graph.ts";

/** Pieces of a network by how near they can be to a place at best, and what has been found out about them. */
interface Nearness {
  readonly order: Int32Array;
  /** Metres that a piece is away at least, by piece. */
  readonly atLeast: Float64Array;
  readonly meetings: Map<number, Meeting>;
}

const known = new WeakMap<Network, WeakMap<Geometry, Nearness>>();

/** The nearest point of some edges to a place, however far; null where there are no such edges. */
export function nearestOf(
  { network }: SearchGraph,
  { geometry }: PlaceShape,
  admits: (edge: number) => boolean,
): Meeting | null {
  const segments = networkSegments(network);
  const { order, atLeast, meetings } = nearnessOf(network, geometry, segments);
  let best: Meeting | null = null;
  for (const segment of order) {
    if (best !== null && at(atLeast, segment) >= best.gapMetres) break;
    if (!admits(at(segments.edges, segment))) continue;
    const meeting = meetings.get(segment) ?? nearestMeeting(segments, segment, geometry);
    meetings.set(segment, meeting);
    if (meeting.gapMetres < (best?.gapMetres ?? Number.POSITIVE_INFINITY)) best = meeting;
  }
  return best;
}

function nearestMeeting(segments: NetworkSegments, segment: number, geometry: Geometry): Meeting {
  const meetings = meetSegment(segments, segment, planeShape(geometry), Number.POSITIVE_INFINITY);
  const nearest = [...meetings].sort((a, b) => a.gapMetres - b.gapMetres)[0];
  if (nearest === undefined) throw new Error(`a place without extent: ${geometry.type}`);
  return nearest;
}

function nearnessOf(network: Network, geometry: Geometry, segments: NetworkSegments): Nearness {
  const ofNetwork = known.get(network) ?? new WeakMap<Geometry, Nearness>();
  known.set(network, ofNetwork);
  const before = ofNetwork.get(geometry);
  if (before !== undefined) return before;
  const around = boxAround(planeShape(geometry).runs.map(({ box }) => box));
  const atLeast = Float64Array.from(segments.edges, (_, segment) =>
    boxDistance(boxOf(pieceOf(segments, segment)), around),
  );
  const order = Int32Array.from(segments.edges, (_, segment) => segment).sort(
    (a, b) => at(atLeast, a) - at(atLeast, b),
  );
  const nearness = { order, atLeast, meetings: new Map<number, Meeting>() };
  ofNetwork.set(geometry, nearness);
  return nearness;
}
