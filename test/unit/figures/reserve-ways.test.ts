import { describe, expect, test } from "vitest";
import type { Layer } from "../../../src/domain/layer.ts";
import { pointPlace } from "../../../src/domain/place.ts";
import type { ReserveWays, ZoneWays } from "../../../src/domain/reserve.ts";
import { metres } from "../../../src/domain/units.ts";
import type { SheetWay } from "../../../src/domain/way.ts";
import { RESERVE_WAY_LAYERS, reserveWayFigures, reserveWaysAnswer } from "../../../src/figures/reserve-ways.ts";
import { sheetAnswer } from "../../../src/figures/way-answers.ts";
import { fromGk23 } from "../../../src/geodesy/from-planes.ts";
import { readyLayers, withLayerUnavailable } from "../../../src/state/layers.ts";
import { rectangle } from "../analysis/land/rings.ts";
import { scenario, zone } from "../analysis/land/scenarios.ts";
import { shippedScenario, stateWith } from "./shipped-balance.ts";

const state = stateWith();
const ve1 = shippedScenario("ve1");
const layers = readyLayers(state, RESERVE_WAY_LAYERS);

const lacking = (id: string) =>
  withLayerUnavailable(state, id, { kind: "network", file: `${id}.geojson`, path: "", detail: "" });

const found = (way: SheetWay | undefined) => {
  if (way?.kind !== "found") throw new Error(`no way: ${JSON.stringify(way)}`);
  return way;
};
const askFor = async (...asked: Parameters<typeof reserveWaysAnswer>): Promise<ReserveWays> => {
  const ways = await reserveWaysAnswer(...asked);
  if (ways === "failed") throw new Error(ways);
  return ways;
};
const waysOf = (asked: ReserveWays, id: string): ZoneWays => {
  const ways = asked.zones.get(id);
  if (ways === undefined) throw new Error("no ways");
  return ways;
};

describe("from land for small firms by road", () => {
  test("straight to the site's gate, and on as the distance sheet of the site has it", async () => {
    const asked = await askFor(state, ve1, ["small-firms-kokkola", "small-firms-kruunupyy"]);
    expect(asked.isThroughGate).toBe(true);
    const sheet = await sheetAnswer(state, {
      place: { kind: "feature", layer: "sites", feature: "kruunuportti" },
      spurBuilt: false,
    });
    if (sheet.status !== "ready") throw new Error(sheet.status);
    const onward = (key: string) => found(sheet.value.rows.find(({ target }) => target.key === key)?.road ?? undefined);
    for (const [id, straight] of [
      ["small-firms-kokkola", 61],
      ["small-firms-kruunupyy", 634],
    ] as const) {
      const { gate, quay, e8 } = waysOf(asked, id);
      const toGate = found(gate);
      expect(Math.round(toGate.metres)).toBe(straight);
      expect(toGate.declaredMetres).toBe(toGate.metres);
      expect(toGate.plusMinusMetres).toBeGreaterThan(950);
      expect(found(quay).metres).toBeCloseTo(toGate.metres + onward("quay-7").metres, 6);
      expect(found(quay).declaredMetres).toBeCloseTo(toGate.metres + onward("quay-7").declaredMetres, 6);
      expect(found(quay).plusMinusMetres).toBeGreaterThan(onward("quay-7").plusMinusMetres);
      expect(found(e8).metres).toBeCloseTo(toGate.metres + onward("e8").metres, 6);
    }
  });

  test("elsewhere from the nearest road, as from any place, and to the gate along the roads", async () => {
    const ground = rectangle(23_503_900, 7_082_000, 50, 50);
    const one = scenario([zone("plots", ground)]);
    const away = { ...one, planningArea: { ...one.planningArea, ground } };
    const asked = await askFor(state, away, ["plots"]);
    expect(asked.isThroughGate).toBe(false);
    const { gate, quay, e8 } = waysOf(asked, "plots");
    expect(found(quay).metres).toBeGreaterThan(found(e8).metres);
    expect(found(gate).metres).toBeGreaterThan(found(e8).metres);
    const sheet = await sheetAnswer(state, {
      place: pointPlace(fromGk23({ east: metres(23_503_925), north: metres(7_082_025) })),
      spurBuilt: false,
    });
    if (sheet.status !== "ready") throw new Error(sheet.status);
    const near = found(sheet.value.rows.find(({ target }) => target.key === "quay-7")?.road ?? undefined);
    expect(Math.abs(found(quay).metres - near.metres)).toBeLessThan(60);
  });

  test("says what is not known without a layer, and that a publication may not carry it", async () => {
    const noRoads = waysOf(await askFor(lacking("roads"), ve1, ["logistics"]), "logistics");
    expect(noRoads.e8).toEqual({ kind: "unknown", why: "lost" });
    const noQuays = waysOf(await askFor(lacking("quays"), ve1, ["logistics"]), "logistics");
    expect(noQuays.quay).toEqual({ kind: "unknown", why: "lost" });
    expect(noQuays.e8.kind).toBe("found");
    const { sites: _, ...rest } = state.layers;
    const noSites = waysOf(await askFor({ ...state, layers: rest }, ve1, ["logistics"]), "logistics");
    expect(noSites.gate).toEqual({ kind: "unknown", why: "not-carried" });
  });
});

