import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceOf } from "../../../../src/analysis/land/balance.ts";
import { closingError } from "../../../../src/analysis/land/closing-error.ts";
import type { AreaTable, BalancePart } from "../../../../src/domain/land-balance.ts";
import { HECTARE, halfSquareMillimetres } from "../../../../src/domain/plane.ts";
import { area, outline, PATIENCE } from "./rings.ts";
import { zone } from "./scenarios.ts";

const table = (part: BalancePart, ...hectares: readonly number[]): AreaTable => ({
  part,
  rows: hectares.map((one) => ({
    code: "T",
    mainClass: "T",
    area: halfSquareMillimetres(one * HECTARE),
    floorArea: null,
    onOutline: { area: false, floorArea: false },
  })),
  total: halfSquareMillimetres(0),
  restrictions: [],
});
const HUNDRED = halfSquareMillimetres(100 * HECTARE);

describe("closingError", () => {
  it("repeats the example", () => {
    expect(closingError([table("kokkola", 60), table("kruunupyy", 40), table("joint", 100)], HUNDRED)).toBe(0);
  });

  it("sees a row that a municipal table lost, and one that the joint table counts twice", () => {
    const one = halfSquareMillimetres(HUNDRED + 1);
    expect(closingError([table("kokkola", 60), table("kruunupyy", 39), table("joint", 100)], HUNDRED)).toBe(-HECTARE);
    expect(closingError([table("kokkola", 60), table("kruunupyy", 40), table("joint", 60, 42)], HUNDRED)).toBe(
      2 * HECTARE,
    );
    expect(closingError([table("kokkola", 100), table("joint", 100)], one)).toBe(-1);
  });

  it(
    "is 0 of the tables of any drawing, streets and municipalities split off",
    () => {
      const drawn = fc.record({
        ground: outline(900_000),
        municipalities: fc.tuple(area(900_000), area(900_000)),
        zones: fc.array(fc.tuple(area(900_000), fc.constantFrom(0, 0.15, 0.333)), { maxLength: 6 }),
      });
      fc.assert(
        fc.property(drawn, ({ ground, municipalities: [kokkola, kruunupyy], zones }) => {
          const balance = balanceOf({
            planningArea: { ground },
            municipalities: { kokkola, kruunupyy },
            zones: zones.map(([own, streetShare], index) => zone(String(index), own, { streetShare })),
            restrictions: [],
          });
          expect(balance.closingError).toBe(0);
        }),
        { seed: 20261122, numRuns: 1_000 },
      );
    },
    PATIENCE,
  );
});
