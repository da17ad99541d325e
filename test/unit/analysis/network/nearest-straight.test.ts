import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PlaceShape, shapeOf } from "../../../../src/analysis/network/anchors.ts";
import { nearestStraight } from "../../../../src/analysis/network/nearest-straight.ts";
import { WINDOW } from "../../../../src/domain/layer.ts";
import { featurePlace, pointPlace } from "../../../../src/domain/place.ts";
import { sheetTargets } from "../../../../src/figures/sheet-targets.ts";
import { nearestPair } from "../../../../src/geodesy/nearest-pair.ts";
import { straightBetween } from "../../../../src/geodesy/straight-distance.ts";
import { shippedLayers } from "../../map/shipped.ts";
import { pointShape } from "./search-sample.ts";

const layers = shippedLayers();
const shaped = (place: Parameters<typeof shapeOf>[0]): PlaceShape => {
  const shape = shapeOf(place, layers);
  if (shape === null) throw new Error(`no ${JSON.stringify(place)}`);
  return shape;
};
const goals = sheetTargets(layers).map(({ places }) => places.map(shaped));

/** Every thing asked one by one, as the index must not be able to do better or worse. */
function plainly(from: PlaceShape, shapes: readonly PlaceShape[]) {
  const all = shapes.map((shape) => ({ shape, line: straightBetween(from.geometry, shape.geometry) }));
  const least = Math.min(...all.map(({ line }) => line.metres));
  return all.find(({ line }) => line.metres === least);
}

describe("the nearest of several things", () => {
  test("is the same as asking each, for every target and random points in and about the window", () => {
    expect(goals.some((shapes) => shapes.length > 20)).toBe(true);
    const [west, south, east, north] = WINDOW;
    const position = fc.tuple(
      fc.double({ min: west - 0.1, max: east + 0.1, noNaN: true }),
      fc.double({ min: south - 0.1, max: north + 0.1, noNaN: true }),
    );
    fc.assert(
      fc.property(position, (at) => {
        const from = shaped(pointPlace(at));
        for (const shapes of goals) expect(nearestStraight(from, shapes)).toEqual(plainly(from, shapes));
      }),
      { seed: 20_261_122, numRuns: 120 },
    );
  });

  test("is the same for every area and every line of the atlas", () => {
    const things = layers
      .filter(({ meta }) => ["sites", "built-up", "municipalities", "power-lines", "plants"].includes(meta.id))
      .flatMap(({ features }) => features.slice(0, 12))
      .map(({ layer, id }) => shaped(featurePlace(layer, id)));
    for (const from of things) {
      for (const shapes of goals.filter(({ length }) => length > 1)) {
        expect(nearestStraight(from, shapes)).toEqual(plainly(from, shapes));
      }
    }
  });

  test("is told on the ellipsoid from far away, and of things equally near the first", () => {
    const helsinki = shaped(pointPlace([24.94, 60.17]));
    const highway = goals.find((shapes) => shapes.length > 20) ?? [];
    const nearest = nearestStraight(helsinki, highway);
    expect(nearest.line.geodesic).toBe(true);
    expect(nearest).toEqual(plainly(helsinki, highway));
    const twins = [pointShape("one", [100, 0]), pointShape("two", [-100, 0])];
    expect(nearestStraight(pointShape("middle", [0, 0]), twins).shape.key).toBe("things/one");
  });

  test("beyond 50 km is the one that is nearer on the ellipsoid, though the plane has the other", () => {
    const from = shaped(pointPlace([22.71, 63.58]));
    const metresTo = (to: PlaceShape) => straightBetween(from.geometry, to.geometry).metres;
    const east = shaped(pointPlace([23.55, 63.85]));
    // The plane stretches more in the east: a point in the middle that is 3 cm farther looks nearer there.
    let [near, far] = [63.9, 64.03];
    for (let step = 0; step < 60; step += 1) {
      const middle = (near + far) / 2;
      if (metresTo(shaped(pointPlace([23, middle]))) < metresTo(east) + 0.03) near = middle;
      else far = middle;
    }
    const north = shaped(pointPlace([23, near]));
    expect(metresTo(north) - metresTo(east)).toBeCloseTo(0.03, 3);
    expect(metresTo(east)).toBeGreaterThan(50_000);
    expect(nearestPair(from.geometry, north.geometry).metres).toBeLessThan(
      nearestPair(from.geometry, east.geometry).metres,
    );
    expect(nearestStraight(from, [north, east]).shape).toBe(east);
  });

  test("answers from the things it is given, not from those before", () => {
    const [a, b, c] = [pointShape("a", [100, 0]), pointShape("b", [200, 0]), pointShape("c", [50, 0])];
    const from = pointShape("from", [0, 0]);
    expect(nearestStraight(from, [a, b]).shape).toBe(a);
    expect(nearestStraight(from, [a, c]).shape).toBe(c);
    expect(() => nearestStraight(from, [])).toThrow("without things");
  });
});
