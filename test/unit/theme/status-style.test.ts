import { describe, expect, it } from "vitest";
import { GEOMETRY_QUALITIES, REALISATIONS } from "../../../src/domain/status.ts";
import { QUALITY_STYLES, REALISATION_STYLES } from "../../../src/theme/status-style.ts";

describe("realisation", () => {
  it("differs in form alone: no two share dash and core", () => {
    const forms = REALISATIONS.map((name) =>
      JSON.stringify([REALISATION_STYLES[name].dash, REALISATION_STYLES[name].core]),
    );
    expect(new Set(forms).size).toBe(REALISATIONS.length);
  });

  it("draws what is there solid, what is planned in long dashes, proposed in short ones, a concept in dots", () => {
    expect(REALISATION_STYLES.existing.dash).toEqual([]);
    expect(REALISATION_STYLES.decided).toMatchObject({ dash: [], core: true });
    const first = (name: "planned" | "proposed" | "concept"): number => REALISATION_STYLES[name].dash[0] ?? 0;
    expect(first("planned")).toBeGreaterThan(2 * first("proposed"));
    expect(first("proposed")).toBeGreaterThan(2 * first("concept"));
    expect(first("concept")).toBe(1);
  });

  it("fills the lighter the less is sure", () => {
    const weights = REALISATIONS.map((name) => REALISATION_STYLES[name].fillWeight);
    expect([...weights].sort((a, b) => b - a)).toEqual(weights);
  });
});

it("blurs every edge that was not surveyed, and no other", () => {
  const soft = GEOMETRY_QUALITIES.filter((name) => QUALITY_STYLES[name].bandBlur > 0);
  expect(soft).toEqual(["approximate", "drawn"]);
  expect(QUALITY_STYLES.surveyed.lineBlur).toBe(0);
});
