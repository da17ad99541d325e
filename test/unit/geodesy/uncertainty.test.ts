import { describe, expect, it } from "vitest";
import type { Position } from "../../../src/domain/layer.ts";
import { metres } from "../../../src/domain/units.ts";
import { planarArea } from "../../../src/geodesy/planar-area.ts";
import { planarLength } from "../../../src/geodesy/planar-length.ts";
import { areaUncertainty, distanceUncertainty, lengthUncertainty } from "../../../src/geodesy/uncertainty.ts";
import { at, square } from "./shapes.ts";

const each = (count: number, accuracy: number) => Array.from({ length: count }, () => metres(accuracy));

describe("distanceUncertainty", () => {
  it("is the root of the sum of squares", () => {
    expect(distanceUncertainty(metres(300), metres(40))).toBeCloseTo(302.7, 1);
    expect(distanceUncertainty(metres(3), metres(4))).toBe(5);
    expect(distanceUncertainty(metres(5), metres(5), metres(5), metres(5))).toBe(10);
    expect(distanceUncertainty()).toBe(0);
  });
});

describe("lengthUncertainty", () => {
  it("counts both ends of a straight line and not what lies between", () => {
    const straight: Position[] = [
      [23, 63.8],
      [23, 63.81],
      [23, 63.82],
    ];
    expect(lengthUncertainty(straight, [metres(3), metres(10), metres(4)])).toBeCloseTo(5, 3);
    expect(lengthUncertainty([at(0, 0), at(1_000, 0)], each(2, 10))).toBeCloseTo(Math.SQRT2 * 10, 9);
  });

  it("counts a vertex twice where the line turns back, once and a half at a right angle", () => {
    expect(lengthUncertainty([at(0, 0), at(100, 0), at(0, 0)], [0, 5, 0].map(metres))).toBeCloseTo(10, 9);
    expect(lengthUncertainty([at(0, 0), at(100, 0), at(100, 9)], [0, 5, 0].map(metres))).toBeCloseTo(5 * Math.SQRT2, 4);
    expect(lengthUncertainty([at(0, 0), at(0, 0)], each(2, 10))).toBe(0);
  });
});

describe("areaUncertainty", () => {
  it("is 1.41 times side and accuracy for a square, the ring closed or open", () => {
    const ring = square(0, 0, 100);
    expect(areaUncertainty(ring, each(4, 1), "surveyed")).toBeCloseTo(141.4, 1);
    expect(areaUncertainty(ring.slice(0, -1), each(4, 1), "surveyed")).toBeCloseTo(141.4, 1);
  });

  it("is never given for an outline that is approximate or drawn", () => {
    expect(areaUncertainty(square(0, 0, 100), each(4, 300), "approximate")).toBeNull();
    expect(areaUncertainty(square(0, 0, 100), each(4, 300), "drawn")).toBeNull();
  });
});

describe("both", () => {
  it("agree with a thousand shaken drawings", () => {
    const shape = [at(0, 0), at(700, 0), at(900, 400), at(300, 800), at(-50, 350)];
    const shaken = Array.from({ length: 1_000 }, () =>
      shape.map((_, index) => {
        const [east = 0, north = 0] =
          [
            [0, 0],
            [700, 0],
            [900, 400],
            [300, 800],
            [-50, 350],
          ][index] ?? [];
        return at(east + 4 * normal(), north + 4 * normal());
      }),
    );
    const lengths = shaken.map((coordinates) => planarLength({ type: "LineString", coordinates }));
    const areas = shaken.map((ring) => planarArea({ type: "Polygon", coordinates: [[...ring, ring[0] as Position]] }));
    expect(spread(lengths) / lengthUncertainty(shape, each(5, 4))).toBeCloseTo(1, 1);
    expect(spread(areas) / (areaUncertainty(shape, each(5, 4), "surveyed") ?? NaN)).toBeCloseTo(1, 1);
  });
});

let state = 20_261_121;

/** A sum of twelve even numbers less six is as good as normal; seed pinned (Park and Miller's generator). */
function normal(): number {
  let sum = -6;
  for (let count = 0; count < 12; count += 1) {
    state = (state * 48_271) % 2_147_483_647;
    sum += state / 2_147_483_647;
  }
  return sum;
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
