import type { Geometry, Layer } from "../../domain/layer.ts";
import { WINDOW } from "../../domain/layer.ts";
import { type Place, placeKey } from "../../domain/place.ts";
import { type Metres, metres } from "../../domain/units.ts";
import type { TravelMode } from "../../domain/way.ts";
import { boundsOf } from "../../geodesy/bounds.ts";
import { type PlaneShape, planeShape } from "../../geodesy/plane-shape.ts";
import { type Meeting, meetSegment } from "./anchors-meeting.ts";
import { type NetworkSegments, networkSegments } from "./anchors-segments.ts";
import { at, type SearchGraph } from "./search-graph.ts";

/** A place as the network sees it. */
export interface PlaceShape {
  readonly place: Place;
  /** As in the address: `quays/quay-deep-port-12`, or latitude and longitude. */
  readonly key: string;
  readonly geometry: Geometry;
  /** Positional accuracy of the place itself; 0 for a point that the reader put down. */
  readonly accuracyMetres: Metres;
}

/** Where a place meets the network, as a search takes it. */
export interface Stretch extends Meeting {
  /** The network itself says that the edge ends at this place. */
  readonly declared: boolean;
}

/**
 * How far from the network a place may lie and still be reached by the straight rest, metres.
 *
 * Road: the layer has numbered roads and no streets; in the built-up area no house is farther than this from one of
 * them, and beyond it a straight line would pass for a road that no one knows. Rail: a siding or a loading place beside
 * a track, no longer than a short freight train; more would be a line to be built.
 */
export const FARTHEST_ACCESS: Readonly<Record<TravelMode, Metres>> = { road: metres(2_000), rail: metres(300) };

/** The shape of a place; null where no layer has the thing it names. */
export function shapeOf(place: Place, layers: readonly Layer[]): PlaceShape | null {
  const key = placeKey(place);
  if (place.kind === "point") {
    return { place, key, geometry: { type: "Point", coordinates: place.position }, accuracyMetres: metres(0) };
  }
  const layer = layers.find(({ meta }) => meta.id === place.layer);
  const feature = layer?.features.find(({ id }) => id === place.feature);
  if (feature === undefined) return null;
  return { place, key, geometry: feature.geometry, accuracyMetres: metres(feature.accuracyMetres) };
}

/** Lies any part of the place within the window of the map? Outside there is no network. */
export function isOutside({ geometry }: PlaceShape): boolean {
  const [west, south, east, north] = boundsOf(geometry);
  return east < WINDOW[0] || west > WINDOW[2] || north < WINDOW[1] || south > WINDOW[3];
}

/**
 * Which of several tracks side by side a point means is not known, and one of them may lead nowhere: a point meets every
 * track this much farther than the nearest, metres; so wide is a yard. Roads cross and are joined: the nearest will do.
 */
const BESIDE_NEAREST: Readonly<Record<TravelMode, number>> = { road: 0, rail: 60 };

const known = new WeakMap<SearchGraph, WeakMap<Geometry, readonly Stretch[]>>();

/**
 * Where a place meets the open network. A place to which the network declares nodes is reached there and nowhere else; a
 * road or track that is itself part of the network, along all of it. Otherwise an area or line is met where edges touch
 * or cross it, and what touches nothing at its nearest point, once in each connected part of the network; a point beside
 * tracks meets each of those that lie nearly as near. Empty where
 * the network is farther than `FARTHEST_ACCESS`, or where all declared links to it are closed. No train runs into an area
 * merely because a track passes it: without a declared link there is no siding, and the area is not reached.
 */
export function anchorsOf(graph: SearchGraph, shape: PlaceShape): readonly Stretch[] {
  const ofGraph = known.get(graph) ?? new WeakMap<Geometry, readonly Stretch[]>();
  known.set(graph, ofGraph);
  const before = ofGraph.get(shape.geometry);
  if (before !== undefined) return before;
  const { network } = graph;
  const nodes = network.nodesOfPlaces.get(shape.key);
  const own = nodes === undefined ? ownEdges(graph, shape) : nodes.flatMap((node) => atNode(graph, node));
  const isSettled = nodes !== undefined || own.length > 0 || (network.travelMode === "rail" && isArea(shape));
  const anchors = isSettled ? own : nearestInParts(graph, shape, FARTHEST_ACCESS[network.travelMode]);
  ofGraph.set(shape.geometry, anchors);
  return anchors;
}

