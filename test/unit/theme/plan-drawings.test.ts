import { describe, expect, it } from "vitest";
import { MAIN_CLASSES } from "../../../src/domain/plan-code.ts";
import { contrast } from "../../../src/theme/contrast.ts";
import { PALETTES } from "../../../src/theme/palette.ts";
import { PLAN_DRAWINGS, PLAN_KINDS, type PlanDrawing, planKind } from "../../../src/theme/plan-drawings.ts";

describe("land of a plan", () => {
  it.each(MAIN_CLASSES)("is drawn in class %s", (letter) => {
    expect(PLAN_KINDS).toContain(planKind(null, letter));
  });

  it.each([
    ["small-firms", "KTY", "small-firms"],
    ["small-firms", "T-1", "small-firms"],
    ["green", "EV", "E"],
    ["logistics", "KTY", "services"],
    ["primary-aluminium", "T/kem", "T"],
    ["reserve", "T/kem", "reserve"],
    ["reserve", "M", "M"],
    ["street", "street", "L"],
    ["laydown", "?", "T"],
  ] as const)("%s in %s is drawn as %s", (use, code, kind) => {
    expect(planKind(use, code)).toBe(kind);
  });

  it("has a second cue beside its colour: pattern or weight tells each kind from every other, in grey print too", () => {
    const cues = PLAN_KINDS.map((kind) => {
      const { pattern, opacity }: PlanDrawing = PLAN_DRAWINGS[kind];
      return pattern ?? `flat ${opacity}`;
    });
    expect(new Set(cues).size).toBe(cues.length);
    // Without a pattern the weight must be another at a glance.
    const flat = PLAN_KINDS.map((kind): PlanDrawing => PLAN_DRAWINGS[kind]).filter(
      ({ pattern }) => pattern === undefined,
    );
    const [faint = 0, ...heavier] = flat.map(({ opacity }) => opacity).sort((a, b) => a - b);
    for (const [at, weight] of heavier.entries())
      expect(weight / (at === 0 ? faint : (heavier[at - 1] ?? 0))).toBeGreaterThanOrEqual(3);
  });

  it("stands out on every ground that its swatch or its words lie on: stage, dark, light and grey paper", () => {
    for (const [theme, palette] of Object.entries(PALETTES)) {
      for (const kind of PLAN_KINDS) {
        const colour = palette[PLAN_DRAWINGS[kind].colour];
        // The edge on its own tile; then the edge, or else the whole tile, on the panel and on white paper.
        expect(contrast(colour, palette.land), `${kind} ${theme}`).toBeGreaterThanOrEqual(3);
        for (const ground of [palette.paper, palette.paperSunken, palette.accentSoft, "#ffffff"]) {
          const best = Math.max(contrast(colour, ground), contrast(palette.land, ground));
          expect(best, `${kind} ${theme} ${ground}`).toBeGreaterThanOrEqual(3);
        }
      }
    }
  });

  it("keeps clear of what restrictions and selections are drawn in", () => {
    for (const palette of Object.values(PALETTES)) {
      const colours = PLAN_KINDS.map((kind) => palette[PLAN_DRAWINGS[kind].colour]);
      expect(colours).not.toContain(palette.restriction);
      expect(colours).not.toContain(palette.selected);
    }
  });
});
