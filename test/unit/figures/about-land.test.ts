import { describe, expect, it } from "vitest";
import { balanceOf } from "../../../src/analysis/land/balance.ts";
import type { Figure } from "../../../src/domain/figure.ts";
import type { Zone } from "../../../src/domain/scenario.ts";
import { aboutFloorArea, aboutHectares } from "../../../src/figures/about-land.ts";
import { tableLines } from "../../../src/figures/land-table.ts";
import { restrictionFigures } from "../../../src/figures/restriction-figures.ts";
import { figureText } from "../../../src/ui/parts/figure-text.ts";
import { rectangle } from "../analysis/land/rings.ts";
import { scenario, zone } from "../analysis/land/scenarios.ts";
import { translatorOf } from "../i18n/all-texts.ts";

const fi = translatorOf("fi");

describe("what an approximate outline bounds", () => {
  const figure: Figure = {
    key: "x",
    label: { fi: "", sv: "", en: "" },
    value: 0,
    unit: "k-m²",
    plusMinus: null,
    decimals: 0,
    approximate: false,
    method: "land",
    sources: [],
    asOf: null,
  };

  it("repeats the examples", () => {
    expect(figureText(aboutHectares(figure, 170.0054), fi)).toBe("noin 170\u202fha");
    expect(figureText(aboutHectares(figure, 0.3), fi)).toBe("alle 1\u202fha");
    expect(figureText(aboutFloorArea({ ...figure, value: 30_612 }), fi)).toBe("noin 31\u202f000\u202fk-m²");
  });
});

describe("what depends on the outline", () => {
  const { planningArea: drawn } = scenario([]);
  const planningArea = { ...drawn, status: { ...drawn.status, geometryQuality: "approximate" as const } };
  const [east, north] = [23_503_000, 7_075_000];
  /** All round the square kilometre but for 600 by 600 m in its middle. */
  const frame = [
    zone("south", rectangle(east, north, 1_000, 200)),
    zone("north", rectangle(east, north + 800, 1_000, 200)),
    zone("west", rectangle(east, north + 200, 200, 600)),
    zone("east", rectangle(east + 800, north + 200, 200, 600)),
  ];

  const unallocated = (zones: readonly Zone[]) => {
    const balance = balanceOf({
      planningArea,
      municipalities: { kokkola: [], kruunupyy: [] },
      zones,
      restrictions: [{ key: "own:ditch", ground: rectangle(east - 50, north + 400, 1_100, 50) }],
    });
    const table = balance.tables.at(-1);
    if (table === undefined) throw new Error("no table");
    const lines = tableLines(balance, table, planningArea, "carried");
    const [over] = restrictionFigures(balance, table, planningArea, "carried");
    return {
      total: lines[0]?.area,
      row: lines.find(({ kind }) => kind === "unallocated")?.area,
      under: over?.over.find(({ code }) => code === null)?.area,
      ditch: over?.area,
    };
  };

  it("is ground that the outline bounds, in both tables alike: not what zones enclose, be it no one's", () => {
    const enclosed = unallocated(frame);
    expect(enclosed.row).toMatchObject({ value: 36, decimals: 2, approximate: false });
    expect(enclosed.under).toMatchObject({ value: 3, decimals: 2, approximate: false });
    expect(enclosed.total).toMatchObject({ value: 100, qualifier: "about", approximate: true });
    expect(enclosed.ditch).toMatchObject({ value: 5, qualifier: "about", approximate: true });
    const open = unallocated(frame.slice(0, 3));
    expect(open.row).toMatchObject({ value: 48, qualifier: "about", approximate: true });
    expect(open.under).toMatchObject({ value: 4, qualifier: "about", approximate: true });
  });
});
