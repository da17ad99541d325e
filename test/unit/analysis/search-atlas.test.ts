import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type AtlasHit, type SearchScope, searchAtlas } from "../../../src/analysis/search/search-atlas.ts";
import { folded } from "../../../src/domain/folded.ts";
import type { Layer } from "../../../src/domain/layer.ts";
import { META, sampleFeature, shippedBook, shippedLayer } from "../figures/sample.ts";

let shipped: SearchScope;
beforeAll(() => {
  const ids = readdirSync("data/layers")
    .filter((name) => name.endsWith(".geojson"))
    .map((name) => name.replace(".geojson", ""));
  shipped = {
    onlyDecided: false,
    layers: Object.fromEntries(ids.map((id) => [id, { status: "ready", layer: shippedLayer(id) }])),
    facts: { status: "ready", book: shippedBook() },
  };
});

const find = (query: string, scope = shipped) => searchAtlas(scope, query);
const idOf = (hit: AtlasHit | undefined): string =>
  hit === undefined ? "–" : hit.kind === "fact" ? hit.factKey : hit.ref.feature;
const first = (query: string): string => idOf(find(query)[0]);
const ids = (query: string): readonly string[] => find(query).map(idOf);

describe("searchAtlas on the shipped data", () => {
  it("finds one quay in three languages", () => {
    expect([first("laituri 11"), first("kaj 11"), first("Quay 11"), first("LAITURI  11")]).toEqual(
      Array(4).fill("quay-deep-port-11"),
    );
  });

  it("passes over declared links, which are named after what they join", () => {
    expect(ids("Laituri 11").filter((id) => /-link-/.test(id))).toEqual([]);
  });

  it("finds the site by either name, and the village by its Swedish one", () => {
    expect([first("kruunuportti"), first("kronoporten")]).toEqual(["kruunuportti", "kruunuportti"]);
    const storby = find("Storby")[0];
    expect(storby).toMatchObject({ kind: "feature", matched: "Storby" });
    expect(first("isokyla")).toBe(idOf(storby));
    // Not what merely begins alike: "storindustri".
    expect(find("storby").every(({ matched }) => matched.toLowerCase().includes("storby"))).toBe(true);
  });

  it("finds Silverstone by a stem of its Finnish name", () => {
    expect(
      ids("hopeakivi")
        .slice(0, 3)
        .every((id) => id.includes("silverstone")),
    ).toBe(true);
    expect(ids("silverstone")).toContain("quay-silverstone-1");
  });

  it("finds the figure 14,2 with comma and point, and E8 as one road", () => {
    expect(ids("14,2")).toContain("port.fairway.draught.port");
    expect(ids("14.2")).toEqual(ids("14,2"));
    const roads = find("E8").filter((hit) => hit.kind === "feature" && hit.ref.layer === "roads");
    expect(roads).toHaveLength(1);
    expect(first("valtatie 8")).toMatch(/^road-(detail-)?8-/);
    expect(first("riksväg 8")).toMatch(/^road-(detail-)?8-/);
  });

  it("finds plants by part of their name, and facts by their label", () => {
    expect(find("boliden")[0]).toMatchObject({ kind: "feature", ref: { layer: "plants" } });
    expect(ids("haraussyvyys")).toContain("port.fairway.swept.outer");
    expect(ids("swept depth")).toContain("port.fairway.swept.outer");
  });

  it("never gives more than 40 hits, nor the same name twice in one row", () => {
    expect(find("a").length).toBeLessThanOrEqual(40);
    const quays = find("laituri 11").filter((hit) => hit.kind === "feature" && hit.ref.layer.startsWith("quay"));
    expect(quays).toHaveLength(1);
  });

  it("leaves out what is only planned when the reader asks for what exists or is decided", () => {
    const decided = { ...shipped, onlyDecided: true };
    expect(find("kruunuportti", decided).some((hit) => idOf(hit) === "kruunuportti")).toBe(false);
    expect(idOf(find("laituri 11", decided)[0])).toBe("quay-deep-port-11");
  });
});

describe("searchAtlas", () => {
  const scopeOf = (...layers: readonly Layer[]): SearchScope => ({
    onlyDecided: false,
    layers: Object.fromEntries(layers.map((layer) => [layer.meta.id, { status: "ready", layer }])),
    facts: { status: "idle" },
  });
  const layer = (...names: readonly string[]): Layer => ({
    meta: META,
    features: names.map((fi, index) => sampleFeature({ id: `${index}`, name: { fi } })),
  });

  it("ranks exact before word start before inside", () => {
    const scope = scopeOf(layer("Vanhasatama", "Uusi satama", "Satamatie", "Satama", "Satama ja ranta"));
    expect(find("satama", scope).map(idOf)).toEqual(["3", "4", "2", "1", "0"]);
  });

  it("finds words apart and in any order, but not digits inside a number", () => {
    const scope = scopeOf(layer("Hopeakiven laituri 2", "Laituri 112"));
    expect(find("laituri hopeakiven", scope).map(idOf)).toEqual(["0"]);
    expect(find("12", scope)).toEqual([]);
  });

  it("answers nothing to nothing, to signs, and to a question without end", () => {
    const scope = scopeOf(layer("Satama"));
    for (const query of ["", "   ", "%$!", "(.*)+", "x".repeat(1_000_000)]) expect(find(query, scope)).toEqual([]);
  });

  it("passes over layers that are not there yet", () => {
    expect(
      find("satama", { onlyDecided: false, layers: { a: { status: "loading" } }, facts: { status: "loading" } }),
    ).toEqual([]);
  });
});

describe("folded", () => {
  it("takes off accents and case and joins numbers", () => {
    expect(folded("Isokylä")).toBe("isokyla");
    expect(folded("Åbo 30\u202f600,5")).toBe("abo 30600.5");
    expect(folded("7 084 717")).toBe("7084717");
    expect(folded("−16,2 m")).toBe("-16.2 m");
    expect(folded("kaj 11 250 m")).not.toContain("11250x");
  });
});
