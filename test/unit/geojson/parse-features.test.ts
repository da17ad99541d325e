import { describe, expect, it } from "vitest";
import { WINDOW } from "../../../src/domain/layer.ts";
import { problemLine } from "../../../src/domain/problem.ts";
import { LIMITS } from "../../../src/geojson/limits.ts";
import { parseFeatures } from "../../../src/geojson/parse-features.ts";

const point = { type: "Point", coordinates: [23.03, 63.86] };
const feature = (change: object = {}) => ({
  type: "Feature",
  id: "a",
  properties: { kind: "quay" },
  geometry: point,
  ...change,
});
const collection = (...features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features });
const parse = (text: string, limits = LIMITS) => parseFeatures(text, "x.geojson", limits);

/** The problem of a text that must be refused. */
function problemOf(text: string, limits = LIMITS) {
  const result = parse(text, limits);
  if (result.ok) throw new Error("was accepted");
  return result.problem;
}
const shape = (type: string, coordinates: unknown) => collection(feature({ geometry: { type, coordinates } }));

describe("what is accepted", () => {
  it("hands over ids, geometry and properties", () => {
    const result = parse(collection(feature(), feature({ id: "b", properties: {} })));
    expect(result).toEqual({
      ok: true,
      value: [
        { id: "a", geometry: point, properties: { kind: "quay" } },
        { id: "b", geometry: point, properties: {} },
      ],
    });
  });

  it.each([
    ["MultiPoint", [[23, 63.8]]],
    [
      "LineString",
      [
        [23, 63.8],
        [23.1, 63.8],
      ],
    ],
    [
      "MultiLineString",
      [
        [
          [23, 63.8],
          [23.1, 63.8],
        ],
      ],
    ],
    [
      "Polygon",
      [
        [
          [23, 63.8],
          [23.1, 63.8],
          [23.1, 63.9],
          [23, 63.8],
        ],
      ],
    ],
    [
      "MultiPolygon",
      [
        [
          [
            [23, 63.8],
            [23.1, 63.8],
            [23.1, 63.9],
            [23, 63.8],
          ],
        ],
      ],
    ],
  ])("takes a %s as it is", (type, coordinates) => {
    const result = parse(shape(type, coordinates));
    expect(result.ok && result.value[0]?.geometry).toEqual({ type, coordinates });
  });

  it("takes an empty collection and text that is markup", () => {
    expect(parse(collection())).toEqual({ ok: true, value: [] });
    const name = '<img src=x onerror="alert(1)">';
    const result = parse(collection(feature({ properties: { name } })));
    expect(result.ok && result.value[0]?.properties.name).toBe(name);
  });
});

