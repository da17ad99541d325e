import { describe, expect, it } from "vitest";
import type { Position } from "../../../src/domain/layer.ts";
import { drawnPlane } from "../../../src/geodesy/drawn-plane.ts";
import { toGk23 } from "../../../src/geodesy/etrs-gk23.ts";

const apart = (positions: readonly Position[]): number => {
  const [a, b] = drawnPlane(positions);
  return Math.hypot((b?.east ?? NaN) - (a?.east ?? NaN), (b?.north ?? NaN) - (a?.north ?? NaN));
};

describe("drawnPlane", () => {
  it("is ETRS-GK23 within 10° of 23° E", () => {
    expect(drawnPlane([[32, 60]])).toEqual([toGk23([32, 60])]);
  });

  it("repeats the example, over the date line and at a pole as well", () => {
    for (const pair of [
      [
        [113, 0],
        [114, 0],
      ],
      [
        [179.5, 0],
        [-179.5, 0],
      ],
      [
        [113, 89.5],
        [-67, 89.5],
      ],
    ] as const) {
      expect(apart(pair) / 111_195).toBeCloseTo(1, 3);
    }
  });

  it("has metres for points on opposite sides of the Earth", () => {
    expect(
      apart([
        [0, 0],
        [180, 0],
      ]),
    ).toBeCloseTo(180 * 111_195, -3);
    expect(drawnPlane([])).toEqual([]);
  });
});
