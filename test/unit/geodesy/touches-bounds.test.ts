import { describe, expect, test } from "vitest";
import type { Bounds, Geometry } from "../../../src/domain/layer.ts";
import { touchesBounds } from "../../../src/geodesy/touches-bounds.ts";

const BOX: Bounds = [1, 1, 2, 2];
const ring = (west: number, south: number, east: number, north: number) =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;

describe("does any of it lie within bounds", () => {
  test.each<[string, Geometry, boolean]>([
    ["a point inside", { type: "Point", coordinates: [1.5, 1.5] }, true],
    ["a point outside", { type: "Point", coordinates: [2.5, 1.5] }, false],
    [
      "a line that cuts a corner",
      {
        type: "LineString",
        coordinates: [
          [0, 2.5],
          [2.5, 0],
        ],
      },
      true,
    ],
    [
      "a line past a corner, though their boxes meet",
      {
        type: "LineString",
        coordinates: [
          [0, 5],
          [5, 0],
        ],
      },
      false,
    ],
    [
      "an upright line beside it",
      {
        type: "LineString",
        coordinates: [
          [2.5, 0],
          [2.5, 3],
        ],
      },
      false,
    ],
    ["an area that holds it", { type: "Polygon", coordinates: [ring(0, 0, 3, 3)] }, true],
    [
      "an area whose hole holds it",
      { type: "Polygon", coordinates: [ring(0, 0, 3, 3), ring(0.5, 0.5, 2.5, 2.5)] },
      false,
    ],
    [
      "one of many areas",
      { type: "MultiPolygon", coordinates: [[ring(5, 5, 6, 6)], [ring(1.2, 1.2, 1.3, 1.3)]] },
      true,
    ],
  ])("%s", (_, geometry, isIn) => {
    expect(touchesBounds(geometry, BOX)).toBe(isIn);
  });
});
