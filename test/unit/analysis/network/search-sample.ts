import fc from "fast-check";
import type { PlaceShape } from "../../../../src/analysis/network/anchors.ts";
import type { Network, NetworkEdge, ReversalPlace } from "../../../../src/analysis/network/network.ts";
import { findWays } from "../../../../src/analysis/network/ways.ts";
import type { Feature, Geometry } from "../../../../src/domain/layer.ts";
import { featurePlace } from "../../../../src/domain/place.ts";
import { metres } from "../../../../src/domain/units.ts";
import type { TravelMode, Way, WayAnswer } from "../../../../src/domain/way.ts";
import type { Gk23Position } from "../../../../src/geodesy/etrs-gk23.ts";
import { fromGk23 } from "../../../../src/geodesy/from-planes.ts";

/** Metres east and north of a corner in the middle of the window. */
export type Local = readonly [number, number];

export const planeAt = ([east, north]: Local): Gk23Position => ({
  east: metres(23_500_000 + east),
  north: metres(7_080_000 + north),
});

export interface SampleEdge extends Partial<Omit<NetworkEdge, "from" | "to" | "points" | "feature">> {
  readonly ends: readonly [number, number];
  /** Vertices between the ends. */
  readonly via?: readonly Local[];
  readonly id?: string;
}

export function sampleNetwork(
  travelMode: TravelMode,
  nodes: readonly Local[],
  edges: readonly SampleEdge[],
  more: {
    readonly places?: Readonly<Record<string, readonly number[]>>;
    readonly yards?: readonly { readonly name: string; readonly at: Local; readonly radius: number }[];
  } = {},
): Network {
  const reversalPlaces = (more.yards ?? []).map(
    ({ name, at, radius }): ReversalPlace => ({
      name: { fi: name },
      position: planeAt(at),
      radiusMetres: metres(radius),
    }),
  );
  return {
    travelMode,
    nodes: nodes.map(planeAt),
    edges: edges.map((edge, index) => sampleEdge(nodes, edge, index)),
    nodesOfPlaces: new Map(Object.entries(more.places ?? {})),
    reversalPlaces,
    sharpestTurnDegrees: travelMode === "rail" ? 45 : null,
  };
}

function sampleEdge(nodes: readonly Local[], { ends, via = [], id, ...rest }: SampleEdge, index: number): NetworkEdge {
  const [from, to] = ends;
  const points = [nodes[from] as Local, ...via, nodes[to] as Local].map(planeAt);
  const length = points.reduce((sum, point, i) => {
    const before = points[i - 1] ?? point;
    return sum + Math.hypot(point.east - before.east, point.north - before.north);
  }, 0);
  return {
    from,
    to,
    points,
    metres: metres(length),
    oneWay: false,
    kind: "network",
    realisation: "existing",
    roadNumber: null,
    plusMinusMetres: metres(0),
    needsSpur: false,
    feature: { layer: "lines", feature: id ?? `line-${index}` },
    ...rest,
  };
}

export function sampleShape(id: string, geometry: Geometry, accuracyMetres = 0): PlaceShape {
  const place = featurePlace("things", id);
  return { place, key: `things/${id}`, geometry, accuracyMetres: metres(accuracyMetres) };
}

export const pointShape = (id: string, at: Local, accuracyMetres = 0): PlaceShape =>
  sampleShape(id, { type: "Point", coordinates: fromGk23(planeAt(at)) }, accuracyMetres);

/** A closed ring through some corners. */
export const areaShape = (id: string, corners: readonly Local[], accuracyMetres = 0): PlaceShape =>
  sampleShape(
    id,
    { type: "Polygon", coordinates: [[...corners, ...corners.slice(0, 1)].map((corner) => fromGk23(planeAt(corner)))] },
    accuracyMetres,
  );

export interface RandomNetwork {
  readonly nodes: readonly Local[];
  readonly edges: readonly SampleEdge[];
}

/** Up to 14 nodes in two kilometres with lines between them at random; about a quarter one-way when asked for. */
export function randomNetwork(oneWays: boolean): fc.Arbitrary<RandomNetwork> {
  const local = fc.tuple(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 2_000 }));
  return fc.uniqueArray(local, { minLength: 4, maxLength: 14, selector: String }).chain((nodes) => {
    const node = fc.integer({ min: 0, max: nodes.length - 1 });
    const edge = fc
      .record({
        a: node,
        b: node,
        oneWay: oneWays ? fc.integer({ max: 3, min: 0 }).map((n) => n === 0) : fc.constant(false),
      })
      .filter(({ a, b }) => a !== b)
      .map(({ a, b, oneWay }): SampleEdge => ({ ends: [a, b], oneWay }));
    return fc.array(edge, { minLength: 3, maxLength: 26 }).map((edges) => ({ nodes, edges }));
  });
}

/** Every node as a place of its own, `things/node-0` and so on. */
export const nodePlaces = (nodes: readonly Local[]): Record<string, readonly number[]> =>
  Object.fromEntries(nodes.map((_, index) => [`things/node-${index}`, [index]]));

export const nodeShape = (nodes: readonly Local[], index: number): PlaceShape =>
  pointShape(`node-${index}`, nodes[index] as Local);

export const find = (
  network: Network,
  from: PlaceShape,
  to: PlaceShape,
  spurBuilt = false,
  land: Feature[] = [],
): WayAnswer => findWays(network, from, to, { spurBuilt, municipalities: land });

export function waysOf(answer: WayAnswer): readonly Way[] {
  if (answer.kind !== "found") throw new Error(`no way: ${JSON.stringify(answer)}`);
  return answer.ways;
}

export const shortest = (answer: WayAnswer): Way => waysOf(answer)[0] as Way;
export const lengthOf = (answer: WayAnswer): number => (answer.kind === "found" ? shortest(answer).metres : Infinity);
