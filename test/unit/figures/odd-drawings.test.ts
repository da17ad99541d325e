import { describe, expect, test } from "vitest";
import type { Position } from "../../../src/domain/layer.ts";
import type { MeasuredShape, Vertex } from "../../../src/domain/measurement.ts";
import { featurePlace } from "../../../src/domain/place.ts";
import { drawnGeometry } from "../../../src/figures/drawn-geometry.ts";
import { measured } from "../../../src/figures/measure-figures.ts";
import { initialState } from "../../../src/state/initial-state.ts";
import { withLayerReady } from "../../../src/state/layers.ts";
import { shippedLayer } from "./sample.ts";

const layers = ["sites", "place-names"].map(shippedLayer);
const state = layers.reduce(
  withLayerReady,
  initialState(
    layers.map(({ meta }) => meta),
    "fi",
  ),
);

const vertex = (position: Position, plusMinusMetres = 10, approximate = false): Vertex => ({
  position,
  plusMinusMetres,
  approximate,
  on: null,
});
const drawn = (tool: "distance" | "area", ...positions: readonly Position[]): MeasuredShape => ({
  tool,
  vertices: positions.map((position) => vertex(position)),
});
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

const FIRST: readonly Position[] = [
  [23.138158, 63.707847],
  [23.1475, 63.729886],
];
const ends = (layer: string) =>
  [featurePlace(layer, "x"), featurePlace("place-names", "place-kokkola")].map((place) => ({
    place,
    plusMinusMetres: 20,
  }));

describe("a layer that has the name of something built in", () => {
  test("is no layer", () => {
    for (const layer of ["constructor", "__proto__", "toString"]) {
      const on = { layer, feature: "constructor" };
      const vertices = FIRST.map((position) => ({ ...vertex(position), on }));
      expect(measured({ tool: "distance", vertices }, state)).toMatchObject({ fault: null, remarks: [] });
      expect(fault({ tool: "between", ends: ends(layer) })).toBe("not-loaded");
    }
  });
});
