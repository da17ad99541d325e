import type { Map as GlMap } from "maplibre-gl";
import { vi } from "vitest";
// Here beforehand, so that no test waits for it.
import "../../../../src/analysis/snapping/snap-index.ts";
import type { CommandContext } from "../../../../src/commands/command.ts";
import { planned } from "../../../../src/commands/planned.ts";
import type { PlanAction } from "../../../../src/domain/plan-action.ts";
import type { PlanePoint } from "../../../../src/domain/plane.ts";
import type { Scenario } from "../../../../src/domain/scenario.ts";
import { positionOf } from "../../../../src/geodesy/plane-points.ts";
import type { MapHost } from "../../../../src/map/extras.ts";
import type { MapEvents } from "../../../../src/map/index.ts";
import { attachPlanner } from "../../../../src/map/planner/attach-planner.ts";
import type { ScreenPoint } from "../../../../src/map/planner/scene.ts";
import { createSync } from "../../../../src/map/sync.ts";
import { withPlannerTool, withScenario, withZoneSelected } from "../../../../src/state/planner.ts";
import { update } from "../../../../src/state/store.ts";
import { sampleContext } from "../../commands/sample.ts";

type Listener = (event: object) => unknown;

/** South-west corner of the picture, and metres a pixel at zoom 15 in the middle. */
const CORNER = positionOf([23_503_000_000, 7_075_000_000] as unknown as PlanePoint);
const HEIGHT = 700;
const METRES = { latitude: 111_450, longitude: 49_300 };

export const at = (east: number, north: number) => [east * 1000, north * 1000] as unknown as PlanePoint;

