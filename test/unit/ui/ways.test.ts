import { beforeAll, describe, expect, test } from "vitest";
import { featurePlace, pointPlace } from "../../../src/domain/place.ts";
import { keepWaysAnswered } from "../../../src/figures/keep-ways-answered.ts";
import { placeKind, placeTitle } from "../../../src/figures/place-title.ts";
import { straightOf } from "../../../src/figures/straight-between.ts";
import { fetched, Unavailable } from "../../../src/figures/unavailable.ts";
import { sheetAnswer } from "../../../src/figures/way-answers.ts";
import { wayFigures } from "../../../src/figures/ways.ts";
import { loadDetailTexts, loadTexts } from "../../../src/i18n/translator.ts";
import { markShapes, waysShapes } from "../../../src/map/ways/ways-shapes.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { readyLayers, withLayerReady, withLayerUnavailable } from "../../../src/state/layers.ts";
import { type AtlasStore, createAtlasStore, update } from "../../../src/state/store.ts";
import { type WaysChange, withWays } from "../../../src/state/ways.ts";
import { sheetFile } from "../../../src/ui/ways/sheet-file.ts";
import { bearingText, nearestLines, sheetLines, sortLines } from "../../../src/ui/ways/sheet-lines.ts";
import { wayFile } from "../../../src/ui/ways/way-file.ts";
import { pieceText, sharePercent } from "../../../src/ui/ways/way-words.ts";
import { translatorOf } from "../i18n/all-texts.ts";
import { shippedLayers } from "../map/shipped.ts";
import { atlasOf } from "../state/sample.ts";

const fi = translatorOf("fi");
const quay = featurePlace("quays", "quay-deep-port-12");
const site = featurePlace("sites", "kruunuportti");
const NOW = new Date("2026-11-21T12:00:00Z");
const ADDRESS = "https://example.org/#sheet=sites/kruunuportti";

const layers = shippedLayers();
const base = atlasOf(layers);

beforeAll(async () => {
  await loadTexts("fi");
  await loadDetailTexts();
});

/** The state with everything answered that the change asks for. */
async function answered(change: WaysChange): Promise<AtlasState> {
  const store = createAtlasStore(withWays(base, change));
  return settled(store);
}

async function settled(store: AtlasStore): Promise<AtlasState> {
  const stop = keepWaysAnswered(store);
  const isWorking = () => Object.values(store.getState().ways.answers).some(({ status }) => status === "working");
  await expect.poll(isWorking, { timeout: 20_000 }).toBe(false);
  stop();
  return store.getState();
}

describe("answers", () => {
  test("come for what is asked, each to its own question", async () => {
    const { ways } = await answered({ from: quay, to: site, sheet: site, rings: site });
    expect(Object.values(ways.answers).map(({ status }) => status)).toEqual(["ready", "ready", "ready"]);
  });

  test("wait for layers on their way, and are not given without a layer of the network", async () => {
    const problem = { kind: "network", file: "roads.geojson", path: "", detail: "" } as const;
    const without = withLayerUnavailable(withWays(base, { from: quay, to: site, sheet: site }), "roads", problem);
    const { ways } = await settled(createAtlasStore(without));
    expect([ways.answers.way.status, ways.answers.sheet.status]).toEqual(["failed", "ready"]);
    expect(ways.answers.sheet).toMatchObject({ without: ["roads"] });
  });

  test("an answer whose question changed meanwhile is let go, the new one comes", async () => {
    const store = createAtlasStore(withWays(base, { from: quay, to: site, by: "road" }));
    const stop = keepWaysAnswered(store);
    update(store, (state) => withWays(state, { by: "rail", spurBuilt: true }));
    stop();
    const { ways } = await settled(store);
    const { way } = ways.answers;
    expect(way.status === "ready" && way.value.kind === "found" && way.value.ways[0]?.travelMode).toBe("rail");
  });

  test("layers that come anew are answered from, also where an answer had failed or was poorer", async () => {
    const problem = { kind: "network", file: "roads.geojson", path: "", detail: "" } as const;
    const lacking = ["roads", "airport"].reduce((state, id) => withLayerUnavailable(state, id, problem), base);
    const store = createAtlasStore(withWays(lacking, { from: quay, to: site, by: "rail", sheet: site }));
    const stop = keepWaysAnswered(store);
    const statuses = () => Object.values(store.getState().ways.answers).map(({ status }) => status);
    await expect.poll(statuses, { timeout: 20_000 }).toEqual(["ready", "ready", "none"]);
    expect(sheetOf(store.getState()).rows.map(({ target }) => target.key)).not.toContain("airport");
    for (const id of ["roads", "airport"]) {
      const layer = layers.find(({ meta }) => meta.id === id);
      if (layer !== undefined) update(store, (state) => withLayerReady(state, layer));
    }
    await expect.poll(statuses, { timeout: 20_000 }).toEqual(["ready", "ready", "none"]);
    stop();
    expect(sheetOf(store.getState()).rows.map(({ target }) => target.key)).toContain("airport");
  });

  test("a sheet outside the state fails without the layer of its place, and a bug is no lack of data", async () => {
    const problem = { kind: "network", file: "sites.geojson", path: "", detail: "" } as const;
    const lacking = withLayerUnavailable(base, "sites", problem);
    expect(await sheetAnswer(lacking, { place: site, spurBuilt: false })).toEqual({ status: "failed" });
    expect(await sheetAnswer(base, { place: site, spurBuilt: true })).toMatchObject({
      status: "ready",
      value: { spurBuilt: true },
    });
    await expect(sheetAnswer(base, { place: null as never, spurBuilt: false })).rejects.toThrow(TypeError);
    await expect(fetched(Promise.reject(new TypeError("no file")))).rejects.toThrow(Unavailable);
  });

  test("a thing that no layer has fails and nothing throws", async () => {
    const { ways } = await answered({ from: featurePlace("quays", "quay-99"), to: site });
    expect(ways.answers.way.status).toBe("failed");
  });

  test("outside the window there is a straight, geodesic distance", async () => {
    const helsinki = pointPlace([24.94, 60.17]);
    const state = await answered({ from: quay, to: helsinki });
    const { way } = state.ways.answers;
    expect(way).toMatchObject({ status: "ready", value: { kind: "outside", end: "to" } });
    // 423.8 km on GRS80 from the quay's point to 60.17° N 24.94° E.
    const straight = straightOf(state, quay, helsinki);
    expect(straight?.figure).toMatchObject({ unit: "km", method: "geodesic" });
    expect(straight?.line.metres).toBeCloseTo(423_790, -2);
  });
});

