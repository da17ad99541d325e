import { describe, expect, it } from "vitest";
import type { Feature, Layer } from "../../../src/domain/layer.ts";
import { filterRows, sortRows, type Table, tableOf } from "../../../src/figures/table.ts";
import { inThree, META, RECTANGLE, sampleFeature, shippedLayer } from "./sample.ts";

const said = (key: string): string => key;
const tableFor = (...layers: readonly Layer[]): Table =>
  tableOf(
    layers.map((layer) => ({ layer, admitted: layer.features })),
    "fi",
    said,
  );
const names = (table: Table, rows = table.rows) => rows.map((row) => row.cells[0]?.value);
const layerOf = (...features: readonly Feature[]): Layer => ({ meta: META, features });
const named = (id: string, fi: string, change: Partial<Feature> = {}) => sampleFeature({ id, name: { fi }, ...change });

describe("tableOf", () => {
  it("lists 12 quays once, though their lines share the row, and knows both drawings", () => {
    const table = tableFor(shippedLayer("quays"), shippedLayer("quay-lines"));
    expect(table.rows).toHaveLength(12);
    const quay11 = table.rows.find((row) => row.cells[0]?.value === "Laituri 11");
    expect(quay11?.features.map(({ layer }) => layer)).toEqual(["quays", "quay-lines"]);
    expect(quay11?.cells.map(({ value }) => value)).toContain(15.7);
  });

  it("drops columns that nobody fills and keeps units in the head", () => {
    const { columns } = tableFor(shippedLayer("quays"));
    expect(columns.find(({ key }) => key === "field.depthMetres")).toMatchObject({ unit: "m", numeric: true });
    expect(columns.map(({ key }) => key)).not.toContain("area");
  });

  it("shows an approximate area as such, and stated hectares once", () => {
    const { columns, rows } = tableFor(shippedLayer("sites"));
    const at = columns.findIndex(({ key }) => key === "area");
    expect(rows[0]?.cells[at]).toEqual({ value: 170, decimals: 0, approximate: true });
    expect(columns.filter(({ unit }) => unit === "ha")).toHaveLength(1);
  });
});

describe("filterRows", () => {
  const table = tableFor(
    layerOf(
      named("a", "Isokylä", { name: { fi: "Isokylä", sv: "Storby" }, aliases: ["Storbyn"] }),
      named("b", "Hirvisuo", { geometry: RECTANGLE, accuracyMetres: 0.1 }),
    ),
  );

  it("finds without accents, in any column, in either name", () => {
    expect(names(table, filterRows(table, "ISOKYLA"))).toEqual(["Isokylä"]);
    expect(names(table, filterRows(table, "storby"))).toEqual(["Isokylä"]);
    expect(names(table, filterRows(table, "27,47"))).toEqual(["Hirvisuo"]);
    expect(names(table, filterRows(table, "27.47 hirvi"))).toEqual(["Hirvisuo"]);
    expect(filterRows(table, "hirvi storby")).toEqual([]);
    expect(filterRows(table, "  ")).toBe(table.rows);
  });

  it("is not led astray by neighbours, patterns or length", () => {
    expect(filterRows(table, ".*")).toEqual([]);
    expect(filterRows(table, "x".repeat(100_000))).toEqual([]);
  });
});

describe("sortRows", () => {
  const depths = [12.4, 9.5, null, 15.7, -2];
  const meta = { ...META, fields: { depth: { label: inThree("Depth"), type: "number" as const, unit: "m" } } };
  const features = depths.map((depth, index) =>
    named(
      `${index}`,
      ["Å", "A", "Ä", "Laituri 10", "Laituri 9"][index] ?? "",
      depth === null ? {} : { fields: { depth } },
    ),
  );
  const table = tableFor({ meta, features });
  const order = (column: string, descending: boolean) =>
    names(table, sortRows(table, table.rows, { column, descending }));

  it("sorts numbers by size, empty cells last both ways", () => {
    expect(order("field.depth", false)).toEqual(["Laituri 9", "A", "Å", "Laituri 10", "Ä"]);
    expect(order("field.depth", true)).toEqual(["Laituri 10", "Å", "A", "Laituri 9", "Ä"]);
  });

  it("sorts names as Finnish does, numbers in them by size", () => {
    expect(order("name", false)).toEqual(["A", "Laituri 9", "Laituri 10", "Å", "Ä"]);
  });

  it("leaves the rows alone without a column to sort by", () => {
    expect(sortRows(table, table.rows, null)).toBe(table.rows);
    expect(sortRows(table, table.rows, { column: "gone", descending: false })).toBe(table.rows);
  });
});
