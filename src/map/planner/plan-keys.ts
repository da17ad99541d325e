import { millimetres, type PlanePoint } from "../../domain/plane.ts";
import type { Zone } from "../../domain/scenario.ts";
import { isInArea, isSamePoint } from "../../geodesy/plane-points.ts";
import { selectedZone } from "../../state/planner.ts";
import { isDrawingZone, isPlanning } from "../../state/planning.ts";
import { finishSketch, putCorner, takeBackCorner } from "./drawing.ts";
import { movedWords, removedWords, snappedWords, vertexWords, wholeWords } from "./hand-words.ts";
import { gripAt, LEAST_EDGE_PIXELS, nearestVertex, pulled, vertexBeside } from "./handles.ts";
import {
  keyboardLeads,
  landing,
  metresAPixel,
  onScreen,
  planeAt,
  type Scene,
  settleHeld,
  underCrosshair,
} from "./scene.ts";

/** Millimetres that a key press moves a vertex or a zone: at once, or fine with Shift. */
const STEP = { coarse: 1000, fine: 100 };
/** Pixels about the crosshair. */
const REACH = { vertex: 16, midpoint: 14, snap: 12 };

const ARROWS: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * Keys of the canvas while a scenario is open. Drawing: Enter and Space put a corner under the crosshair, Backspace and
 * Ctrl+Z take one back, Enter closes, Escape goes a step out. Selecting: Enter in the selected zone takes its nearest
 * vertex, with Shift the zone as a whole; then arrows move it by a metre, with Shift by a decimetre, Tab goes to the next
 * vertex, Delete takes it out, Enter settles and Escape lets go. Without a vertex Delete removes the zone. Every other key
 * is the map's.
 */
