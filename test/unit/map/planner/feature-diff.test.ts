import type { Feature } from "geojson";
import { expect, it } from "vitest";
import { featureDiff } from "../../../../src/map/planner/feature-diff.ts";

const feature = (id: string): Feature => ({
  type: "Feature",
  id,
  properties: {},
  geometry: { type: "Point", coordinates: [23, 63.8] },
});
const [a, b, c] = ["a", "b", "c"].map(feature) as [Feature, Feature, Feature];

it("sends nothing where every feature is the same object", () => {
  expect(featureDiff([a, b], [a, b])).toBeNull();
  expect(featureDiff([a, b], [b, a])).toBeNull();
});

it("sends what became other, came or went", () => {
  const other = feature("b");
  expect(featureDiff([a, b], [a, other])).toEqual({ add: [other], remove: [] });
  expect(featureDiff([a], [a, c])).toEqual({ add: [c], remove: [] });
  expect(featureDiff([a, b], [b])).toEqual({ add: [], remove: ["a"] });
});
