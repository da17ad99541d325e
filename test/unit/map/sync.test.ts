import type { Map as GlMap } from "maplibre-gl";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSync } from "../../../src/map/sync.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { initialState } from "../../../src/state/initial-state.ts";
import { withLayerReady, withLayerUnavailable, withRowVisible } from "../../../src/state/layers.ts";
import { withSelection } from "../../../src/state/selection.ts";
import { withView, withViewRequested } from "../../../src/state/view.ts";
import { shippedLayers } from "./shipped.ts";

const wanted = new Set(["land", "roads", "rivers", "sites", "road-junctions"]);
const layers = shippedLayers().filter(({ meta }) => wanted.has(meta.id));
const empty = initialState(
  layers.map(({ meta }) => meta),
  "fi",
);
const ready = layers.reduce(withLayerReady, empty);

/** A map that only writes down what it is told. */
function fakeMap(canvas = { clientWidth: 1000, clientHeight: 700 }) {
  const calls: string[] = [];
  const highlighted: string[][] = [];
  const tell =
    (name: string) =>
    (first: unknown): void => {
      calls.push(`${name} ${typeof first === "string" ? first : (first as { id: string }).id}`);
    };
  const map = {
    hasImage: () => true,
    getContainer: () => ({ clientWidth: 1000, clientHeight: 700 }),
    getCanvas: () => canvas,
    // A thousandth of a degree a pixel, from the north-west corner 22.6 E, 64 N.
    project: ([longitude, latitude]: [number, number]) => ({ x: (longitude - 22.6) * 1000, y: (64 - latitude) * 1000 }),
    addSource: tell("source"),
    removeSource: tell("drop"),
    getSource: (id: string) => ({
      setData: ({ features }: { features: { properties: { state?: string } }[] }) => {
        if (id === "highlight") highlighted.push(features.map(({ properties }) => String(properties.state)));
        else calls.push(`data ${id}`);
      },
    }),
    style: { addLayer: tell("add") },
    moveLayer: () => undefined,
    removeLayer: tell("remove"),
    setFilter: tell("filter"),
    setLayoutProperty: tell("layout"),
    setPaintProperty: tell("paint"),
    unproject: () => ({ lng: 23, lat: 63.8 }),
    easeTo: () => calls.push("ease"),
    panBy: ([across, down]: [number, number]) => calls.push(`pan ${Math.round(across)} ${Math.round(down)}`),
    getZoom: () => 12,
  };
  const sync = createSync(map as unknown as GlMap, (key) => key);
  return { calls, highlighted, sync };
}

beforeEach(() => vi.stubGlobal("matchMedia", () => ({ matches: false })));
afterEach(() => vi.unstubAllGlobals());

describe("sync", () => {
  it("draws the sea before any data has come", () => {
    const { calls, sync } = fakeMap();
    sync.apply(empty, "light");
    expect(calls).toContain("add sea");
    expect(calls.some((call) => call.startsWith("source"))).toBe(false);
  });

  it("hands over a layer when it is ready and first shown", () => {
    const { calls, sync } = fakeMap();
    sync.apply(ready, "light");
    expect(calls).toContain("source roads");
    expect(calls).not.toContain("source road-junctions");
    sync.apply(withRowVisible(ready, "road-junctions", true), "light");
    expect(calls).toContain("source road-junctions");
  });

  it("does nothing when nothing that it draws has changed", () => {
    const { calls, sync } = fakeMap();
    sync.apply(ready, "light");
    calls.length = 0;
    sync.apply({ ...ready, panels: { ...ready.panels, decided: true } }, "light");
    expect(calls).toEqual([]);
  });

  it("hides by layout, without new data", () => {
    const { calls, sync } = fakeMap();
    sync.apply(ready, "light");
    calls.length = 0;
    sync.apply(withRowVisible(ready, "rivers", false), "light");
    expect(calls).toEqual(["layout rivers/line"]);
  });

  it("a time touches only what has one, and nothing that is hidden until it is shown", () => {
    const { calls, sync } = fakeMap();
    sync.apply(ready, "light");
    calls.length = 0;
    sync.apply({ ...ready, phase: "now" }, "light");
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.filter((call) => !call.startsWith("filter sites/"))).toEqual([]);
    calls.length = 0;
    const hidden = withRowVisible({ ...ready, phase: "now" }, "sites", false);
    sync.apply(hidden, "light");
    calls.length = 0;
    sync.apply({ ...hidden, phase: "operation" }, "light");
    expect(calls).toEqual([]);
    sync.apply(withRowVisible({ ...hidden, phase: "operation" }, "sites", true), "light");
    expect(calls).toContain("filter sites/fill");
    expect(calls).toContain("layout sites/fill");
  });

  it("letters anew in another language only what bears names", () => {
    const { calls, sync } = fakeMap();
    sync.apply(ready, "light");
    calls.length = 0;
    sync.apply({ ...ready, language: "sv" }, "light");
    expect(calls).toEqual(["data sites"]);
  });

  it("changes the theme by paint, without new data", () => {
    const { calls, sync } = fakeMap();
    sync.apply(ready, "light");
    calls.length = 0;
    sync.apply(ready, "dark");
    expect(calls).toContain("paint land/fill");
    expect(calls.filter((call) => /^(data|source|add|remove)/.test(call))).toEqual([]);
  });

  it("takes away a layer that has become unavailable", () => {
    const { calls, sync } = fakeMap();
    sync.apply(ready, "light");
    calls.length = 0;
    sync.apply(
      withLayerUnavailable(ready, "rivers", { kind: "network", file: "rivers", path: "", detail: "" }),
      "light",
    );
    expect(calls).toEqual(["remove rivers/line", "drop rivers"]);
  });
});

