import { describe, expect, test } from "vitest";
import type { Figure } from "../../../src/domain/figure.ts";
import {
  type MeasurementContent,
  type MeasurementWords,
  measurementsCsv,
  measurementsGeojson,
} from "../../../src/exchange/measurements.ts";
import { parseFeatures } from "../../../src/geojson/parse-features.ts";
import { inThree } from "../figures/sample.ts";

const figure: Figure = {
  key: "drawn.length",
  label: inThree("Length"),
  value: 2.5,
  unit: "km",
  plusMinus: 0.02,
  decimals: 2,
  approximate: false,
  method: "plane-length",
  sources: [],
  asOf: null,
};
const RUNWAY: MeasurementContent = {
  id: "drawing-1",
  name: '=HYPERLINK("http://example.org")',
  tool: "Distance",
  geometry: {
    type: "LineString",
    coordinates: [
      [23.138158, 63.70784712345],
      [23.1475, 63.729886],
    ],
  },
  figures: [figure],
  remarks: ["Noise and emissions are not in this map."],
};
const FAULTY: MeasurementContent = {
  id: "drawing-2",
  name: "One",
  tool: "Distance",
  geometry: null,
  figures: [],
  remarks: ["No."],
};
const words = (language: "fi" | "en"): MeasurementWords => ({
  language,
  headings: ["Drawing", "Measure", "Value", "Unit", "±", "About", "Method", "Note"],
  methodOf: () => "In the plane.",
  yes: "yes",
  no: "no",
  crs: "ETRS-GK23 (EPSG:3877)",
  credits: [["Credit", "© Register"]],
});

describe("drawings as GeoJSON", () => {
  test("carry name, figures, plane and credits on every feature, to a centimetre", () => {
    const { features } = JSON.parse(measurementsGeojson([RUNWAY, FAULTY], words("en")));
    expect(features[0]).toEqual({
      type: "Feature",
      id: "drawing-1",
      properties: {
        name: RUNWAY.name,
        tool: "Distance",
        figures: [
          { label: "Length", value: 2.5, unit: "km", plusMinus: 0.02, approximate: false, method: "In the plane." },
        ],
        remarks: RUNWAY.remarks,
        crs: "ETRS-GK23 (EPSG:3877)",
        credits: ["Credit: © Register"],
      },
      geometry: {
        type: "LineString",
        coordinates: [
          [23.138158, 63.7078471],
          [23.1475, 63.729886],
        ],
      },
    });
    expect(features[1]).toMatchObject({ geometry: null, properties: { figures: [], remarks: ["No."] } });
  });

  test("pass the atlas's own checker", () => {
    expect(parseFeatures(measurementsGeojson([RUNWAY], words("en")), "own.geojson")).toMatchObject({ ok: true });
  });
});

describe("drawings as a table", () => {
  test("have a line for each figure, numbers as numbers, and no formula", () => {
    const text = measurementsCsv([RUNWAY, FAULTY], words("fi"));
    expect(text.split("\r\n").slice(1, 3)).toEqual([
      `"'=HYPERLINK(""http://example.org"")";Length;2,50;km;0,02;no;In the plane.;Noise and emissions are not in this map.`,
      "One;;;;;;;No.",
    ]);
    expect(text).toContain("Credit;© Register");
  });
});
