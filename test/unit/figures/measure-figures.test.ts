import { describe, expect, test } from "vitest";
import type { Position } from "../../../src/domain/layer.ts";
import type { MeasuredShape } from "../../../src/domain/measurement.ts";
import { featurePlace, pointPlace } from "../../../src/domain/place.ts";
import { drawnGeometry } from "../../../src/figures/drawn-geometry.ts";
import { MEASURE_FAULTS, MEASURE_REMARKS, measured } from "../../../src/figures/measure-figures.ts";
import { withLayerLoading } from "../../../src/state/layers.ts";
import { ALL_TEXTS } from "../i18n/all-texts.ts";
import { atlasWith, between, drawn, RUNWAY, vertex } from "./drawn-sample.ts";

const state = atlasWith("sites", "place-names", "quays", "municipal-borders");
const fault = (shape: MeasuredShape) => measured(shape, state).fault;

const SQUARE: readonly Position[] = [
  [23, 63.8],
  [23.01, 63.8],
  [23.01, 63.805],
  [23, 63.805],
];
const CENTRE = featurePlace("place-names", "place-kokkola");
const SITE = featurePlace("sites", "kruunuportti");

describe("along a line", () => {
  test("the runway is 2 500 m long, as finely as its ends carry", () => {
    const { figures, segments, fault: none } = measured(drawn("distance", ...RUNWAY), state);
    expect(none).toBeNull();
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({ value: 2.5, decimals: 3, unit: "km", plusMinus: 0.015, method: "plane-length" });
    expect(segments[0]?.bearing).toMatchObject({ value: 10.5, plusMinus: 0.4, unit: "°" });
  });

  test("segments stand one by one, short ones in metres", () => {
    const { segments, figures } = measured(drawn("distance", [23, 63.8], [23.01, 63.8], [23.01, 63.82]), state);
    expect(segments.map(({ length }) => [length.value, length.unit])).toEqual([
      [493, "m"],
      [2.229, "km"],
    ]);
    expect(figures[0]).toMatchObject({ value: 2.722, unit: "km" });
  });

  test("a vertex passed straight on adds nothing to the ±, a corner does", () => {
    const straight = measured(drawn("distance", [23, 63.8], [23, 63.81], [23, 63.82]), state).figures[0];
    const bent = measured(drawn("distance", [23, 63.8], [23.1, 63.81], [23, 63.82]), state).figures[0];
    expect([straight?.plusMinus, bent?.plusMinus]).toEqual([0.015, 0.025]);
  });

  test("a snapped end may lie on an approximate outline: said, and its ± taken", () => {
    const shape = { tool: "distance", vertices: [vertex([23, 63.8], 5), vertex([23, 63.9], 300, true)] } as const;
    const { figures, remarks } = measured(shape, state);
    expect(figures[0]).toMatchObject({ value: 11.15, plusMinus: 0.31, approximate: true });
    expect(remarks).toContain("approximate");
  });

  test("beyond 50 km and outside the window it is geodesic, and said", () => {
    const { figures, remarks } = measured(drawn("distance", [23.13066, 63.83847], [24.94, 60.17]), state);
    expect(figures[0]).toMatchObject({ value: 419.637, method: "geodesic" });
    expect(remarks).toContain("geodesic");
  });

  test.each([
    ["one-point", [[23, 63.8]]],
    [
      "no-length",
      [
        [23, 63.8],
        [23, 63.8],
      ],
    ],
    [
      "no-length",
      [
        [23, 63.8],
        [23.000000001, 63.8],
      ],
    ],
  ] as const)("%s: a sentence and no number", (kind, positions) => {
    const result = measured(drawn("distance", ...positions), state);
    expect(result).toMatchObject({ fault: kind, figures: [], segments: [] });
  });
});

describe("an area", () => {
  test("in hectares and square metres, with its perimeter", () => {
    const { figures } = measured(drawn("area", ...SQUARE), state);
    expect(figures.map(({ value, unit, plusMinus }) => [value, unit, plusMinus])).toEqual([
      [27.5, "ha", 0.8],
      [275_000, "m²", 8000],
      [2.1, "km", 0.029],
    ]);
    expect(figures.every(({ qualifier }) => qualifier === undefined)).toBe(true);
  });

  test("neither order, start nor a last vertex on the first change it", () => {
    const values = [
      SQUARE,
      [...SQUARE].reverse(),
      [...SQUARE.slice(2), ...SQUARE.slice(0, 2)],
      [...SQUARE, ...SQUARE.slice(0, 1)],
    ].map((ring) => measured(drawn("area", ...ring), state).figures.map(({ value }) => value));
    expect(new Set(values.map((value) => JSON.stringify(value))).size).toBe(1);
  });

  test("round an approximate outline the word, and no ±", () => {
    const vertices = SQUARE.map((position, index) => vertex(position, index === 0 ? 300 : 1, index === 0));
    const { figures, remarks } = measured({ tool: "area", vertices }, state);
    expect(figures[0]).toMatchObject({ unit: "ha", plusMinus: null, qualifier: "about", decimals: 0 });
    expect(remarks).toEqual(["approximate-area"]);
  });

  test.each([
    ["too-few", [[23, 63.8]]],
    [
      "too-few",
      [
        [23, 63.8],
        [23.1, 63.8],
        [23, 63.8],
      ],
    ],
    [
      "no-area",
      [
        [23, 63.8],
        [23, 63.81],
        [23, 63.82],
      ],
    ],
    [
      "crossing",
      [
        [23, 63.8],
        [23.01, 63.81],
        [23.01, 63.8],
        [23, 63.81],
      ],
    ],
  ] as const)("%s: a sentence and no number", (kind, positions) => {
    expect(measured(drawn("area", ...positions), state)).toMatchObject({ fault: kind, figures: [] });
  });

  test("larger than the window it is geodesic, and a bow-tie is still seen", () => {
    const { figures, remarks } = measured(drawn("area", [22, 63], [24, 63], [24, 64], [22, 64]), state);
    expect(figures[0]).toMatchObject({ method: "geodesic", unit: "ha" });
    expect(remarks).toEqual(["geodesic"]);
    expect(fault(drawn("area", [22, 63], [24, 64], [24, 63], [22, 64]))).toBe("crossing");
  });
});

