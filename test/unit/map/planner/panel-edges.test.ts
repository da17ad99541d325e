import { type StyleSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import type { MapHost } from "../../../../src/map/extras.ts";
import { attachPanelEdges, edgePlaces } from "../../../../src/map/planner/panel-edges.ts";
import { paintFor } from "../../../../src/map/style-part.ts";
import { initialState } from "../../../../src/state/initial-state.ts";
import { withScenario } from "../../../../src/state/planner.ts";
import { scenario } from "../../analysis/land/scenarios.ts";

const container = { clientWidth: 1000, clientHeight: 600 };
const map = { on: () => undefined, unproject: ([lng, lat]: readonly [number, number]) => ({ lng, lat }) };
const overlay = attachPanelEdges({ map, container } as unknown as MapHost);

describe("the edges of panels", () => {
  it("are marked all round, outside what they leave free and without a gap", () => {
    const places = edgePlaces({ left: 0, top: 0, right: 600, bottom: 400 });
    expect(places[0]).toEqual({ x: -26, y: -26 });
    expect(places.every(({ x, y }) => x < -18 || x > 618 || y < -18 || y > 418)).toBe(true);
    const east = places.filter(({ x }) => x === 626).map(({ y }) => y);
    expect(east.slice(1).every((y, at) => y - (east[at] ?? 0) === 36)).toBe(true);
    expect([east[0], east.at(-1)]).toEqual([-26, 406]);
  });

  it("give way to nothing while a scenario is open, and are not there otherwise", () => {
    const state = initialState([], "fi");
    expect(overlay.shapes(state).features).toEqual([]);
    const insets = { top: 0, right: 400, bottom: 200, left: 0 };
    const open = withScenario({ ...state, view: { ...state.view, insets } }, scenario([]));
    const points = overlay
      .shapes(open)
      .features.map(({ geometry }) => geometry.type === "Point" && geometry.coordinates);
    expect(points).toEqual(edgePlaces({ left: 0, top: 0, right: 600, bottom: 400 }).map(({ x, y }) => [x, y]));
  });

  it("are drawn by a valid layer", () => {
    const data = { type: "geojson", data: { type: "FeatureCollection", features: [] } };
    const layers = overlay.layers(paintFor("light"));
    const style = { version: 8, sources: { [overlay.source]: data }, layers, "font-faces": {} };
    expect(validateStyleMin(style as unknown as StyleSpecification).map(({ message }) => message)).toEqual([]);
  });
});