/** A map of one metre a pixel on which a scenario lies, with hands and keys to try; frames come when asked. */
export function scene(scenario: Scenario) {
  const listeners = new Map<string, Listener[]>();
  const on = (kind: string, listener: Listener) => listeners.set(kind, [...(listeners.get(kind) ?? []), listener]);
  const fire = (kind: string, event: object): void => {
    for (const listener of listeners.get(kind) ?? []) listener(event);
  };
  const frames: (() => void)[] = [];
  const sources = new Map<string, unknown>();
  const sent: { readonly source: string; readonly ids: readonly unknown[] }[] = [];
  const children: ReturnType<typeof element>[] = [];
  const crosshair = { hidden: true };
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  vi.stubGlobal("document", { createElement: () => element() });
  vi.stubGlobal("PointerEvent", class {});
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  vi.stubGlobal("addEventListener", (kind: string, listener: Listener) => on(`window ${kind}`, listener));
  const style = { cursor: "" };
  const canvas = {
    style,
    addEventListener: (kind: string, listener: Listener) => on(`canvas ${kind}`, listener),
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
    focus: () => undefined,
  };
  const moved = { east: 0 };
  const map = {
    hasImage: () => true,
    getContainer: () => ({ clientWidth: 1000, clientHeight: HEIGHT }),
    getCanvas: () => canvas,
    on,
    doubleClickZoom: { disable: () => undefined, enable: () => undefined },
    unproject: ([x, y]: [number, number]) => ({
      lng: CORNER[0] + (x + moved.east) / METRES.longitude,
      lat: CORNER[1] + (HEIGHT - y) / METRES.latitude,
    }),
    project: ([lng, lat]: [number, number]) => ({
      x: (lng - CORNER[0]) * METRES.longitude - moved.east,
      y: HEIGHT - (lat - CORNER[1]) * METRES.latitude,
    }),
    // At this zoom a pixel is a metre at 63.8° N.
    getZoom: () => 15.0765,
    panBy: () => undefined,
    addSource: (id: string, { data }: { data: unknown }) => sources.set(id, data),
    getLayer: () => undefined,
    getSource: (id: string) =>
      sources.has(id)
        ? {
            setData: (data: { features: readonly { id?: unknown }[] }) => {
              sources.set(id, data);
              sent.push({ source: id, ids: data.features.map((feature) => feature.id) });
            },
            updateData: ({ add }: { add: readonly { id?: unknown }[] }) =>
              sent.push({ source: id, ids: add.map((feature) => feature.id) }),
          }
        : undefined,
    style: { addLayer: () => undefined },
    moveLayer: () => undefined,
    setFilter: () => undefined,
    setLayoutProperty: () => undefined,
    setPaintProperty: () => undefined,
  };
  const context: CommandContext = sampleContext();
  update(context.store, (state) => withScenario(state, scenario));
  const done: PlanAction[] = [];
  const asked: Promise<void>[] = [];
  const events = {
    planned: (action: PlanAction) => {
      done.push(action);
      // As on the page: what is asked is done a little later.
      const later = new Promise((wait) => setTimeout(wait, 0)).then(() => planned(context, action));
      asked.push(later);
      return later;
    },
  } as unknown as MapEvents;
  const container = {
    querySelector: () => crosshair,
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
    querySelectorAll: () => [],
    append: (child: ReturnType<typeof element>) => children.push(child),
  };
  const claims: MapHost["claims"] = new Set();
  const sync = createSync(map as unknown as GlMap, (key) => key);
  const overlays = attachPlanner({
    map: map as unknown as GlMap,
    container: container as unknown as HTMLElement,
    store: context.store,
    events,
    text: (key) => key,
    claims,
    sentences: new Set(),
    covers: new Set(),
    over: { at: () => null },
  });
  for (const overlay of overlays) sync.addOverlay(overlay);
  const settled = async (): Promise<void> => {
    // Snapping comes by itself, and what is asked may ask for more.
    for (let round = 0; round < 4; round++) {
      await Promise.all(asked);
      await new Promise((wait) => setTimeout(wait, 0));
    }
    sync.apply(context.store.getState(), "light");
  };
  const frame = async (): Promise<void> => {
    for (const run of frames.splice(0)) run();
    await settled();
  };
  sync.apply(context.store.getState(), "light");
  const pointer = (kind: string, { x, y }: ScreenPoint, more: object = {}) =>
    fire(`window pointer${kind}`, { clientX: x, clientY: y, pointerId: 1, buttons: kind === "up" ? 0 : 1, ...more });
  return {
    /** Moves the map so many metres to the east. */
    pans: (metres: number): void => {
      moved.east += metres;
      fire("move", {});
    },
    store: context.store,
    done,
    sent,
    sources,
    frame,
    frames,
    settled,
    crosshair,
    cursor: () => style.cursor,
    plan: () => context.store.getState().plan,
    select: (id: string) => update(context.store, (state) => withZoneSelected(state, id)),
    tool: (tool: "select" | "draw" | "rectangle") => update(context.store, (state) => withPlannerTool(state, tool)),
    said: () => children.find(({ className }) => className === "map-said")?.textContent ?? "",
    label: () => children.find(({ className }) => className === "map-live"),
    button: () => children.find(({ className }) => className === "map-vertex"),
    claimed: () => [...claims].some((isClaimed) => isClaimed({ x: 0, y: 0 })),
    /** Presses down; true where the map does not move along. */
    down: (place: ScreenPoint, kind: "mouse" | "touch" = "mouse", fingers = 1): boolean => {
      let prevented = false;
      const preventDefault = (): void => {
        prevented = true;
      };
      fire("canvas pointerdown", { pointerType: kind, pointerId: 1 });
      if (kind === "mouse") fire("mousedown", { point: place, originalEvent: { button: 0 }, preventDefault });
      else fire("touchstart", { point: place, points: Array(fingers).fill(place), preventDefault });
      return prevented;
    },
    move: (place: ScreenPoint, more: object = {}) => pointer("move", place, more),
    up: (place: ScreenPoint, more: object = {}) => pointer("up", place, more),
    cancel: (place: ScreenPoint) => pointer("cancel", place),
    hover: (place: ScreenPoint) => fire("mousemove", { point: place }),
    /** The mouse goes off the map. */
    leave: () => fire("mouseout", {}),
    click: async (place: ScreenPoint) => {
      fire("click", { point: place, originalEvent: { timeStamp: performance.now() } });
      await settled();
    },
    /** True where the key went to the drawing hand. */
    key: async (name: string, more: object = {}): Promise<boolean> => {
      let taken = false;
      const event = {
        key: name,
        altKey: false,
        ctrlKey: false,
        metaKey: false,
        shiftKey: false,
        repeat: false,
        preventDefault: () => undefined,
        stopImmediatePropagation: () => {
          taken = true;
        },
        ...more,
      };
      fire("canvas keydown", event);
      await settled();
      return taken;
    },
    /** Where a point of the plane lies on the screen, metres of ETRS-GK23. */
    place: (east: number, north: number): ScreenPoint => {
      const [lng, lat] = positionOf(at(east, north));
      return map.project([lng, lat]);
    },
  };
}

function element() {
  const self = {
    hidden: false,
    className: "",
    textContent: "",
    lines: [] as readonly string[],
    press: (): void => undefined,
    offsetWidth: 80,
    offsetHeight: 40,
    style: { setProperty: () => undefined },
    append: () => undefined,
    setAttribute: () => undefined,
    addEventListener: (_: string, listener: () => void) => {
      self.press = listener;
    },
    replaceChildren: (...lines: readonly { readonly textContent: string }[]) => {
      self.lines = lines.map(({ textContent }) => textContent);
    },
  };
  return self;
}
