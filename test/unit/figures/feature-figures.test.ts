import { describe, expect, it } from "vitest";
import { carried, decimalsOf } from "../../../src/figures/decimals.ts";
import { factFigure } from "../../../src/figures/fact-figures.ts";
import { featureFigures } from "../../../src/figures/feature-figures.ts";
import { featureTitle } from "../../../src/figures/feature-title.ts";
import {
  featureOf,
  META,
  RECTANGLE,
  sampleBook,
  sampleFact,
  sampleFeature,
  shippedBook,
  shippedLayer,
} from "./sample.ts";

const sites = shippedLayer("sites");
const drawn = { realisation: "concept", geometryQuality: "drawn", legal: [] } as const;

describe("the size of a thing", () => {
  it("prints the stated 170 ha of Kruunuportti, about, without ±, said by the source that states it", () => {
    const [area, ...others] = featureFigures(featureOf(sites, "kruunuportti"), sites.meta, shippedBook());
    expect(area).toMatchObject({
      value: 170,
      unit: "ha",
      qualifier: "about",
      plusMinus: null,
      decimals: 0,
      approximate: true,
      method: "stated",
    });
    expect(area?.sources[0]?.title).toContain("Selvitys");
    expect(others.map(({ unit }) => unit)).not.toContain("ha");
  });

  it("prints a surveyed area in hectares from the plane, as finely as its edge is known", () => {
    const figure = (accuracyMetres: number) =>
      featureFigures(sampleFeature({ geometry: RECTANGLE, accuracyMetres }), META)[0];
    expect(figure(0.1)).toMatchObject({
      value: 27.47,
      decimals: 2,
      method: "plane-area",
      approximate: false,
      plusMinus: null,
    });
    expect(figure(1)).toMatchObject({ value: 27.5, decimals: 1 });
    expect(figure(100)).toMatchObject({ value: 27, decimals: 0, approximate: true, qualifier: "about" });
  });

  it("prints whole hectares of a drawn outline for which nobody states an area", () => {
    const [area] = featureFigures(sampleFeature({ geometry: RECTANGLE, status: drawn, accuracyMetres: 1 }), META);
    expect(area).toMatchObject({ value: 27, decimals: 0, qualifier: "about", approximate: true, plusMinus: null });
    expect(area?.label.en).toBe("Area of the outline as drawn");
  });

  it("says that only the part within the map was measured where a shape reaches its edge", () => {
    const atEdge = {
      type: "Polygon",
      coordinates: [
        [
          [22.7, 63.8],
          [22.8, 63.8],
          [22.8, 63.9],
          [22.7, 63.8],
        ],
      ],
    } as const;
    expect(featureFigures(sampleFeature({ geometry: atEdge }), META)[0]?.label.en).toBe("Area within the map");
  });

  it("prints a line with a ± from both its ends and no digit finer than it", () => {
    const spur = shippedLayer("rail-spur");
    const [length] = featureFigures(featureOf(spur, "spur-kruunuportti"), spur.meta);
    expect(length).toMatchObject({
      value: 2.1,
      unit: "km",
      plusMinus: 0.5,
      decimals: 1,
      approximate: true,
      method: "plane-length",
    });
    const short = {
      type: "LineString",
      coordinates: [
        [23, 63.8],
        [23.01, 63.8],
      ],
    } as const;
    expect(featureFigures(sampleFeature({ geometry: short, accuracyMetres: 20 }), META)[0]).toMatchObject({
      value: 493,
      unit: "m",
      plusMinus: 29,
    });
  });

  it("leaves the stated length of a quay to its source", () => {
    const quays = shippedLayer("quays");
    const figures = featureFigures(featureOf(quays, "quay-deep-port-11"), quays.meta);
    expect(figures.map(({ value, unit, method }) => [value, unit, method])).toEqual([
      [250, "m", "stated"],
      [15.7, "m", "stated"],
    ]);
    const lines = shippedLayer("quay-lines");
    expect(
      featureFigures(lines.features[0] ?? sampleFeature(), lines.meta).every(({ method }) => method === "stated"),
    ).toBe(true);
  });
});

describe("facts as figures", () => {
  it("writes 14.0 as finely as the 14.2 that contradicts it, and rounded numbers as they are", () => {
    const book = shippedBook();
    const fact = book.facts.find(({ key }) => key === "port.fairway.draught.official");
    expect(factFigure(fact ?? sampleFact("none"), book)).toMatchObject({
      value: 14,
      decimals: 1,
      unit: "m",
      method: "stated",
    });
    const about = sampleFact("a", { value: 8, qualifier: "about", conflictsWith: ["b"] });
    expect(factFigure(about, sampleBook(about, sampleFact("b", { value: 8.6 }))).decimals).toBe(0);
  });

  it("marks what we inferred as derived and passes over a source that is not there", () => {
    const figure = factFigure(sampleFact("x", { confidence: "INF", sources: ["S", "gone"] }), sampleBook());
    expect(figure.method).toBe("derived");
    expect(figure.sources).toEqual([{ title: "Study" }]);
  });
});

describe("digits", () => {
  it("counts the decimals a number is written with", () => {
    expect([decimalsOf(15.7), decimalsOf(170), decimalsOf(0.0008), decimalsOf(0.1 + 0.2)]).toEqual([1, 0, 4, 1]);
  });

  it("rounds a ± up to one digit, to two where the first is 1, 2 or 3", () => {
    expect(carried(0.424, 2)).toMatchObject({ plusMinus: 0.5, decimals: 1 });
    expect(carried(0.4, 2)).toMatchObject({ plusMinus: 0.4, decimals: 1 });
    expect(carried(0.98, 2)).toMatchObject({ plusMinus: 1, decimals: 1 });
    expect(carried(1.094, 2)).toEqual({ plusMinus: 1.1, decimals: 1, step: 0.1 });
    expect(carried(0.302, 2)).toEqual({ plusMinus: 0.31, decimals: 2, step: 0.01 });
    expect(carried(0.398, 2)).toEqual({ plusMinus: 0.4, decimals: 1, step: 0.1 });
    expect(carried(0.014, 2)).toEqual({ plusMinus: 0.02, decimals: 2, step: 0.01 });
    expect(carried(24, -1)).toEqual({ plusMinus: 30, decimals: 0, step: 10 });
    expect(carried(0, 2)).toMatchObject({ plusMinus: 0.01, decimals: 2 });
    expect(carried(28.3, 0)).toMatchObject({ plusMinus: 29, decimals: 0, step: 1 });
  });
});

describe("featureTitle", () => {
  it("names a nameless road by its kind and number", () => {
    const roads = shippedLayer("roads");
    const e8 = roads.features.find(({ fields }) => fields["ref"] === "8") ?? sampleFeature();
    expect(featureTitle(e8, roads.meta, "fi")).toBe("Valtatie 8");
    expect(featureTitle(e8, roads.meta, "sv")).toBe("Riksväg 8");
  });
});