describe("how far this is from that", () => {
  test("the centre is 5.71 km from the site's nearest edge; the ± holds both ends", () => {
    const { figures, line, remarks } = measured(between(CENTRE, SITE), state);
    expect(figures[0]).toMatchObject({ value: 5.71, plusMinus: 0.31, unit: "km", approximate: true });
    expect(line?.[0]).toEqual([expect.closeTo(23.13066, 9), expect.closeTo(63.83847, 9)]);
    expect(remarks).toEqual(["approximate", "noise"]);
  });

  test("a bare point could be a home: noise is spoken of; between quays it is not", () => {
    const [quay, other] = [featurePlace("quays", "quay-deep-port-11"), featurePlace("quays", "quay-deep-port-12")];
    expect(measured(between(pointPlace([23, 63.8]), quay), state).remarks).toContain("noise");
    expect(measured(between(quay, other), state)).toMatchObject({ fault: null, remarks: [] });
  });

  test("what lies in an area is not away from it", () => {
    const { figures, remarks } = measured(between(pointPlace([23.0741, 63.784]), SITE), state);
    expect(figures).toMatchObject([{ value: 0 }]);
    expect(remarks).toContain("meet");
  });

  test.each([
    ["one-end", between(SITE)],
    ["same-place", between(SITE, SITE)],
    ["gone", between(SITE, featurePlace("sites", "taken-away"))],
    ["gone", between(featurePlace("withdrawn", "any"), SITE)],
  ] as const)("%s: a sentence and no number", (kind, shape) => {
    expect(measured(shape, state)).toMatchObject({ fault: kind, figures: [], line: null });
  });

  test("a thing whose layer is on its way is not gone", () => {
    const shape = between(SITE, featurePlace("quays", "quay-deep-port-11"));
    expect(measured(shape, withLayerLoading(state, "quays"))).toMatchObject({ fault: "not-loaded", figures: [] });
    expect(measured(shape, state).fault).toBeNull();
  });
});

describe("worked out once", () => {
  const shape = drawn("area", ...SQUARE);

  test("for a shape and its layers, whatever else changes", () => {
    const moved = { ...state, measure: { ...state.measure, hint: null }, hovered: null };
    expect(measured(shape, moved)).toBe(measured(shape, state));
  });

  test("and anew when layers change", () => {
    const other = { ...state, layers: { ...state.layers } };
    const before = measured(shape, state);
    expect(measured(shape, other)).not.toBe(before);
    expect(measured(shape, other)).toEqual(before);
  });
});

describe("as geometry", () => {
  const geometryOf = (shape: MeasuredShape) => drawnGeometry(shape, measured(shape, state));

  test("long edges get vertices, areas are wound as RFC 7946 asks", () => {
    expect(geometryOf(drawn("area", ...[...SQUARE].reverse()))).toEqual(geometryOf(drawn("area", ...SQUARE)));
    const runway = geometryOf(drawn("distance", ...RUNWAY));
    expect(runway?.type === "LineString" && runway.coordinates.length).toBe(6);
  });

  test("within the window an edge over 50 km bends as it is measured; one that leaves it is left", () => {
    const wide = geometryOf(drawn("distance", [22.7, 63.57], [23.56, 64.03], [24.94, 60.17]));
    expect(wide?.type === "LineString" && wide.coordinates.length).toBe(136);
  });

  test("without a measure its vertices are left", () => {
    expect(geometryOf(drawn("distance", [23, 63.8]))).toEqual({ type: "MultiPoint", coordinates: [[23, 63.8]] });
    expect(geometryOf(between(SITE))).toBeNull();
  });
});

test("every fault and remark has its sentence in three languages", () => {
  const keys = [
    ...MEASURE_FAULTS.map((kind) => `measure.fault.${kind}`),
    ...MEASURE_REMARKS.map((kind) => `measure.remark.${kind}`),
  ];
  for (const texts of Object.values(ALL_TEXTS)) expect(keys.filter((key) => !(key in texts))).toEqual([]);
});
