import { describe, expect, it } from "vitest";
import { exceedsBytes, exceedsDepth } from "../../../src/geojson/limits.ts";

describe("exceedsBytes", () => {
  it("counts UTF-8, not characters", () => {
    expect(exceedsBytes("ä", 1)).toBe(true);
    expect(exceedsBytes("ä", 2)).toBe(false);
    expect(exceedsBytes("aa", 2)).toBe(false);
    expect(exceedsBytes("aaa", 2)).toBe(true);
  });
});

describe("exceedsDepth", () => {
  it.each([
    ['{"a": ["[["]}', 2, false],
    ['{"a": ["[["]}', 1, true],
    ['["\\"[[[["]', 1, false],
    ['["\\\\", [1]]', 1, true],
    ["[[],[],[]]", 2, false],
    ['["[[[', 1, false],
  ])("%s deeper than %i: %s", (text, depth, expected) => {
    expect(exceedsDepth(text, depth)).toBe(expected);
  });

  it("looks at 100 000 brackets without recursion", () => {
    expect(exceedsDepth("[".repeat(100_000), 99_999)).toBe(true);
    expect(exceedsDepth("[".repeat(100_000), 100_000)).toBe(false);
  });
});
