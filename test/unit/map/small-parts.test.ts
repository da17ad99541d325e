import type { Map as GlMap, LayerSpecification } from "maplibre-gl";
import { afterEach, describe, expect, it, vi } from "vitest";
import { groundPixel } from "../../../src/geodesy/map-pixel.ts";
import { crosshairPlace } from "../../../src/map/crosshair-place.ts";
import { applyLayers } from "../../../src/map/layer-diff.ts";
import { needsNotice } from "../../../src/map/outline-notice.ts";
import { refsOf } from "../../../src/map/pick.ts";
import { metresPerPixel, roundLength } from "../../../src/map/scale-bar.ts";
import { wallScale } from "../../../src/map/style-part.ts";
import { fulfil, paddingFor } from "../../../src/map/view.ts";
import { shippedScenario } from "../figures/shipped-balance.ts";
import { atlasOf } from "../state/sample.ts";
import { shippedLayers } from "./shipped.ts";

const layers = shippedLayers();
const state = atlasOf(layers);

describe("scale", () => {
  it("is true at the latitude", () => {
    expect(metresPerPixel(63.8, 12)).toBeCloseTo(groundPixel(63.8, 12).across, 5);
    expect(metresPerPixel(0, 0)).toBeCloseTo(78271.517, 3);
  });

  it("is a round length that fits", () => {
    expect(roundLength(8.44, 120)).toBe(1000);
    expect(roundLength(1, 199)).toBe(100);
    expect(roundLength(1, 200)).toBe(200);
    expect(roundLength(0.3, 170)).toBe(50);
  });
});

describe("room", () => {
  it("leaves half of a small map free", () => {
    const padding = paddingFor({ top: 0, right: 0, bottom: 0, left: 300 }, { clientWidth: 320, clientHeight: 600 });
    expect(padding.left).toBe(272);
    expect(320 - padding.left - padding.right).toBe(32);
    expect(padding.top).toBe(12 + 36);
  });

  it("puts the crosshair in the middle of what panels leave free", () => {
    const insets = { top: 0, right: 0, bottom: 100, left: 200 };
    expect(crosshairPlace({ clientWidth: 1000, clientHeight: 600 }, insets)).toEqual({ x: 600, y: 250 });
  });

  it.each([
    { top: 0, right: 0, bottom: 0, left: 0 },
    { top: 0, right: 380, bottom: 120, left: 340 },
    { top: 0, right: 0, bottom: 430, left: 0 },
  ])("brings a place that was asked for under the crosshair, with panels at %o", (insets) => {
    vi.stubGlobal("matchMedia", () => ({ matches: true }));
    const container = { clientWidth: 1000, clientHeight: 600 };
    let offset: readonly number[] = [];
    const map = {
      getContainer: () => container,
      getZoom: () => 12,
      easeTo: (options: { offset: [number, number] }) => {
        offset = options.offset;
      },
    } as unknown as GlMap;
    fulfil(map, { serial: 1, target: { kind: "point", position: [23, 63.8] }, animate: false }, insets);
    const [across = 0, down = 0] = offset;
    expect({ x: 500 + across, y: 300 + down }).toEqual(crosshairPlace(container, insets));
  });

  it("leaves a map alone that shows what is asked for already", () => {
    vi.stubGlobal("matchMedia", () => ({ matches: true }));
    const [container, camera] = [
      { clientWidth: 1000, clientHeight: 600 },
      { center: [23, 63.8], zoom: 11 },
    ];
    let moves = 0;
    const scale = (): number => 2_000 * 2 ** (camera.zoom - 11);
    const map = {
      getContainer: () => container,
      getZoom: () => camera.zoom,
      isMoving: () => false,
      project: ([east = 0, north = 0]: readonly number[]) => ({
        x: 500 + (east - (camera.center[0] ?? 0)) * scale(),
        y: 300 - (north - (camera.center[1] ?? 0)) * scale(),
      }),
      unproject: ([x = 0, y = 0]: readonly number[]) => [
        (camera.center[0] ?? 0) + (x - 500) / scale(),
        (camera.center[1] ?? 0) - (y - 300) / scale(),
      ],
      easeTo: (options: { center: number[]; zoom: number }) => {
        Object.assign(camera, options);
        moves++;
      },
    } as unknown as GlMap;
    const asked = (serial: number, right: number): void =>
      fulfil(
        map,
        { serial, target: { kind: "bounds", bounds: [22.98, 63.78, 23.06, 63.82] }, animate: false },
        { top: 0, right, bottom: 0, left: 0 },
      );
    asked(1, 0);
    asked(2, 0);
    expect(moves).toBe(1);
    asked(3, 300);
    expect(moves).toBe(2);
  });

  afterEach(() => vi.unstubAllGlobals());
});