describe("those ways in figures", () => {
  const way = (length: number, plusMinus: number, declared: number): SheetWay => ({
    kind: "found",
    metres: metres(length),
    plusMinusMetres: metres(plusMinus),
    declaredMetres: metres(declared),
    reversals: 0,
    reached: { from: null, to: null },
  });
  const lost: SheetWay = { kind: "unknown", why: "lost" };
  const ways = (...of: readonly SheetWay[]): ReserveWays => ({
    isThroughGate: true,
    zones: new Map(of.map((one, index) => [String(index), { gate: one, quay: one, e8: one }])),
  });

  test("of one zone a length, of several from the nearest to the farthest, with the greatest ±", () => {
    const two = ways(way(940, 310, 94), way(14_872, 420, 2_975));
    expect(reserveWayFigures(two, ["1"], "quay", layers).length).toMatchObject({
      value: 14.9,
      unit: "km",
      plusMinus: 0.5,
    });
    const both = reserveWayFigures(two, ["0", "1"], "quay", layers);
    expect(both.length).toMatchObject({
      value: { min: 0.9, max: 14.9 },
      unit: "km",
      plusMinus: 0.5,
      approximate: true,
    });
    expect(both.declaredPercent?.map(Math.round)).toEqual([10, 20]);
    const sourcesOf = (used: readonly Layer[]) => used.map(({ meta }) => meta.source);
    const toQuay = (given: readonly Layer[]) => reserveWayFigures(two, ["1"], "quay", given).length;
    expect(readyLayers(state).length).toBeGreaterThan(layers.length);
    expect(new Set(toQuay(readyLayers(state))?.sources)).toEqual(new Set(sourcesOf(layers)));
    expect(toQuay(readyLayers(state))?.asOf).toBe(toQuay(layers)?.asOf);
    const withoutQuays = layers.filter(({ meta }) => meta.id !== "quays");
    expect(reserveWayFigures(two, ["1"], "e8", layers).length?.sources).toEqual(sourcesOf(withoutQuays));
    expect(
      reserveWayFigures(ways(way(8_210, 1_000, 0), way(8_220, 1_000, 0)), ["0", "1"], "gate", layers).length?.value,
    ).toBe(8.2);
  });

  test("has no length where there is none, and tells of the zones that have none", () => {
    expect(reserveWayFigures(ways(lost), ["0"], "gate", layers)).toEqual({
      length: null,
      declaredPercent: null,
      missing: lost,
      isAwaited: false,
    });
    expect(reserveWayFigures(ways(way(500, 60, 0)), ["0", "new"], "gate", layers)).toMatchObject({
      length: { value: 500, unit: "m" },
      missing: null,
      isAwaited: true,
    });
    expect(reserveWayFigures(ways(lost, way(500, 60, 0)), ["0", "1"], "gate", layers)).toMatchObject({
      length: { value: 500, unit: "m" },
      missing: lost,
    });
  });
});
