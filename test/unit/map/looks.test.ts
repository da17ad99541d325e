import type { Feature } from "geojson";
import type { FilterSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { type Look, looksOf, passes } from "../../../src/map/looks.ts";

const look: Look = { shape: "line", kind: "main-road", realisation: "planned", quality: "surveyed", time: 2 };

describe("passes", () => {
  it.each<[unknown, boolean | null]>([
    [true, true],
    [["==", ["get", "shape"], "area"], false],
    [["<=", ["get", "time"], 1], false],
    [["<=", ["get", "time"], 2], true],
    [["in", ["get", "kind"], ["literal", ["main-road"]]], true],
    [["!", ["in", ["get", "kind"], ["literal", ["main-road"]]]], false],
    [["all", ["==", ["get", "shape"], "line"], ["has", "ref"]], null],
    [["all", ["==", ["get", "shape"], "area"], ["has", "ref"]], false],
    [["!", ["has", "ref"]], null],
    [["==", ["get", "ref"], "8"], null],
    [["step", ["zoom"], false, 10, true], null],
  ])("%j: %s", (filter, said) => expect(passes(filter as FilterSpecification, look)).toBe(said));
});

it("names each look once", () => {
  const road: Omit<Feature, "properties"> = { type: "Feature", geometry: { type: "Point", coordinates: [0, 0] } };
  const other = { ...look, time: 0 };
  const features = [look, { ...look, label: "Satamatie" }, other].map((properties) => ({ ...road, properties }));
  expect(looksOf(features)).toEqual([look, other]);
});
