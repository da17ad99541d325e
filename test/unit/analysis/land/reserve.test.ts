import { describe, expect, it } from "vitest";
import { balanceOf } from "../../../../src/analysis/land/balance.ts";
import { reserveOf, reserveYears } from "../../../../src/analysis/land/reserve.ts";
import type { ReserveQuestion } from "../../../../src/domain/reserve.ts";
import type { Zone } from "../../../../src/domain/scenario.ts";
import { hectares } from "../../../../src/domain/units.ts";
import { rectangle } from "./rings.ts";
import { zone as zoneOn } from "./scenarios.ts";

const HECTARE = 20_000_000_000;
const MUNICIPALITIES = {
  kokkola: rectangle(23_490_000, 7_075_400, 40_000, 10_000),
  kruunupyy: rectangle(23_490_000, 7_065_400, 40_000, 10_000),
};
const READY = { phase: "in-force", owner: "municipality", servicedFrom: 2028, streetShare: 0.15 } as const;
/** 12 ha, 4 of them in Kokkola. */
const FIRMS = zoneOn("firms", rectangle(23_503_200, 7_075_200, 400, 300), READY);
const at = (column: number) => rectangle(23_503_700 + 100 * column, 7_075_000, 100, 100);

const balance = (zones: readonly Zone[]) =>
  balanceOf({
    planningArea: { ground: rectangle(23_503_000, 7_075_000, 1_200, 1_000) },
    municipalities: MUNICIPALITIES,
    zones,
    restrictions: [],
  });

const reserve = (zones: readonly Zone[], question: Partial<ReserveQuestion> = {}) =>
  reserveOf(balance(zones), zones, { year: 2030, withSubcontractors: false, need: null, ...question });

const net = (zones: readonly Zone[], question: Partial<ReserveQuestion> = {}) =>
  Object.fromEntries(reserve(zones, question).lines.map((line) => [line.key, line.net / HECTARE]));

describe("reserveOf", () => {
  it("gives what is available gross and net of streets, by municipality", () => {
    const [available] = reserve([FIRMS]).lines;
    expect([available?.gross, available?.net]).toEqual([12 * HECTARE, 10.2 * HECTARE]);
    expect(available?.byMunicipality.kokkola).toEqual({ gross: 4 * HECTARE, net: 3.4 * HECTARE });
    expect(available?.byMunicipality.kruunupyy).toEqual({ gross: 8 * HECTARE, net: 6.8 * HECTARE });
  });

  it("repeats the example: a need beyond what is available is a shortage, never 0", () => {
    expect(reserve([FIRMS], { need: hectares(20) }).left).toBe(-9.8 * HECTARE);
    expect(reserve([], { need: hectares(20) }).left).toBe(-20 * HECTARE);
    expect(reserve([FIRMS], { need: hectares(0) }).left).toBe(10.2 * HECTARE);
    expect(reserve([FIRMS]).left).toBeNull();
  });

  it.each<[string, Partial<Zone>, string]>([
    ["not serviced by the year", { servicedFrom: 2031 }, "planned"],
    ["no year of servicing known", { servicedFrom: null }, "planned"],
    ["a phase that begins later", { from: 2031 }, "planned"],
    ["land of a company", { owner: "company" }, "planned"],
    ["an owner not known", { owner: "not-known" }, "planned"],
    ["a plan approved, not in force", { phase: "approved" }, "planned"],
    ["a plan initiated", { phase: "initiated" }, "planned"],
    ["no plan known", { phase: "not-known" }, "possible"],
  ])("does not mix %s with what is available", (_, rest, key) => {
    const lines = net([{ ...FIRMS, ...rest }]);
    expect(lines).toEqual({ available: 0, planned: 0, possible: 0, [key]: 10.2 });
  });

  it("counts subcontractor uses when asked, others never", () => {
    const uses = ["maintenance", "recycling", "logistics", "rolling-mill", "street", "reserve"] as const;
    const zones = uses.map((use, column) => zoneOn(use, at(column % 5), { ...READY, streetShare: 0, use }));
    expect(net(zones).available).toBe(0);
    expect(net(zones, { withSubcontractors: true }).available).toBe(3);
  });

  it("leaves out ground under an earlier zone and outside the planning area", () => {
    const plant = zoneOn("plant", rectangle(23_503_200, 7_075_200, 200, 300), { use: "casthouse" });
    expect(net([plant, { ...FIRMS, streetShare: 0 }]).available).toBe(6);
    const beyond = { ...FIRMS, ground: rectangle(23_502_800, 7_075_200, 400, 300), streetShare: 0 };
    expect(net([beyond]).available).toBe(6);
  });

  it("moves land from line to line as years go, and keeps its sum", () => {
    const zones = [FIRMS, zoneOn("later", at(0), { ...READY, servicedFrom: 2026, from: 2032, streetShare: 0 })];
    expect(reserveYears(zones)).toEqual([2026, 2028, 2032]);
    const byYear = reserveYears(zones).map((year) => net(zones, { year }));
    expect(byYear.map(({ available }) => available)).toEqual([0, 10.2, 11.2]);
    for (const { available = 0, planned = 0, possible = 0 } of byYear) {
      expect(available + planned + possible).toBeCloseTo(11.2, 9);
    }
  });
});
