import type { Gk23Position } from "../../geodesy/etrs-gk23.ts";
import {
  boxOf,
  crossingShare,
  nearestOnSegment,
  pointAt,
  type Segment,
  segmentsOfRun,
} from "../../geodesy/plane-segment.ts";
import { areaHolds, boxDistance, type PlaneShape } from "../../geodesy/plane-shape.ts";
import { type NetworkSegments, pieceOf } from "./anchors-segments.ts";
import { at } from "./search-graph.ts";

/** A part of an edge at which a place meets the network; a point where `from` equals `to`. */
export interface Meeting {
  readonly edge: number;
  /** Metres along the edge from its node `from`. */
  readonly from: number;
  readonly to: number;
  /** Straight from the place to the network; 0 where they touch. */
  readonly gapMetres: number;
  /** Where the access begins at the place and where it comes onto the network. */
  readonly atPlace: Gk23Position;
  readonly onNetwork: Gk23Position;
}

/**
 * Every stretch of a piece that lies in an area of the place or crosses a line of it (gap 0); where there is none, the
 * nearest point, if it is not farther than `least`.
 */
export function meetSegment(
  segments: NetworkSegments,
  segment: number,
  plane: PlaneShape,
  least: number,
): readonly Meeting[] {
  const piece = pieceOf(segments, segment);
  const box = boxOf(piece);
  if (plane.runs.every((run) => boxDistance(run.box, box) > least))
    return insideOf(segments, segment, plane, piece, []);
  const crossings: number[] = [];
  let best: { readonly gap: number; readonly share: number; readonly atPlace: Gk23Position } | null = null;
  for (const run of plane.runs) {
    if (boxDistance(run.box, box) > Math.min(least, best?.gap ?? least)) continue;
    for (const edge of segmentsOfRun(run)) {
      const crossing = crossingShare(piece, edge);
      if (crossing !== null) crossings.push(crossing);
      for (const near of nearPoints(piece, edge)) if (near.gap < (best?.gap ?? Infinity)) best = near;
    }
  }
  const inside = insideOf(segments, segment, plane, piece, crossings);
  if (inside.length > 0) return inside;
  if (best === null || best.gap > least) return [];
  const { share, atPlace, gap } = best;
  return [meeting(segments, segment, piece, share, share, gap, atPlace)];
}

/** The parts between crossings that lie in an area; for a line, the crossings themselves. */
function insideOf(
  segments: NetworkSegments,
  segment: number,
  plane: PlaneShape,
  piece: Segment,
  crossings: readonly number[],
): readonly Meeting[] {
  if (plane.areas.length === 0) {
    return crossings.map((share) => meeting(segments, segment, piece, share, share, 0, pointAt(...piece, share)));
  }
  const cuts = [0, ...[...crossings].sort((a, b) => a - b), 1];
  return cuts.flatMap((to, index) => {
    const from = cuts[index - 1];
    if (from === undefined || to === from) return [];
    const middle = pointAt(...piece, (from + to) / 2);
    if (!areaHolds(plane, middle.east, middle.north)) return [];
    return [meeting(segments, segment, piece, from, to, 0, pointAt(...piece, from))];
  });
}

function meeting(
  { edges, starts, lengths }: NetworkSegments,
  segment: number,
  piece: Segment,
  from: number,
  to: number,
  gapMetres: number,
  atPlace: Gk23Position,
): Meeting {
  const [start, length] = [at(starts, segment), at(lengths, segment)];
  return {
    edge: at(edges, segment),
    from: start + from * length,
    to: start + to * length,
    gapMetres,
    atPlace,
    onNetwork: pointAt(...piece, from),
  };
}

/** Two straight pieces that do not cross are nearest to each other at one of their ends. */
function nearPoints(piece: Segment, other: Segment) {
  const onPiece = other.map((atPlace) => {
    const near = nearestOnSegment(atPlace, ...piece);
    return { share: near.share, atPlace, gap: near.metres };
  });
  // The ends of a piece lie at the shares 0 and 1 of it.
  const onOther = piece.map((end, share) => {
    const near = nearestOnSegment(end, ...other);
    return { share, atPlace: near.point, gap: near.metres };
  });
  return [...onPiece, ...onOther];
}
