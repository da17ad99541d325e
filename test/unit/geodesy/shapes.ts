import fc from "fast-check";
import type { Geometry, Position } from "../../../src/domain/layer.ts";
import { metres } from "../../../src/domain/units.ts";
import { fromGk23 } from "../../../src/geodesy/from-planes.ts";

/** Metres from a corner near the planning area, as lon, lat. */
export const at = (east: number, north: number): Position =>
  fromGk23({ east: metres(23_503_000 + east), north: metres(7_075_000 + north) });

export const point = (east: number, north: number): Geometry => ({ type: "Point", coordinates: at(east, north) });

export const line = (...points: readonly (readonly [number, number])[]): Geometry => ({
  type: "LineString",
  coordinates: points.map(([east, north]) => at(east, north)),
});

/** A square from its south-west corner, counter-clockwise. */
export const square = (east: number, north: number, side: number): readonly Position[] => [
  at(east, north),
  at(east + side, north),
  at(east + side, north + side),
  at(east, north + side),
  at(east, north),
];

/** A star about a middle: never crosses itself, counter-clockwise, closed; metres from the corner of `at`. */
export const starRing = (
  [east, north]: readonly [number, number],
  radii: readonly number[],
): (readonly [number, number])[] => {
  const ring = radii.map((radius, index): readonly [number, number] => {
    const turn = (2 * Math.PI * index) / radii.length;
    return [east + radius * Math.cos(turn), north + radius * Math.sin(turn)];
  });
  return [...ring, ring[0] as readonly [number, number]];
};

const place = fc.tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: -5_000, max: 5_000 }));
const radii = fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 3, maxLength: 14 });
const ring = fc.tuple(place, radii).map(([middle, each]) => starRing(middle, each).map(([x, y]) => at(x, y)));
const vertices = (least: number) => fc.array(place, { minLength: least, maxLength: 8 });
const positions = (points: readonly (readonly [number, number])[]) => points.map(([x, y]) => at(x, y));

/** Geometries of all six types within some kilometres, polygons with holes among them. */
export const anyGeometry: fc.Arbitrary<Geometry> = fc.oneof(
  place.map(([x, y]) => point(x, y)),
  vertices(1).map((points): Geometry => ({ type: "MultiPoint", coordinates: positions(points) })),
  vertices(2).map((points): Geometry => ({ type: "LineString", coordinates: positions(points) })),
  fc
    .array(vertices(2), { minLength: 1, maxLength: 3 })
    .map((lines): Geometry => ({ type: "MultiLineString", coordinates: lines.map(positions) })),
  ring.map((outer): Geometry => ({ type: "Polygon", coordinates: [outer] })),
  fc.tuple(place, radii).map(([middle, each]): Geometry => {
    const hole = starRing(
      middle,
      each.map((radius) => radius / 3),
    ).reverse();
    return { type: "Polygon", coordinates: [starRing(middle, each), hole].map(positions) };
  }),
  fc
    .array(ring, { minLength: 1, maxLength: 3 })
    .map((rings): Geometry => ({ type: "MultiPolygon", coordinates: rings.map((outer) => [outer]) })),
);
