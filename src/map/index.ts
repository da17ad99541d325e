import type { Bounds, Position } from "../domain/layer.ts";
import type { MeasureAction } from "../domain/measurement.ts";
import type { PlanAction } from "../domain/plan-action.ts";
import type { Camera } from "../domain/view.ts";
import type { AtlasState, FeatureRef, MapStatus } from "../state/atlas-state.ts";
import type { AtlasStore } from "../state/store.ts";
import { toldScene } from "../state/told-stage.ts";
import { PREFERS_DARK, themeName } from "../theme/theme-name.ts";
import { createMap } from "./engine.ts";
import { createExtras, type MapHost } from "./extras.ts";
import { holdFirstPicture } from "./first-picture.ts";
import { awaitFlows } from "./flows-awaited.ts";
import { furnish } from "./furniture.ts";
import { awaitHands } from "./hands-awaited.ts";
import { awaitLayers } from "./layers-awaited.ts";
import "./map.css";
import { needsNotice } from "./outline-notice.ts";
import { samePicture } from "./same-picture.ts";
import { createSync } from "./sync.ts";
import type { MapText } from "./texts.ts";

export type { MapText, MapTextKey } from "./texts.ts";
export { MAP_TEXT_KEYS } from "./texts.ts";

/** What the map tells the page; the page turns it into commands. */
export interface MapEvents {
  readonly moved: (camera: Camera, bounds: Bounds) => void;
  /** The reader moves the map. */
  readonly led: () => void;
  readonly pointed: (position: Position | null) => void;
  readonly steered: (position: Position) => void;
  /** Topmost first, empty where nothing lies; and where, lon/lat degrees: null where the reader leaves the map. */
  readonly picked: (candidates: readonly FeatureRef[], at: Position | null) => void;
  readonly hovered: (ref: FeatureRef | null) => void;
  readonly status: (status: MapStatus) => void;
  /** The picture stands and nothing is left to draw, again and again; once where nothing can be drawn. */
  readonly rested: () => void;
  readonly measured: (action: MeasureAction) => void;
  readonly planned: (action: PlanAction) => Promise<void>;
}

export interface MapDependencies {
  readonly store: AtlasStore;
  readonly events: MapEvents;
  /** The text of a key in the language of the state; asked again when the language changes. */
  readonly text: MapText;
}

/**
 * Puts the map into the container and keeps it at the state as long as the page stands. Where there is no WebGL 2 it says so through
 * `status` and does nothing more. `data-idle` on the container is `true` while nothing is left to draw.
 */
export function startMap(container: HTMLElement, { store, events, text }: MapDependencies): void {
  container.classList.add("atlas-map");
  const ground = document.createElement("div");
  ground.className = "map-ground";
  container.prepend(ground);
  const map = createMap(ground);
  if (map === null) {
    ground.remove();
    events.status("no-webgl");
    events.rested();
    return;
  }

  const sync = createSync(map, text);
  const furniture = furnish(container, map);
  const claims: MapHost["claims"] = new Set();
  const sentences: MapHost["sentences"] = new Set();
  const covers: MapHost["covers"] = new Set();
  const over: MapHost["over"] = { at: () => null };
  const host: MapHost = { map, container, store, events, text, claims, sentences, over, covers };
  const startExtras = createExtras(host, (overlay) => {
    sync.addOverlay(overlay);
    request();
  });
  const prefersDark = matchMedia(PREFERS_DARK);
  const canvas = map.getCanvas();
  // A screen reader hands the arrow keys to the map instead of keeping them.
  canvas.setAttribute("role", "application");
  let drawable = false;
  let frame = 0;

  const applyAt = (wait: (then: () => void) => number): void => {
    container.dataset["idle"] = "false";
    // While nobody sees the map it waits for no frame of the page: those come late while the panels are painted.
    if (frame === 0) frame = picture.isShown() ? wait(apply) : window.setTimeout(apply, UNSEEN_FRAME);
  };
  const request = (): void => applyAt(nextFrame);
  const areLayersAwaited = awaitLayers(request);
  const areFlowsAwaited = awaitFlows(request);
  store.subscribe((state, before) => {
    startExtras(state);
    // The words of a chapter stand before its picture: what the map does for it takes longer.
    if (!samePicture(state, before)) applyAt(toldScene(state) === toldScene(before) ? nextFrame : afterPaint);
  });
  prefersDark.addEventListener("change", request);
  const picture = holdFirstPicture(map, () => {
    const state = store.getState();
    return drawable && frame === 0 && !areLayersAwaited(state) && !areFlowsAwaited(state);
  });
  apply();
  map.on("style.load", () => {
    drawable = true;
    apply();
  });
  map.once("load", () => {
    events.status("ready");
    report();
  });
  map.on("webglcontextlost", () => {
    drawable = false;
    events.status("lost");
  });
  // The style is read again after this: `style.load` lets drawing go on.
  map.on("webglcontextrestored", () => events.status("ready"));
  map.on("movestart", ({ originalEvent }) => {
    if (originalEvent !== undefined) events.led();
  });
  map.on("moveend", report);
  map.on("resize", request);
  map.on("idle", () => {
    if (frame === 0 && picture.isShown()) rest();
  });
  awaitHands(host, furniture.crosshair, () => drawable);

  function apply(): void {
    frame = 0;
    const state = store.getState();
    furniture.setInsets(state.view.insets);
    furniture.setTexts(text, state.language);
    sync.move(state);
    if (drawable && !areLayersAwaited(state))
      sync.apply(state, themeName(state.theme, state.mode.kind, prefersDark.matches));
    showNotice(state);
    // Where nothing changed, no frame will come that could show the picture or say that it stands.
    if (!picture.isShown()) map?.triggerRepaint();
    else if (map?.loaded() === true && !map.isMoving()) rest();
  }

  function rest(): void {
    container.dataset["idle"] = "true";
    events.rested();
  }

  function report(): void {
    if (map === null) return;
    const { lng, lat } = map.getCenter();
    showNotice(store.getState());
    events.moved({ longitude: lng, latitude: lat, zoom: map.getZoom() }, bounds());
  }

  function showNotice(state: AtlasState): void {
    const view = bounds();
    const words = () => [...sentences].reduce<string | null>((said, sentence) => said ?? sentence(state, view), null);
    furniture.showNotice(needsNotice(state, view) ? (words() ?? text("map.notice")) : null);
  }

  function bounds(): Bounds {
    const [[west, south], [east, north]] = (map as NonNullable<typeof map>).getBounds().toArray();
    return [west, south, east, north];
  }
}

const nextFrame = (then: () => void): number => requestAnimationFrame(then);

const afterPaint = (then: () => void): number => requestAnimationFrame(() => setTimeout(then));

/** Between two looks at the state while nobody sees the map, milliseconds. */
const UNSEEN_FRAME = 16;
