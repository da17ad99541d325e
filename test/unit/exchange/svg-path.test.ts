import { describe, expect, test } from "vitest";
import { pathSteps } from "../../../src/exchange/map-sheet/svg-path.ts";
import { PLATES } from "../../../src/theme/swatch.ts";
import { GLYPHS } from "../../../src/theme/symbols.ts";

const same = (point: readonly [number, number]) => point;

describe("paths of the theme on paper", () => {
  test("steps are absolute: M1 2h3z", () => {
    expect(pathSteps("M1 2h3z", same)).toEqual([
      { op: "m", c: [1, 2] },
      { op: "l", c: [4, 2] },
      { op: "h", c: [] },
    ]);
  });

  test("an arc is a curve on its circle", () => {
    const [, first] = pathSteps("M12 0a12 12 0 0 1 0 24", same);
    const end = first?.c.slice(4) ?? [];
    expect(end[0]).toBeCloseTo(24, 6);
    expect(end[1]).toBeCloseTo(12, 6);
  });

  test.each([...Object.entries(GLYPHS), ...Object.entries(PLATES)])("%s stays in its box of 24", (_, path) => {
    const places = pathSteps(path, same).flatMap(({ op, c }) => (op === "h" ? [] : c.slice(-2)));
    expect(places.length).toBeGreaterThan(5);
    expect(Math.min(...places)).toBeGreaterThan(-0.5);
    expect(Math.max(...places)).toBeLessThan(24.5);
  });

  test("a step that it does not know is a bug", () => {
    expect(() => pathSteps("M0 0Q1 1 2 2", same)).toThrow("no such step in a path: Q");
  });
});