describe("the map's shapes", () => {
  const kinds = (state: AtlasState) => [
    ...new Set(
      [...waysShapes(state).features, ...markShapes(state).features].map(({ properties }) => properties?.["shape"]),
    ),
  ];

  test("a way by road: roads, what the data lacks, ways nearly as short, two ends", async () => {
    const state = await answered({ from: quay, to: site });
    expect(kinds(state).sort()).toEqual(["declared", "end", "network", "other"]);
    const ends = markShapes(state).features.map(({ properties }) => properties?.["label"]);
    expect(ends).toEqual(["A", "B"]);
  });

  test("a train from the quay to the spur turns at Kokkola, and the spur keeps its realisation", async () => {
    const state = await answered({ from: quay, to: site, by: "rail", spurBuilt: true });
    const turn = markShapes(state).features.find(({ properties }) => properties?.["shape"] === "reversal");
    expect(turn?.properties?.["label"]).toBe("Kokkola, suunnanvaihto");
    const realisations = waysShapes(state).features.map(({ properties }) => properties?.["realisation"]);
    expect(realisations).toContain("proposed");
  });

  test("without the spur the gap is drawn from the site's edge, with its length", async () => {
    const state = await answered({ from: quay, to: site, by: "rail" });
    const gap = waysShapes(state).features.find(({ properties }) => properties?.["shape"] === "gap");
    expect(gap?.properties?.["label"]).toMatch(/^\d+\u2009m\u2009±\u2009310$/);
  });

  test("rows of the sheet are drawn only when asked for", async () => {
    const state = await answered({ sheet: site });
    expect(waysShapes(state).features).toEqual([]);
    const drawn = waysShapes({ ...state, ways: { ...state.ways, drawnRows: ["quay-12"] } }).features;
    expect([...new Set(drawn.map(({ properties }) => properties?.["shape"]))]).toEqual(["fan"]);
  });

  test("rings: far ground first, near lines last", async () => {
    const state = await answered({ rings: site });
    const rings = waysShapes(state).features.map(({ properties }) => properties?.["ring"]);
    expect(rings[0]).toBe(3);
    expect(rings.at(-1)).toBe(0);
  });
});

const linesOf = (state: AtlasState) => sheetLines(sheetOf(state), readyLayers(state), fi);

