import { type StyleSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { Feature } from "geojson";
import { describe, expect, test } from "vitest";
import type { Figure } from "../../../src/domain/figure.ts";
import type { Position } from "../../../src/domain/layer.ts";
import { featurePlace, pointPlace } from "../../../src/domain/place.ts";
import { metres } from "../../../src/domain/units.ts";
import type { DistanceSheet, SheetRow, WayAnswer } from "../../../src/domain/way.ts";
import { loadDetailTexts, loadTexts } from "../../../src/i18n/translator.ts";
import type { MapHost } from "../../../src/map/extras.ts";
import { imageNames } from "../../../src/map/images.ts";
import { LAYER_ORDER } from "../../../src/map/layer-order.ts";
import { siteName } from "../../../src/map/layers/areas.ts";
import { paintFor } from "../../../src/map/style-part.ts";
import { lengthLabel } from "../../../src/map/ways/map-words.ts";
import { BANDS, MOST_LINES, sheetShapes, sideOf } from "../../../src/map/ways/sheet-shapes.ts";
import { LENGTH_LABEL, limitLayers, marksLayers, waysLayers } from "../../../src/map/ways/ways-layers.ts";
import { attachWayMarks, attachWays } from "../../../src/map/ways/ways-overlay.ts";
import {
  followsMap,
  type LabelPlace,
  type MarksPlace,
  markShapes,
  waysShapes,
} from "../../../src/map/ways/ways-shapes.ts";
import type { Answer, AtlasState } from "../../../src/state/atlas-state.ts";
import { withRowDrawn, withWays } from "../../../src/state/ways.ts";
import { sampleState } from "../state/sample.ts";

await loadTexts("fi");
await loadTexts("sv");
await loadDetailTexts();

const PLACE: Position = [23.07, 63.785];

/** A row to a point so many metres north and east of the place; 111.5 km to a degree. */
function row(key: string, [east, north]: readonly [number, number], group: SheetRow["target"]["group"]): SheetRow {
  const to: Position = [PLACE[0] + east / (111_500 * Math.cos((PLACE[1] * Math.PI) / 180)), PLACE[1] + north / 111_500];
  return {
    target: { key, group, label: { fi: key, sv: key, en: key }, place: featurePlace("things", key), by: [] },
    straight: {
      metres: metres(Math.hypot(east, north)),
      plusMinusMetres: metres(300),
      from: PLACE,
      to,
      bearingDegrees: 0,
      geodesic: false,
    },
    road: null,
    rail: null,
  };
}

const QUAYS = [7, 8, 9, 10].map((number) => row(`quay-${number}`, [-1_500 - 60 * number, 7_000 + 90 * number], "port"));
const ROWS = [
  row("junction", [12_000, 9_000], "road"),
  ...QUAYS,
  row("yard", [200, 5_000], "rail"),
  row("park", [500, 5_300], "park"),
  row("main-line", [40, 10], "rail"),
];
const shapes = sheetShapes(ROWS, "fi", []);
const inBand = (band: number, ...kinds: readonly string[]): readonly Feature[] =>
  shapes.filter(({ properties }) => properties?.["band"] === band && kinds.includes(String(properties["shape"])));
const wordsOf = ({ properties }: Feature): string =>
  Array.from(
    { length: MOST_LINES },
    (_, index) => `${properties?.[`name${index}`] ?? ""}${properties?.[`length${index}`] ?? ""}`,
  ).join("");
const FAR = 0;
const NEAR = BANDS.length - 1;

describe("rows of the sheet on the map", () => {
  test("whose ends lie near each other share a line and a label from afar, and part near by", () => {
    expect(inBand(FAR, "fan")).toHaveLength(4);
    expect(inBand(NEAR, "fan")).toHaveLength(ROWS.length);
    const [list] = inBand(FAR, "fan-list")
      .map(wordsOf)
      .filter((words) => words.startsWith("yard"));
    expect(list).toBe("yard\u20025,00\u2009km\u2009±\u20090,30\npark\u20025,32\u2009km\u2009±\u20090,30");
  });

  test("mark every end whatever is shared", () => {
    for (const band of [FAR, NEAR]) expect(inBand(band, "fan-end")).toHaveLength(ROWS.length);
  });

  test("run over numbered quays from the nearest to the farthest, in words of the language", () => {
    const quays = (language: "fi" | "sv", rows: readonly SheetRow[]): string | undefined =>
      sheetShapes(rows, language, [])
        .filter(({ properties }) => properties?.["band"] === FAR && /^fan-(list|label)$/.test(properties["shape"]))
        .map(wordsOf)
        .find((words) => /laituri|kaj/.test(words));
    expect(quays("fi", QUAYS)).toMatch(/^Syväsatama, laiturit 7–10\n\d,\d+–\d,\d+\u2009km\u2009±\u20090,3/);
    expect(quays("sv", QUAYS)).toMatch(/^Djuphamnen, kajerna 7–10\n/);
    expect(
      quays(
        "fi",
        QUAYS.filter((_, index) => index !== 1),
      ),
    ).toMatch(/^Syväsatama, laiturit 7, 9, 10/);
  });

  test("are drawn from the farthest to the nearest, labels settled from the nearest", () => {
    const lengths = inBand(NEAR, "fan").map(({ geometry }) =>
      geometry.type === "LineString" ? Math.hypot(...apart(geometry.coordinates)) : 0,
    );
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    const orders = inBand(NEAR, "fan-label").map(({ properties }) => properties?.["order"]);
    expect(orders).toEqual([...orders].sort((a, b) => b - a));
  });

  test("keep a label to so many lines; more get a label of their own", () => {
    const many = Array.from({ length: 2 * MOST_LINES }, (_, index) => row(`row-${index}`, [0, 5_000 + index], "rail"));
    const lists = sheetShapes(many, "fi", []).filter(({ properties }) => properties?.["band"] === FAR);
    expect(lists.filter(({ properties }) => properties?.["shape"] === "fan-list")).toHaveLength(2);
  });

  test("stand on the side to which their line runs", () => {
    const sides = [
      [1, 1],
      [1, -1],
      [-1, -1],
      [-1, 1],
    ].map(([east = 0, north = 0]) => sideOf(PLACE, [PLACE[0] + east / 100, PLACE[1] + north / 100]));
    expect(sides).toEqual(["ne", "se", "sw", "nw"]);
  });
});

test("the length of a gap stands where there is room for it, and nowhere else", () => {
  const sampled = withWays(sampleState(), { from: pointPlace([22.9, 63.9]), to: featurePlace("sites", "kip") });
  const value = {
    ...{ kind: "unreachable", end: "from", why: "no-network", nearest: [23, 63.88] },
    ...{ gapMetres: 5_400, gapPlusMinusMetres: 20 },
  } as const;
  const way = { status: "ready", value, without: [] } as unknown as Answer<WayAnswer>;
  const state: AtlasState = {
    ...sampled,
    ways: { ...sampled.ways, answers: { ...sampled.ways.answers, way } },
  };
  const lengths = (place?: LabelPlace) =>
    markShapes(state, place).features.filter(({ properties }) => properties?.["shape"] === "length");
  expect(followsMap(state)).toBe(true);
  expect(followsMap(sampleState())).toBe(false);
  const [middle] = lengths().map(({ geometry }) => (geometry.type === "Point" ? geometry.coordinates : []));
  expect(middle?.map((degrees) => degrees.toFixed(5))).toEqual(["22.95000", "63.89000"]);
  expect(lengths(() => null)).toEqual([]);
  const asked: string[] = [];
  const [label] = lengths((_from, _to, words) => {
    asked.push(words);
    return [22.92, 63.894];
  });
  expect(label?.geometry).toEqual({ type: "Point", coordinates: [22.92, 63.894] });
  expect([label?.properties?.["label"]]).toEqual(asked);
  expect(asked[0]).toMatch(/^5\D?4/);
});

test("the marks of two ends stand beside a way that they would hide, the ends as points", () => {
  const state = withWays(sampleState(), { from: pointPlace([23.07, 63.78]), to: pointPlace([23.0701, 63.78]) });
  const ends = (place?: MarksPlace) =>
    markShapes(state, undefined, place).features.map(({ properties, geometry }) => [
      properties?.["label"] ?? properties?.["shape"],
      geometry.type === "Point" ? geometry.coordinates : [],
    ]);
  expect(ends()).toEqual([
    ["A", [23.07, 63.78]],
    ["B", [23.0701, 63.78]],
  ]);
  expect(
    ends(() => [
      [23.06, 63.78],
      [23.08, 63.78],
    ]),
  ).toEqual([
    ["end-point", [23.07, 63.78]],
    ["end-point", [23.0701, 63.78]],
    ["A", [23.06, 63.78]],
    ["B", [23.08, 63.78]],
  ]);
  expect(followsMap(state)).toBe(true);
});

describe("the rows drawn, in a state that changes", () => {
  const sampled = withWays(sampleState(), { sheet: featurePlace("sites", "kip"), drawnRows: ["yard", "park"] });
  const sheet = { status: "ready", value: { rows: ROWS }, without: [] } as unknown as Answer<DistanceSheet>;
  const state: AtlasState = {
    ...sampled,
    ways: { ...sampled.ways, answers: { ...sampled.ways.answers, sheet } },
  };
  const fanOf = (now: AtlasState) =>
    waysShapes(now).features.filter(({ properties }) => properties?.["shape"] === "fan");
  const endsOf = (now: AtlasState) =>
    markShapes(now).features.filter(({ properties }) => properties?.["shape"] === "fan-end");

  test("are worked out anew only when they, the language or the layers are others", () => {
    const [lines, ends] = [fanOf(state), endsOf(state)];
    expect([lines.length, ends.length]).toEqual([2 * BANDS.length - 2, 2 * BANDS.length]);
    const other = { ...state, ways: { ...state.ways, placing: "from", chosen: 1 } } as const;
    expect(fanOf(other)[0]).toBe(lines[0]);
    expect(endsOf(other)[0]).toBe(ends[0]);
    const fewer = withRowDrawn(state, "yard", false);
    expect(fanOf(fewer)).toHaveLength(BANDS.length);
    expect(fanOf(fewer)[0]).not.toBe(lines[0]);
  });

  test("are not sent again by what is asked of the next press", () => {
    const { inputs } = attachWays();
    expect(inputs({ ...state, ways: { ...state.ways, placing: "from" } })).toEqual(inputs(state));
    expect(inputs(withRowDrawn(state, "yard", false))).not.toEqual(inputs(state));
  });
});

function apart(line: readonly (readonly number[])[]): readonly [number, number] {
  const [[west = 0, south = 0] = [], [east = 0, north = 0] = []] = [line[0], line.at(-1)];
  return [(east - west) * Math.cos((south * Math.PI) / 180), north - south];
}

describe("a length on the map", () => {
  const km = (value: number, plusMinus: number | null): Figure => ({
    key: "straight",
    label: { fi: "", sv: "", en: "" },
    value,
    unit: "km",
    plusMinus,
    decimals: 2,
    approximate: false,
    method: "plane-length",
    sources: [],
    asOf: null,
  });

  test("has its ±; several run from the least to the most with the widest", () => {
    expect(lengthLabel([km(8, 0.31)], "fi")).toBe("8,00\u2009km\u2009±\u20090,31");
    expect(lengthLabel([km(8.6, 0.31), km(8, 0.3)], "fi")).toBe("8,00–8,60\u2009km\u2009±\u20090,31");
    expect(lengthLabel([km(8, null)], "fi")).toBe("8,00\u2009km");
  });

  test("of nothing is less than its ±, as in the tables", () => {
    expect(lengthLabel([km(0, 0.5)], "fi")).toBe("alle 0,50\u2009km");
  });
});

describe.each(["light", "dark", "stage", "grey"] as const)("style of ways in %s", (theme) => {
  const paint = paintFor(theme);
  const layers = [...waysLayers(paint), ...marksLayers(paint), ...limitLayers(paint)];
  const empty = { type: "geojson", data: { type: "FeatureCollection", features: [] } } as const;

  test("is valid for MapLibre, each layer once", () => {
    const style = { version: 8, sources: { ways: empty, "way-marks": empty }, layers, "font-faces": {} };
    expect(validateStyleMin(style as unknown as StyleSpecification).map(({ message }) => message)).toEqual([]);
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
  });

  test("writes in 12 px or more, over lines and tracks on a plate", () => {
    const words = layers.filter(({ id }) => /label|list/.test(id));
    expect(words.length).toBeGreaterThan(5);
    for (const layer of words) {
      if (layer.type !== "symbol") throw new Error(`no words: ${layer.id}`);
      expect(layer.layout?.["text-size"]).toBeGreaterThanOrEqual(12);
      expect(imageNames(theme)).toContain(layer.layout?.["icon-image"]);
    }
  });

  test("says a length over every mark, and where a ring ends only beside the outline's own words", () => {
    const length = layers.find(({ id }) => id === LENGTH_LABEL);
    expect(length?.layout).toMatchObject({ "text-overlap": "always", "icon-overlap": "always" });
    const { slot, layers: over, others = [] } = attachWayMarks({ map: { on: () => undefined } } as unknown as MapHost);
    const limits = others.filter(({ layers }) => layers(paint).some(({ id }) => id === "way-marks/limit-label"));
    expect(limits.map((part) => part.slot)).toEqual(["plan-names"]);
    expect(slot === "sketch" && over(paint).every(({ id }) => id !== "way-marks/limit-label")).toBe(true);
    const named = LAYER_ORDER.indexOf(siteName);
    expect(LAYER_ORDER.indexOf("plan-names")).toBeLessThan(named);
  });

  test("covers every zoom with one band of rows", () => {
    const bands = layers.filter(({ id }) => id.startsWith("ways/fan-line"));
    expect(bands.map(({ minzoom, maxzoom }) => [minzoom, maxzoom])).toEqual(BANDS.map(({ from, to }) => [from, to]));
    for (const [index, band] of BANDS.slice(1).entries()) expect(band.from).toBe(BANDS[index]?.to);
  });
});