describe("highlight", () => {
  const ref = { layer: "sites", feature: "kruunuportti" };
  const road = { layer: "roads", feature: String(layers.find(({ meta }) => meta.id === "roads")?.features[0]?.id) };
  const seen = (state: AtlasState): readonly string[] | undefined => {
    const { highlighted, sync } = fakeMap();
    sync.apply(state, "light");
    return highlighted.at(-1);
  };

  it("shows what is selected over what is under the pointer", () => {
    expect(seen({ ...withSelection(ready, [ref]), hovered: road })).toEqual(["hovered", "selected"]);
    expect(seen({ ...withSelection(ready, [ref]), hovered: ref })).toEqual(["selected"]);
  });

  it("shows no rim of a thing that is not drawn", () => {
    const selected = withSelection(ready, [ref]);
    expect(seen(selected)).toEqual(["selected"]);
    expect(seen({ ...selected, onlyDecided: true })).toEqual([]);
    expect(seen(withRowVisible(selected, "sites", false))).toEqual([]);
  });
});

it("fulfils each wish for a view once", () => {
  const { calls, sync } = fakeMap();
  sync.move(ready);
  expect(calls).toEqual([]);
  const asked = withViewRequested(ready, { kind: "bounds", bounds: [23, 63.8, 23.1, 63.9] }, false);
  sync.move(asked);
  sync.move({ ...asked, language: "en" });
  sync.move(withViewRequested(asked, { kind: "point", position: [23, 63.8] }, true));
  expect(calls).toEqual(["ease", "ease"]);
});

describe("panels over the map", () => {
  const asked = withViewRequested(ready, { kind: "bounds", bounds: [23, 63.8, 23.1, 63.9] }, false);
  const sheet = withView(asked, { insets: { top: 0, right: 0, bottom: 400, left: 0 } });

  it("frames the same again until the reader has moved the map", () => {
    const { calls, sync } = fakeMap();
    sync.move(asked);
    sync.move(sheet);
    expect(calls).toEqual(["ease", "ease"]);
    sync.move(withView(asked, { led: true }));
    expect(calls).toEqual(["ease", "ease"]);
  });

  it("keeps the scale when the reader selects something else", () => {
    const { calls, sync } = fakeMap();
    sync.move(asked);
    sync.move(withSelection(sheet, [{ layer: "sites", feature: "kruunuportti" }]));
    expect(calls).toEqual(["ease"]);
    sync.move(asked);
    expect(calls).toEqual(["ease", "ease"]);
  });

  it("goes nowhere while the map is not shown, and there once it is: a place in no window is NaN", () => {
    const canvas = { clientWidth: 0, clientHeight: 0 };
    const { calls, sync } = fakeMap(canvas);
    sync.move(asked);
    sync.move(sheet);
    expect(calls).toEqual([]);
    Object.assign(canvas, { clientWidth: 1000, clientHeight: 700 });
    sync.move(sheet);
    expect(calls).toEqual(["ease"]);
  });

  it("leaves a camera that an address gave as it is", () => {
    const { calls, sync } = fakeMap();
    const target = { kind: "camera", camera: { longitude: 23.1, latitude: 63.8, zoom: 12 } } as const;
    sync.move(withViewRequested(asked, target, false));
    sync.move(withViewRequested(sheet, target, false));
    expect(calls).toEqual(["ease"]);
  });

  it("brings what is selected out from under a panel, and nothing that lies in the clear or off the map", () => {
    const { calls, sync } = fakeMap();
    const covering = (bottom: number, right: number): AtlasState =>
      withView(withSelection(asked, [{ layer: "sites", feature: "kruunuportti" }]), {
        insets: { top: 0, right, bottom, left: 0 },
        led: true,
      });
    sync.move(asked);
    // Kruunuportti lies at 451–486, 209–229 there.
    sync.move(covering(400, 0));
    expect(calls).toEqual(["ease"]);
    sync.move(covering(400, 600));
    expect(calls).toEqual(["ease", "pan 269 0"]);
  });
});
