import { type StyleSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { Feature } from "geojson";
import { describe, expect, test } from "vitest";
import { answerLogistics } from "../../../../src/analysis/logistics/logistics.ts";
import type { Position } from "../../../../src/domain/layer.ts";
import type { LogisticsInputs, QuayWays } from "../../../../src/domain/logistics.ts";
import { metres } from "../../../../src/domain/units.ts";
import type { WayLeg } from "../../../../src/domain/way.ts";
import { flowLineFigures } from "../../../../src/figures/flow-line-figures.ts";
import { figureText } from "../../../../src/i18n/figure-text.ts";
import { loadDetailTexts, loadTexts } from "../../../../src/i18n/translator.ts";
import { drawnFlows } from "../../../../src/map/flows/drawn-flows.ts";
import { flowLabelLayers, flowLayers, gapLayers, keptClear } from "../../../../src/map/flows/flow-layers.ts";
import { flowOverlays } from "../../../../src/map/flows/flow-overlays.ts";
import { flowLabelShapes, flowShapes } from "../../../../src/map/flows/flow-shapes.ts";
import { streetNames } from "../../../../src/map/flows/street-names.ts";
import { imageNames } from "../../../../src/map/images.ts";
import { styleLayers } from "../../../../src/map/style-layers.ts";
import { paintFor } from "../../../../src/map/style-part.ts";
import type { AtlasState } from "../../../../src/state/atlas-state.ts";
import { initialState } from "../../../../src/state/initial-state.ts";
import { withFlowFiles, withInputs, withLogistics } from "../../../../src/state/invest.ts";
import { withLayerReady } from "../../../../src/state/layers.ts";
import { withWays } from "../../../../src/state/ways.ts";
import { ALUMINA, book, CAST, FLOW_MAP, found, INPUTS } from "../../analysis/logistics/sample.ts";
import { shippedBook } from "../../figures/sample.ts";
import { translatorOf } from "../../i18n/all-texts.ts";
import { sampleState } from "../../state/sample.ts";
import { shippedLayers } from "../shipped.ts";

await loadTexts("fi");
await loadDetailTexts();

const QUAY: Position = [23, 63.8];
const GATE: Position = [23, 63.78];
const NEAR_SITE: Position = [23, 63.77];

const leg = (kind: WayLeg["kind"], realisation: WayLeg["realisation"], coordinates: readonly Position[]): WayLeg => ({
  kind,
  realisation,
  coordinates,
  metres: metres(1_000),
  plusMinusMetres: metres(10),
  roadNumber: null,
  feature: null,
  end: null,
});

const WAYS: QuayWays = {
  road: found("road", 14_000, {
    legs: [leg("network", "existing", [QUAY, GATE]), leg("declared", "concept", [GATE, NEAR_SITE])],
  }),
  rail: {
    kind: "unreachable",
    end: "to",
    why: "no-network",
    nearest: NEAR_SITE,
    gapMetres: metres(40),
    gapPlusMinusMetres: metres(300),
  },
  railWithSpur: found("rail", 13_800, {
    legs: [leg("network", "existing", [QUAY, GATE]), leg("network", "proposed", [GATE, NEAR_SITE])],
  }),
};

const FLOWS = book(ALUMINA, CAST);
const FACTS = shippedBook();

function open(change: Partial<LogisticsInputs> = {}, spurBuilt = false): AtlasState {
  const inputs = { ...INPUTS, ...change };
  const files = { status: "ready", books: { ve1: FLOWS, ve2: FLOWS }, map: FLOW_MAP } as const;
  const state: AtlasState = {
    ...sampleState(),
    mode: { kind: "invest", topic: "flows" },
    facts: { status: "ready", book: FACTS },
  };
  const value = { inputs, answer: answerLogistics(FLOWS, FLOW_MAP, WAYS, inputs), ways: WAYS };
  const asked = withWays(withInputs(withFlowFiles(state, files), inputs), { spurBuilt });
  return withLogistics(asked, inputs, { status: "ready", value, without: [] });
}

const shapesOf = (state: AtlasState): readonly string[] =>
  flowShapes(state).features.map(({ properties }) => String(properties?.["shape"]));
const widths = (state: AtlasState, by: string): readonly unknown[] =>
  flowShapes(state)
    .features.filter(({ properties }) => properties?.["by"] === by)
    .map(({ properties }) => properties?.["width"]);
const labels = (state: AtlasState, narrow = false): readonly Feature[] => [
  ...flowLabelShapes(state, { bounds: [22.9, 63.7, 23.1, 63.9], narrow }).features,
];
const words = (state: AtlasState, by: string): string =>
  labels(state)
    .filter(({ properties }) => properties?.["by"] === by)
    .map(({ properties }) => `${properties?.["head"]}${properties?.["rest"]}`)
    .join();

describe("flows as lines", () => {
  test("are there while the topic is open", () => {
    expect(shapesOf(open())).not.toEqual([]);
    const closed: AtlasState = { ...open(), mode: { kind: "invest" } };
    expect(shapesOf(closed)).toEqual([]);
    expect(labels(closed)).toEqual([]);
  });

  test("are not there where only what exists or is decided is shown", () => {
    const decided: AtlasState = { ...open(), onlyDecided: true };
    expect(shapesOf(decided)).toEqual([]);
    expect(labels(decided)).toEqual([]);
  });

  test("speak above what lies as low as the scale and the buttons", () => {
    const gapAbove = (south: number): unknown =>
      flowLabelShapes(open(), { bounds: [22.9, south, 23.1, 63.9], narrow: true }).features.find(
        ({ properties }) => properties?.["by"] === "gap",
      )?.properties?.["above"];
    expect([gapAbove(63.7), gapAbove(63.775)]).toEqual([false, true]);
  });

  test("on a phone leave the east of the site to its name: the gap is told west of it", () => {
    const sideOfGap = (narrow: boolean): unknown =>
      flowLabelShapes(open(), { bounds: [22.9, 63.7, 23.3, 63.9], narrow }).features.find(
        ({ properties }) => properties?.["by"] === "gap",
      )?.properties?.["side"];
    expect([sideOfGap(true), sideOfGap(false)]).toEqual(["west", "east"]);
  });

  test("are there before any name: none lies on them", () => {
    const metas = shippedLayers().map(({ meta }) => meta);
    const overlays = flowOverlays(() => ({ bounds: [22.9, 63.7, 23.1, 63.9], narrow: true }));
    const visible = Object.fromEntries(metas.map(({ id }) => [id, true]));
    const drawn = styleLayers({ theme: "light", metas, visible, opacity: {}, onlyDecided: false, overlays });
    expect(drawn.at(-1)?.id).toBe("flow-labels/kept-clear");
    // Room is given from the top of the style downwards, and names of sites are drawn even where there is none.
    const places = drawn.map(({ id }) => id);
    expect(places.indexOf("flow-labels/label")).toBeLessThan(places.indexOf("sites/name"));
    // A cross beside the name of the site would strike it out.
    expect(places.indexOf("flow-labels/gap")).toBeGreaterThan(places.indexOf("sites/name"));
  });

  test("look for room on both sides of their line, on their own first", () => {
    const label = flowLabelLayers(paintFor("light")).find(({ id }) => id === "flow-labels/label");
    const anchors = label?.type === "symbol" ? label.layout?.["text-variable-anchor-offset"] : undefined;
    const sidesOf = (list: unknown): readonly unknown[] =>
      Array.isArray(list) ? [...new Set(list.filter((one) => one === "left" || one === "right"))] : [];
    const lists: unknown[] = [];
    const collect = (part: unknown): void => {
      if (!Array.isArray(part)) return;
      if (part[0] === "literal") lists.push(part[1]);
      else part.forEach(collect);
    };
    collect(anchors);
    expect(lists.map(sidesOf)).toEqual([
      ["right", "left"],
      ["left", "right"],
      ["right", "left"],
      ["left", "right"],
    ]);
  });

  test("are as wide as what goes both ways: 1.65 Mt are 14.85 pixels", () => {
    for (const width of widths(open(), "road")) expect(width).toBeCloseTo(14.85, 10);
    const half = open({ railPercent: 50 }, true);
    for (const width of [...widths(half, "road"), ...widths(half, "rail")]) expect(width).toBeCloseTo(7.425, 10);
  });

  test("go by road alone without the spur, and the railway ends in a gap that says how long it is at most", () => {
    const state = open();
    expect(shapesOf(state)).toEqual(["road", "lacking"]);
    expect(words(state, "gap")).toBe("Raide ei ulotu alueelle,\nlähin alle 340\u2009m päässä");
    expect(words(state, "rail")).toBe("");
  });

  test("go by rail with it, the spur as one that is not built", () => {
    const state = open({}, true);
    expect(shapesOf(state)).toEqual(["rail", "proposed"]);
    expect(words(state, "gap")).toBe("");
  });

  test("of two means on the same ground stand beside each other", () => {
    const state = open({ railPercent: 50 }, true);
    const road = flowShapes(state).features.filter(({ properties }) => properties?.["by"] === "road");
    expect(road.map(({ properties }) => Math.abs(properties?.["offset"]))).toEqual([7.425 + 2, 0]);
  });

  test("say the figures of the table", () => {
    const state = open();
    const { logistics } = state.invest ?? {};
    if (logistics?.status !== "ready") throw new Error("nothing worked out");
    const { lines } = flowLineFigures(logistics.value, { facts: FACTS, flows: FLOWS, layers: [] }, false);
    const said = (direction: "all" | "in" | "out"): string =>
      lines.road === null
        ? ""
        : figureText(lines.road[direction].figure, translatorOf("fi")).replaceAll("\u202f", "\u2009");
    expect(words(state, "road")).toBe(
      // The last leg leads over a junction that is not there.
      `Maanteitse ${said("all")}\nVaatii uuden liittymän (hahmotelma)\nTehtaalle ${said("in")}\nTehtaalta ${said("out")}`,
    );
    expect([said("all"), said("in"), said("out")].map((text) => text.replaceAll("\u2009", " "))).toEqual([
      "1 650 000 t/a",
      "1 100 000 t/a",
      "550 000 t/a",
    ]);
    const narrow = labels(state, true).find(({ properties }) => properties?.["by"] === "road");
    expect(narrow?.properties).toMatchObject({ head: `Maanteitse\n${said("all")}`, rest: "" });
  });
});

describe("a street that goods run on", () => {
  const layer = shippedLayers().find(({ meta }) => meta.id === "roads-detail-odbl");
  if (layer === undefined) throw new Error("no such layer");
  const coordinatesOf = (id: string): readonly Position[] => {
    const geometry = layer.features.find((feature) => feature.id === id)?.geometry;
    return geometry?.type === "LineString" ? geometry.coordinates : [];
  };
  const satamatie = coordinatesOf("road-detail-756-satamatie");
  const state = (change: Partial<AtlasState>): AtlasState => ({
    ...withLayerReady(initialState([layer.meta], "fi"), layer),
    ...change,
  });
  const named = (way: readonly Position[], change: Partial<AtlasState> = {}): readonly string[] => {
    const flows = drawnFlows(open());
    if (flows === null) throw new Error("no flows");
    const legs = { ...flows.legs, road: [leg("network", "existing", way)] };
    return streetNames({ ...flows, legs }, state(change)).map(({ words }) => words);
  };

  test("is named as people call it, in both languages where both are asked for", () => {
    expect(satamatie.length).toBeGreaterThan(10);
    expect(named(satamatie)).toEqual(["Satamatie"]);
    expect(named(satamatie, { language: "sv" })).toEqual(["Hamnvägen"]);
    expect(named(satamatie, { placeNames: "both" })).toEqual(["Satamatie · Hamnvägen"]);
    expect(named(coordinatesOf("road-detail-8-etelavayla"), { placeNames: "both" })).toEqual(["Eteläväylä"]);
  });

  test("is not where they only cross it, nor where it has no name of its own", () => {
    const [at] = satamatie.slice(20);
    if (at === undefined) throw new Error("too short");
    const across: readonly Position[] = [
      [at[0], at[1] - 0.02],
      [at[0], at[1] + 0.02],
    ];
    expect(named(across)).toEqual([]);
    expect(named(coordinatesOf("road-detail-13"))).toEqual([]);
  });
});

test.each(["light", "dark", "stage", "grey"] as const)("layers of flows are valid in %s", (theme) => {
  const layers = [
    ...flowLayers(paintFor(theme)),
    ...flowLabelLayers(paintFor(theme)),
    ...gapLayers(paintFor(theme)),
    keptClear(paintFor(theme)),
  ];
  const style = {
    version: 8,
    glyphs: "https://example.invalid/{fontstack}/{range}.pbf",
    sources: {
      flows: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
      "flow-labels": { type: "geojson", data: { type: "FeatureCollection", features: [] } },
    },
    layers: [...layers],
  } as StyleSpecification;
  expect(validateStyleMin(style)).toEqual([]);
  const images = layers.flatMap((layer) =>
    layer.type === "symbol" && typeof layer.layout?.["icon-image"] === "string" ? [layer.layout["icon-image"]] : [],
  );
  for (const image of images) expect(imageNames(theme)).toContain(image);
});