describe("what is refused, with its kind and path", () => {
  it.each([
    ["", "not-json", ""],
    ["{", "not-json", ""],
    ['{"a": NaN}', "not-json", ""],
    ["<html>404</html>", "not-json", ""],
    ["null", "not-feature-collection", ""],
    ["[]", "not-feature-collection", ""],
    [JSON.stringify(feature()), "not-feature-collection", ""],
    ['{"type":"FeatureCollection"}', "missing", "features"],
    ['{"type":"FeatureCollection","features":{}}', "wrong-type", "features"],
    ['{"type":"FeatureCollection","features":[],"crs":{}}', "not-allowed", "crs"],
    [collection(null), "wrong-type", "features[0]"],
    [collection(feature(), feature({ id: "b", type: "Thing" })), "not-allowed", "features[1].type"],
    [collection(feature({ id: undefined })), "missing", "features[0].id"],
    [collection(feature({ id: 7 })), "wrong-type", "features[0].id"],
    [collection(feature({ id: " " })), "missing", "features[0].id"],
    [collection(feature(), feature()), "duplicate-id", "features[1].id"],
    [collection(feature({ properties: null })), "wrong-type", "features[0].properties"],
    [collection(feature({ geometry: null })), "wrong-type", "features[0].geometry"],
    [shape("GeometryCollection", []), "not-allowed", "features[0].geometry.type"],
    [shape("toString", []), "not-allowed", "features[0].geometry.type"],
    [shape("Point", [23]), "wrong-type", "features[0].geometry.coordinates"],
    [shape("Point", ["23", 63]), "wrong-type", "features[0].geometry.coordinates"],
    [shape("Point", [23, 63, 4]), "wrong-type", "features[0].geometry.coordinates"],
    [shape("Point", [23, 91]), "outside-window", "features[0].geometry.coordinates"],
    [shape("LineString", [[23, 63]]), "wrong-type", "features[0].geometry.coordinates"],
    [shape("LineString", [[23, 63], [[23, 63]]]), "wrong-type", "features[0].geometry.coordinates[1]"],
    [shape("LineString", { length: 9e9 }), "wrong-type", "features[0].geometry.coordinates"],
    [shape("Polygon", []), "wrong-type", "features[0].geometry.coordinates"],
    [
      shape("Polygon", [
        [
          [23, 63],
          [23, 64],
          [23, 63],
        ],
      ]),
      "wrong-type",
      "features[0].geometry.coordinates[0]",
    ],
    [shape("MultiPolygon", [[[1, 2]]]), "wrong-type", "features[0].geometry.coordinates[0][0]"],
    ['{"type":"FeatureCollection","features":[{"p":{"gauge":[1,1e999]}}]}', "not-finite", "features[0].p.gauge[1]"],
    ['{"type":"FeatureCollection","x":-1e999,"features":[]}', "not-finite", "x"],
  ])("%s → %s", (text, kind, path) => {
    expect(problemOf(text)).toMatchObject({ kind, path, file: "x.geojson" });
  });

  it("reads as one line", () => {
    const text = collection(feature(), feature({ id: "b" }), feature({ id: "c" }), feature({ id: 4 }));
    expect(problemLine(problemOf(text))).toBe("x.geojson: features[3].id: expected string");
  });
});

describe("limits", () => {
  it("refuses 10 MB without parsing it", () => {
    expect(problemOf(collection(feature({ properties: { name: "x".repeat(10_000_000) } })))).toMatchObject({
      kind: "too-large",
    });
  });

  it("refuses a depth of 100 000 before anything recursive sees it", () => {
    expect(problemOf("[".repeat(100_000) + "]".repeat(100_000))).toMatchObject({ kind: "too-deep" });
    expect(problemOf('{"a":'.repeat(100_000))).toMatchObject({ kind: "too-deep" });
  });

  it("refuses long texts, many features, many vertices and places outside the bounds it is given", () => {
    const long = collection(feature({ properties: { name: { fi: "x".repeat(2_001) } } }));
    expect(problemOf(long)).toMatchObject({ kind: "too-long", path: "features[0].properties.name.fi" });
    expect(problemOf(collection(feature({ properties: { ["k".repeat(2_001)]: 1 } })))).toMatchObject({
      kind: "too-long",
      path: "features[0].properties",
    });
    const two = collection(feature(), feature({ id: "b" }));
    expect(problemOf(two, { ...LIMITS, features: 1 })).toMatchObject({ kind: "too-many", path: "features" });
    const lines = shape("MultiLineString", [
      [
        [23, 63],
        [23, 64],
      ],
      [
        [23, 63],
        [23, 64],
      ],
    ]);
    expect(problemOf(lines, { ...LIMITS, vertices: 3 })).toMatchObject({
      kind: "too-many",
      path: "features[0].geometry.coordinates[1]",
    });
    expect(problemOf(shape("Point", [63.86, 23.03]), { ...LIMITS, bounds: WINDOW })).toMatchObject({
      kind: "outside-window",
    });
  });
});

describe("__proto__", () => {
  const hostile = collection(feature()).replace(
    '"kind":"quay"',
    '"__proto__":{"polluted":true},"constructor":{"prototype":{}}',
  );

  it("is a key like any other and reaches no prototype", () => {
    const result = parse(hostile);
    if (!result.ok) throw new Error(problemLine(result.problem));
    const properties = result.value[0]?.properties ?? {};
    expect(Object.keys(properties)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(properties)).toBeNull();
    expect("polluted" in {}).toBe(false);
  });

  it("does not stand in for required members", () => {
    const text = '{"type":"FeatureCollection","features":[{"__proto__":{"type":"Feature","id":"a"}}]}';
    expect(problemOf(text)).toMatchObject({ kind: "missing", path: "features[0].type" });
  });
});