export const isArea = ({ geometry }: PlaceShape): boolean => geometry.type.endsWith("Polygon");

function ownEdges({ network, open, lengths }: SearchGraph, { place }: PlaceShape): readonly Stretch[] {
  if (place.kind === "point") return [];
  return network.edges.flatMap(({ feature, points }, edge) => {
    const isOwn = feature.layer === place.layer && feature.feature === place.feature;
    const [start] = points;
    if (!isOwn || start === undefined || at(open, 2 * edge) === 0) return [];
    return [{ edge, from: 0, to: at(lengths, edge), gapMetres: 0, atPlace: start, onNetwork: start, declared: false }];
  });
}

/** All open edges that meet in a node, each with its end. */
function atNode({ network, open, lengths }: SearchGraph, node: number): readonly Stretch[] {
  const position = network.nodes[node];
  if (position === undefined) throw new Error(`no node ${node}`);
  const common = { gapMetres: 0, atPlace: position, onNetwork: position, declared: true };
  return network.edges.flatMap((edge, index) => {
    if (at(open, 2 * index) === 0) return [];
    if (edge.from === node) return [{ ...common, edge: index, from: 0, to: 0 }];
    const end = at(lengths, index);
    return edge.to === node ? [{ ...common, edge: index, from: end, to: end }] : [];
  });
}

function nearestInParts(graph: SearchGraph, shape: PlaceShape, farthest: number): readonly Stretch[] {
  const segments = networkSegments(graph.network);
  const plane = planeShape(shape.geometry);
  const beside = shape.geometry.type === "Point" ? BESIDE_NEAREST[graph.network.travelMode] : 0;
  const touching: Stretch[] = [];
  /** By connected part the nearest, and by edge. */
  const nearest = new Map<number, Stretch>();
  const byEdge = new Map<number, Stretch>();
  for (const segment of candidates(segments, plane, farthest)) {
    const edge = at(segments.edges, segment);
    const ends = graph.network.edges[edge];
    if (ends === undefined || at(graph.open, 2 * edge) === 0) continue;
    const part = at(graph.partOf, ends.from);
    const least = Math.min(farthest, (nearest.get(part)?.gapMetres ?? farthest) + beside);
    for (const meeting of meetSegment(segments, segment, plane, least)) {
      const stretch = { ...meeting, edge, declared: false };
      if (meeting.gapMetres === 0) touching.push(stretch);
      if (meeting.gapMetres < (nearest.get(part)?.gapMetres ?? Number.POSITIVE_INFINITY)) nearest.set(part, stretch);
      if (meeting.gapMetres < (byEdge.get(edge)?.gapMetres ?? Number.POSITIVE_INFINITY)) byEdge.set(edge, stretch);
    }
  }
  const chosen = beside === 0 ? nearest.values() : [...byEdge.values()].filter(isNearlyNearest);
  return [...touching, ...[...chosen].filter(({ gapMetres }) => gapMetres > 0)];

  function isNearlyNearest({ edge, gapMetres }: Stretch): boolean {
    const part = at(graph.partOf, graph.network.edges[edge]?.from ?? -1);
    return gapMetres <= (nearest.get(part)?.gapMetres ?? 0) + beside;
  }
}

function candidates(segments: NetworkSegments, plane: PlaneShape, farthest: number): readonly number[] {
  const found = new Set<number>();
  // What lies inside an area may be far from its edge.
  const boxes = [...plane.runs.map(({ box }) => box), ...plane.areas.flatMap(([outer]) => outer?.box ?? [])];
  for (const { west, south, east, north } of boxes) {
    for (const segment of segments.within(west - farthest, south - farthest, east + farthest, north + farthest)) {
      found.add(segment);
    }
  }
  // In the order of the edges, so that equal distances are always settled alike.
  return [...found].sort((a, b) => a - b);
}
