import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceOf } from "../../../src/analysis/land/balance.ts";
import { reserveOf } from "../../../src/analysis/land/reserve.ts";
import { type LandBalance, OWN_PARTS } from "../../../src/domain/land-balance.ts";
import { HECTARE, type PlaneArea } from "../../../src/domain/plane.ts";
import { hectares } from "../../../src/domain/units.ts";
import { tableLines } from "../../../src/figures/land-table.ts";
import { printedAreas } from "../../../src/figures/printed-areas.ts";
import { reserveFigures } from "../../../src/figures/reserve-figures.ts";
import { restrictionFigures } from "../../../src/figures/restriction-figures.ts";
import { area, PATIENCE, rectangle } from "../analysis/land/rings.ts";
import { scenario, zone } from "../analysis/land/scenarios.ts";

const SITE = rectangle(23_502_700, 7_074_800, 1_234.567, 1_111.111);
const KOKKOLA = rectangle(23_490_000, 7_060_000, 13_300.123, 40_000);
const KRUUNUPYY = rectangle(23_503_300.123, 7_060_000, 13_000, 15_800.333);
const CODES = ["T", "T/kem", "KTY", "EV", "street"];

const { planningArea } = scenario([], {
  planningArea: {
    ...scenario([]).planningArea,
    ground: SITE,
    status: { ...scenario([]).planningArea.status, geometryQuality: "surveyed" },
  },
});

const drawn = fc.array(
  fc.record({
    ground: area(500_000),
    code: fc.constantFrom(...CODES),
    streetShare: fc.constantFrom(0, 0.15, 0.333),
  }),
  { maxLength: 9 },
);