describe("the distance sheet in words", () => {
  test("sorts by every column, what has no value last both ways", async () => {
    const lines = linesOf(await answered({ sheet: site }));
    expect(sortLines(lines, null)).toBe(lines);
    for (const column of ["straight", "road", "bearing", "share"] as const) {
      for (const descending of [false, true]) {
        const sorted = sortLines(lines, { column, descending });
        expect(sorted).toHaveLength(lines.length);
        const lacks = sorted.map(({ row, figures }) =>
          column === "road" ? row.road?.kind !== "found" : column === "bearing" ? figures.bearing === null : false,
        );
        expect(lacks).toEqual([...lacks].sort());
      }
    }
    const byRoad = sortLines(lines, { column: "road", descending: false }).flatMap(({ row }) =>
      row.road?.kind === "found" ? [row.road.metres] : [],
    );
    expect(byRoad).toEqual([...byRoad].sort((a, b) => a - b));
    const names = sortLines(lines, { column: "target", descending: false }).map(({ label }) => label);
    expect(names.indexOf("Syväsatama, laituri 7")).toBeLessThan(names.indexOf("Syväsatama, laituri 10"));
  });

  test("the card has of the quays only the nearest", async () => {
    const short = nearestLines(linesOf(await answered({ sheet: site }))).map(({ row }) => row.target.key);
    expect(short.filter((key) => /^quay-/.test(key))).toEqual(["quay-7"]);
    expect(short).toContain("airport");
  });

  test("every row names the source and the date of what it measures to, on the map's list as in the file", async () => {
    const lines = linesOf(await answered({ sheet: site }));
    const nameless = lines.filter(
      ({ figures }) => figures.straight.sources.length === 0 || figures.straight.asOf === null,
    );
    expect(nameless.map(({ row }) => row.target.key)).toEqual([]);
  });

  test("a bearing is whole degrees with its ±", async () => {
    const [line] = linesOf(await answered({ sheet: site }));
    expect(bearingText(line?.figures.bearing ?? null, fi)).toMatch(/^\d+°\u202f±\u202f\d+°$/);
    expect(bearingText(null, fi)).toBe("");
  });

  test("as a file: bare numbers in kilometres, methods, credits, the spur's sentence, no formula", async () => {
    const state = await answered({ sheet: site, spurBuilt: true });
    const sheet = sheetOf(state);
    const file = sheetFile({ state, sheet, without: [], lines: linesOf(state), address: ADDRESS, now: NOW }, fi);
    expect(file.name).toBe("kruunuportti-atlas-distances-2026-11-21.csv");
    const [header = "", first = ""] = file.text.split("\r\n");
    expect(first.replaceAll(/"[^"]*"/g, "").split(";")).toHaveLength(header.split(";").length);
    expect(first).toMatch(/^Syväsatama, laituri 7;8,00;0,31;347;/);
    expect(file.text).toContain("Pistoraidetta ei ole varmistettu");
    expect(file.text).toContain("© OpenStreetMap contributors");
    expect(file.text).toContain(ADDRESS);
    const hostile = linesOf(state).map((line) => ({ ...line, label: "=HYPERLINK(1)" }));
    const guarded = sheetFile({ state, sheet, without: [], lines: hostile, address: ADDRESS, now: NOW }, fi);
    expect(guarded.text).toContain("\r\n'=HYPERLINK(1);");
  });
});

describe("a way in words", () => {
  test("every piece that the data lacks has a name, a length and a reason", async () => {
    const { way, state } = await wayOf({ from: quay, to: site });
    const pieces = way.legs.filter(({ kind }) => kind !== "network").map((leg) => pieceText(leg, state, fi));
    expect(pieces.length).toBeGreaterThan(0);
    for (const { title, length, reason } of pieces)
      for (const text of [title, length, reason]) expect(text).not.toBe("");
    expect(pieces.map(({ reason }) => reason).join()).toContain("uuden liittymän");
  });

  test("a share is whole percent, and never nothing where something lacks", () => {
    const share = (metres: number, declaredMetres: number) => sharePercent({ metres, declaredMetres } as never, fi);
    expect([share(1_000, 140), share(10_000, 20), share(1_000, 0), share(0, 0)]).toEqual([
      "14\u202f%",
      "<\u00a01\u202f%",
      "0\u202f%",
      "0\u202f%",
    ]);
  });

  test("as a file: figures, pieces, reversal, sources", async () => {
    const { way, state } = await wayOf({ from: quay, to: site, by: "rail", spurBuilt: true });
    const figures = wayFigures(way, readyLayers(state));
    const { text } = wayFile({ state, way, figures, without: [], address: ADDRESS, now: NOW }, fi);
    expect(text).toContain("suunnanvaihto;;;;Kokkola");
    expect(text).toContain("Pistoraidetta ei ole varmistettu");
    expect(text).toContain("esillä, ei varmistettu");
    expect(text).toContain(ADDRESS);
  });
});

describe("a place in words", () => {
  test("a thing by its name, a point by its coordinates, an unknown thing by its id", () => {
    expect([placeTitle(site, base, fi), placeKind(site, base, fi)]).toEqual(["Kruunuportti", "Teollisuusalue"]);
    expect(placeTitle(pointPlace([23.0278, 63.86421]), base, fi)).toContain("501\u202f367");
    expect(placeTitle(featurePlace("sites", "gone"), base, fi)).toBe("gone");
    expect(placeKind(pointPlace([23, 63.8]), base, fi)).toBe("");
  });
});

function sheetOf({ ways }: AtlasState) {
  const { sheet } = ways.answers;
  if (sheet.status !== "ready") throw new Error(`no sheet: ${sheet.status}`);
  return sheet.value;
}

async function wayOf(change: WaysChange) {
  const state = await answered(change);
  const { way } = state.ways.answers;
  const first = way.status === "ready" && way.value.kind === "found" ? way.value.ways[0] : undefined;
  if (first === undefined) throw new Error(`no way: ${JSON.stringify(way)}`);
  return { way: first, state };
}
