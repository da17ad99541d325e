import Flatbush from "flatbush";
import type { Feature, Position } from "../../domain/layer.ts";
import type { SnapHint } from "../../domain/measurement.ts";
import { type Gk23Position, toGk23 } from "../../geodesy/etrs-gk23.ts";
import { fromGk23 } from "../../geodesy/from-planes.ts";
import {
  boxOf,
  crossingShare,
  distance,
  nearestOnSegment,
  pointAt,
  type Segment,
  segmentsOfRun,
} from "../../geodesy/plane-segment.ts";
import { planeShape } from "../../geodesy/plane-shape.ts";

/** Everything that can be snapped to, in the plane ETRS-GK23. */
export interface SnapIndex {
  /**
   * What lies nearest within so many metres: a crossing of two lines or a vertex before an edge, because they are what a
   * hand aims at. Lon, lat in degrees in and out; null where nothing lies near.
   */
  readonly near: (at: Position, radiusMetres: number) => SnapHint | null;
}

/** So many pieces round the pointer are looked through for crossings, the nearest ones. */
const MOST_CROSSED = 48;

/** Takes in the features that are shown; about 10,000 pieces take some 20 ms, once. */
export function createSnapIndex(features: readonly Feature[]): SnapIndex {
  const pieces = features.flatMap(piecesOf);
  if (pieces.length === 0) return { near: () => null };
  const tree = new Flatbush(pieces.length);
  for (const { segment } of pieces) {
    const { west, south, east, north } = boxOf(segment);
    tree.add(west, south, east, north);
  }
  tree.finish();
  return { near };

  function near(at: Position, radiusMetres: number): SnapHint | null {
    const pointer = toGk23(at);
    const { east, north } = pointer;
    const found = tree
      .search(east - radiusMetres, north - radiusMetres, east + radiusMetres, north + radiusMetres)
      .flatMap((index) => pieces[index] ?? [])
      .map((piece) => ({ piece, ...nearestOnSegment(pointer, ...piece.segment) }))
      .filter(({ metres }) => metres <= radiusMetres)
      .sort((a, b) => a.metres - b.metres);
    const nearest = found[0];
    if (nearest === undefined) return null;
    const around = found.map(({ piece }) => piece);
    const aimed = nearestOf([...verticesOf(around), ...crossingsOf(around)], pointer, radiusMetres);
    return hintOf(aimed ?? { kind: "edge", point: nearest.point, feature: nearest.piece.feature });
  }
}

/** A straight piece of a feature; a point of a layer is a piece without length. */
interface Piece {
  readonly segment: Segment;
  readonly feature: Feature;
}

const piecesOf = (feature: Feature): readonly Piece[] =>
  planeShape(feature.geometry)
    .runs.flatMap(segmentsOfRun)
    .map((segment) => ({ segment, feature }));

interface Candidate {
  readonly kind: SnapHint["kind"];
  readonly point: Gk23Position;
  readonly feature: Feature;
}

const verticesOf = (pieces: readonly Piece[]): readonly Candidate[] =>
  pieces.flatMap(({ segment, feature }) => segment.map((point) => ({ kind: "vertex" as const, point, feature })));

/** Where lines cross near the pointer; the crossing is no surer than the less sure of the two. */
function crossingsOf(pieces: readonly Piece[]): readonly Candidate[] {
  const near = pieces.slice(0, MOST_CROSSED);
  return near.flatMap((one, index) =>
    near.slice(index + 1).flatMap((other): readonly Candidate[] => {
      const share = crossingShare(one.segment, other.segment);
      if (share === null) return [];
      const feature = one.feature.accuracyMetres >= other.feature.accuracyMetres ? one.feature : other.feature;
      return [{ kind: "intersection", point: pointAt(...one.segment, share), feature }];
    }),
  );
}

/** Nearer than this to each other, a crossing and a vertex are one place, metres. */
const ONE_PLACE = 0.001;

/** Of equally near ones the first: a vertex is what the data says, a crossing is worked out. */
function nearestOf(candidates: readonly Candidate[], pointer: Gk23Position, radius: number): Candidate | null {
  let best: Candidate | null = null;
  let least = radius;
  for (const candidate of candidates) {
    const away = distance(candidate.point, pointer);
    if (away > radius || (best !== null && away >= least - ONE_PLACE)) continue;
    [best, least] = [candidate, away];
  }
  return best;
}

const hintOf = ({ kind, point, feature }: Candidate): SnapHint => ({
  kind,
  position: fromGk23(point),
  layer: feature.layer,
  feature: feature.id,
});
