import { describe, expect, it } from "vitest";
import { refuseManyValues } from "../../../src/geojson/many-values.ts";
import { reading } from "../../../src/geojson/reader.ts";

const refused = (text: string, most: number) => reading("a.json", () => refuseManyValues(text, most));

describe("refuseManyValues", () => {
  it.each([
    ['["a,b", 2]', 2],
    ['{"a": "\\",", "b,,": 1}', 2],
    ["", 1],
    ['["a,,,,,', 1],
  ])("takes %s as no more than %i", (text, most) => {
    expect(refused(text, most)).toMatchObject({ ok: true });
  });

  it.each([
    ['["a,b", 2]', 1],
    ['{"a": 1, "b": [2, 3]}', 2],
  ])("refuses %s as more than %i", (text, most) => {
    expect(refused(text, most)).toMatchObject({
      ok: false,
      problem: { kind: "too-large", file: "a.json", path: "", detail: `more than ${most} values` },
    });
  });
});
