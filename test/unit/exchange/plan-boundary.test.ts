import { readFileSync } from "node:fs";
import fc from "fast-check";
import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import {
  BOUNDARY_REMARKS,
  type BoundaryStatement,
  planningAreaOf,
  readPlanBoundary,
} from "../../../src/exchange/plan-boundary.ts";
import { areaFault } from "../../../src/geojson/plane-area.ts";
import { area } from "../analysis/land/rings.ts";
import { fi } from "../i18n/all-texts.ts";

const STATEMENT: BoundaryStatement = {
  name: "Kaava",
  about: "Kokkolan kaupunki",
  asOf: "2025-03",
  imported: "2026-11-22",
  geometryQuality: "surveyed",
  phases: { kokkola: "not-known", kruunupyy: "not-known" },
};
type Pair = readonly [number, number];
type Rings = readonly (readonly Pair[])[];

/** Counter-clockwise, four corners; the first once more at the end. */
const SQUARE: readonly Pair[] = [
  [23_503_000.123, 7_075_000.001],
  [23_504_000.5, 7_075_000.001],
  [23_504_000.5, 7_076_000.999],
  [23_503_000.123, 7_076_000.999],
  [23_503_000.123, 7_075_000.001],
];
const HOLE: readonly Pair[] = [
  [23_503_200, 7_075_200],
  [23_503_200, 7_075_300],
  [23_503_300, 7_075_300],
  [23_503_300, 7_075_200],
  [23_503_200, 7_075_200],
];
const MILLIMETRES = [
  [23_503_000_123, 7_075_000_001],
  [23_504_000_500, 7_075_000_001],
  [23_504_000_500, 7_076_000_999],
  [23_503_000_123, 7_076_000_999],
];

const collection = (polygons: readonly Rings[], crs?: string) =>
  JSON.stringify({
    type: "FeatureCollection",
    ...(crs === undefined ? {} : { crs: { type: "name", properties: { name: crs } } }),
    features: polygons.map((coordinates) => ({
      type: "Feature",
      properties: null,
      geometry: { type: "Polygon", coordinates },
    })),
  });
const read = (text: string, statement = STATEMENT) => {
  const result = readPlanBoundary(text, "kaava.geojson");
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const { ground, remarks } = result.value;
  return { area: planningAreaOf(ground, "kaava.geojson", statement), remarks };
};
const keys = (text: string) => read(text).remarks.map(({ key }) => key.replace("boundary.", ""));
const problem = (text: string) => {
  const result = readPlanBoundary(text, "kaava.geojson");
  return result.ok ? null : result.problem;
};

/** Another library's projections, with the parameters as EPSG publishes them. */
const GK23 = "+proj=tmerc +lat_0=0 +lon_0=23 +k=1 +x_0=23500000 +y_0=0 +ellps=GRS80 +units=m +no_defs";
const TM35FIN = "+proj=utm +zone=35 +ellps=GRS80 +units=m +no_defs";
const to = (target: string, ring: readonly Pair[]): readonly Pair[] =>
  ring.map((point) => proj4(GK23, target, [...point]) as unknown as Pair);
const swapped = (ring: readonly Pair[]): readonly Pair[] => ring.map(([a, b]) => [b, a]);

describe("a plan boundary in EPSG:3877", () => {
  it("keeps its millimetres, holes and parts, whatever states the plane", () => {
    for (const crs of [
      undefined,
      "EPSG:3877",
      "urn:ogc:def:crs:EPSG::3877",
      "http://www.opengis.net/def/crs/EPSG/0/3877",
    ])
      expect(read(collection([[SQUARE]], crs)).area.ground).toEqual([[MILLIMETRES]]);
    expect(read(collection([[SQUARE, HOLE]])).area.ground[0]).toHaveLength(2);
  });

  it("keeps any ground that a scenario may have", () => {
    const metresOf = (mm: number) => Number((mm / 1000).toFixed(3));
    fc.assert(
      fc.property(
        area(400_000).filter((one) => areaFault(one) === null),
        (ground) => {
          const polygons = ground.map((rings) =>
            rings.map((ring) => [...ring, ...ring.slice(0, 1)].map(([e, n]) => [metresOf(e), metresOf(n)] as const)),
          );
          expect(read(collection(polygons)).area.ground).toEqual(ground);
        },
      ),
      { seed: 4, numRuns: 200 },
    );
  });

  it("carries its name, source and status; nothing is said of the phase that nobody stated", () => {
    const { area: boundary } = read(collection([[SQUARE]]));
    expect(boundary).toMatchObject({
      name: "Kaava",
      accuracyMetres: null,
      asOf: "2025-03",
      imported: "2026-11-22",
      source: { title: "kaava.geojson – Kokkolan kaupunki" },
      status: { realisation: "planned", geometryQuality: "surveyed" },
    });
    expect(boundary.status.legal.map(({ municipality, phase }) => [municipality, phase])).toEqual([
      ["kokkola", "not-known"],
      ["kruunupyy", "not-known"],
    ]);
    const phases = { kokkola: "in-force", kruunupyy: "initiated" } as const;
    expect(read(collection([[SQUARE]]), { ...STATEMENT, about: " ", asOf: null, phases }).area).toMatchObject({
      source: { title: "kaava.geojson" },
      // The day of the import is never the date of the data.
      asOf: null,
      imported: "2026-11-22",
      status: {
        legal: [
          { municipality: "kokkola", phase: "in-force", text: { fi: expect.stringContaining("tuojan ilmoittama") } },
          { municipality: "kruunupyy", phase: "initiated" },
        ],
      },
    });
  });
});

