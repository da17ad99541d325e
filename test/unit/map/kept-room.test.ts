import { type StyleSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it, vi } from "vitest";
import type { MapHost } from "../../../src/map/extras.ts";
import { attachKeptRoom, edgePlaces, placesAlong, placesIn } from "../../../src/map/kept-room.ts";
import type { Overlay } from "../../../src/map/overlay.ts";
import { paintFor } from "../../../src/map/style-part.ts";
import { initialState } from "../../../src/state/initial-state.ts";
import { withScenario } from "../../../src/state/planner.ts";
import { scenario } from "../analysis/land/scenarios.ts";

const box = (left: number, top: number, right: number, bottom: number) => ({
  getBoundingClientRect: () => ({ left, top, right, bottom, width: right - left }),
});
/** The page's head is 80 pixels high; the sentence stands, the row of the scale is hidden. */
const parts = [box(12, 592, 312, 618), box(0, 0, 0, 0)];
const container = {
  ...{ clientWidth: 1000, clientHeight: 600, ...box(0, 80, 1000, 680) },
  querySelectorAll: () => parts,
};
const setData = vi.fn();
let came: () => void = () => undefined;
const map = {
  on: (_: string, listener: () => void) => {
    came = listener;
  },
  unproject: ([lng, lat]: readonly [number, number]) => ({ lng, lat }),
  getSource: () => ({ setData }),
};
let state = initialState([], "fi");
const store = { getState: () => state };
const [overlay] = attachKeptRoom({ map, container, store } as unknown as MapHost) as [Overlay];

describe("the edges of panels", () => {
  it("are marked all round, outside what they leave free and without a gap", () => {
    const places = edgePlaces({ left: 0, top: 0, right: 600, bottom: 400 });
    expect(places[0]).toEqual({ x: -16, y: -16 });
    expect(places.every(({ x, y }) => x < -15 || x > 615 || y < -15 || y > 415)).toBe(true);
    const east = places.filter(({ x }) => x === 616).map(({ y }) => y);
    expect(east.slice(1).every((y, at) => y - (east[at] ?? 0) === 36)).toBe(true);
    expect([east[0], east.at(-1)]).toEqual([-16, 416]);
  });

  it("and what stands over the map are marked where words are read, and not otherwise", () => {
    expect(overlay.shapes(state).features).toEqual([]);
    const insets = { top: 0, right: 400, bottom: 200, left: 0 };
    const view = { ...state.view, insets };
    const sentence = placesIn({ left: 12, top: 512, right: 312, bottom: 538 });
    const places = [...edgePlaces({ left: 0, top: 0, right: 600, bottom: 400 }), ...sentence];
    for (const open of [
      withScenario({ ...state, view }, scenario([])),
      { ...state, view, mode: { kind: "invest", topic: "flows" } } as const,
    ]) {
      const points = overlay
        .shapes(open)
        .features.map(({ geometry }) => geometry.type === "Point" && geometry.coordinates);
      expect(points).toEqual(places.map(({ x, y }) => [x, y]));
    }
  });

  it("are marked anew where the map comes to rest elsewhere, not where it stays", () => {
    state = withScenario(state, scenario([]));
    for (let rest = 0; rest < 3; rest++) came();
    expect(setData).toHaveBeenCalledTimes(1);
    parts.pop();
    parts.push(box(12, 620, 252, 670));
    came();
    expect(setData).toHaveBeenCalledTimes(2);
  });

  it("leave no gap in a box, and reach little beyond it", () => {
    const places = placesIn({ left: 12, top: 512, right: 312, bottom: 538 });
    expect(places.map(({ y }) => y)).toEqual(places.map(() => 525));
    const across = places.map(({ x }) => x);
    expect(across.slice(1).every((x, at) => x - (across[at] ?? 0) <= 36)).toBe(true);
    expect([(across[0] ?? 0) - 18 <= 12, (across.at(-1) ?? 0) + 18 >= 312]).toEqual([true, true]);
    expect(placesIn({ left: 12, top: 500, right: 112, bottom: 550 })).toHaveLength(6);
  });

  it("are drawn by a valid layer", () => {
    const data = { type: "geojson", data: { type: "FeatureCollection", features: [] } };
    const layers = overlay.layers(paintFor("light"));
    const style = { version: 8, sources: { [overlay.source]: data }, layers, "font-faces": {} };
    expect(validateStyleMin(style as unknown as StyleSpecification).map(({ message }) => message)).toEqual([]);
  });
});

describe("a line through the map", () => {
  it("is marked from end to end without a gap", () => {
    expect(placesAlong(300, { top: 0, bottom: 100 }).length).toBe(3);
    const places = placesAlong(300, { top: 0, bottom: 400 });
    expect(places.every(({ x, y }, at) => x === 300 && (at === 0 || y - (places[at - 1]?.y ?? 0) <= 36))).toBe(true);
    expect([places[0]?.y, places.at(-1)?.y]).toEqual([18, 382]);
  });
});
