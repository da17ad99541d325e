import type { PlanePoint, PlaneRing } from "../../domain/plane.ts";
import { isSamePoint, spanMetres } from "../../geodesy/plane-points.ts";
import { rectangle } from "./hand-shapes.ts";
import { cornerWords, sketchLines } from "./hand-words.ts";
import type { PlanHint } from "./plan-snapper.ts";
import { type Aim, metresAPixel, onScreen, planeAt, type Scene, type ScreenPoint } from "./scene.ts";

/** A press this near a corner means that corner, pixels: a double press ends the drawing. */
const SAME_PLACE = 8;

/** Where on the ground something was pressed, and what a pixel was there. */
interface Pressed {
  readonly point: PlanePoint;
  readonly metresAPixel: number;
}

const pressedAt = (scene: Scene, at: ScreenPoint): Pressed => ({
  point: planeAt(scene, at),
  metresAPixel: metresAPixel(scene, at),
});

/**
 * Puts a corner down; on the last or the first one, or at the second of a rectangle, the zone is ready. The ground under
 * the press is meant, wherever the map has moved by the time it is its turn.
 */
export function putCorner(scene: Scene, at: ScreenPoint, snapPixels: number): Promise<void> {
  const pressed = pressedAt(scene, at);
  return scene.inTurn(async () => {
    await scene.snapper.ready();
    await put(scene, pressed, snapPixels);
  });
}

async function put(scene: Scene, pressed: Pressed, snapPixels: number): Promise<void> {
  const { sketch, tool } = scene.store.getState().plan;
  const corner = hintAt(scene, pressed, snapPixels)?.point ?? pressed.point;
  const [first] = sketch;
  const last = sketch.at(-1);
  if (tool === "rectangle" && first !== undefined) {
    if (first[0] !== corner[0] && first[1] !== corner[1])
      await scene.events.planned({ kind: "finish", corners: rectangle(first, corner) });
    return;
  }
  const isOn = (end: PlanePoint | undefined): boolean =>
    end !== undefined &&
    (isSamePoint(end, corner) || spanMetres(end, pressed.point) <= SAME_PLACE * pressed.metresAPixel);
  if (isOn(last) || (sketch.length > 2 && isOn(first))) return finish(scene);
  await scene.events.planned({ kind: "sketch", corners: [...sketch, corner] });
  scene.say(cornerWords(sketch.length + 1, corner, scene.translator()));
}

/** Closes the zone being drawn; where two corners are too few, the refusal says so. */
export const finishSketch = (scene: Scene): Promise<void> => scene.inTurn(() => finish(scene));

async function finish({ store, events }: Scene): Promise<void> {
  const { sketch, tool } = store.getState().plan;
  if (tool === "draw" && sketch.length > 1) await events.planned({ kind: "finish", corners: sketch });
}

/** False where there is none. */
export function takeBackCorner({ store, events, inTurn }: Scene): boolean {
  const isDrawn = store.getState().plan.sketch.length > 0;
  const corners = (): PlaneRing => store.getState().plan.sketch.slice(0, -1);
  if (isDrawn) void inTurn(() => events.planned({ kind: "sketch", corners: corners() }));
  return isDrawn;
}

/** Where the next corner would land, and what it would bring. */
export function aimOfSketch(scene: Scene, at: ScreenPoint, snapPixels: number): Aim {
  const { sketch, tool } = scene.store.getState().plan;
  const pressed = pressedAt(scene, at);
  const hint = hintAt(scene, pressed, snapPixels);
  const cursor = hint?.point ?? pressed.point;
  return { at, cursor, hint, lines: () => sketchLines(tool, sketch, cursor, scene.translator()) };
}

/** Has the balance count the drawing with its next corner at the cursor; null: as far as it is put down. */
export function countAt({ store, events }: Scene, cursor: PlanePoint | null): void {
  const { sketch, tool } = store.getState().plan;
  const [first] = sketch;
  if (first === undefined) return;
  const closed = (at: PlanePoint): PlaneRing => (tool === "rectangle" ? rectangle(first, at) : [...sketch, at]);
  void events.planned({ kind: "aim", corners: cursor === null ? sketch : closed(cursor) });
}

/** A finger that has let go points nowhere: what is drawn so far is told at the last corner. Null where there is none. */
export function aimAtLast(scene: Scene): Aim | null {
  const { sketch, tool } = scene.store.getState().plan;
  const last = sketch.at(-1);
  if (last === undefined) return null;
  const lines = () => sketchLines(tool, sketch, last, scene.translator());
  return { at: onScreen(scene, last), cursor: last, hint: null, lines };
}

const hintAt = ({ snapper, store }: Scene, { point, metresAPixel }: Pressed, snapPixels: number): PlanHint | null =>
  snapper.near(store.getState(), point, snapPixels * metresAPixel, null);
