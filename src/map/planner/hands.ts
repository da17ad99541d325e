import { millimetres, type PlanePoint } from "../../domain/plane.ts";
import { selectedZone } from "../../state/planner.ts";
import { isDrawingZone, isPlanning } from "../../state/planning.ts";
import { isTouch } from "../touch.ts";
import { aimOfSketch, putCorner } from "./drawing.ts";
import { vertexWords, zoneLines } from "./hand-words.ts";
import { type Grip, gripAt, LEAST_EDGE, pulled, type Reach } from "./handles.ts";
import type { PlanHint } from "./plan-snapper.ts";
import {
  awayOnScreen,
  keyboardLeads,
  metresAPixel,
  planeAt,
  type Scene,
  type ScreenPoint,
  settleHeld,
  underCrosshair,
} from "./scene.ts";

/** Pixels: how far a hand reaches for handles, snaps, and may tremble before it pulls. */
const MOUSE = { vertex: 10, midpoint: 8, snap: 12, still: 3 };
const TOUCH = { vertex: 24, midpoint: 20, snap: 20, still: 7 };
type Pixels = typeof MOUSE;
/** A double press is over after this, milliseconds. */
const DOUBLE = 500;

interface Pull {
  readonly grip: Grip;
  readonly start: ScreenPoint;
  readonly pixels: Pixels;
  at: ScreenPoint;
  moves: boolean;
}

interface Hands {
  /** Was the last press for the hand alone? Then it picks nothing. */
  readonly claims: () => boolean;
  /** Lets go of what is being pulled; false where nothing is. */
  readonly drop: () => boolean;
  /** Looks again at what lies under the hand or the crosshair. */
  readonly look: () => void;
}

