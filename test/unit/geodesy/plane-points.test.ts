import { describe, expect, it } from "vitest";
import { HECTARE, type PlaneArea, type PlanePoint, SQUARE_METRE } from "../../../src/domain/plane.ts";
import {
  areaHectares,
  closedLineOf,
  edgeKey,
  geometryOf,
  groundArea,
  isInArea,
  isSameEdge,
  isSamePoint,
  planePoint,
  positionOf,
  spanMetres,
} from "../../../src/geodesy/plane-points.ts";

const at = (east: number, north: number): PlanePoint => [east, north] as unknown as PlanePoint;
const ring = (...points: readonly (readonly [number, number])[]) => points.map(([east, north]) => at(east, north));

/** 300 m by 400 m at the site, as the task has it. */
const TASK: PlaneArea = [
  [
    ring(
      [23_503_200_000, 7_075_200_000],
      [23_503_600_000, 7_075_200_000],
      [23_503_600_000, 7_075_500_000],
      [23_503_200_000, 7_075_500_000],
    ),
  ],
];
const HOLED: PlaneArea = [
  [ring([0, 0], [3000, 0], [3000, 3000], [0, 3000]), ring([1000, 1000], [1000, 2000], [2000, 2000], [2000, 1000])],
];

describe("points of the millimetre grid", () => {
  it("come back exactly from lon/lat", () => {
    for (const point of TASK.flat(2)) expect(planePoint(positionOf(point))).toEqual(point);
  });

  it("are one where their millimetres are", () => {
    expect(isSamePoint(at(1, 2), at(1, 2))).toBe(true);
    expect(isSamePoint(at(1, 2), at(1, 3))).toBe(false);
  });

  it("name an edge the same whichever way it runs", () => {
    expect([edgeKey(at(2, 5), at(1, 7)), edgeKey(at(1, 7), at(2, 5))]).toEqual(["1,7 2,5", "1,7 2,5"]);
    expect(edgeKey(at(1, 7), at(1, 5))).toBe("1,5 1,7");
  });

  it("make one edge whichever way it runs", () => {
    const edge = [at(2, 5), at(1, 7)] as const;
    expect(isSameEdge(edge, [at(1, 7), at(2, 5)])).toBe(true);
    expect(isSameEdge(edge, [at(2, 5), at(1, 7)])).toBe(true);
    expect(isSameEdge(edge, [at(2, 5), at(2, 7)])).toBe(false);
  });

  it("are apart in metres", () => {
    expect(spanMetres(at(0, 0), at(30_000, 40_000))).toBe(50);
  });
});

describe("an area", () => {
  it("has its hectares exactly, holes left out", () => {
    expect(areaHectares(TASK)).toBe(12);
    expect(areaHectares(HOLED)).toBe(0.0008);
    expect(groundArea([[ring([0, 0], [100_000, 0], [100_000, 100_000], [0, 100_000])]])).toBe(HECTARE);
  });

  it("has the same ground whichever way its rings are wound, and however many parts it has", () => {
    const turned = HOLED.map((polygon) => polygon.map((one) => [...one].reverse()));
    const mixed = HOLED.map(([outer = [], hole = []]) => [outer, [...hole].reverse()]);
    for (const area of [HOLED, turned, mixed]) expect(groundArea(area) / SQUARE_METRE).toBe(8);
    expect(groundArea([...HOLED, ...turned]) / SQUARE_METRE).toBe(16);
  });

  it("is measured by its own corners alone, in degrees", () => {
    const [first] = geometryOf([[ring([23_501_367_000, 7_084_717_000], [23_503_367_000, 7_084_717_000])]]).coordinates;
    expect(first?.[0]).toHaveLength(3);
    expect(first?.[0]?.[0]?.[0]).toBeCloseTo(23.0278, 5);
    expect(first?.[0]?.[0]?.[1]).toBeCloseTo(63.86421, 5);
  });

  it.each([
    [500, 500, true],
    [3000, 1500, true],
    [3001, 1500, false],
    [1500, 1500, false],
    [1000, 1500, true],
    [-1, 0, false],
  ])("holds the point %i, %i: %s", (east, north, inside) => {
    expect(isInArea(HOLED, at(east, north))).toBe(inside);
  });

  it("is drawn closed, and long edges bent as they are in lon/lat", () => {
    const line = closedLineOf(
      ring([23_500_000_000, 7_075_000_000], [23_502_000_000, 7_075_000_000], [23_501_000_000, 7_075_100_000]),
    );
    expect(line[0]).toEqual(line.at(-1));
    // 2 km and twice 1 005 m: 4, 3 and 3 pieces.
    expect(line).toHaveLength(11);
  });
});
