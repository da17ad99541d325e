import type { Map as GlMap } from "maplibre-gl";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { drawn as steps } from "../../../src/commands/drawn.ts";
import type { Position } from "../../../src/domain/layer.ts";
import type { MeasureAction } from "../../../src/domain/measurement.ts";
import { loadDetailTexts, loadTexts } from "../../../src/i18n/translator.ts";
import { attachMeasuring } from "../../../src/map/editing/measuring.ts";
import { AIM_SOURCE, HAND_SOURCE, KEPT_SOURCE } from "../../../src/map/editing/sketch-layers.ts";
import type { MapEvents } from "../../../src/map/index.ts";
import { createSync } from "../../../src/map/sync.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { withHint, withKept, withMeasure, withTool, withVertex } from "../../../src/state/measure.ts";
import { createAtlasStore, update } from "../../../src/state/store.ts";
import { atlasWith, RUNWAY, vertex } from "../figures/drawn-sample.ts";

/** The numbers of every kept drawing are asked for by its shape: whoever reads one is counted. */
function counted(state: AtlasState): { readonly state: AtlasState; readonly reads: () => number } {
  let reads = 0;
  const kept = state.measure.kept.map(
    (one) =>
      new Proxy(one, {
        get(target, key) {
          if (key === "shape") reads += 1;
          return Reflect.get(target, key);
        },
      }),
  );
  return { state: { ...state, measure: { ...state.measure, kept } }, reads: () => reads };
}

type Listener = (event: object) => void;

/** A map of a thousandth of a degree a pixel, that writes down what is sent to its sources; frames come when asked. */
function scene(change: (state: AtlasState) => AtlasState = (state) => state) {
  /** Degrees that the map has been dragged to the east. */
  let dragged = 0;
  const sent: string[] = [];
  const listeners = new Map<string, Listener[]>();
  const sources = new Set<string>();
  const frames: (() => void)[] = [];
  const children: { hidden: boolean; lines: readonly string[] }[] = [];
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  vi.stubGlobal("document", { createElement: () => element() });
  const canvas = { ...element(), style: { cursor: "" }, addEventListener: () => undefined };
  const map = {
    hasImage: () => true,
    getContainer: () => ({ clientWidth: 1000, clientHeight: 700 }),
    getCanvas: () => canvas,
    on: (kind: string, listener: Listener) => listeners.set(kind, [...(listeners.get(kind) ?? []), listener]),
    doubleClickZoom: { disable: () => undefined, enable: () => undefined },
    unproject: ([x, y]: [number, number]) => ({ lng: 22.6 + dragged + x / 1000, lat: 64 - y / 1000 }),
    getZoom: () => 12,
    addSource: (id: string) => sources.add(id),
    getSource: (id: string) => (sources.has(id) ? { setData: () => sent.push(id) } : undefined),
    style: { addLayer: () => undefined },
    moveLayer: () => undefined,
    setFilter: () => undefined,
    setLayoutProperty: () => undefined,
    setPaintProperty: () => undefined,
  };
  const first = (["Kiitotie", "Toinen"] as const).reduce(
    (before, name) =>
      withKept(
        RUNWAY.reduce((on, end) => withVertex(on, vertex(end)), before),
        name,
      ),
    withTool(atlasWith("sites"), "distance"),
  );
  const { state, reads } = counted(withVertex(first, vertex([22.7, 63.9])));
  const store = createAtlasStore(change(state));
  const events = {
    measured: (action: MeasureAction) => update(store, (before) => steps(before, action)),
  } as unknown as MapEvents;
  const container = { querySelector: () => null, append: (child: (typeof children)[number]) => children.push(child) };
  const sync = createSync(map as unknown as GlMap, (key) => key);
  const overlays = attachMeasuring({
    map: map as unknown as GlMap,
    container: container as unknown as HTMLElement,
    store,
    events,
    text: (key) => key,
    claims: new Set(),
    sentences: new Set(),
    covers: new Set(),
    over: { at: () => null },
  });
  for (const overlay of overlays) sync.addOverlay(overlay);
  sync.apply(store.getState(), "light");
  const frame = (): void => {
    for (const run of frames.splice(0)) run();
    sync.apply(store.getState(), "light");
  };
  return {
    sent,
    sources,
    reads,
    frame,
    store,
    frames,
    label: () => children[0],
    moveTo: (x: number, y: number) => {
      for (const listener of listeners.get("mousemove") ?? []) listener({ point: { x, y } });
    },
    pressAt: (x: number, y: number) => {
      for (const listener of listeners.get("click") ?? []) listener({ point: { x, y } });
    },
    dragBy: (degrees: number) => {
      dragged += degrees;
    },
    positions: () => store.getState().measure.vertices.map(({ position }) => position),
  };
}

/** The words of the panels have come, and were put on the map. */
const lettered = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

function element() {
  const self = {
    hidden: false,
    className: "",
    textContent: "",
    lines: [] as readonly string[],
    offsetWidth: 80,
    offsetHeight: 40,
    style: { setProperty: () => undefined },
    setAttribute: () => undefined,
    replaceChildren: (...lines: readonly { readonly textContent: string }[]) => {
      self.lines = lines.map(({ textContent }) => textContent);
    },
  };
  return self;
}

