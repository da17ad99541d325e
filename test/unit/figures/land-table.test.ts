import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceOf } from "../../../src/analysis/land/balance.ts";
import type { PlanningArea, Zone } from "../../../src/domain/scenario.ts";
import type { GeometryQuality } from "../../../src/domain/status.ts";
import { squareMetres } from "../../../src/domain/units.ts";
import { tableLines } from "../../../src/figures/land-table.ts";
import { roundedToSum } from "../../../src/figures/rounded-to-sum.ts";
import { rectangle } from "../analysis/land/rings.ts";
import { scenario, zone } from "../analysis/land/scenarios.ts";

describe("roundedToSum", () => {
  it("repeats the example", () => {
    expect(roundedToSum([1.4, 1.4, 1.2], 0)).toEqual([2, 1, 1]);
    expect(roundedToSum([1.4, 1.4, 0.9], 0, 3)).toEqual([1, 1, 1]);
  });

  it("adds up to the rounded sum and moves nothing by a whole digit", () => {
    const amount = fc.double({ min: 0, max: 2_000, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 4 }),
        (values, decimals) => {
          const rounded = roundedToSum(values, decimals);
          const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
          expect(sum(rounded)).toBeCloseTo(Math.round(sum(values) * 10 ** decimals) / 10 ** decimals, 6);
          for (const [index, value] of values.entries()) {
            expect(Math.abs((rounded[index] ?? 0) - value)).toBeLessThanOrEqual(10 ** -decimals + 1e-9);
          }
        },
      ),
      { seed: 20261122, numRuns: 500 },
    );
  });
});

describe("tableLines", () => {
  const lines = (zones: readonly Zone[], geometryQuality: GeometryQuality, detail: "carried" | "form") => {
    const { planningArea } = scenario([]);
    const area: PlanningArea = { ...planningArea, status: { ...planningArea.status, geometryQuality } };
    const balance = balanceOf({
      planningArea: area,
      municipalities: { kokkola: [], kruunupyy: [] },
      zones,
      restrictions: [],
    });
    const joint = balance.tables.at(-1);
    if (joint === undefined) throw new Error("no table");
    return tableLines(balance, joint, area, detail);
  };
  const firms = zone("firms", rectangle(23_503_200, 7_075_200, 400, 300), { plotRatio: 0.3, streetShare: 0.15 });
  const belt = zone("belt", rectangle(23_503_000, 7_075_000, 33.333, 1_000), { code: "EV" });

  it("has the whole, classes with their symbols, and what is left, adding up as printed", () => {
    const found = lines([belt, firms], "surveyed", "carried");
    expect(found.map(({ kind, mainClass, code, area }) => [kind, mainClass, code, area.value])).toEqual([
      ["total", null, null, 100],
      ["class", "T", null, 10.2],
      ["code", "T", "T", 10.2],
      ["class", "L", null, 1.8],
      ["code", "L", "street", 1.8],
      ["class", "E", null, 3.33],
      ["code", "E", "EV", 3.33],
      ["unallocated", null, null, 84.67],
    ]);
    expect(found.every(({ area }) => area.plusMinus === null && !area.approximate)).toBe(true);
  });

  it("gives floor area and plot ratio where there is a building right, of the ground without streets", () => {
    const found = lines([belt, firms], "surveyed", "carried");
    const t = found.find(({ code }) => code === "T");
    expect(t?.floorArea?.value).toBe(30_600);
    expect(t?.plotRatio?.value).toBe(0.3);
    expect(found.find(({ code }) => code === "EV")?.floorArea).toBeNull();
    expect(found[0]?.plotRatio?.value).toBe(0.03);
  });

  it("says of what an approximate outline bounds whole hectares and about, of the rest all its digits", () => {
    const [whole, ...rest] = lines([belt, firms], "approximate", "carried");
    expect(whole?.area).toMatchObject({ value: 100, decimals: 0, qualifier: "about", approximate: true });
    expect(rest.find(({ code }) => code === "EV")?.area).toMatchObject({ value: 3, decimals: 0, qualifier: "about" });
    const inside = rest.find(({ code }) => code === "T");
    expect(inside?.area).toMatchObject({ value: 10.2, decimals: 2, approximate: false });
    expect(inside?.area.qualifier).toBeUndefined();
    expect(inside?.floorArea).toMatchObject({ value: 30_600, approximate: false });
    expect(rest.at(-1)?.area).toMatchObject({ value: 85, decimals: 0, qualifier: "about" });
  });

  it("never says about of no hectare at all, and rounds floor area by ratio on such ground", () => {
    const strip = zone("strip", rectangle(23_503_000, 7_075_000, 4, 1_000), { plotRatio: 0.3 });
    const found = lines([strip], "approximate", "carried").find(({ code }) => code === "T");
    expect(found?.area).toMatchObject({ value: 1, qualifier: "less-than" });
    expect(found?.floorArea).toMatchObject({ value: 1_200, qualifier: "about" });
    const stated = { ...strip, floorAreaSquareMetres: squareMetres(1_234) };
    const kept = lines([stated], "approximate", "carried").find(({ code }) => code === "T");
    expect(kept?.floorArea).toMatchObject({ value: 1_234, approximate: false });
  });

  it("prints the digits of the form without a word, and keeps that they are approximate", () => {
    const form = lines([belt, firms], "approximate", "form");
    expect(form.map(({ area }) => area.qualifier)).toEqual(form.map(() => undefined));
    expect(form.at(-1)?.area).toMatchObject({ value: 84.6667, decimals: 4, approximate: true });
    expect(form.find(({ code }) => code === "T")?.area.approximate).toBe(false);
  });
});
