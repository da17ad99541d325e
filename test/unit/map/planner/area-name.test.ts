import { type StyleSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { beforeEach, describe, expect, it } from "vitest";
import type { Position } from "../../../../src/domain/layer.ts";
import type { PlanningArea } from "../../../../src/domain/scenario.ts";
import { loadDetailTexts, loadTexts, translatorFor } from "../../../../src/i18n/translator.ts";
import type { MapHost } from "../../../../src/map/extras.ts";
import { wordsPart } from "../../../../src/map/free-part.ts";
import { attachAreaName, writtenWays } from "../../../../src/map/planner/area-name.ts";
import { labelPlace } from "../../../../src/map/planner/zone-shapes.ts";
import { paintFor } from "../../../../src/map/style-part.ts";
import { seenOf } from "../../../../src/map/ways/label-place.ts";
import { initialState } from "../../../../src/state/initial-state.ts";
import { readyLayer, withLayerReady } from "../../../../src/state/layers.ts";
import { withScenario } from "../../../../src/state/planner.ts";
import { rectangle } from "../../analysis/land/rings.ts";
import { scenario } from "../../analysis/land/scenarios.ts";
import { shippedScenario } from "../../figures/shipped-balance.ts";
import { shippedLayers } from "../shipped.ts";

beforeEach(async () => {
  for (const language of ["fi", "sv", "en"] as const) await loadTexts(language);
  await loadDetailTexts();
});

const bare = scenario([]);
const area: PlanningArea = {
  ...bare.planningArea,
  name: {
    fi: "Kruunuportti, suuntaa-antava rajaus",
    sv: "Kronoporten, ungefärlig avgränsning",
    en: "Kruunuportti, approximate outline",
  },
  ground: rectangle(23_503_000, 7_075_000, 1_000, 1_000),
  status: { ...bare.planningArea.status, geometryQuality: "approximate" },
};
const surveyed = { ...bare.planningArea.status, geometryQuality: "surveyed" as const };
const written = (language: "fi" | "sv" | "en", of = area) =>
  writtenWays(of, translatorFor(language), 12.5).map(({ text }) => text);

/** A hundred-thousandth of a degree a pixel, from 23.05 E, 63.8 N. */
const map = {
  on: () => undefined,
  getLayer: () => undefined,
  project: ([east, north]: [number, number]) => ({ x: (east - 23.05) * 1e5, y: (63.8 - north) * 1e5 }),
  unproject: ([x, y]: [number, number]) => ({ lng: 23.05 + x / 1e5, lat: 63.8 - y / 1e5 }),
};

const VE1 = shippedScenario("ve1");
const SHIPPED = shippedLayers().reduce(
  (state, layer) => withLayerReady(state, layer),
  initialState(
    shippedLayers().map(({ meta }) => meta),
    "fi",
  ),
);

/** The map's pixels with a place of the world at a place of the screen: at zoom 0 the world is 512 pixels wide. */
function mercator([east, north]: Position, [x, y]: readonly [number, number], zoom: number) {
  const world = 512 * 2 ** zoom;
  const northing = (degrees: number): number => Math.asinh(Math.tan((degrees * Math.PI) / 180)) / (2 * Math.PI);
  const latitude = (up: number): number => (Math.atan(Math.sinh(2 * Math.PI * up)) * 180) / Math.PI;
  return {
    project: ([lng, lat]: readonly [number, number]) => ({
      x: x + ((lng - east) / 360) * world,
      y: y + (northing(north) - northing(lat)) * world,
    }),
    unproject: ([right, down]: readonly [number, number]) => ({
      lng: east + ((right - x) / world) * 360,
      lat: latitude(northing(north) - (down - y) / world),
    }),
  };
}

describe("the planning area's name", () => {
  it("says that an approximate outline is no plan, in long lines or broken behind its commas", () => {
    expect(written("fi")).toEqual([
      "Kruunuportti,\nsuuntaa-antava rajaus\nei kaava, ei oikeusvaikutusta",
      "Kruunuportti,\nsuuntaa-antava rajaus\nei kaava,\nei oikeusvaikutusta",
    ]);
    expect(written("sv")[1]).toBe("Kronoporten,\nungefärlig avgränsning\ningen plan,\ningen rättsverkan");
    const [both] = writtenWays(area, translatorFor("fi"), 12.5, "both");
    expect(both.text).toBe("Kruunuportti – Kronoporten,\nsuuntaa-antava rajaus\nei kaava, ei oikeusvaikutusta");
    expect(written("en")[1]).toBe("Kruunuportti,\napproximate outline\nnot a plan,\nno legal effect");
    const name = { fi: "Kaava", sv: "Plan", en: "Plan" };
    expect(written("fi", { ...area, status: surveyed, name })).toEqual(["Kaava", "Kaava"]);
  });

  it("breaks a name without commas between words, and leaves one long word whole", () => {
    const named = (fi: string) => written("fi", { ...area, status: surveyed, name: { fi, sv: fi, en: fi } });
    expect(named("Kruunuportin teollisuusalueen asemakaava")[1]).toBe("Kruunuportin\nteollisuusalueen\nasemakaava");
    expect(named("Teollisuusalueenasemakaavaehdotus")[1]).toBe("Teollisuusalueenasemakaavaehdotus");
  });

  it("stands whole in what panels leave, wherever the map is", () => {
    const state = initialState([], "fi");
    const open = { ...state, plan: { ...state.plan, scenario: { ...bare, planningArea: area } } };
    const container = { clientWidth: 4_000, clientHeight: 4_000 };
    const host = { map, container, store: { getState: () => open } } as unknown as MapHost;
    const { shapes } = attachAreaName(host);
    const nameIn = (insets: typeof open.view.insets) => shapes({ ...open, view: { ...open.view, insets } }).features[0];
    const none = { top: 0, right: 0, bottom: 0, left: 0 };
    const before = nameIn(none);
    expect(before?.properties).toMatchObject({ side: "east", text: written("fi")[0] });
    if (before?.geometry.type !== "Point") throw new Error("no place");
    const [east = 0] = before.geometry.coordinates;
    const covered = nameIn({ ...none, right: 4_000 - (east - 23.05) * 1e5 });
    expect(covered?.properties?.["side"]).toBe("west");
    expect(shapes(state).features).toEqual([]);
  });

  it("has beside it what the outline is that it replaced, where both are read", () => {
    const old = { ...area, ground: rectangle(23_502_990, 7_074_990, 1_020, 1_020) };
    const planningArea = { ...area, status: surveyed };
    const state = initialState([], "fi");
    const open = { ...state, plan: { ...state.plan, scenario: { ...bare, planningArea, replacedArea: old } } };
    const container = { clientWidth: 8_000, clientHeight: 8_000 };
    const host = { map, container, store: { getState: () => open } } as unknown as MapHost;
    const [name, replaced, ...rest] = attachAreaName(host).shapes(open).features;
    expect(rest).toEqual([]);
    expect(name?.properties).toMatchObject({ part: "name", text: "Kruunuportti,\nsuuntaa-antava rajaus" });
    expect(replaced?.properties).toMatchObject({
      part: "old",
      text: "Aiempi suuntaa-antava rajaus,\nei mukana laskelmassa",
    });
    if (name?.geometry.type !== "Point" || replaced?.geometry.type !== "Point") throw new Error("no place");
    const [one, other] = [name.geometry, replaced.geometry].map(({ coordinates }) =>
      map.project(coordinates as [number, number]),
    );
    expect([name, replaced].map(({ properties }) => properties?.["side"])).toEqual(["east", "east"]);
    // Two lines each.
    expect(Math.abs((one?.y ?? 0) - (other?.y ?? 0))).toBeGreaterThan(28);
  });

  it.each([
    { of: "a phone", size: [390, 550], insets: { bottom: 340, left: 0, right: 0 }, zoom: 10.66, at: [195, 105] },
    { of: "a small desk", size: [1200, 560], insets: { bottom: 0, left: 300, right: 330 }, zoom: 12.2, at: [590, 250] },
    { of: "a desk", size: [1440, 740], insets: { bottom: 0, left: 340, right: 390 }, zoom: 12.6, at: [700, 330] },
  ])("is whole and off the tracks on $of, as Arctial VE1 opens there", ({ size, insets, zoom, at }) => {
    const [width = 0, height = 0] = size;
    const [x = 0, y = 0] = at;
    const { project, unproject } = mercator(labelPlace(VE1.planningArea.ground), [x, y], zoom);
    const state = withScenario(SHIPPED, VE1);
    const container = { clientWidth: width, clientHeight: height };
    const host = { map: { ...map, project, unproject }, container, store: { getState: () => state } };
    const open = { ...state, view: { ...state.view, insets: { top: 0, ...insets } } };
    const [name] = attachAreaName(host as unknown as MapHost).shapes(open).features;
    if (name?.geometry.type !== "Point") throw new Error("no name");
    const at0 = project(name.geometry.coordinates as [number, number]);
    const ways = writtenWays(VE1.planningArea, translatorFor("fi"), 12.5);
    const way = ways.find(({ text }) => text === name.properties?.["text"]) ?? ways[0];
    expect(name.properties?.["side"]).toBe("east");
    const box = {
      ...{ left: at0.x, right: at0.x + way.size.x },
      ...{ top: at0.y - way.size.y / 2, bottom: at0.y + way.size.y / 2 },
    };
    const free = wordsPart(container, open.view.insets);
    expect(box.left >= free.left && box.right <= free.right && box.top >= free.top && box.bottom <= free.bottom).toBe(
      true,
    );
    const tracks = readyLayer(SHIPPED, "railways")?.features.flatMap(({ geometry }) =>
      geometry.type === "LineString" ? [geometry.coordinates.map(([lng, lat]) => project([lng, lat]))] : [],
    );
    const crossing = tracks?.filter((line) =>
      line.slice(1).some((to, index) => seenOf(line[index] ?? to, to, box) !== null),
    );
    expect(tracks?.length).toBeGreaterThan(10);
    expect(crossing).toEqual([]);
  });

  it("is drawn by a valid layer on the side that it stands on", () => {
    const host = { map: { on: () => undefined } } as unknown as MapHost;
    const { source, layers } = attachAreaName(host);
    const data = { type: "geojson", data: { type: "FeatureCollection", features: [] } };
    const style = { version: 8, sources: { [source]: data }, layers: layers(paintFor("stage")), "font-faces": {} };
    expect(validateStyleMin(style as unknown as StyleSpecification).map(({ message }) => message)).toEqual([]);
  });
});
