import { describe, expect, it } from "vitest";
import { boundarySaid, LONGEST_NAME } from "../../../src/exchange/boundary-said.ts";
import { readPlanBoundary } from "../../../src/exchange/plan-boundary.ts";

const feature = (properties: unknown) => ({ type: "Feature", properties, geometry: null });
const collection = (...features: readonly unknown[]) => ({ type: "FeatureCollection", features });
const said = (properties: unknown) => boundarySaid(feature(properties));
const NOTHING = { name: "", date: "" };

describe("what a file says of its boundary", () => {
  it("is name and date of its only feature, in three languages, in small letters or large", () => {
    const whole = { name: "Kruunuportti II", date: "2024-05-14" };
    expect(said({ NIMI: "Kruunuportti II", pvm: "2024-05-14" })).toEqual(whole);
    expect(said({ namn: "Kruunuportti II", Datum: "2024-05-14T00:00:00" })).toEqual(whole);
    expect(boundarySaid(collection(feature({ name: "Kruunuportti II", date: "2024-05-14" })))).toEqual(whole);
    expect(said({ nimi: "", namn: "Kronoporten", date: "2022" })).toEqual({ name: "Kronoporten", date: "2022" });
  });

  it("is nothing where several features speak, or none", () => {
    expect(boundarySaid(collection(feature({ name: "A" }), feature({ name: "B" })))).toEqual(NOTHING);
    for (const value of [null, [], "name", { type: "Polygon", name: "A" }, feature(null), feature(["name"])])
      expect(boundarySaid(value)).toEqual(NOTHING);
  });

  it("is a line of plain text and a day of the calendar, never more", () => {
    expect(said({ name: "  <b>Kaava</b>\n\u202E x\u0000y " }).name).toBe("<b>Kaava</b> x y");
    // Blank letters and marks that nobody sees are no name.
    expect(said({ name: "\u3164\u200b\u2066", nimi: "\ufe0f\u034fKaava" }).name).toBe("Kaava");
    expect(said({ name: "=cmd|' /C calc'!A0", date: "=2024" })).toEqual({ name: "=cmd|' /C calc'!A0", date: "" });
    expect(said({ name: "a".repeat(LONGEST_NAME) }).name).toHaveLength(LONGEST_NAME);
    expect(said({ name: "a".repeat(LONGEST_NAME + 1) }).name).toBe("");
    expect(said({ name: 7, date: 2024 })).toEqual(NOTHING);
    expect(said({ name: { fi: "A" }, date: "2024-02-30" })).toEqual(NOTHING);
    expect(said({ date: "14.5.2024 tai myöhemmin" })).toEqual(NOTHING);
    expect(said(JSON.parse('{"__proto__": {"name": "A"}}'))).toEqual(NOTHING);
  });

  it("comes with the boundary", () => {
    const square = [
      [23_503_200, 7_075_200],
      [23_503_600, 7_075_200],
      [23_503_600, 7_075_600],
      [23_503_200, 7_075_200],
    ];
    const geometry = { type: "Polygon", coordinates: [square] };
    const file = { type: "Feature", properties: { nimi: "Kruunuportti II" }, geometry };
    const read = readPlanBoundary(JSON.stringify(file), "kaava.geojson");
    expect(read.ok && read.value.said).toEqual({ name: "Kruunuportti II", date: "" });
  });
});
