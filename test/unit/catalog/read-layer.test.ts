import { describe, expect, it } from "vitest";
import { readLayer } from "../../../src/catalog/read-layer.ts";
import { problemLine } from "../../../src/domain/problem.ts";
import { fileOf, meta, three } from "./sample.ts";

const P = "features[0].properties";

function featureOf(properties: object) {
  const result = readLayer(meta, fileOf(properties), "quays.geojson");
  if (!result.ok) throw new Error(problemLine(result.problem));
  const [feature] = result.value.features;
  if (feature === undefined) throw new Error("no feature");
  return feature;
}

describe("readLayer", () => {
  it("fills in what the layer says for its features", () => {
    expect(featureOf({})).toEqual({
      id: "quay-11",
      layer: "quays",
      kind: "quay",
      name: null,
      geometry: { type: "Point", coordinates: [23.03, 63.86] },
      status: { realisation: "existing", geometryQuality: "surveyed", legal: [] },
      source: meta.source,
      asOf: "2025",
      accuracyMetres: 20,
      fields: {},
      note: null,
      aliases: [],
    });
  });

  it("takes what the feature says for itself", () => {
    const legal = [
      { municipality: "kokkola", phase: "in-force", since: "2022", text: three("plan") },
      { municipality: "kruunupyy", phase: "not-known", text: three("plan") },
    ];
    const own = {
      name: { fi: "Laituri 11", sv: "Kaj 11" },
      aliases: ["Syväsatama 11"],
      note: three("note"),
      source: { title: three("drawn"), date: "2026-11" },
      asOf: "2026-11-05",
      accuracyMetres: 300,
    };
    const fields = {
      depthMetres: 15.7,
      operator: "Rauanheimo",
      remark: three("remark"),
      electrified: false,
      cargo: "bulk",
    };
    const time = { phase: "construction", years: "2027–30", fact: "arctial.construction" };
    const feature = featureOf({ ...own, ...fields, legal, realisation: "proposed", geometryQuality: "drawn", time });
    expect(feature.time).toEqual(time);
    expect(feature).toMatchObject(own);
    expect(feature.fields).toEqual(fields);
    expect(feature.status).toEqual({ realisation: "proposed", geometryQuality: "drawn", legal });
  });

  it("keeps markup as the text it is", () => {
    const name = '<img src=x onerror="alert(1)">';
    expect(featureOf({ name: { fi: name }, operator: name })).toMatchObject({
      name: { fi: name },
      fields: { operator: name },
    });
  });

  it.each<[string, object, string]>([
    ["not-allowed", { kind: "pier" }, `${P}.kind`],
    ["not-allowed", { kind: "constructor" }, `${P}.kind`],
    ["wrong-type", { kind: 7 }, `${P}.kind`],
    ["missing", { kind: undefined }, `${P}.kind`],
    ["wrong-type", { name: "Laituri" }, `${P}.name`],
    ["missing", { name: {} }, `${P}.name`],
    ["missing", { name: { fi: "" } }, `${P}.name.fi`],
    ["undeclared-field", { name: { de: "Kai" } }, `${P}.name.de`],
    ["missing", { note: { fi: "huomautus", en: "note" } }, `${P}.note.sv`],
    ["wrong-type", { aliases: "Deep Port" }, `${P}.aliases`],
    ["wrong-type", { aliases: ["a", 1] }, `${P}.aliases[1]`],
    ["not-allowed", { realisation: "built" }, `${P}.realisation`],
    ["not-allowed", { geometryQuality: "guessed" }, `${P}.geometryQuality`],
    [
      "not-allowed",
      { legal: [{ municipality: "luoto", phase: "draft", text: three("") }] },
      `${P}.legal[0].municipality`,
    ],
    ["not-allowed", { legal: [{ municipality: "kokkola", phase: "done", text: three("") }] }, `${P}.legal[0].phase`],
    ["missing", { legal: [{ municipality: "kokkola", phase: "draft" }] }, `${P}.legal[0].text`],
    ["missing", { source: { url: "https://example.org" } }, `${P}.source.title`],
    ["not-allowed", { source: { title: "x", url: "javascript:alert(1)" } }, `${P}.source.url`],
    ["not-allowed", { source: { title: "x", url: "//example.org" } }, `${P}.source.url`],
    ["not-allowed", { asOf: "last year" }, `${P}.asOf`],
    ["wrong-type", { accuracyMetres: "20" }, `${P}.accuracyMetres`],
    ["not-allowed", { accuracyMetres: -5 }, `${P}.accuracyMetres`],
    ["not-allowed", { accuracyMetres: 1e308 }, `${P}.accuracyMetres`],
    ["undeclared-field", { gauge: 1524 }, `${P}.gauge`],
    ["undeclared-field", { toString: "x" }, `${P}.toString`],
    ["wrong-type", { depthMetres: "15.7" }, `${P}.depthMetres`],
    ["wrong-type", { electrified: 1 }, `${P}.electrified`],
    ["not-allowed", { cargo: "toString" }, `${P}.cargo`],
    ["wrong-type", { operator: three("x") }, `${P}.operator`],
    ["wrong-type", { remark: "x" }, `${P}.remark`],
  ])("refuses with %s: %j", (kind, properties, path) => {
    expect(readLayer(meta, fileOf(properties), "quays.geojson")).toMatchObject({ ok: false, problem: { kind, path } });
  });

  it("refuses geometry of another kind and outside the window", () => {
    const line = fileOf(
      {},
      {
        type: "LineString",
        coordinates: [
          [23, 63.8],
          [23.1, 63.8],
        ],
      },
    );
    expect(readLayer(meta, line, "f")).toMatchObject({
      ok: false,
      problem: { kind: "wrong-type", path: "features[0].geometry.type" },
    });
    expect(readLayer({ ...meta, geometry: "mixed" }, line, "f").ok).toBe(true);
    const swapped = fileOf({}, { type: "Point", coordinates: [63.86, 23.03] });
    expect(readLayer(meta, swapped, "f")).toMatchObject({ ok: false, problem: { kind: "outside-window" } });
  });

  it.each(["__proto__", "Quay", "quay/11", "\u202equay", "q\ud800", "q".repeat(81)])(
    "refuses the id %j, which no address can carry",
    (id) => {
      const text = fileOf({}).replace('"quay-11"', JSON.stringify(id));
      expect(readLayer(meta, text, "f")).toMatchObject({
        ok: false,
        problem: { kind: "not-allowed", path: "features[0].id" },
      });
    },
  );

  it("refuses a text that is too long", () => {
    expect(readLayer(meta, fileOf({ operator: "x".repeat(2_001) }), "f")).toMatchObject({
      ok: false,
      problem: { kind: "too-long", path: `${P}.operator` },
    });
  });

  it("treats __proto__ as a field that nobody declared", () => {
    const text = fileOf({ operator: "x" }).replace('"operator":"x"', '"__proto__":{"polluted":true}');
    expect(readLayer(meta, text, "f")).toMatchObject({
      ok: false,
      problem: { kind: "undeclared-field", path: `${P}.__proto__` },
    });
    expect("polluted" in {}).toBe(false);
  });
});
