import { readFileSync } from "node:fs";
import proj4 from "proj4";
import { describe, expect, test } from "vitest";
import { millimetres } from "../../src/domain/plane.ts";
import { balanceAnswer } from "../../src/figures/land-answers.ts";
import { shippedScenario, stateWith } from "../unit/figures/shipped-balance.ts";

// Restricted ground of shipped VE1 counted a second time: places on a grid within an area, and whether a line lies
// near enough. proj4 and plain distances, nothing of the house on that side.

type Pair = readonly [east: number, north: number];
const GK23 = "+proj=tmerc +lat_0=0 +lon_0=23 +k=1 +x_0=23500000 +y_0=0 +ellps=GRS80 +units=m +no_defs";
/** Half square millimetres in a hectare. */
const HECTARE = 20_000_000_000;

const features = (layer: string) =>
  JSON.parse(readFileSync(`data/layers/${layer}.geojson`, "utf8")).features as readonly {
    readonly id: string;
    readonly properties: { readonly kind: string };
    readonly geometry: { readonly type: string; readonly coordinates: never };
  }[];
const onPlane = (line: readonly (readonly number[])[]): readonly Pair[] =>
  line.map(([lon = 0, lat = 0]) => proj4(GK23, [lon, lat]) as unknown as Pair);

const outline = onPlane(features("sites").find(({ id }) => id === "kruunuportti")?.geometry.coordinates[0] ?? []);

function edgesOf(layer: string, kinds: readonly string[]): readonly (readonly [Pair, Pair])[] {
  return features(layer)
    .filter(({ properties }) => kinds.includes(properties.kind))
    .flatMap(({ geometry: { type, coordinates } }) => (type === "LineString" ? [coordinates] : coordinates))
    .map(onPlane)
    .flatMap((line) => line.slice(1).map((to, index) => [line[index] ?? to, to] as const));
}

function distance([east, north]: Pair, [[ax, ay], [bx, by]]: readonly [Pair, Pair]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((east - ax) * dx + (north - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(east - ax - along * dx, north - ay - along * dy);
}

/** The outline, and a rectangle about it that railway and roads run through as well. */
type Ring = readonly Pair[];
const box: Ring = [
  [23_501_000, 7_073_500],
  [23_505_500, 7_073_500],
  [23_505_500, 7_077_500],
  [23_501_000, 7_077_500],
  [23_501_000, 7_073_500],
];

const inMillimetres = ([east, north]: Pair) => [millimetres(east * 1000), millimetres(north * 1000)] as const;

/** The rectangle is wide enough to know which lines matter for both areas. */
const isNear = (edge: readonly [Pair, Pair]): boolean =>
  ([0, 1] as const).every((at) => {
    const sides = box.map((corner) => corner[at]);
    const ends = edge.map((end) => end[at]);
    return Math.max(...ends) > Math.min(...sides) - 100 && Math.min(...ends) < Math.max(...sides) + 100;
  });

const isInside = (ring: Ring, [east, north]: Pair): boolean =>
  ring.slice(1).reduce((inside, [bx, by], index) => {
    const [ax, ay] = ring[index] ?? [bx, by];
    return ay > north !== by > north && east < ax + ((north - ay) / (by - ay)) * (bx - ax) ? !inside : inside;
  }, false);

function placesIn(ring: Ring, step: number): readonly Pair[] {
  const [west, south] = [Math.min(...ring.map(([east]) => east)), Math.min(...ring.map(([, north]) => north))];
  const [wide, high] = [Math.max(...ring.map(([east]) => east)), Math.max(...ring.map(([, north]) => north))];
  const count = (from: number, to: number) => Math.ceil((to - from) / step);
  return Array.from({ length: count(west, wide) * count(south, high) }, (_, index): Pair => {
    const row = Math.floor(index / count(west, wide));
    return [west + step * (0.5 + (index % count(west, wide))), south + step * (0.5 + row)];
  }).filter((place) => isInside(ring, place));
}

const placesNear = (places: readonly Pair[], edges: readonly (readonly [Pair, Pair])[], width: number): number =>
  places.filter((place) => edges.some((edge) => distance(place, edge) <= width)).length;

const OF_THE_LAYERS = [
  [
    "line-400",
    31,
    [
      ["power-lines-400kv-odbl", ["overhead-400kv"]],
      ["power-connections-odbl", ["overhead-400kv-planned"]],
    ],
  ],
  ["railway", 30, [["railways", ["main-line", "port-branch", "other-branch"]]]],
  ["road-main", 30, [["roads", ["main-road", "trunk-road"]]]],
  ["road-other", 20, [["roads", ["regional-road", "connecting-road"]]]],
] as const;

const VE1 = shippedScenario("ve1");
const boxed = {
  ...VE1,
  zones: [],
  planningArea: { ...VE1.planningArea, ground: [[box.slice(0, -1).map(inMillimetres)]] },
};

describe.each([
  ["the approximate outline", VE1, outline, 3, ["line-400"]],
  ["a rectangle about it", boxed, box, 10, ["line-400", "railway", "road-main"]],
] as const)("restrictions of VE1 over %s", async (_, scenario, ring, step, present) => {
  const answer = await balanceAnswer(stateWith(), scenario);
  if (answer.status !== "ready") throw new Error(answer.status);
  const { closingError, tables } = answer.value;
  const joint = tables.at(-1);
  const places = placesIn(ring, step);
  const own = (key: string) =>
    (joint?.restrictions.find(({ restriction }) => restriction === key)?.area ?? 0) / HECTARE;

  test("closes, and the places cover it", () => {
    expect(closingError).toBe(0);
    expect((places.length * step ** 2) / 10_000).toBeCloseTo((joint?.total ?? 0) / HECTARE, 0);
  });

  test.each(OF_THE_LAYERS)("%s: as many hectares as lie within %d m of its lines", (key, width, layers) => {
    const edges = layers.flatMap(([layer, kinds]) => edgesOf(layer, kinds)).filter(isNear);
    const counted = (placesNear(places, edges, width) * step ** 2) / 10_000;
    expect(counted > 0).toBe((present as readonly string[]).includes(key));
    expect(Math.abs(own(key) - counted)).toBeLessThanOrEqual(0.02 * counted + 0.01);
  });
});
