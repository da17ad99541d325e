import { describe, expect, it } from "vitest";
import { balanceOf } from "../../../../src/analysis/land/balance.ts";
import type { LandBalance } from "../../../../src/domain/land-balance.ts";
import type { PlaneArea } from "../../../../src/domain/plane.ts";
import type { Zone } from "../../../../src/domain/scenario.ts";
import { squareMetres } from "../../../../src/domain/units.ts";
import { rectangle } from "./rings.ts";
import { zone as zoneOn } from "./scenarios.ts";

const HECTARE = 20_000_000_000;

const SITE = rectangle(23_503_000, 7_075_000, 1_000, 1_000);
const MUNICIPALITIES = {
  kokkola: rectangle(23_490_000, 7_075_400, 40_000, 10_000),
  kruunupyy: rectangle(23_490_000, 7_065_400, 40_000, 10_000),
};

const balance = (zones: readonly Zone[], restrictions: readonly { key: string; ground: PlaneArea }[] = []) =>
  balanceOf({ planningArea: { ground: SITE }, municipalities: MUNICIPALITIES, zones, restrictions });

const rows = ({ tables }: LandBalance, part: string) =>
  tables
    .find((table) => table.part === part)
    ?.rows.map(({ code, area, floorArea }) => [
      code,
      area / HECTARE,
      floorArea === null ? null : Math.round(floorArea),
    ]);

describe("balanceOf", () => {
  it("gives 12 ha gross and 30 600 k-m² for 300 by 400 m with streets of 15 % and e 0.30", () => {
    const ground = rectangle(23_503_200, 7_075_200, 400, 300);
    const { zones } = balance([zoneOn("firms", ground, { plotRatio: 0.3, streetShare: 0.15 })]);
    expect(zones[0]?.counted).toBe(12 * HECTARE);
    expect(zones[0]?.net).toBe(10.2 * HECTARE);
    expect(zones[0]?.floorArea).toBe(30_600);
  });

  it("splits ground and floor area by municipality, streets as a row of their own, and closes", () => {
    const result = balance([
      zoneOn("firms", rectangle(23_503_200, 7_075_200, 400, 300), { plotRatio: 0.3, streetShare: 0.15, code: "KTY" }),
    ]);
    expect(result.closingError).toBe(0);
    expect(rows(result, "kokkola")).toEqual([
      ["KTY", 3.4, 10_200],
      ["street", 0.6, null],
      [null, 56, null],
    ]);
    expect(rows(result, "kruunupyy")).toEqual([
      ["KTY", 6.8, 20_400],
      ["street", 1.2, null],
      [null, 32, null],
    ]);
    for (const { rows: own, total } of result.tables) expect(own.reduce((sum, { area }) => sum + area, 0)).toBe(total);
    expect(result.tables.at(-1)?.total).toBe(result.planningArea);
  });

  it("orders rows as the national form does", () => {
    const strip = (index: number, code: string) =>
      zoneOn(code, rectangle(23_503_000 + 100 * index, 7_075_000, 100, 1_000), { code });
    const codes = ["EV", "T/kem", "W", "KTY", "LR", "T-1", "ET/T", "VL"];
    const joint = balance(codes.map((code, index) => strip(index, code))).tables.at(-1);
    expect(joint?.rows.map(({ code }) => code)).toEqual(["KTY", "T-1", "T/kem", "VL", "LR", "ET/T", "EV", "W", null]);
  });

  it("says of a restriction over which symbols it lies, and takes no ground for it", () => {
    const { tables } = balance(
      [zoneOn("plant", rectangle(23_503_000, 7_075_000, 500, 1_000), { code: "T/kem" })],
      [{ key: "line-400", ground: rectangle(23_502_000, 7_075_100, 3_000, 62) }],
    );
    const joint = tables.at(-1);
    expect(joint?.total).toBe(100 * HECTARE);
    expect(joint?.restrictions.map(({ area }) => area / HECTARE)).toEqual([6.2]);
    expect(joint?.restrictions[0]?.over.map(({ code, area }) => [code, area / HECTARE])).toEqual([
      ["T/kem", 3.1],
      [null, 3.1],
    ]);
  });

  it("lists overlaps, counts them once, and keeps a stated floor area by share", () => {
    const { overlaps, zones, closingError } = balance([
      zoneOn("a", rectangle(23_503_000, 7_075_400, 200, 100), { floorAreaSquareMetres: squareMetres(8_000) }),
      zoneOn("b", rectangle(23_503_100, 7_075_400, 200, 100)),
      zoneOn("c", rectangle(23_502_900, 7_075_600, 200, 100), { floorAreaSquareMetres: squareMetres(8_000) }),
    ]);
    expect(closingError).toBe(0);
    expect(overlaps).toEqual([{ counted: "a", beneath: "b", area: HECTARE }]);
    expect(zones.map(({ counted, outside }) => [counted / HECTARE, outside / HECTARE])).toEqual([
      [2, 0],
      [1, 0],
      [1, 1],
    ]);
    expect(zones.map(({ floorArea }) => floorArea)).toEqual([8_000, null, 4_000]);
  });
});
