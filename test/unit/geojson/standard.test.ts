import { describe, expect, it } from "vitest";
import { checkStandard } from "../../../src/geojson/standard.ts";

const sound =
  '{"type":"FeatureCollection","features":[{"type":"Feature","id":"a","properties":{},"geometry":{"type":"Point","coordinates":[23,63.8]}}]}';

describe("checkStandard", () => {
  it("has nothing to say about a sound file", async () => {
    expect(await checkStandard(sound, "x.geojson")).toEqual([]);
  });

  it("tells what the library finds", async () => {
    const problems = await checkStandard(sound.replace("[23,63.8]", '"here"'), "x.geojson");
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ kind: "standard", file: "x.geojson", path: "" });
  });

  it("does not let the library recurse into a deep file", async () => {
    expect(await checkStandard("[".repeat(100_000), "x.geojson")).toMatchObject([{ kind: "too-deep" }]);
  });
});