describe("notice", () => {
  const site = [23.06, 63.78, 23.08, 63.79] as const;

  it("stands while an outline that was not surveyed is in view", () => {
    expect(needsNotice(state, site)).toBe(true);
    expect(needsNotice(state, [23.5, 63.58, 23.55, 63.6])).toBe(false);
  });

  it("stands with a scenario wherever it is drawn, and goes with it where only what is decided is shown", () => {
    const far = [23.5, 63.58, 23.55, 63.6] as const;
    const planned = { ...state, plan: { ...state.plan, scenario: shippedScenario("ve0") } };
    expect(needsNotice(planned, far)).toBe(true);
    expect(needsNotice({ ...planned, onlyDecided: true }, far)).toBe(false);
  });

  it("goes when nothing approximate is drawn", () => {
    const hidden = {
      ...state,
      visible: {
        ...state.visible,
        sites: false,
        "subcontractor-zones": false,
        "subcontractor-zones-odbl": false,
        "power-connections-odbl": false,
        "rail-spur": false,
      },
    };
    expect(needsNotice(hidden, site)).toBe(false);
    expect(needsNotice({ ...state, onlyDecided: true }, site)).toBe(false);
    const clear = {
      sites: 0,
      "subcontractor-zones": 0,
      "subcontractor-zones-odbl": 0,
      "power-connections-odbl": 0,
      "rail-spur": 0,
    };
    expect(needsNotice({ ...state, opacity: clear }, site)).toBe(false);
  });
});

describe("pick", () => {
  it("names each thing once, topmost first, and leaves the ground out", () => {
    const drawn = [
      { id: 2, source: "plants" },
      { id: 1, source: "sites" },
      { id: 1, source: "sites" },
      { id: 1, source: "land" },
      { id: 1, source: "highlight" },
      { id: 999, source: "plants" },
    ];
    const refs = refsOf(drawn, state);
    expect(refs.map(({ layer }) => layer)).toEqual(["plants", "sites"]);
    expect(refs[0]?.feature).toBe(layers.find(({ meta }) => meta.id === "plants")?.features[1]?.id);
  });
});

describe("applyLayers", () => {
  const layer = (id: string, paint: object = {}): LayerSpecification =>
    ({ id, type: "background", paint }) as LayerSpecification;

  it("adds in order, changes only what differs, removes what is gone", () => {
    const log: string[] = [];
    const tell =
      (name: string) =>
      (...args: unknown[]) =>
        log.push(
          [
            name,
            ...args.map((arg) => (arg as { id?: string })?.id ?? (arg instanceof Object ? JSON.stringify(arg) : arg)),
          ].join(" "),
        );
    const map = {
      style: { addLayer: tell("add") },
      moveLayer: tell("move"),
      removeLayer: tell("remove"),
      setPaintProperty: tell("paint"),
      setLayoutProperty: tell("layout"),
      setFilter: tell("filter"),
    } as unknown as GlMap;
    const first = [layer("a"), layer("c", { "background-color": "red", "background-opacity": 1 })];
    applyLayers(map, [], first);
    expect(log.splice(0)).toEqual(['add c  {"validate":false}', 'add a c {"validate":false}', "move a c"]);
    applyLayers(map, first, [layer("b"), layer("c", { "background-color": "blue", "background-opacity": 1 })]);
    expect(log).toEqual([
      ...["remove a", 'paint c background-color blue {"validate":false}'],
      ...['add b c {"validate":false}', "move b c"],
    ]);
  });
});

describe("wallScale", () => {
  it.each([
    [true, 1280, 1.3],
    [true, 1366, 1.3],
    [true, 1920, 2],
    [true, 2560, 2.5],
    [true, 3840, 4],
    [true, 9000, 4],
    [false, 1600, 1],
    [false, 3840, 1.5],
  ] as const)("on the stage %s, at %d pixels things are drawn %d times as large", (isStage, width, times) => {
    expect(wallScale(isStage, width)).toBe(times);
  });
});
