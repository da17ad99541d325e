import { describe, expect, it } from "vitest";
import { horizontalName } from "../../../src/exchange/boundary-stated-crs.ts";
import { planningAreaOf, readPlanBoundary } from "../../../src/exchange/plan-boundary.ts";
import { AREA_RINGS } from "../../../src/geojson/scenario-limits.ts";

type Pair = readonly [number, number];
const square = (east: number, north = 7_075_200, size = 400): readonly Pair[] => [
  [east, north],
  [east + size, north],
  [east + size, north + size],
  [east, north + size],
  [east, north],
];
const polygon = (east: number, more: object = {}) => ({ type: "Polygon", coordinates: [square(east)], ...more });
const feature = (geometry: object | null, more: object = {}) => ({ type: "Feature", geometry, ...more });
const features = (list: readonly object[], more: object = {}) => ({
  type: "FeatureCollection",
  features: list,
  ...more,
});
const geometries = (...list: readonly object[]) => ({ type: "GeometryCollection", geometries: list });
const named = (name: string) => ({ crs: { type: "name", properties: { name } } });

const HERE = 23_503_200;
const POINT = { type: "Point", coordinates: [HERE, 7_075_200] };
const read = (value: object) => {
  const result = readPlanBoundary(JSON.stringify(value), "kaava.geojson");
  return result.ok
    ? { parts: result.value.ground.length, told: result.value.remarks.map(({ key }) => key.replace("boundary.", "")) }
    : { kind: result.problem.kind, path: result.problem.path };
};

describe("collections of geometries", () => {
  it("are read, bare, in features and in one another; what is no area in them is told", () => {
    expect(read(geometries(polygon(HERE)))).toMatchObject({ parts: 1 });
    expect(read(feature(geometries(polygon(HERE), POINT)))).toEqual({
      parts: 1,
      told: ["crs-from-numbers", "passed-over"],
    });
    expect(
      read(features([feature(polygon(HERE)), feature(geometries(geometries(polygon(HERE + 1000)))), feature(null)])),
    ).toEqual({ parts: 2, told: ["crs-from-numbers", "passed-over", "several-parts"] });
  });

  it("are refused with the place in them", () => {
    const open = { type: "Polygon", coordinates: [square(HERE + 1000).slice(0, -1)] };
    expect(read(features([feature(geometries(polygon(HERE), open))]))).toEqual({
      kind: "not-closed",
      path: "features[0].geometry.geometries[1].coordinates[0]",
    });
    expect(read(features([feature({ type: "GeometryCollection" })]))).toEqual({
      kind: "missing",
      path: "features[0].geometry.geometries",
    });
    expect(read(geometries(polygon(HERE), ...Array.from({ length: 10_000 }, () => POINT)))).toMatchObject({
      kind: "too-many",
    });
  });
});

describe("a coordinate system as GIS programs write it", () => {
  it.each<[string, object]>([
    ["a compound name", named("urn:ogc:def:crs,crs:EPSG::3877,crs:EPSG::3900")],
    ["a compound code", named("EPSG:3877+3900")],
    ["the name that EPSG has", named("ETRS89 / GK23FIN")],
    ["that name with a height", named("ETRS89 / GK23FIN + N2000 height")],
    ["a code", { crs: { type: "EPSG", properties: { code: 3877 } } }],
    ["a code in letters", { crs: { type: "EPSG", properties: { code: "3877" } } }],
    ["a bare text", { crs: "EPSG:3877" }],
  ])("is taken from %s", (_, crs) => {
    expect(read(polygon(HERE, crs))).toEqual({ parts: 1, told: ["crs-stated"] });
    expect(read(features([feature(polygon(HERE))], crs))).toEqual({ parts: 1, told: ["crs-stated"] });
  });

  it.each(["urn:ogc:def:crs,crs:EPSG::3878,crs:EPSG::3877", "EPSG:3900", "ETRS89 / GK22FIN", "ETRS89 / TM35FIN(E,N)"])(
    "is refused where it is another: %s",
    (name) => {
      expect(read(features([feature(polygon(HERE))], named(name)))).toEqual({ kind: "unknown-crs", path: "crs" });
    },
  );

  it("is the plane of Finland with its axes named", () => {
    const plane = { type: "Polygon", coordinates: [square(306_000, 7_078_000)] };
    expect(read({ ...plane, ...named("ETRS89 / TM35FIN(E,N)") })).toMatchObject({ told: ["crs-stated"] });
  });

  it("says nothing of heights or of the order of axes", () => {
    expect(horizontalName("urn:ogc:def:crs,crs:EPSG::3877,crs:EPSG::3900")).toBe("CRS:EPSG::3877");
    expect(horizontalName("ETRS89 / TM35FIN(E,N) + N2000 height")).toBe("ETRS89 / TM35FIN");
  });

  it("is believed in a feature or geometry, and refused there where it is not that of the file", () => {
    expect(read(features([feature(polygon(HERE, named("EPSG:3877")))]))).toMatchObject({ told: ["crs-stated"] });
    expect(read(features([feature(polygon(HERE), named("ETRS89 / GK23FIN"))], named("EPSG:3877")))).toMatchObject({
      told: ["crs-stated"],
    });
    expect(read(features([feature(polygon(HERE), named("EPSG:3067"))]))).toEqual({
      kind: "unknown-crs",
      path: "features[0].crs",
    });
    expect(read(features([feature(geometries(polygon(HERE, named("EPSG:3067"))))], named("EPSG:3877")))).toEqual({
      kind: "unknown-crs",
      path: "features[0].geometry.geometries[0].crs",
    });
  });
});

describe("a boundary", () => {
  it("of more parts than one can look through is refused before any is held against another", () => {
    // Metres apart, far across the window: no two boxes are apart.
    const slivers = (count: number) => ({
      type: "MultiPolygon",
      coordinates: Array.from({ length: count }, (_, at) => {
        const [west, south] = [23_490_000 + at, 7_065_000];
        const [east, north] = [west + 15_000, south + 15_000];
        return [
          [
            [west, south],
            [west + 0.5, south],
            [east + 0.5, north],
            [east, north],
            [west, south],
          ],
        ];
      }),
    });
    expect(read(slivers(AREA_RINGS + 1))).toEqual({ kind: "too-many-rings", path: "" });
    expect(read(slivers(60))).toMatchObject({ parts: 60 });
  });

  it("is not read again for what is said of it", () => {
    const result = readPlanBoundary(JSON.stringify(polygon(HERE)), "kaava.geojson");
    if (!result.ok) throw new Error(result.problem.detail);
    const { ground } = result.value;
    const said = {
      name: "Kaava",
      about: "K",
      asOf: null,
      imported: "2026-11-22",
      geometryQuality: "surveyed",
      phases: { kokkola: "not-known", kruunupyy: "not-known" },
    } as const;
    expect(planningAreaOf(ground, "kaava.geojson", said).ground).toBe(ground);
    expect(planningAreaOf(ground, "kaava.geojson", { ...said, about: "Ko" }).source.title).toBe("kaava.geojson – Ko");
  });
});
