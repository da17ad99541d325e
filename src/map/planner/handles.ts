import type { EditRequest } from "../../domain/edit.ts";
import { millimetres, type PlaneArea, type PlaneEdge, type PlanePoint } from "../../domain/plane.ts";
import type { Zone, ZoneId } from "../../domain/scenario.ts";
import { isInArea, isSameEdge, isSamePoint, spanMetres } from "../../geodesy/plane-points.ts";
import { namePlace } from "./zone-shapes.ts";

/** The middle of an edge: pulled, it becomes a vertex. */
export interface Midpoint {
  readonly edge: PlaneEdge;
  readonly point: PlanePoint;
  readonly edgeMetres: number;
}

/** What a hand has hold of. */
export type Grip =
  | { readonly kind: "vertex"; readonly from: PlanePoint }
  | { readonly kind: "midpoint"; readonly edge: PlaneEdge; readonly from: PlanePoint }
  /** `from`: where the zone was taken hold of. */
  | { readonly kind: "zone"; readonly id: ZoneId; readonly from: PlanePoint };

/** The vertices of an area, each once, in the order of its rings. */
export function verticesOf(ground: PlaneArea): readonly PlanePoint[] {
  const seen = new Set<string>();
  return ground.flat(2).filter((point) => {
    const key = point.join(" ");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function midpointsOf(ground: PlaneArea): readonly Midpoint[] {
  return ground.flat().flatMap((ring) =>
    ring.map((from, at): Midpoint => {
      const to = ring[(at + 1) % ring.length] ?? from;
      return {
        edge: [from, to],
        point: [millimetres((from[0] + to[0]) / 2), millimetres((from[1] + to[1]) / 2)],
        edgeMetres: spanMetres(from, to),
      };
    }),
  );
}

/** An edge shorter than this on the screen has no handle in its middle. */
export const LEAST_EDGE_PIXELS = 44;

/** Where a finger takes hold of a zone as a whole: where its name stands. */
export const middleOf = (ground: PlaneArea): PlanePoint => namePlace(ground);

/**
 * How near a hand must come to each handle. A zone is taken hold of anywhere inside, or so near to its middle: by
 * a finger, which must be able to move the map in a large zone.
 */
export interface Reach {
  readonly vertexMetres: number;
  readonly midpointMetres: number;
  readonly leastEdgeMetres: number;
  readonly zoneMetres: "inside" | number;
}

/** What of the selected zone lies under a hand: a vertex before a midpoint before the zone itself. */
export function gripAt(zone: Zone, at: PlanePoint, reach: Reach): Grip | null {
  const vertex = nearest(verticesOf(zone.ground), (point) => spanMetres(point, at), reach.vertexMetres);
  if (vertex !== null) return { kind: "vertex", from: vertex };
  const long = midpointsOf(zone.ground).filter(({ edgeMetres }) => edgeMetres >= reach.leastEdgeMetres);
  const midpoint = nearest(long, ({ point }) => spanMetres(point, at), reach.midpointMetres);
  if (midpoint !== null) return { kind: "midpoint", edge: midpoint.edge, from: midpoint.point };
  const isOnZone =
    reach.zoneMetres === "inside"
      ? isInArea(zone.ground, at)
      : spanMetres(middleOf(zone.ground), at) <= reach.zoneMetres;
  return isOnZone ? { kind: "zone", id: zone.id, from: at } : null;
}

/** Corners looked at while a zone moves, at most: those nearest to the hand. */
const MOST_CORNERS = 64;

/** Corners of ground that a hand moves as a whole, where they have come to. */
export function movedCorners(ground: PlaneArea, from: PlanePoint, to: PlanePoint): readonly PlanePoint[] {
  const vertices = verticesOf(ground);
  const near =
    vertices.length <= MOST_CORNERS
      ? vertices
      : [...vertices].sort((a, b) => spanMetres(a, from) - spanMetres(b, from)).slice(0, MOST_CORNERS);
  return near.map((vertex) => along(vertex, from, to));
}

/** A point moved as far as another one was. */
export const along = (point: PlanePoint, from: PlanePoint, to: PlanePoint): PlanePoint => [
  millimetres(point[0] + to[0] - from[0]),
  millimetres(point[1] + to[1] - from[1]),
];

/** The step that pulling something to a place comes to. */
export function pulled(grip: Grip, to: PlanePoint): EditRequest {
  switch (grip.kind) {
    case "vertex":
      return { kind: "move-vertex", from: grip.from, to };
    case "midpoint":
      return { kind: "insert-vertex", edge: grip.edge, point: to };
    case "zone":
      return { kind: "move-zone", id: grip.id, east: to[0] - grip.from[0], north: to[1] - grip.from[1] };
  }
}

/** Does an edge move along with what a hand has hold of? Then it is nothing to snap to. */
export function movesWith(grip: Grip, edge: PlaneEdge): boolean {
  if (grip.kind === "vertex") return edge.some((end) => isSamePoint(end, grip.from));
  return grip.kind === "midpoint" && isSameEdge(grip.edge, edge);
}

/** The vertex after or before one, round and round; the first where there is none yet. */
export function vertexBeside(ground: PlaneArea, vertex: PlanePoint | null, step: 1 | -1): PlanePoint | null {
  const vertices = verticesOf(ground);
  const at = vertex === null ? -1 : vertices.findIndex((point) => isSamePoint(point, vertex));
  return vertices.at((at + (at < 0 && step < 0 ? 0 : step)) % vertices.length) ?? null;
}

/** The vertex of an area that lies nearest. */
export const nearestVertex = (ground: PlaneArea, at: PlanePoint): PlanePoint | null =>
  nearest(verticesOf(ground), (point) => spanMetres(point, at), Number.POSITIVE_INFINITY);

function nearest<Thing>(
  things: readonly Thing[],
  awayMetres: (thing: Thing) => number,
  withinMetres: number,
): Thing | null {
  let best: Thing | null = null;
  let least = withinMetres;
  for (const thing of things) {
    const metres = awayMetres(thing);
    if (metres > least || (best !== null && metres === least)) continue;
    [best, least] = [thing, metres];
  }
  return best;
}
