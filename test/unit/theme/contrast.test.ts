import { describe, expect, it } from "vitest";
import { channels, contrast } from "../../../src/theme/contrast.ts";
import { SYMBOL_PAIRS, TEXT_PAIRS } from "../../../src/theme/pairs.ts";
import { PALETTES } from "../../../src/theme/palette.ts";

const THEMES = ["light", "dark", "stage", "grey"] as const;

describe("contrast", () => {
  it("is the ratio of WCAG 2.2", () => {
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 6);
    expect(contrast("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
    expect(contrast("#767676", "#ffffff")).toBe(contrast("#ffffff", "#767676"));
  });

  it("refuses what is no colour", () => {
    expect(() => contrast("white", "#000000")).toThrow("not a colour: white");
    expect(channels("#10203040")).toEqual([16, 32, 48, 64 / 255]);
  });
});

describe.each(THEMES)("palette %s", (theme) => {
  const palette = PALETTES[theme];

  it.each(TEXT_PAIRS)("prints %s on %s at 4.5 : 1", (foreground, background) => {
    expect(contrast(palette[foreground], palette[background])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SYMBOL_PAIRS)("draws %s on %s at 3 : 1", (foreground, background) => {
    expect(contrast(palette[foreground], palette[background])).toBeGreaterThanOrEqual(3);
  });
});

it("has no hue in the grey palette", () => {
  for (const [name, colour] of Object.entries(PALETTES.grey)) {
    const [red, green, blue] = channels(colour);
    expect([name, green, blue]).toEqual([name, red, red]);
  }
});