export function followPlanKeys(scene: Scene, drop: () => boolean): void {
  const { map, store, events } = scene;
  const canvas = map.getCanvas();
  // Before the map's own keys: what moves a vertex does not move the map as well.
  canvas.addEventListener("keydown", onKey, { capture: true });
  canvas.addEventListener("blur", () => settleHeld(scene));

  function onKey(event: KeyboardEvent): void {
    const state = store.getState();
    if (event.altKey || !isPlanning(state)) return;
    // A key held down too long takes out one thing, not all of them.
    if (event.key === "Delete" && event.repeat) return event.preventDefault();
    if (!(isDrawingZone(state) ? draws(event) : scene.held() === null ? selects(event) : moves(event))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function draws({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey) return key.toLowerCase() === "z" && !shiftKey && takeBackCorner(scene);
    if (key === "Backspace") return takeBackCorner(scene);
    if (key === "Escape") events.planned({ kind: "leave" });
    else if ((key === "Enter" || key === " ") && keyboardLeads(scene)) {
      void putCorner(scene, underCrosshair(scene), REACH.snap);
    } else if (key === "Enter") void finishSketch(scene);
    else return false;
    return true;
  }

  function selects({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    const zone = selectedZone(store.getState());
    if (ctrlKey || metaKey) return false;
    if (key === "Escape") {
      if (drop()) return true;
      if (zone !== null) events.planned({ kind: "leave" });
      return zone !== null;
    }
    if (zone === null) return false;
    if (key === "Delete" || key === "Backspace")
      events.planned({ kind: "edit", request: { kind: "remove-zone", id: zone.id } });
    else if ((key === "Enter" || key === " ") && keyboardLeads(scene))
      return shiftKey ? takesZone(zone) : takesVertex(zone);
    else return false;
    return true;
  }

  function takesZone(zone: Zone): boolean {
    const from = nearestVertex(zone.ground, planeAt(scene, underCrosshair(scene)));
    if (from === null) return false;
    void scene.snapper.ready();
    scene.hold({ grip: { kind: "zone", id: zone.id, from }, to: from });
    scene.say(wholeWords(zone, scene.translator()));
    bringIntoView(from);
    return true;
  }

  /** False where the crosshair lies beside the selected zone: then another may be picked there. */
  function takesVertex(zone: Zone): boolean {
    const screen = underCrosshair(scene);
    const at = planeAt(scene, screen);
    const metres = metresAPixel(scene, screen);
    const grip = gripAt(zone, at, {
      vertexMetres: REACH.vertex * metres,
      midpointMetres: REACH.midpoint * metres,
      leastEdgeMetres: LEAST_EDGE_PIXELS * metres,
      zoneMetres: 0,
    });
    if (grip?.kind === "midpoint") events.planned({ kind: "edit", request: pulled(grip, grip.from) });
    if (grip !== null) hold(grip.from);
    else if (isInArea(zone.ground, at)) hold(nearestVertex(zone.ground, at));
    else return false;
    return true;
  }

  function moves({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const held = scene.held();
    const zone = selectedZone(store.getState());
    if (held === null || zone === null || ctrlKey || metaKey) return false;
    const arrow = ARROWS[key];
    if (arrow !== undefined) nudge(arrow, shiftKey ? STEP.fine : STEP.coarse);
    else if (key === "Tab") {
      settleHeld(scene);
      hold(vertexBeside(zone.ground, held.to, shiftKey ? -1 : 1));
    } else if (key === "Enter" || key === " ") {
      settleHeld(scene);
      if (shiftKey && held.grip.kind === "vertex") return takesZone(zone);
      scene.hold(null);
      scene.say(scene.translator().said("plan.hand.settled"));
    } else if (key === "Escape") letGo();
    else if ((key === "Delete" || key === "Backspace") && held.grip.kind === "vertex") {
      const next = vertexBeside(zone.ground, held.to, 1);
      letGo();
      events.planned({ kind: "edit", request: { kind: "remove-vertex", point: held.grip.from } });
      // The next Delete is meant for a vertex as well, never for the zone.
      if (next === null) return true;
      scene.hold({ grip: { kind: "vertex", from: next }, to: next });
      scene.say(removedWords(next, scene.translator()));
    } else if (key === "Delete" || key === "Backspace") {
      letGo();
      events.planned({ kind: "edit", request: { kind: "remove-zone", id: zone.id } });
    } else return false;
    return true;
  }

  function nudge([east, north]: readonly [number, number], stepMillimetres: number): void {
    const held = scene.held();
    if (held === null) return;
    const aimed: PlanePoint = [
      millimetres(held.to[0] + east * stepMillimetres),
      millimetres(held.to[1] + north * stepMillimetres),
    ];
    // Snaps within half a step, so that the next press always leads away again.
    const { cursor: to, hint } = landing(scene, held.grip, aimed, stepMillimetres / 2000);
    scene.hold({ grip: held.grip, to });
    events.planned({ kind: "drag", request: pulled(held.grip, to) });
    scene.show({ at: onScreen(scene, to), cursor: to, hint, lines: () => [] });
    const translator = scene.translator();
    const moved = translator.quantity(stepMillimetres / 1000, "m", stepMillimetres === STEP.fine ? 1 : 0);
    scene.say(hint === null ? movedWords(to, moved, translator) : snappedWords(hint, translator));
  }

  function letGo(): void {
    const held = scene.held();
    if (held !== null && !isSamePoint(held.grip.from, held.to)) events.planned({ kind: "drag", request: null });
    scene.hold(null);
    scene.show(null);
    scene.say(scene.translator().said("plan.hand.let-go"));
  }

  function hold(vertex: PlanePoint | null): void {
    const zone = selectedZone(store.getState());
    if (vertex === null || zone === null) return;
    void scene.snapper.ready();
    scene.hold({ grip: { kind: "vertex", from: vertex }, to: vertex });
    scene.say(vertexWords(zone, vertex, scene.translator()));
    bringIntoView(vertex);
  }

  function bringIntoView(vertex: PlanePoint): void {
    const { x, y } = onScreen(scene, vertex);
    const { clientWidth, clientHeight } = map.getContainer();
    const { top, right, bottom, left } = store.getState().view.insets;
    if (x > left && x < clientWidth - right && y > top && y < clientHeight - bottom) return;
    const middle = underCrosshair(scene);
    map.panBy([x - middle.x, y - middle.y], { duration: 0 });
  }
}
