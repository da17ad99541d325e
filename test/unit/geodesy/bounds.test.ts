import { describe, expect, it } from "vitest";
import type { Geometry } from "../../../src/domain/layer.ts";
import { boundsOf } from "../../../src/geodesy/bounds.ts";
import { unionOf } from "../../../src/geodesy/union-of.ts";

describe("bounds", () => {
  it("of a line, as the docstring says", () => {
    const line: Geometry = {
      type: "LineString",
      coordinates: [
        [23, 63.8],
        [23.1, 63.7],
      ],
    };
    expect(boundsOf(line)).toEqual([23, 63.7, 23.1, 63.8]);
  });

  it("see every part of a MultiPolygon", () => {
    const square = (west: number, south: number) =>
      [
        [
          [west, south],
          [west + 1, south],
          [west + 1, south + 1],
          [west, south],
        ],
      ] as const;
    expect(boundsOf({ type: "MultiPolygon", coordinates: [square(22, 63), square(10, 70)] })).toEqual([10, 63, 23, 71]);
  });

  it("of a geometry without vertices are a bug", () => {
    expect(() => boundsOf({ type: "LineString", coordinates: [] })).toThrow("geometry without vertices: LineString");
  });

  it("join on all four sides, and are null for none", () => {
    expect(
      unionOf([
        [2, 2, 3, 3],
        [1, 2, 3, 4],
        [2, 1, 4, 3],
      ]),
    ).toEqual([1, 1, 4, 4]);
    expect(unionOf([])).toBeNull();
  });
});