describe("a plan boundary in another system", () => {
  it.each([
    ["EPSG:3067", TM35FIN, "ETRS-TM35FIN (EPSG:3067)"],
    ["EPSG:4326", "WGS84", "WGS 84 (EPSG:4326)"],
  ])("%s agrees with another library within a millimetre, stated or not, north first or not", (crs, target, name) => {
    const ring = to(target, SQUARE);
    for (const stated of [undefined, crs]) {
      for (const order of [ring, swapped(ring)]) {
        const { area: boundary, remarks } = read(collection([[order]], stated));
        for (const [index, [east, north]] of boundary.ground[0]?.[0]?.entries() ?? []) {
          expect(Math.abs(east - (MILLIMETRES[index]?.[0] ?? 0))).toBeLessThanOrEqual(1);
          expect(Math.abs(north - (MILLIMETRES[index]?.[1] ?? 0))).toBeLessThanOrEqual(1);
        }
        expect(remarks[0]).toEqual({
          key: `boundary.crs-${stated === undefined ? "from-numbers" : "stated"}`,
          params: { crs: name },
        });
        expect(remarks.some(({ key }) => key === "boundary.axes-swapped")).toBe(order !== ring);
      }
    }
  });

  it("is the approximate outline itself when its own layer is read", () => {
    const sites = JSON.parse(readFileSync("data/layers/sites.geojson", "utf8"));
    const shipped = JSON.parse(readFileSync("data/scenarios/ve1.json", "utf8"));
    const [ring] = read(JSON.stringify(sites.features[0])).area.ground[0] ?? [];
    const [outline] = shipped.scenario.planningArea.ground[0];
    expect(ring?.map(([east, north]) => [east / 1000, north / 1000])).toEqual(outline.slice(0, -1));
  });

  it("is refused where it is not known, contradicts its numbers, or is off the map", () => {
    const far = SQUARE.map(([east, north]): Pair => [east, north + 200_000]);
    expect(problem(collection([[SQUARE]], "EPSG:3878"))).toMatchObject({ kind: "unknown-crs", path: "crs" });
    expect(problem(collection([[SQUARE]], "EPSG:3067"))).toMatchObject({ kind: "unknown-crs", path: "crs" });
    expect(problem(collection([[to(TM35FIN, SQUARE)]], "EPSG:3877"))).toMatchObject({ kind: "unknown-crs" });
    // Without the zone number it could lie in the next zone just as well.
    expect(problem(collection([[SQUARE.map(([east, north]): Pair => [east - 23e6, north])]]))).toMatchObject({
      kind: "outside-window",
    });
    expect(problem(collection([[SQUARE.map(([east, north]): Pair => [east * 10, north])]]))).toMatchObject({
      kind: "unknown-crs",
      path: "",
    });
    expect(problem(collection([[far]]))).toMatchObject({
      kind: "outside-window",
      path: "features[0].geometry.coordinates[0][0]",
    });
  });
});

