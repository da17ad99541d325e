import type { Path64, Paths64, PolyPath64 } from "clipper2-ts";
import { ClipperOffset, EndType, JoinType, PolyTree64 } from "clipper2-ts";
import type { Geometry, Position } from "../domain/layer.ts";
import type { Metres } from "../domain/units.ts";
import { metres } from "../domain/units.ts";
import { toLonLat } from "./densify.ts";
import type { PlanePath } from "./plane-shape.ts";
import { boxAround, planeShape } from "./plane-shape.ts";

// A buffer is a measure (everything within so many metres of a thing), so it stands beside length and area and not in
// analysis. It brings clipper2 (28 KiB) along: only what is loaded when first used may import it.

export type AreaGeometry = Extract<Geometry, { readonly type: "MultiPolygon" }>;

/** Millimetres in a metre: clipper counts on the plane's millimetre grid. */
const GRID = 1_000;
/** Round corners run at most this far inside the true arc, millimetres. */
const ARC_TOLERANCE = 10;

/**
 * Everything within `distance` metres of a point, line or polygon in the plane ETRS-GK23, corners round; holes stay as
 * far as they are not filled. A negative distance takes a strip off the inside of polygons. Null where nothing is left.
 * Lon, lat in degrees in and out; outer rings run counter-clockwise, holes clockwise, edges over 500 m are densified.
 * The edge is within 11 mm of the true one. A shape to draw and to ask "within?": its area is no figure.
 *
 * @example bufferOf({ type: "Point", coordinates: [23, 63.8] }, metres(1_000)) // a circle, 3 141 560 m²
 */
export function bufferOf(geometry: Geometry, distance: Metres): AreaGeometry | null {
  const shape = planeShape(geometry);
  const box = boxAround(shape.paths.map((path) => path.box));
  const origin: Origin = {
    east: Math.round((box.west + box.east) / 2),
    north: Math.round((box.south + box.north) / 2),
  };
  const delta = distance * GRID;
  const offset = new ClipperOffset(2, Math.min(ARC_TOLERANCE, Math.abs(delta) / 10));
  const rings = shape.areas.flatMap((area) =>
    area.map((ring, index) => wound(gridded(ring, origin).slice(0, -1), index)),
  );
  if (rings.length > 0) {
    offset.addPaths(rings, JoinType.Round, EndType.Polygon);
  } else {
    if (distance <= 0) return null;
    const lines: Paths64 = shape.paths.map((path) => gridded(path, origin));
    offset.addPaths(lines, JoinType.Round, EndType.Round);
  }
  const tree = new PolyTree64();
  offset.execute(delta, tree);
  const coordinates = polygonsUnder(tree, origin);
  return coordinates.length === 0 ? null : { type: "MultiPolygon", coordinates };
}

interface Origin {
  readonly east: number;
  readonly north: number;
}

function gridded(path: PlanePath, origin: Origin): Path64 {
  return Array.from(path.east, (east, index) => ({
    x: Math.round((east - origin.east) * GRID),
    y: Math.round(((path.north[index] as number) - origin.north) * GRID),
  }));
}

/** Outer rings counter-clockwise, holes clockwise, however they came: clipper grows to the right of an edge. */
function wound(ring: Path64, index: number): Path64 {
  let twice = 0;
  ring.forEach((to, at) => {
    const from = ring.at(at - 1) ?? to;
    twice += from.x * to.y - to.x * from.y;
  });
  return twice > 0 === (index === 0) ? ring : ring.reverse();
}

/** Outer rings with their holes; an island in a hole is a polygon of its own. */
function polygonsUnder(parent: PolyPath64, origin: Origin): readonly (readonly (readonly Position[])[])[] {
  return children(parent).flatMap((outer) => {
    const holes = children(outer);
    const rings = [outer, ...holes].map((path) => lonLatRing(path.poly ?? [], origin));
    return [rings, ...holes.flatMap((hole) => polygonsUnder(hole, origin))];
  });
}

function children(parent: PolyPath64): readonly PolyPath64[] {
  return Array.from({ length: parent.count }, (_, index) => parent.child(index));
}

function lonLatRing(ring: Path64, origin: Origin): readonly Position[] {
  const points = [...ring, ...ring.slice(0, 1)].map(({ x, y }) => ({
    east: metres(origin.east + x / GRID),
    north: metres(origin.north + y / GRID),
  }));
  return toLonLat(points);
}
