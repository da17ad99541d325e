import { describe, expect, it } from "vitest";
import { checkData, lineOf } from "../../data-check/data-check.ts";
import { readDataFiles } from "../../data-check/read-data-files.ts";

describe("the shipped data", () => {
  it("keeps every rule", async () => {
    const { findings, counts } = await checkData(await readDataFiles(process.cwd()));
    expect(findings.map(lineOf)).toEqual([]);
    expect(counts.layers).toBeGreaterThan(25);
    expect(counts.facts).toBeGreaterThanOrEqual(150);
  });

  it("is told with file, path and what was expected", () => {
    const finding = { file: "data/layers/a.geojson", path: "features[3].id", detail: "expected string" };
    expect(lineOf(finding)).toBe("data/layers/a.geojson: features[3].id: expected string");
  });
});
