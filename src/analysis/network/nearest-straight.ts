import type { Geometry } from "../../domain/layer.ts";
import { type StraightDistance, straightBetween } from "../../geodesy/straight-distance.ts";
import { type NearestIndex, nearestIndex } from "../nearest/nearest-index.ts";
import { isOutside, type PlaceShape } from "./anchors.ts";

export interface Nearest {
  readonly shape: PlaceShape;
  readonly line: StraightDistance;
}

/**
 * The nearest of some things to a place, with the line between; of things as near as one another the first. Of several
 * an index in the plane finds it, as long as the line stays in the window and within 50 km: farther everything is
 * measured on the ellipsoid, one by one.
 */
export function nearestStraight(from: PlaceShape, shapes: readonly PlaceShape[]): Nearest {
  const [first, second] = shapes;
  if (first === undefined) throw new Error("a goal without things");
  if (second === undefined) return measured(from, first);
  const found = isOutside(from) ? undefined : indexOf(first, shapes).nearest(from.geometry)[0];
  const nearest = found === undefined ? null : measured(from, shapeOf(found.thing, shapes));
  return nearest === null || nearest.line.geodesic ? oneByOne(from, shapes) : nearest;
}

const measured = (from: PlaceShape, shape: PlaceShape): Nearest => ({
  shape,
  line: straightBetween(from.geometry, shape.geometry),
});

/** The first of the least. */
const oneByOne = (from: PlaceShape, shapes: readonly PlaceShape[]): Nearest =>
  shapes
    .map((shape) => measured(from, shape))
    .reduce((best, other) => (other.line.metres < best.line.metres ? other : best));

interface Thing {
  readonly geometry: Geometry;
}

interface Indexed {
  readonly things: readonly Thing[];
  readonly index: NearestIndex<Thing>;
}

/** By the first of the things: the layers keep their geometries, the shapes are made anew for every sheet. */
const known = new WeakMap<Geometry, Indexed>();

function indexOf(first: Thing, shapes: readonly Thing[]): NearestIndex<Thing> {
  const before = known.get(first.geometry);
  const isSame =
    before?.things.length === shapes.length &&
    before.things.every(({ geometry }, position) => geometry === shapes[position]?.geometry);
  if (before !== undefined && isSame) return before.index;
  const things = shapes.map(({ geometry }) => ({ geometry }));
  const index = nearestIndex(things);
  known.set(first.geometry, { things, index });
  return index;
}

function shapeOf({ geometry }: Thing, shapes: readonly PlaceShape[]): PlaceShape {
  const shape = shapes.find((other) => other.geometry === geometry);
  if (shape === undefined) throw new Error("the index gave a thing that it does not have");
  return shape;
}