const balanceFrom = (
  zones: readonly { ground: PlaneArea; code: string; streetShare: number }[],
  over: readonly PlaneArea[],
) => {
  const own = zones.map(({ ground, ...rest }, index) => zone(`zone ${index}`, ground, rest));
  const balance = balanceOf({
    planningArea,
    municipalities: { kokkola: KOKKOLA, kruunupyy: KRUUNUPYY },
    zones: own,
    restrictions: over.map((ground, index) => ({ key: `own:${index}`, ground })),
  });
  return { own, balance };
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const numberOf = ({ value }: { readonly value: unknown }): number => value as number;

function expectToAgree(balance: LandBalance, detail: "carried" | "form", decimals: number): void {
  const unit = 10 ** -decimals;
  const printed = printedAreas(balance, decimals);
  const own = balance.tables.filter(({ part }) => part !== "joint");
  for (const table of balance.tables) {
    const lines = tableLines(balance, table, planningArea, detail);
    const [total, ...rest] = lines;
    const classes = rest.filter(({ kind }) => kind !== "code");
    expect(sum(classes.map((line) => numberOf(line.area)))).toBeCloseTo(numberOf(total?.area ?? { value: NaN }), 6);
    for (const { mainClass, area: whole } of rest.filter(({ kind }) => kind === "class")) {
      const codes = rest.filter((line) => line.kind === "code" && line.mainClass === mainClass);
      expect(sum(codes.map((line) => numberOf(line.area)))).toBeCloseTo(numberOf(whole), 6);
      expect(sum(codes.map((line) => numberOf(line.share)))).toBeCloseTo(100, 6);
    }
    expect(sum(classes.map((line) => numberOf(line.share)))).toBeCloseTo(100, 6);
    if (table.part === "joint")
      expect(Math.abs(numberOf(total?.area ?? { value: NaN }) - table.total / HECTARE)).toBeLessThan(unit / 2 + 1e-9);
    for (const row of table.rows) {
      const off = Math.abs(printed.row(table.part, row.code) - row.area / HECTARE);
      expect(off).toBeLessThan(unit * (table.part === "joint" ? own.length : 1) + 1e-9);
      if (table.part === "joint")
        expect(printed.row("joint", row.code)).toBeCloseTo(sum(own.map(({ part }) => printed.row(part, row.code))), 6);
    }
    for (const { area: whole, over } of restrictionFigures(balance, table, planningArea, "form")) {
      expect(sum(over.map((row) => numberOf(row.area)))).toBeCloseTo(numberOf(whole), 6);
    }
  }
}

describe("what is printed of a balance", () => {
  it(
    "adds up over lines, municipalities and zones, to the last digit, of any drawing",
    () => {
      fc.assert(
        fc.property(drawn, fc.array(area(500_000), { maxLength: 2 }), (zones, over) => {
          const { balance } = balanceFrom(zones, over);
          expectToAgree(balance, "carried", 2);
          expectToAgree(balance, "form", 4);
        }),
        { seed: 20261122, numRuns: 300 },
      );
    },
    PATIENCE,
  );

  it(
    "gives to land for small firms just what the tables have: here every zone is such land",
    () => {
      fc.assert(
        fc.property(drawn, (zones) => {
          const { own, balance } = balanceFrom(zones, []);
          const reserve = reserveOf(balance, own, { year: 2030, withSubcontractors: false, need: hectares(3) });
          const { lines } = reserveFigures(balance, reserve, planningArea, "form");
          const possible = lines.find(({ key }) => key === "possible");
          if (possible === undefined) throw new Error("no line");
          const printed = printedAreas(balance, 4);
          for (const { part, gross } of possible.byMunicipality) {
            const rows = balance.tables.find((table) => table.part === part)?.rows ?? [];
            const taken = rows.filter(({ code }) => code !== null).map(({ code }) => printed.row(part, code));
            expect(numberOf(gross)).toBeCloseTo(sum(taken), 6);
          }
          expect(sum(possible.byMunicipality.map(({ gross }) => numberOf(gross)))).toBeCloseTo(
            numberOf(possible.gross),
            6,
          );
          expect(sum(possible.byMunicipality.map(({ net }) => numberOf(net)))).toBeCloseTo(numberOf(possible.net), 6);
        }),
        { seed: 20261122, numRuns: 150 },
      );
    },
    PATIENCE,
  );

  it("of a zone has net and streets apart, in each municipality", () => {
    const { balance } = balanceFrom(
      [{ ground: rectangle(23_503_200, 7_075_200, 200, 100), code: "T", streetShare: 0.15 }],
      [],
    );
    const printed = printedAreas(balance, 2).zone("zone 0");
    expect(printed.kokkola).toEqual({ gross: 1, net: 0.85 });
    expect(printed.kruunupyy).toEqual({ gross: 1, net: 0.85 });
    expect(OWN_PARTS.map((part) => printedAreas(balance, 2).zone("none")[part].gross)).toEqual([0, 0, 0]);
  });
});

describe("land for small firms in figures", () => {
  const plots = zone("plots", rectangle(23_503_400, 7_075_200, 400, 300), {
    code: "KTY",
    streetShare: 0.15,
    phase: "in-force",
    servicedFrom: 2026,
  });
  const figuresOf = (need: number | null, ground: PlaneArea, isSurveyed: boolean) => {
    const own = { ...plots, ground };
    const status = {
      ...planningArea.status,
      geometryQuality: isSurveyed ? ("surveyed" as const) : ("approximate" as const),
    };
    const balance = balanceOf({
      planningArea,
      municipalities: { kokkola: KOKKOLA, kruunupyy: KRUUNUPYY },
      zones: [own],
      restrictions: [],
    });
    const question = { year: 2026, withSubcontractors: false, need: need === null ? null : hectares(need) };
    return reserveFigures(balance, reserveOf(balance, [own], question), { ...planningArea, status }, "carried");
  };

  it("says shortage of what lacks, never nothing", () => {
    expect(figuresOf(20, plots.ground, true).left).toMatchObject({ isShortage: true, area: { value: 9.8 } });
    expect(figuresOf(10, plots.ground, true).left).toMatchObject({ isShortage: false, area: { value: 0.2 } });
    expect(figuresOf(null, plots.ground, true).left).toBeNull();
  });

  it("is about so many whole hectares where an approximate outline bounds it, and only there", () => {
    const [inside] = figuresOf(20, plots.ground, false).lines;
    expect(inside?.net).toMatchObject({ value: 10.2, approximate: false });
    const onEdge = figuresOf(20, rectangle(23_502_700, 7_075_000, 300, 300), false);
    expect(onEdge.lines[0]?.gross).toMatchObject({ value: 9, decimals: 0, qualifier: "about" });
    expect(onEdge.left?.area).toMatchObject({ value: 12, qualifier: "about", approximate: true });
  });
});