/** Takes hands for the open scenario: they pull handles and the selected zone, or put down corners. */
export function followHands(scene: Scene): Hands {
  const { map, store, events } = scene;
  const canvas = map.getCanvas();
  let pull: Pull | null = null;
  let aimed: { readonly at: ScreenPoint; readonly pixels: Pixels } | null = null;
  let frame = 0;
  let byTouch = false;
  let isClaimed = false;
  /** When a corner was last put down, milliseconds. */
  let putAt = Number.NEGATIVE_INFINITY;

  canvas.addEventListener("pointerdown", ({ pointerType }) => {
    byTouch = pointerType === "touch";
    isClaimed = false;
  });
  canvas.addEventListener(
    "keydown",
    () => {
      isClaimed = false;
    },
    { capture: true },
  );
  // After a tap the browser reports a mouse that is not there.
  map.on("mousedown", (event) => {
    if (!byTouch && event.originalEvent.button === 0 && take(event.point, MOUSE)) event.preventDefault();
  });
  map.on("touchstart", (event) => {
    if (event.points.length > 1) drop();
    else if (take(event.point, TOUCH)) event.preventDefault();
  });
  addEventListener("pointermove", ({ clientX, clientY }) => {
    if (pull === null) return;
    const { left, top } = canvas.getBoundingClientRect();
    pull.at = { x: clientX - left, y: clientY - top };
    pull.moves ||= awayOnScreen(pull.start, pull.at) > pull.pixels.still;
    if (pull.moves) soon();
  });
  addEventListener("pointerup", release);
  addEventListener("pointercancel", drop);
  map.on("click", (event) => {
    if (!isDrawingZone(store.getState())) return;
    putAt = event.originalEvent.timeStamp;
    void putCorner(scene, event.point, (isTouch(event) ? TOUCH : MOUSE).snap);
  });
  // The press that ended a drawing is the second of a double press: by now no tool is in hand any more.
  map.on("dblclick", (event) => {
    if (event.originalEvent.timeStamp - putAt < DOUBLE) event.preventDefault();
  });
  map.on("mousemove", ({ point }) => aim(byTouch ? null : { at: point, pixels: MOUSE }));
  map.on("mouseout", () => aim(null));
  canvas.addEventListener("blur", () => aim(null));
  map.on("move", look);

  return { claims: () => isDrawingZone(store.getState()) || isClaimed, drop, look };

  function look(): void {
    if (!isPlanning(store.getState())) aim(null);
    else if (keyboardLeads(scene)) aim({ at: underCrosshair(scene), pixels: MOUSE });
    else if (aimed !== null) soon();
  }

  /** True where the hand has taken hold of something: then the map does not move with it. */
  function take(at: ScreenPoint, pixels: Pixels): boolean {
    const state = store.getState();
    const zone = selectedZone(state);
    if (!isPlanning(state) || state.plan.tool !== "select" || zone === null) return false;
    const grip = gripAt(zone, planeAt(scene, at), reachOf(at, pixels));
    if (grip === null) return false;
    // What keys were moving stays as far as they moved it.
    settleHeld(scene);
    void scene.snapper.ready();
    isClaimed = grip.kind !== "zone";
    pull = { grip, start: at, at, pixels, moves: false };
    return true;
  }

  function reachOf(at: ScreenPoint, pixels: Pixels): Reach {
    const metres = metresAPixel(scene, at);
    return {
      vertex: pixels.vertex * metres,
      midpoint: pixels.midpoint * metres,
      leastEdge: LEAST_EDGE * metres,
      // A finger inside a zone moves the map: else there were no way to do so in a large zone.
      inside: pixels === MOUSE,
    };
  }

  function release(): void {
    if (pull === null) return;
    const { grip, moves } = pull;
    if (moves) {
      isClaimed = true;
      const { to } = target(pull);
      pull = null;
      scene.hold(null);
      scene.show(null);
      events.planned({ kind: "edit", request: pulled(grip, to) });
      return;
    }
    pull = null;
    const zone = selectedZone(store.getState());
    if (grip.kind !== "vertex" || zone === null) return scene.hold(null);
    scene.hold({ from: grip.from, to: grip.from });
    scene.say(vertexWords(zone, grip.from, scene.translator()));
  }

  function drop(): boolean {
    if (pull === null) return false;
    if (pull.moves) events.planned({ kind: "drag", request: null });
    pull = null;
    isClaimed = true;
    scene.show(null);
    return true;
  }

  /** Where what is pulled comes to lie: it keeps its distance to the hand, and a zone as a whole snaps to nothing. */
  function target({ grip, start, at, pixels }: Pull): { readonly to: PlanePoint; readonly hint: PlanHint | null } {
    const [grabbed, now] = [planeAt(scene, start), planeAt(scene, at)];
    const to: PlanePoint = [
      millimetres(now[0] + grip.from[0] - grabbed[0]),
      millimetres(now[1] + grip.from[1] - grabbed[1]),
    ];
    if (grip.kind === "zone") return { to, hint: null };
    const hint = scene.snapper.near(store.getState(), to, pixels.snap * metresAPixel(scene, at), grip);
    return { to: hint?.point ?? to, hint };
  }

  function aim(next: typeof aimed): void {
    if (aimed === null && next === null) return;
    aimed = next;
    soon();
  }

  /** At most once a frame. */
  function soon(): void {
    if (frame === 0) frame = requestAnimationFrame(follow);
  }

  function follow(): void {
    frame = 0;
    const state = store.getState();
    if (pull?.moves === true) {
      const { to, hint } = target(pull);
      canvas.style.cursor = "grabbing";
      events.planned({ kind: "drag", request: pulled(pull.grip, to) });
      const zone = selectedZone(store.getState());
      scene.show({ at: pull.at, cursor: to, hint, lines: zone === null ? [] : zoneLines(zone, scene.translator()) });
    } else if (aimed === null || !isPlanning(state)) scene.show(null);
    else if (isDrawingZone(state)) {
      canvas.style.cursor = "crosshair";
      scene.show(aimOfSketch(scene, aimed.at, aimed.pixels.snap));
    } else {
      canvas.style.cursor = cursorOver(aimed.at);
      scene.show(null);
    }
  }

  function cursorOver(at: ScreenPoint): string {
    const zone = selectedZone(store.getState());
    const grip = zone === null ? null : gripAt(zone, planeAt(scene, at), reachOf(at, MOUSE));
    return grip === null ? "" : grip.kind === "zone" ? "move" : "grab";
  }
}