describe("what is mended is told", () => {
  it.each<[string, readonly Rings[], readonly string[]]>([
    ["nothing", [[SQUARE, HOLE]], []],
    ["rings that run the other way", [[[...SQUARE].reverse(), [...HOLE].reverse()]], ["rings-rewound"]],
    ["a corner that is repeated", [[[SQUARE[0] as Pair, ...SQUARE]]], ["corners-dropped"]],
    [
      "parts with an edge in common",
      [[SQUARE], [SQUARE.map(([east, north]): Pair => [east + 1000.377, north])]],
      ["several-parts"],
    ],
  ])("%s", (_, polygons, told) => {
    expect(keys(collection(polygons))).toEqual(["crs-from-numbers", ...told]);
    expect(areaFault(read(collection(polygons)).area.ground)).toBeNull();
  });

  it("with how many, and what was passed over", () => {
    const file = JSON.parse(collection([[[...SQUARE].reverse(), [...HOLE].reverse()]]));
    file.features.push({ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [0, 0] } });
    file.features.push({ type: "Feature", properties: {}, geometry: null });
    const { remarks, area: boundary } = read(JSON.stringify(file));
    expect(remarks.slice(1)).toEqual([
      { key: "boundary.rings-rewound", params: { count: "2" } },
      { key: "boundary.passed-over", params: { count: "2" } },
    ]);
    expect(boundary.ground[0]?.[0]?.[0]).toEqual(MILLIMETRES[0]);
  });

  it("in words that exist", () => {
    expect(BOUNDARY_REMARKS.filter((kind) => !Object.hasOwn(fi, `boundary.${kind}`))).toEqual([]);
  });

  it("and a height is not asked for", () => {
    const geometry = { type: "MultiPolygon", coordinates: [[SQUARE.map((point) => [...point, 12.5])]] };
    expect(read(JSON.stringify(geometry)).area.ground).toEqual([[MILLIMETRES]]);
  });
});

describe("a plan boundary is refused with its place", () => {
  const [a, b, c, d] = SQUARE as unknown as readonly [Pair, Pair, Pair, Pair];
  it.each<[string, string, string, string]>([
    ["no JSON", "{", "not-json", ""],
    ["no GeoJSON", '{"type":"Topology"}', "not-feature-collection", ""],
    ["a line", '{"type":"Feature","geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}', "lines-only", ""],
    ["a bare line", '{"type":"LineString","coordinates":[[1,2],[3,4]]}', "lines-only", ""],
    ["a point", '{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]}}', "points-only", ""],
    ["an empty collection", collection([]), "no-area", ""],
    ["a feature without a place", '{"type":"Feature","geometry":null}', "no-area", ""],
    ["a bow-tie", collection([[[a, c, b, d, a]]]), "self-crossing", "features[0].geometry.coordinates[0]"],
    ["an open ring", collection([[[a, b, c, d]]]), "not-closed", "features[0].geometry.coordinates[0]"],
    ["a ring of one place", collection([[[a, a, a, a]]]), "wrong-type", "features[0].geometry.coordinates[0]"],
    [
      "a hole outside",
      collection([[SQUARE, HOLE.map(([e, n]): Pair => [e + 2000, n])]]),
      "hole-outside",
      "features[0].geometry.coordinates[1]",
    ],
    ["one part twice", collection([[SQUARE], [SQUARE]]), "overlapping-parts", "features[0].geometry.coordinates[0]"],
    [
      "words for numbers",
      '{"type":"Polygon","coordinates":[[["a","b"],[1,2],[3,4],[1,2]]]}',
      "wrong-type",
      "coordinates[0][0]",
    ],
    [
      "too many corners",
      collection([
        [
          Array.from(
            { length: 5_002 },
            (_, i): Pair => [23_503_000 + (i % 5_001) * 0.01, 7_075_000 + ((i % 5_001) * (i % 5_001)) / 1e5],
          ),
        ],
      ]),
      "too-many",
      "",
    ],
  ])("%s", (_, text, kind, path) => {
    expect(problem(text)).toMatchObject({ kind, file: "kaava.geojson", path });
  });

  it("with what it has instead of an area", () => {
    const line = { type: "LineString", coordinates: [] };
    const point = { type: "Point", coordinates: [] };
    const both = JSON.stringify({ type: "GeometryCollection", geometries: [line, point] });
    expect(problem(both)).toMatchObject({
      kind: "no-area",
      detail: "expected a polygon, found LineString, Point",
    });
    expect(fi["problem.lines-only"]).toMatch(/^Tiedostossa ei ole aluetta, vain viivoja\./);
  });

  it("where parts lie over one another, however they do, and where one crosses itself", () => {
    const beside = SQUARE.map(([east, north]): Pair => [east + 500, north + 500]);
    const within = HOLE.toReversed();
    for (const parts of [
      [[SQUARE], [beside]],
      [[SQUARE], [within]],
    ])
      expect(problem(collection(parts))?.kind).toBe("overlapping-parts");
    expect(problem(collection([[[a, c, b, d, a]]]))?.kind).toBe("self-crossing");
  });

  it("in the plane in which one looks for it", () => {
    expect(problem(collection([[[a, c, b, d, a]]]))?.detail).toContain("at N 7075500.500, E 23503500.312");
  });
});