beforeEach(async () => {
  await loadTexts("fi");
  await loadDetailTexts();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("a move of the pointer", () => {
  test("sends only what follows it to the map, and asks no kept drawing for its shape", async () => {
    const { sent, sources, reads, moveTo, frame } = scene();
    expect([...sources]).toEqual(expect.arrayContaining([KEPT_SOURCE, HAND_SOURCE, AIM_SOURCE]));
    await lettered();
    const before = reads();
    expect(before).toBeGreaterThan(0);
    sent.length = 0;
    for (let x = 200; x < 230; x += 1) {
      moveTo(x, 300);
      frame();
    }
    expect(reads()).toBe(before);
    expect(new Set(sent)).toEqual(new Set([AIM_SOURCE]));
  });

  test("nor does a new snap hint", async () => {
    const { sent, reads, frame, store } = scene();
    await lettered();
    const before = reads();
    sent.length = 0;
    const position: Position = [23, 63.8];
    update(store, (state) => withHint(state, { position, kind: "edge", layer: "sites", feature: "kip" }));
    frame();
    expect([reads(), sent]).toEqual([before, [AIM_SOURCE]]);
  });

  test("a drawing that is kept is drawn with the others", async () => {
    const { sent, reads, frame, store } = scene();
    await lettered();
    const before = reads();
    sent.length = 0;
    update(store, (state) => withKept(withVertex(state, vertex([22.8, 63.9])), "Kolmas"));
    frame();
    expect(sent).toContain(KEPT_SOURCE);
    expect(reads()).toBeGreaterThan(before);
  });

  test("shows the numbers of the segment to it, once a frame", () => {
    const { label, moveTo, frame, frames } = scene();
    for (let x = 200; x < 230; x += 1) moveTo(x, 300);
    expect(frames).toHaveLength(1);
    frame();
    expect(label()?.hidden).toBe(false);
    expect(label()?.lines).toHaveLength(2);
    expect(label()?.lines[0]).toMatch(/^\d+,\d+\u202fkm\u202f±\u202f0,0\d+$/);
    expect(label()?.lines[1]).toMatch(/^\d+,\d°\u202f±\u202f0,\d$/);
  });

  test("takes them away with the last vertex", () => {
    const { label, moveTo, frame, store } = scene();
    moveTo(200, 300);
    frame();
    update(store, (state) => steps(state, { kind: "take-back" }));
    frame();
    expect(label()?.hidden).toBe(true);
  });
});

describe("with no vertex down", () => {
  test("nothing follows the pointer to the map", async () => {
    const { sent, moveTo, frame } = scene((state) => withMeasure(state, { vertices: [], snapping: false }));
    await lettered();
    sent.length = 0;
    for (let x = 200; x < 230; x += 1) {
      moveTo(x, 300);
      frame();
    }
    expect(sent).toEqual([]);
  });
});

describe("a press before there is anything to snap with", () => {
  const SNAPPING = "../../../src/analysis/snapping/snap-index.ts";
  const empty = (state: AtlasState): AtlasState => withMeasure(state, { vertices: [] });
  const at = (x: number, y: number) => [expect.closeTo(22.6 + x / 1000, 6), expect.closeTo(64 - y / 1000, 6)];
  let come: () => void = () => undefined;

  beforeEach(() => {
    const held = new Promise<void>((go) => {
      come = go;
    });
    vi.stubGlobal("PointerEvent", class {});
    vi.doMock(SNAPPING, async () => {
      await held;
      // A little to the north of wherever it is asked: so it is seen where that was.
      return { createSnapIndex: () => ({ near: ([x, y]: Position) => hintAt([x, y + 0.0002]) }) };
    });
  });
  afterEach(() => {
    come();
    vi.doUnmock(SNAPPING);
  });

  test("lands where it was pressed, wherever the map lies when that comes", async () => {
    const { pressAt, dragBy, positions } = scene(empty);
    pressAt(400, 200);
    dragBy(0.5);
    come();
    await vi.waitFor(() => expect(positions()).toEqual([at(400, 199.8)]));
  });

  test("lands without snapping after a moment, the presses in their order", async () => {
    vi.useFakeTimers();
    const { pressAt, dragBy, positions } = scene(empty);
    for (const x of [400, 440, 480]) {
      pressAt(x, 200);
      dragBy(0.1);
    }
    await vi.advanceTimersByTimeAsync(500);
    expect(positions()).toEqual([at(400, 200), at(540, 200), at(680, 200)]);
  });

  test("on the last vertex ends the drawing, dragged or not", async () => {
    const { pressAt, dragBy, store } = scene(empty);
    pressAt(400, 200);
    pressAt(460, 200);
    pressAt(460.3, 200);
    dragBy(0.5);
    come();
    await vi.waitFor(() => expect(store.getState().measure.finished).toBe(true));
    expect(store.getState().measure.vertices).toHaveLength(2);
  });

  test("is not put down with another tool than it was made with", async () => {
    vi.useFakeTimers();
    const { pressAt, store } = scene(empty);
    pressAt(400, 200);
    update(store, (state) => withTool(state, "area"));
    await vi.advanceTimersByTimeAsync(500);
    expect(store.getState().measure.vertices).toEqual([]);
  });
});

const hintAt = (position: Position) => ({ position, kind: "edge", layer: "sites", feature: "kip" });
