import { describe, expect, it } from "vitest";
import { PATTERNS, patternPath, patternPixels } from "../../../src/theme/pattern.ts";
import { PLAN_PATTERNS } from "../../../src/theme/plan-patterns.ts";

describe.each(Object.entries(PLAN_PATTERNS))("pattern %s", (_name, pattern) => {
  it("joins without a seam: what leaves on one side comes in on the other", () => {
    const { data, width } = patternPixels(pattern, "#102030", 2);
    const alpha = (x: number, y: number): number => data[(y * width + x) * 4 + 3] ?? -1;
    // A repeated tile changes no faster across its edge than inside it.
    let inside = 0;
    let across = 0;
    for (let y = 0; y < width; y++) {
      for (let x = 1; x < width; x++) inside = Math.max(inside, Math.abs(alpha(x, y) - alpha(x - 1, y)));
      across = Math.max(across, Math.abs(alpha(0, y) - alpha(width - 1, y)));
    }
    expect(across).toBeLessThanOrEqual(inside);
  });

  it("is neither empty nor full", () => {
    const { data } = patternPixels(pattern, "#102030", 2);
    const covered = data.filter((value, index) => index % 4 === 3 && value > 127).length / (data.length / 4);
    expect(covered).toBeGreaterThan(0.05);
    expect(covered).toBeLessThan(0.5);
  });
});

it("is as large as its tile and the scale ask, in its colour", () => {
  const pixels = patternPixels(PATTERNS.dots, "#000000", 2);
  expect(pixels.width).toBe(18);
  expect(pixels.data.length).toBe(18 * 18 * 4);
  expect([...patternPixels(PATTERNS.hatch, "#ff8000", 1).data.slice(0, 3)]).toEqual([255, 128, 0]);
});

it("writes the same strokes as a path", () => {
  expect(patternPath(PATTERNS.hatch)).toBe("M0 8L8 0");
});
