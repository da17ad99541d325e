import type { PlanePoint } from "../../domain/plane.ts";
import { selectedZone } from "../../state/planner.ts";
import { isDrawingZone, isPlanning } from "../../state/planning.ts";
import { isTouch } from "../touch.ts";
import { aimAtLast, aimOfSketch, countAt, putCorner } from "./drawing.ts";
import { pulledLines, vertexWords } from "./hand-words.ts";
import { along, type Grip, gripAt, LEAST_EDGE_PIXELS, pulled, type Reach } from "./handles.ts";
import {
  type Aim,
  awayOnScreen,
  keyboardLeads,
  landing,
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
/** Pixels about the middle of a zone that are for a finger to move it by. */
const MIDDLE = 24;
type Pixels = typeof MOUSE;
/** A double press is over after this, milliseconds. */
const DOUBLE = 500;

interface Pull {
  readonly grip: Grip;
  /** Which pointer pulls: another one's moves are not its. */
  readonly pointer: number;
  readonly start: ScreenPoint;
  /** What lay under the hand then: the map may be zoomed while it pulls. */
  readonly grabbed: PlanePoint;
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
  let pressed = 0;
  let isClaimed = false;
  /** When a corner was last put down, milliseconds. */
  let putAt = Number.NEGATIVE_INFINITY;

  canvas.addEventListener("pointerdown", ({ pointerType, pointerId }) => {
    byTouch = pointerType === "touch";
    pressed = pointerId;
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
  addEventListener("pointermove", ({ clientX, clientY, pointerId, buttons }) => {
    if (pull === null || pull.pointer !== pointerId) return;
    // Let go where the page could not see it: over another window, or under a menu.
    if (buttons === 0) {
      drop();
      return;
    }
    const { left, top } = canvas.getBoundingClientRect();
    pull.at = { x: clientX - left, y: clientY - top };
    const moved = pull.moves;
    pull.moves ||= awayOnScreen(pull.start, pull.at) > pull.pixels.still;
    if (!pull.moves) return;
    // What keys had hold of is let go of, and its button does not stand in the way.
    if (!moved) scene.hold(null);
    soon();
  });
  addEventListener("pointerup", ({ pointerId }) => {
    if (pull !== null && pull.pointer === pointerId) release(pull);
  });
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
    else if (aimed !== null || pull !== null || byTouch) soon();
  }

  /** True where the hand has taken hold of something: then the map does not move with it. */
  function take(at: ScreenPoint, pixels: Pixels): boolean {
    const state = store.getState();
    const zone = selectedZone(state);
    if (!isPlanning(state) || state.plan.tool !== "select" || zone === null) return false;
    const grabbed = planeAt(scene, at);
    const grip = gripAt(zone, grabbed, reachOf(at, pixels));
    if (grip === null) return false;
    // What keys were moving stays as far as they moved it.
    settleHeld(scene);
    void scene.snapper.ready();
    isClaimed = grip.kind !== "zone";
    pull = { grip, pointer: pressed, start: at, grabbed, at, pixels, moves: false };
    return true;
  }

  function reachOf(at: ScreenPoint, pixels: Pixels): Reach {
    const metres = metresAPixel(scene, at);
    return {
      vertexMetres: pixels.vertex * metres,
      midpointMetres: pixels.midpoint * metres,
      leastEdgeMetres: LEAST_EDGE_PIXELS * metres,
      zoneMetres: pixels === MOUSE ? "inside" : MIDDLE * metres,
    };
  }

  function release(ended: Pull): void {
    const { grip, moves } = ended;
    pull = null;
    if (moves) {
      isClaimed = true;
      scene.show(null);
      events.planned({ kind: "edit", request: pulled(grip, target(ended).cursor) });
      return;
    }
    const zone = selectedZone(store.getState());
    if (grip.kind !== "vertex" || zone === null) return scene.hold(null);
    scene.hold({ grip, to: grip.from });
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

  /** Where what is pulled comes to lie: it keeps its distance to the hand, but for what it snaps to. */
  function target({ grip, grabbed, at, pixels }: Pull): Pick<Aim, "cursor" | "hint"> {
    const to = along(grip.from, grabbed, planeAt(scene, at));
    return landing(scene, grip, to, pixels.snap * metresAPixel(scene, at));
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
      const aim = target(pull);
      canvas.style.cursor = "grabbing";
      events.planned({ kind: "drag", request: pulled(pull.grip, aim.cursor) });
      scene.show({ ...aim, at: pull.at, lines: () => pulledLines(store.getState(), scene.translator()) });
    } else if (byTouch && isDrawingZone(state)) {
      scene.show(aimAtLast(scene));
      countAt(scene, null);
    } else if (aimed === null || !isPlanning(state)) {
      scene.show(null);
      if (isDrawingZone(state)) countAt(scene, null);
    } else if (isDrawingZone(state)) {
      canvas.style.cursor = "crosshair";
      const aim = aimOfSketch(scene, aimed.at, aimed.pixels.snap);
      scene.show(aim);
      countAt(scene, aim.cursor);
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
