import { describe, expect, it } from "vitest";
import { arrange } from "../../../../src/analysis/land/arrangement.ts";
import { type CorridorInput, corridorsOf } from "../../../../src/analysis/land/corridors.ts";
import { ringsOnGrid } from "../../../../src/analysis/land/land-grid.ts";
import { ledgerOf } from "../../../../src/analysis/land/ledger.ts";
import type { Geometry, Layer } from "../../../../src/domain/layer.ts";
import type { PlaneArea } from "../../../../src/domain/plane.ts";
import { choiceFor, RESTRICTION_RULES } from "../../../../src/domain/restriction.ts";
import { metres } from "../../../../src/domain/units.ts";
import { fromGk23 } from "../../../../src/geodesy/from-planes.ts";
import { areaFault } from "../../../../src/geojson/plane-area.ts";
import { rectangle } from "./rings.ts";

/** Metres east and north of a corner of the planning area. */
const at = (east: number, north: number) =>
  fromGk23({ east: metres(23_503_000 + east), north: metres(7_075_000 + north) });
const line = (...points: readonly (readonly [number, number])[]): Geometry => ({
  type: "LineString",
  coordinates: points.map(([east, north]) => at(east, north)),
});
const polygon = (...points: readonly (readonly [number, number])[]): Geometry => ({
  type: "Polygon",
  coordinates: [[...points, ...points.slice(0, 1)].map(([east, north]) => at(east, north))],
});

const layer = (id: string, kind: string, ...geometries: readonly Geometry[]): Layer =>
  ({ meta: { id }, features: geometries.map((geometry) => ({ kind, geometry })) }) as unknown as Layer;

const SITE = rectangle(23_503_000, 7_075_000, 1_000, 1_000);
const ALL = { spurBuilt: true, connectionsBuilt: true, rollingMillBuilt: true };
const NONE = { spurBuilt: false, connectionsBuilt: false, rollingMillBuilt: false };

const corridors = (layers: readonly Layer[], more: Partial<CorridorInput> = {}) =>
  corridorsOf({ layers, planningArea: SITE, switches: NONE, choices: {}, reach: metres(100), ...more });

/** Square metres of a restriction within the planning area, counted as the balance counts them. */
function over(layers: readonly Layer[], key: string, more: Partial<CorridorInput> = {}): number {
  const ground = corridors(layers, more).restrictions.find((one) => one.key === key)?.ground ?? [];
  const { lines } = ledgerOf({ planningArea: SITE, municipalities: [], zones: [], restrictions: [ground] });
  const under = lines.filter(({ isInPlanningArea, restrictions }) => isInPlanningArea && restrictions.length > 0);
  return under.reduce((sum, { area }) => sum + area, 0) / 2_000_000;
}

const THROUGH = line([-9_000, 500], [9_000, 500]);

