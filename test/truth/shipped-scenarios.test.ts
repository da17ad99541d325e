import { readFileSync } from "node:fs";
import { featureCollection, intersect, polygon as turfPolygon } from "@turf/turf";
import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import { balanceOf } from "../../src/analysis/land/balance.ts";
import { millimetres, type PlaneArea } from "../../src/domain/plane.ts";
import { ARCTIAL_ALTERNATIVES, type Scenario } from "../../src/domain/scenario.ts";
import { readScenario } from "../../src/exchange/scenario-file.ts";

/**
 * The tables of the shipped scenarios, worked out a second time from the files as they stand: municipalities projected by
 * proj4, cut with Turf's planar intersection, areas by the shoelace. Nothing of the kernel, its grid or its readers is
 * used on that side.
 */
type Pair = [east: number, north: number];
type Rings = Pair[][];
interface PlainZone {
  readonly code: string;
  readonly streetShare: number;
  readonly plotRatio: number | null;
  readonly ground: Rings[];
}

const SQUARE_METRE = 2_000_000;
const GK23 = "+proj=tmerc +lat_0=0 +lon_0=23 +k=1 +x_0=23500000 +y_0=0 +ellps=GRS80 +units=m +no_defs";
/** Metres from a corner near the site, so that the shoelace keeps its digits. */
const [EAST, NORTH] = [23_503_000, 7_075_000];

const municipalities = Object.fromEntries(
  (["kokkola", "kruunupyy"] as const).map((name) => {
    const { features } = JSON.parse(readFileSync("data/layers/municipalities.geojson", "utf8"));
    const { geometry } = features.find(({ id }: { id: string }) => id === `municipality-${name}`);
    const polygons: Rings[] = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return [name, polygons.map((rings) => rings.map((ring) => ring.map((point) => local(proj4(GK23, [...point])))))];
  }),
) as Record<"kokkola" | "kruunupyy", Rings[]>;

function local([east = 0, north = 0]: readonly number[]): Pair {
  return [east - EAST, north - NORTH];
}

const shoelace = (ring: Pair[]): number =>
  ring.slice(1).reduce((sum, [east, north], index) => {
    const [fromEast, fromNorth] = ring[index] ?? [0, 0];
    return sum + (fromEast * north - east * fromNorth) / 2;
  }, 0);
const areaOf = (polygons: Rings[]): number =>
  polygons.reduce(
    (sum, [shell = [], ...holes]) =>
      sum + Math.abs(shoelace(shell)) - holes.reduce((taken, hole) => taken + Math.abs(shoelace(hole)), 0),
    0,
  );

/** Square metres of ground within a municipality. */
function within(ground: Rings[], municipality: Rings[]): number {
  return ground.reduce((sum, one) => {
    const pieces = municipality.map((other) => intersect(featureCollection([turfPolygon(one), turfPolygon(other)])));
    return (
      sum +
      pieces.reduce((inner, piece) => {
        if (piece === null) return inner;
        const { type, coordinates } = piece.geometry;
        return inner + areaOf((type === "Polygon" ? [coordinates] : coordinates) as Rings[]);
      }, 0)
    );
  }, 0);
}

/** Rows of one municipality's table by plan symbol: area and floor area. */
function rowsOf(zones: readonly PlainZone[], municipality: Rings[]): ReadonlyMap<string, [number, number]> {
  const rows = new Map<string, [number, number]>();
  const add = (code: string, area: number, floor: number): void => {
    const [before, floorBefore] = rows.get(code) ?? [0, 0];
    if (area > 0) rows.set(code, [before + area, floorBefore + floor]);
  };
  for (const { code, streetShare, plotRatio, ground } of zones) {
    const area = within(ground, municipality);
    // What only a rounded crossing with the border leaves on its other side.
    if (area < 1) continue;
    const streets = area * streetShare;
    add(code, area - streets, (plotRatio ?? 0) * (area - streets));
    add("street", streets, 0);
  }
  return rows;
}

function balanceFrom(scenario: Scenario) {
  const plane = (polygons: Rings[]): PlaneArea =>
    polygons.map((rings) =>
      rings.map((ring) =>
        ring.slice(0, -1).map(([e, n]) => [millimetres((e + EAST) * 1000), millimetres((n + NORTH) * 1000)] as const),
      ),
    );
  const { planningArea, zones } = scenario;
  return balanceOf({
    planningArea,
    municipalities: { kokkola: plane(municipalities.kokkola), kruunupyy: plane(municipalities.kruunupyy) },
    zones,
    restrictions: [],
  });
}

describe.each(ARCTIAL_ALTERNATIVES)("the shipped scenario %s", (id) => {
  const text = readFileSync(`data/scenarios/${id}.json`, "utf8");
  const read = readScenario(text, `${id}.json`);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const balance = balanceFrom(read.value);
  const plain = JSON.parse(text).scenario;
  const localised = (ground: Rings[]): Rings[] => ground.map((rings) => rings.map((ring) => ring.map(local)));
  const zones: readonly PlainZone[] = plain.zones.map((zone: PlainZone) => ({
    ...zone,
    ground: localised(zone.ground),
  }));

  it.each(["kokkola", "kruunupyy"] as const)("has the rows of %s that another library finds, within 1 m²", (part) => {
    const expected = rowsOf(zones, municipalities[part]);
    const table = balance.tables.find((one) => one.part === part);
    expect(table?.rows.map(({ code }) => code).sort()).toEqual([...expected.keys()].sort());
    for (const { code, area, floorArea } of table?.rows ?? []) {
      const [square, floor] = expected.get(code ?? "") ?? [Number.NaN, Number.NaN];
      expect(Math.abs(area / SQUARE_METRE - square)).toBeLessThan(1);
      expect(Math.abs((floorArea ?? 0) - floor)).toBeLessThan(1);
    }
  });

  it("closes exactly, over the stated 170 ha, with no overlap, no gap and nothing outside", () => {
    expect(balance.closingError).toBe(0);
    expect(balance.overlaps).toEqual([]);
    expect(balance.zones.filter(({ outside }) => outside !== 0)).toEqual([]);
    expect(balance.tables.map(({ part }) => part)).toEqual(["kokkola", "kruunupyy", "joint"]);
    expect(balance.tables.flatMap(({ rows }) => rows).filter(({ code }) => code === null)).toEqual([]);
    const outline = areaOf(localised(plain.planningArea.ground));
    expect(Math.abs(balance.planningArea / SQUARE_METRE - outline)).toBeLessThan(1);
    expect(Math.abs(outline / 10_000 - 170)).toBeLessThan(0.1);
  });
});
