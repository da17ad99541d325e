import { describe, expect, it } from "vitest";
import { readMeta } from "../../../src/catalog/read-meta.ts";
import { readPublication } from "../../../src/catalog/read-publication.ts";
import { meta, three } from "./sample.ts";

describe("readMeta", () => {
  it("takes a whole meta, with and without what may be left out", () => {
    expect(readMeta(JSON.parse(JSON.stringify(meta)), "quays.meta.json")).toEqual({ ok: true, value: meta });
    const more = { ...meta, rowOf: "harbours", licenceNote: three("note"), search: true, caveats: [three("caveat")] };
    expect(readMeta(more, "quays.meta.json")).toEqual({ ok: true, value: more });
  });

  it.each<[string, object, string]>([
    ["missing", { id: "" }, "id"],
    ["missing", { title: { fi: "a", sv: " ", en: "c" } }, "title.sv"],
    ["not-allowed", { group: "harbour" }, "group"],
    ["not-allowed", { geometry: "area" }, "geometry"],
    ["not-allowed", { licence: "CC BY 4.0" }, "licence"],
    ["missing", { source: { title: "" } }, "source.title"],
    ["not-allowed", { source: { title: "x", url: "ftp://example.org" } }, "source.url"],
    ["wrong-type", { accuracyMetres: null }, "accuracyMetres"],
    ["not-allowed", { accuracyMetres: 0 }, "accuracyMetres"],
    ["not-allowed", { accuracyMetres: 100_001 }, "accuracyMetres"],
    ["missing", { kinds: { quay: {} } }, "kinds.quay.label"],
    ["missing", { fields: { cargo: { label: three("cargo"), type: "code" } } }, "fields.cargo.codes"],
    ["not-allowed", { fields: { depth: { label: three("depth"), type: "integer" } } }, "fields.depth.type"],
    ["not-allowed", { visibleIn: ["plan", "print"] }, "visibleIn[1]"],
    ["undeclared-field", { colour: "red" }, "colour"],
  ])("refuses with %s: %j", (kind, change, path) => {
    expect(readMeta({ ...meta, ...change }, "quays.meta.json")).toMatchObject({ ok: false, problem: { kind, path } });
  });
});

describe("readPublication", () => {
  it("takes what the publisher says of layers", () => {
    const publication = { layers: { "power-lines": { publish: false, reason: three("reason") } } };
    expect(readPublication(publication, "publication.json")).toEqual({
      ok: true,
      value: publication,
    });
  });

  it.each([
    ["missing", {}, "layers"],
    ["wrong-type", { layers: { quays: { publish: "no" } } }, "layers.quays.publish"],
    ["missing", { layers: { quays: { publish: true } } }, "layers.quays.reason"],
    ["undeclared-field", { layers: { quays: { publish: true, colour: "red" } } }, "layers.quays.colour"],
  ])("refuses with %s: %j", (kind, value, path) => {
    expect(readPublication(value, "publication.json")).toMatchObject({ ok: false, problem: { kind, path } });
  });
});
