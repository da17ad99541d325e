import fc from "fast-check";
import { expect, test } from "vitest";
import { equalEarth } from "../../../src/geodesy/equal-earth.ts";

test("Equal Earth has the published ends", () => {
  expect(equalEarth([180, 0], 0).x).toBeCloseTo(2.70663, 5);
  expect(equalEarth([0, 90], 0).y).toBeCloseTo(1.3173628, 6);
  // The poles are lines 0.59 times as long as the equator.
  expect(equalEarth([180, 90], 0).x / equalEarth([180, 0], 0).x).toBeCloseTo(0.59, 2);
});

test("Equal Earth keeps areas: a small cell is as large as on the sphere", () => {
  const step = 1e-4;
  const radians = Math.PI / 180;
  fc.assert(
    fc.property(
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
      (longitude, latitude) => {
        const at = equalEarth([longitude, latitude], 31);
        const east = equalEarth([longitude + step, latitude], 31);
        const north = equalEarth([longitude, latitude + step], 31);
        const area = (east.x - at.x) * (north.y - at.y) - (north.x - at.x) * (east.y - at.y);
        expect(area / ((step * radians) ** 2 * Math.cos(latitude * radians))).toBeCloseTo(1, 3);
      },
    ),
    { seed: 20261122 },
  );
});