describe("corridorsOf", () => {
  it("repeats the example: 62 000 m² for a kilometre of 400 kV line", () => {
    expect(over([layer("power-lines-400kv-odbl", "overhead-400kv", THROUGH)], "line-400")).toBeCloseTo(62_000, 0);
  });

  it("counts ground of parallel lines once", () => {
    const beside = line([-9_000, 530], [9_000, 530]);
    const layers = [layer("power-lines-400kv-odbl", "overhead-400kv", THROUGH, beside)];
    expect(over(layers, "line-400")).toBeCloseTo(92_000, 0);
    expect(corridors(layers).restrictions[0]?.ground).toHaveLength(1);
  });

  it.each<[string, string, string, number]>([
    ["railways", "main-line", "railway", 60_000],
    ["railways", "port-branch", "railway", 60_000],
    ["railways", "port-track", "railway", 0],
    ["roads", "main-road", "road-main", 60_000],
    ["roads", "trunk-road", "road-main", 60_000],
    ["roads", "regional-road", "road-other", 40_000],
    ["roads", "connecting-road", "road-other", 40_000],
  ])("%s, %s: %s of %d m² on a kilometre", (id, kind, key, squareMetres) => {
    expect(over([layer(id, kind, THROUGH)], key)).toBeCloseTo(squareMetres, 0);
  });

  it("leaves the spur out until a planner asks for it and the switch is on", () => {
    const layers = [layer("rail-spur", "rail-spur", THROUGH)];
    const choices = { spur: { applies: true, halfWidth: metres(12) } };
    expect(over(layers, "spur", { switches: ALL })).toBe(0);
    expect(over(layers, "spur", { choices })).toBe(0);
    expect(over(layers, "spur", { choices, switches: ALL })).toBeCloseTo(24_000, 0);
  });

  it("adds connections that are switched on to the line area", () => {
    const layers = [layer("power-connections-odbl", "overhead-400kv-planned", THROUGH)];
    expect(over(layers, "line-400")).toBe(0);
    expect(over(layers, "line-400", { switches: ALL })).toBeCloseTo(62_000, 0);
  });

  it("keeps a chosen width within its limits, and the law's where there is no choice", () => {
    const width = (key: string, halfWidth: number): number | null => {
      const rule = RESTRICTION_RULES.find((one) => one.key === key);
      if (rule === undefined) throw new Error(`no rule ${key}`);
      return choiceFor(rule, { [key]: { applies: true, halfWidth: metres(halfWidth) } }).halfWidth;
    };
    expect([width("line-400", 99), width("line-400", 28), width("railway", 70), width("road-main", 5)]).toEqual([
      31, 28, 50, 30,
    ]);
  });

  it("takes lakes, reserves and what is no land", () => {
    const square = polygon([100, 100], [300, 100], [300, 300], [100, 300]);
    expect(over([layer("lakes", "lake", square)], "water")).toBeCloseTo(40_000, 0);
    expect(over([layer("nature-reserves", "nature-reserve", square)], "nature-reserve")).toBeCloseTo(40_000, 0);
    const land = layer("land", "land", polygon([-9_000, -9_000], [900, -9_000], [900, 9_000], [-9_000, 9_000]));
    const fill = layer("port-fills-odbl", "port-fill", polygon([900, 0], [950, 0], [950, 1_000], [900, 1_000]));
    expect(over([land, fill, layer("lakes", "lake", square)], "water")).toBeCloseTo(90_000, 0);
  });

  it("does not take everything for sea where land is not at hand, and says what is missing", () => {
    expect(over([layer("port-fills-odbl", "port-fill")], "water")).toBe(0);
    const { missing } = corridors([layer("roads", "main-road", THROUGH)]);
    expect(missing).toContain("land");
    expect(missing).not.toContain("roads");
    expect(missing).not.toContain("rail-spur");
    expect(
      corridors([], { choices: { spur: { applies: true, halfWidth: metres(30) } }, switches: ALL }).missing,
    ).toContain("rail-spur");
  });

  it("tells of a border and a river by their length within the planning area", () => {
    const border = layer("municipal-borders", "municipal-and-regional-border", line([-500, -500], [1_500, 1_500]));
    const river = layer("rivers", "river", line([200, -300], [200, 400]), line([2_000, 0], [2_000, 900]));
    const { notices, restrictions } = corridors([border, river]);
    expect(restrictions).toEqual([]);
    expect(notices.map(({ key, length }) => [key, Math.round(length)])).toEqual([
      ["border", 1_414],
      ["river", 400],
    ]);
  });

  it("gives ground that may be drawn, cut off at its reach", () => {
    const bent = line([-9_000, 100], [300, 120], [320, 700], [900, 650], [905, 9_000]);
    const fork = line([320, 700], [300, 9_000]);
    const { restrictions } = corridors([layer("roads", "main-road", bent, fork, THROUGH)]);
    const ground: PlaneArea = restrictions[0]?.ground ?? [];
    expect(areaFault(ground)).toBeNull();
    const easts = ground.flat(2).map(([east]) => east / 1000 - 23_503_000);
    expect([Math.min(...easts), Math.max(...easts)]).toEqual([-100, 1_100]);
    const grid = { origin: ground[0]?.[0]?.[0] as never, box: undefined as never };
    expect(
      arrange([ringsOnGrid(grid, ground)]).sides.labels.every((label) => label.length === 0 || label[1] === 1),
    ).toBe(true);
  });
});
