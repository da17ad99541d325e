import { type StyleSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import type { ToldPicture } from "../../../src/domain/map-picture.ts";
import type { SeenMap } from "../../../src/map/extras.ts";
import { AREA_NAMES_ON_PAPER, placesBeside, settleAreaNames, townRoom } from "../../../src/map/paper-names.ts";
import { PAPER_LETTERS, paperLetters } from "../../../src/map/paper-picture.ts";
import { withPaperZoneNames } from "../../../src/map/paper-zone-names.ts";
import { planOverlay } from "../../../src/map/planner/plan-overlay.ts";
import { isWall, paintFor, wallScale } from "../../../src/map/style-part.ts";
import { stateWith } from "../figures/shipped-balance.ts";

const size = { width: 710, height: 320 };
const LOADED = stateWith();
const state = { ...LOADED, visible: { ...LOADED.visible, "place-names": true } };

describe("names of areas on paper", () => {
  test("stand whole or not at all, in a style that the map takes", () => {
    const layers = [
      { id: "sites/name", type: "symbol", source: "sites", layout: { "text-field": "KIP", ...AREA_NAMES_ON_PAPER } },
    ];
    const sources = { sites: { type: "geojson", data: { type: "FeatureCollection", features: [] } } };
    expect(
      validateStyleMin({ version: 8, glyphs: "{fontstack}/{range}", sources, layers } as unknown as StyleSpecification),
    ).toEqual([]);
    expect(AREA_NAMES_ON_PAPER["text-overlap"]).toBe("never");
  });

  test("have every side of their area to stand on, the nearest first", () => {
    const places = placesBeside(3);
    const anchors = places.filter((one) => typeof one === "string");
    expect(new Set(anchors).size).toBe(8);
    const far = places.flatMap((one) => (typeof one === "string" ? [] : [Math.max(...one.map(Math.abs))]));
    expect(far.slice(0, 2)).toEqual([3, 3]);
    expect(far.at(-1)).toBeGreaterThan(2 * 3);
  });

  test("come after the names of towns, whose middles are kept free", () => {
    const ids = ["place-names/towns", "sites/name", "harbours/mark", "kept-room/marks", "town-room/marks"];
    const order = [...ids];
    const set: Record<string, unknown> = {};
    const map = {
      getLayer: (id: string) => (ids.includes(id) ? { id } : undefined),
      getStyle: () => ({ layers: order.map((id) => ({ id })) }),
      setLayoutProperty: (id: string, key: string, value: unknown) => {
        set[`${id} ${key}`] = value;
      },
      moveLayer: (id: string, before: string) => {
        order.splice(order.indexOf(id), 1);
        order.splice(order.indexOf(before), 0, id);
      },
    };
    settleAreaNames(map as unknown as SeenMap["map"], state);
    expect(order).toEqual(["sites/name", "town-room/marks", "place-names/towns", "harbours/mark", "kept-room/marks"]);
    expect(set["sites/name text-overlap"]).toBe("never");
  });

  test("keep off the middle of Kokkola", () => {
    const map = {
      getZoom: () => 10,
      project: ([lng, lat]: readonly [number, number]) => ({ x: lng * 1e4, y: -lat * 1e4 }),
      unproject: ([x, y]: readonly [number, number]) => ({ lng: x / 1e4, lat: -y / 1e4 }),
    };
    const { shapes, layers } = townRoom({ map } as unknown as SeenMap);
    const marks = shapes(state).features.map(({ geometry }) => (geometry.type === "Point" ? geometry.coordinates : []));
    expect(marks.some(([x = 0, y = 0]) => Math.hypot(x - 23.13, y - 63.838) < 0.02)).toBe(true);
    expect(layers).toBeInstanceOf(Function);
  });
});

test("a chapter on paper has the letters of a sheet, not those of a stage", () => {
  const told = {} as ToldPicture;
  expect(paperLetters({ told }, size) * wallScale(true, size.width)).toBeCloseTo(PAPER_LETTERS, 9);
  expect(paperLetters({ told: null }, size)).toBe(PAPER_LETTERS);
  expect(isWall(PAPER_LETTERS)).toBe(false);
});

test("each block has its letters on paper, as large as on a desk, where they reach over its edges too", () => {
  const plan = withPaperZoneNames(planOverlay());
  const [part] = (plan.others ?? []).filter(({ slot }) => slot === "plan-names");
  const names = part?.layers(paintFor("light", PAPER_LETTERS)).filter(({ id }) => id.includes("zone-name-13")) ?? [];
  const [first] = names;
  if (first?.type !== "symbol") throw new Error("no names of zones");
  expect(first.filter).toEqual(["all", ["==", ["get", "role"], "zone-name"], ["<=", ["get", "from"], 14]]);
  expect(JSON.stringify(first.layout?.["text-size"])).toContain("13,12");
});
