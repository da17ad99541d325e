import { describe, expect, test } from "vitest";
import type { Position } from "../../../src/domain/layer.ts";
import type { MeasuredShape } from "../../../src/domain/measurement.ts";
import { featurePlace, pointPlace } from "../../../src/domain/place.ts";
import { drawnGeometry } from "../../../src/figures/drawn-geometry.ts";
import { measured } from "../../../src/figures/measure-figures.ts";
import { atlasWith, between, drawn, RUNWAY, vertex } from "./drawn-sample.ts";

const state = atlasWith("sites", "place-names");
const fault = (shape: MeasuredShape) => measured(shape, state).fault;

describe("a drawing far from the map", () => {
  const FAR: readonly Position[] = [
    [113, 0],
    [114, 0],
    [114, 1],
  ];

  test("90° from the meridian of the plane it has its numbers and its outline", () => {
    const shape = drawn("area", ...FAR);
    const result = measured(shape, state);
    expect(result).toMatchObject({ fault: null, remarks: ["geodesic"] });
    // Half a square of 111.3 km by 110.6 km.
    expect((result.figures[0]?.value as number) / 615_480).toBeCloseTo(1, 3);
    expect(result.figures[0]?.plusMinus).toBeLessThan(200);
    expect(drawnGeometry(shape, result)).toEqual({ type: "Polygon", coordinates: [[...FAR, FAR[0]]] });
  });

  test.each([
    [
      "crossing",
      [
        [113, 0],
        [114, 1],
        [114, 0],
        [113, 1],
      ],
    ],
    [
      "no-area",
      [
        [113, 0],
        [114, 0],
        [115, 0],
      ],
    ],
    [
      "no-area",
      [
        [113, 1],
        [113, 2],
        [113, 4],
      ],
    ],
    [
      "too-few",
      [
        [113, 0],
        [114, 0],
        [113, 0],
      ],
    ],
    [
      null,
      [
        [113, 60],
        [114, 60],
        [115, 60],
      ],
    ],
    [
      null,
      [
        [179, 0],
        [-179, 0],
        [180, 1],
      ],
    ],
    [
      null,
      [
        [0, 0],
        [120, 0],
        [-120, 10],
      ],
    ],
    [
      null,
      [
        [113, 89],
        [-157, 89],
        [-67, 89],
      ],
    ],
  ] as const)("is judged there as well: %s", (kind, positions) => {
    expect(fault(drawn("area", ...positions))).toBe(kind);
  });

  test("a line has a ± and no bearing from grid north", () => {
    const { figures, segments } = measured(drawn("distance", ...FAR), state);
    expect(figures[0]?.unit).toBe("km");
    // 10 m at both ends and a right angle between them: 20 m, rounded up.
    expect(figures[0]?.plusMinus).toBeGreaterThanOrEqual(0.02);
    expect(figures[0]?.plusMinus).toBeLessThanOrEqual(0.03);
    expect(segments.map(({ bearing }) => bearing)).toEqual([null, null]);
  });
});

describe("a drawing smaller than its ±", () => {
  test("has a sentence and no number", () => {
    expect(measured(drawn("distance", [23, 63.8], [23.000005, 63.8]), state)).toMatchObject({
      fault: "below-accuracy",
      figures: [],
    });
    expect(fault(drawn("area", [23, 63.8], [23.000005, 63.8], [23.000005, 63.800005]))).toBe("below-accuracy");
  });

  test("keeps its number where it does not round to nothing", () => {
    expect(fault(drawn("distance", [23, 63.8], [23.0002, 63.8]))).toBeNull();
  });
});

describe("a drawing that no hand makes", () => {
  const NOWHERE: readonly Position[] = [
    [Number.NaN, 63.8],
    [23, Number.POSITIVE_INFINITY],
  ];

  test.each(NOWHERE)("with a vertex at %f, %f has a sentence and no number", (...position) => {
    for (const tool of ["distance", "area"] as const) {
      const result = measured(drawn(tool, [23, 63.8], position, [23.01, 63.81], [23, 63.81]), state);
      expect(result).toMatchObject({ fault: "nowhere", figures: [], segments: [] });
    }
    expect(fault(between(pointPlace(position), featurePlace("sites", "kruunuportti")))).toBe("nowhere");
  });

  test("with a ± that is no number as well", () => {
    const vertices = [vertex([23, 63.8], Number.NaN), vertex([23.1, 63.8])];
    expect(measured({ tool: "distance", vertices }, state)).toMatchObject({ fault: "nowhere", figures: [] });
  });

  test("every vertex twice is measured as if it were there once", () => {
    const square: readonly Position[] = [
      [23, 63.8],
      [23.01, 63.8],
      [23.01, 63.805],
      [23, 63.805],
    ];
    const twice = square.flatMap((position) => [position, position]);
    for (const tool of ["distance", "area"] as const) {
      const once = measured(drawn(tool, ...square), state).figures;
      expect(once.length).toBeGreaterThan(0);
      expect(measured(drawn(tool, ...twice), state).figures).toEqual(once);
    }
  });

  test("a needle of ten kilometres and a centimetre is smaller than its ±", () => {
    expect(measured(drawn("area", [23, 63.7], [23, 63.79], [23.0000002, 63.745]), state)).toMatchObject({
      fault: "below-accuracy",
      figures: [],
    });
  });

  test("a needle that turns back on itself bounds nothing", () => {
    expect(fault(drawn("area", [23, 63.7], [23, 63.79], [23, 63.75], [23.01, 63.75]))).toBe("crossing");
  });
});

describe("a layer that has the name of something built in", () => {
  test("is no layer", () => {
    for (const layer of ["constructor", "__proto__", "toString"]) {
      const on = { layer, feature: "constructor" };
      const vertices = RUNWAY.map((position) => ({ ...vertex(position), on }));
      expect(measured({ tool: "distance", vertices }, state)).toMatchObject({ fault: null, remarks: [] });
      expect(fault(between(featurePlace(layer, "x"), featurePlace("place-names", "place-kokkola")))).toBe("gone");
    }
  });
});
