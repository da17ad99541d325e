import Flatbush from "flatbush";
import type { Feature, Geometry, Position } from "../../domain/layer.ts";
import type { SnapHint } from "../../domain/measurement.ts";
import { metres } from "../../domain/units.ts";
import { fromGk23, toGk23 } from "../../geodesy/etrs-gk23.ts";
import { crossingOf, footOn, type Point, type Segment } from "./segments.ts";

/** Everything that can be snapped to, in the plane ETRS-GK23. */
export interface SnapIndex {
  /**
   * What lies nearest within so many metres: a crossing of two lines or a vertex before an edge, because they are what a
   * hand aims at. Lon, lat in degrees in and out; null where nothing lies near.
   */
  readonly near: (at: Position, radiusMetres: number) => SnapHint | null;
}

/** So many segments round the pointer are looked through for crossings, the nearest ones. */
const MOST_CROSSED = 48;

/** Takes in the features that are shown; about 10,000 segments take some 20 ms, once. */
export function createSnapIndex(features: readonly Feature[]): SnapIndex {
  const segments = features.flatMap(segmentsOf);
  if (segments.length === 0) return { near: () => null };
  const tree = new Flatbush(segments.length);
  for (const { from, to } of segments) {
    tree.add(Math.min(from.x, to.x), Math.min(from.y, to.y), Math.max(from.x, to.x), Math.max(from.y, to.y));
  }
  tree.finish();
  return { near };

  function near(at: Position, radiusMetres: number): SnapHint | null {
    const { east: x, north: y } = toGk23(at);
    const pointer = { x, y };
    const found = tree
      .search(x - radiusMetres, y - radiusMetres, x + radiusMetres, y + radiusMetres)
      .flatMap((index) => segments[index] ?? [])
      .map((segment) => ({ segment, ...footOn(segment, pointer) }))
      .filter(({ distance }) => distance <= radiusMetres)
      .sort((a, b) => a.distance - b.distance);
    const nearest = found[0];
    if (nearest === undefined) return null;
    const aimed = nearestOf([...verticesOf(found), ...crossingsOf(found)], pointer, radiusMetres);
    return hintOf(aimed ?? { kind: "edge", point: nearest.point, feature: nearest.segment.feature });
  }
}

interface Candidate {
  readonly kind: SnapHint["kind"];
  readonly point: Point;
  readonly feature: Feature;
}

interface Found {
  readonly segment: Segment;
}

const verticesOf = (found: readonly Found[]): readonly Candidate[] =>
  found.flatMap(({ segment: { from, to, feature } }) => [
    { kind: "vertex", point: from, feature },
    { kind: "vertex", point: to, feature },
  ]);

/** Where lines cross near the pointer; the crossing is no surer than the less sure of the two. */
function crossingsOf(found: readonly Found[]): readonly Candidate[] {
  const near = found.slice(0, MOST_CROSSED).map(({ segment }) => segment);
  return near.flatMap((one, index) =>
    near.slice(index + 1).flatMap((other): Candidate[] => {
      const point = crossingOf(one, other);
      if (point === null) return [];
      const feature = one.feature.accuracyMetres >= other.feature.accuracyMetres ? one.feature : other.feature;
      return [{ kind: "intersection", point, feature }];
    }),
  );
}

/** Nearer than this to each other, a crossing and a vertex are one place, metres. */
const ONE_PLACE = 0.001;

/** Of equally near ones the first: a vertex is what the data says, a crossing is worked out. */
function nearestOf(candidates: readonly Candidate[], { x, y }: Point, radius: number): Candidate | null {
  let best: Candidate | null = null;
  let least = radius;
  for (const candidate of candidates) {
    const distance = Math.hypot(candidate.point.x - x, candidate.point.y - y);
    if (distance > radius || (best !== null && distance >= least - ONE_PLACE)) continue;
    [best, least] = [candidate, distance];
  }
  return best;
}

const hintOf = ({ kind, point, feature }: Candidate): SnapHint => ({
  kind,
  position: fromGk23({ east: metres(point.x), north: metres(point.y) }),
  layer: feature.layer,
  feature: feature.id,
});

function segmentsOf(feature: Feature): readonly Segment[] {
  return linesOf(feature.geometry).flatMap((line) => {
    const points = line.map((position): Point => {
      const { east: x, north: y } = toGk23(position);
      return { x, y };
    });
    const [only] = points;
    if (points.length === 1 && only !== undefined) return [{ from: only, to: only, feature }];
    return points.slice(1).map((to, index) => ({ from: points[index] ?? to, to, feature }));
  });
}

function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "MultiPoint":
      return geometry.coordinates.map((position) => [position]);
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
  }
}
