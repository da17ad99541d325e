import { metres } from "../../domain/units.ts";
import type { Gk23Position } from "../../geodesy/etrs-gk23.ts";
import { areaHolds, boxDistance, type PlanePath, type PlaneShape } from "../../geodesy/plane-shape.ts";
import type { NetworkSegments } from "./anchors-segments.ts";
import { at } from "./search-graph.ts";

/** Where a straight piece of the network and a place come together; lengths in metres. */
export interface Meeting {
  readonly edge: number;
  /** Along the edge. */
  readonly from: number;
  readonly to: number;
  readonly gapMetres: number;
  readonly atPlace: Gk23Position;
  readonly onNetwork: Gk23Position;
}

interface Piece {
  readonly from: Gk23Position;
  readonly to: Gk23Position;
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
  for (const { path, first, last, box: around } of plane.runs) {
    if (boxDistance(around, box) > Math.min(least, best?.gap ?? least)) continue;
    for (let index = first; index < Math.max(last, first + 1); index++) {
      const edge = { from: vertexOf(path, index), to: vertexOf(path, Math.min(index + 1, last)) };
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
  piece: Piece,
  crossings: readonly number[],
): readonly Meeting[] {
  if (plane.areas.length === 0) {
    return crossings.map((share) => meeting(segments, segment, piece, share, share, 0, pointAt(piece, share)));
  }
  const cuts = [0, ...[...crossings].sort((a, b) => a - b), 1];
  return cuts.flatMap((to, index) => {
    const from = cuts[index - 1];
    if (from === undefined || to === from) return [];
    const middle = pointAt(piece, (from + to) / 2);
    if (!areaHolds(plane, middle.east, middle.north)) return [];
    return [meeting(segments, segment, piece, from, to, 0, pointAt(piece, from))];
  });
}

function meeting(
  { edges, starts, lengths }: NetworkSegments,
  segment: number,
  piece: Piece,
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
    onNetwork: pointAt(piece, from),
  };
}

/** Where along `piece` (0–1) the other one crosses it; null where they do not, or run alongside. */
export function crossingShare(piece: Piece, other: Piece): number | null {
  const [ax, ay] = [piece.to.east - piece.from.east, piece.to.north - piece.from.north];
  const [bx, by] = [other.to.east - other.from.east, other.to.north - other.from.north];
  const [cx, cy] = [other.from.east - piece.from.east, other.from.north - piece.from.north];
  const cross = ax * by - ay * bx;
  if (cross === 0) return null;
  const share = (cx * by - cy * bx) / cross;
  const along = (cx * ay - cy * ax) / cross;
  return share < 0 || share > 1 || along < 0 || along > 1 ? null : share;
}

/** Two straight pieces that do not cross are nearest to each other at one of their ends. */
function nearPoints(piece: Piece, other: Piece) {
  const onPiece = [other.from, other.to].map((atPlace) => {
    const share = footShare(atPlace, piece);
    return { share, atPlace, gap: between(atPlace, pointAt(piece, share)) };
  });
  const onOther = [0, 1].map((share) => {
    const end = pointAt(piece, share);
    const atPlace = pointAt(other, footShare(end, other));
    return { share, atPlace, gap: between(atPlace, end) };
  });
  return [...onPiece, ...onOther];
}

function footShare({ east, north }: Gk23Position, { from, to }: Piece): number {
  const [right, up] = [to.east - from.east, to.north - from.north];
  const square = right * right + up * up;
  if (square === 0) return 0;
  return Math.min(1, Math.max(0, ((east - from.east) * right + (north - from.north) * up) / square));
}

function pointAt({ from, to }: Piece, share: number): Gk23Position {
  if (share === 0) return from;
  if (share === 1) return to;
  return {
    east: metres(from.east + share * (to.east - from.east)),
    north: metres(from.north + share * (to.north - from.north)),
  };
}

const between = (a: Gk23Position, b: Gk23Position): number => Math.hypot(a.east - b.east, a.north - b.north);

function pieceOf({ ends }: NetworkSegments, segment: number): Piece {
  const point = (offset: number): Gk23Position => ({
    east: metres(at(ends, 4 * segment + offset)),
    north: metres(at(ends, 4 * segment + offset + 1)),
  });
  return { from: point(0), to: point(2) };
}

const boxOf = ({ from, to }: Piece) => ({
  west: Math.min(from.east, to.east),
  south: Math.min(from.north, to.north),
  east: Math.max(from.east, to.east),
  north: Math.max(from.north, to.north),
});

function vertexOf(path: PlanePath, index: number): Gk23Position {
  return { east: metres(at(path.east, index)), north: metres(at(path.north, index)) };
}
