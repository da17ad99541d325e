import type { GeoJSONSource, MapMouseEvent } from "maplibre-gl";
import type { Position } from "../../domain/layer.ts";
import type { SnapHint } from "../../domain/measurement.ts";
import { featurePlace, pointPlace } from "../../domain/place.ts";
import { loadDetailTexts, translatorFor } from "../../i18n/translator.ts";
import { shapeInHand } from "../../state/measure.ts";
import type { MapHost } from "../extras.ts";
import { crosshairPlace } from "../keyboard.ts";
import type { Overlay } from "../overlay.ts";
import { pickAt, TOLERANCE } from "../pick.ts";
import { metresPerPixel } from "../scale-bar.ts";
import { isTouch } from "../touch.ts";
import { followDrawingKeys } from "./drawing-keys.ts";
import { SKETCH_SOURCE, sketchLayers } from "./sketch-layers.ts";
import { sketchShapes } from "./sketch-shapes.ts";
import { createSnapper } from "./snapper.ts";

/** Pixels within which a new vertex snaps. */
const SNAP = { mouse: 12, touch: 20 };
/** A press this near the last vertex ends the drawing, pixels: a double click does. */
const SAME_PLACE = 8;
/** A hand puts a free vertex down this exactly, pixels. */
const HAND = 3;

interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Takes hands and keys for drawing while a measuring tool is on, and draws what is measured. */
export function attachMeasuring({ map, container, store, events }: MapHost): Overlay {
  const snapper = createSnapper();
  const crosshair = container.querySelector<HTMLElement>(".map-crosshair");
  /** Where the next vertex would land: under the pointer, or under the crosshair while the keyboard leads. */
  let cursor: Position | null = null;
  let aimed: { readonly at: ScreenPoint; readonly radius: number } | null = null;
  let frame = 0;
  let byTouch = false;

  const isOn = (): boolean => store.getState().measure.tool !== null;
  const keyboardLeads = (): boolean => crosshair !== null && !crosshair.hidden;
  const underCrosshair = (): ScreenPoint => crosshairPlace(map.getContainer(), store.getState().view.insets);

  const overlay: Overlay = {
    source: SKETCH_SOURCE,
    slot: "sketch",
    layers: sketchLayers,
    inputs: (state) => [state.measure, state.layers, state.language],
    shapes: (state) => sketchShapes(state, cursor, translatorFor(state.language)),
  };

  map.on("click", (event) => {
    const radius = isTouch(event) ? "touch" : "mouse";
    if (isOn()) void press(event.point, SNAP[radius], TOLERANCE[radius]);
  });
  // After a tap the browser reports a mouse that is not there.
  for (const kind of ["pointerdown", "pointermove"] as const) {
    map.getCanvas().addEventListener(kind, ({ pointerType }) => {
      byTouch = pointerType === "touch";
    });
  }
  map.on("mousemove", ({ point }: MapMouseEvent) => aim(byTouch ? null : point, SNAP.mouse));
  map.on("mouseout", () => aim(null, 0));
  map.on("move", () => {
    if (isOn() && keyboardLeads()) aim(underCrosshair(), SNAP.mouse);
  });
  followDrawingKeys(map.getCanvas(), store, {
    act: events.measured,
    pressAtCrosshair: () => void press(underCrosshair(), SNAP.mouse, TOLERANCE.touch),
    keyboardLeads,
  });
  store.subscribe(({ measure }, before) => {
    if (measure.tool === before.measure.tool) return;
    if (measure.tool === null) {
      map.doubleClickZoom.enable();
      map.getCanvas().style.cursor = "";
      aim(null, 0);
    } else begin();
  });
  if (isOn()) begin();
  // Words on the map; the numbers stand without them.
  loadDetailTexts().then(redraw, () => undefined);
  return overlay;

  function begin(): void {
    map.doubleClickZoom.disable();
    void snapper.ready();
    // What drawing does comes with the first step: the first press does not wait for it.
    events.measured({ kind: "hint", hint: null });
  }

  /** Puts a vertex down or picks an end; on the last vertex it ends the drawing. */
  async function press(at: ScreenPoint, snapRadius: number, pickTolerance: number): Promise<void> {
    await snapper.ready();
    const state = store.getState();
    const { tool, vertices, finished } = state.measure;
    const [position, plusMinusMetres] = [positionAt(at), HAND * metresAPixel(at)];
    if (tool === "between") {
      const ref = pickAt(map, at, pickTolerance, state)[0];
      const place = ref === undefined ? pointPlace(position) : featurePlace(ref.layer, ref.feature);
      events.measured({ kind: "end", place, plusMinusMetres });
      return;
    }
    const hint = hintAt(at, snapRadius);
    const closing = tool === "area" && vertices.length >= 3 ? [vertices[0], vertices.at(-1)] : [vertices.at(-1)];
    const isOnEnd = closing.some((end) => end !== undefined && isNear(end.position, hint?.position ?? position, at));
    if (isOnEnd && !finished) {
      events.measured({ kind: "finish" });
      return;
    }
    events.measured({ kind: "hint", hint });
    events.measured({ kind: "put", position: hint?.position ?? position, plusMinusMetres });
  }

  /** At most once a frame: where the next vertex would land, and on what. */
  function aim(at: ScreenPoint | null, radius: number): void {
    if (!isOn() && cursor === null) return;
    aimed = at === null || !isOn() ? null : { at, radius };
    if (frame === 0) frame = requestAnimationFrame(follow);
  }

  function follow(): void {
    frame = 0;
    const { measure } = store.getState();
    const draws = measure.tool === "distance" || measure.tool === "area";
    const hint = aimed === null || !draws ? null : hintAt(aimed.at, aimed.radius);
    cursor = aimed === null || !draws ? null : (hint?.position ?? positionAt(aimed.at));
    if (hint !== null || measure.hint !== null) events.measured({ kind: "hint", hint });
    redraw();
  }

  function redraw(): void {
    const state = store.getState();
    const moves = shapeInHand(state.measure) !== null || cursor === null;
    if (moves) void map.getSource<GeoJSONSource>(SKETCH_SOURCE)?.setData(overlay.shapes(state));
  }

  function hintAt(at: ScreenPoint, radius: number): SnapHint | null {
    return snapper.near(store.getState(), positionAt(at), radius * metresAPixel(at));
  }

  function isNear(end: Position, next: Position, at: ScreenPoint): boolean {
    if (end[0] === next[0] && end[1] === next[1]) return true;
    const { x, y } = map.project([...end]);
    return Math.hypot(x - at.x, y - at.y) <= SAME_PLACE;
  }

  function positionAt({ x, y }: ScreenPoint): Position {
    const { lng, lat } = map.unproject([x, y]);
    return [lng, lat];
  }

  function metresAPixel(at: ScreenPoint): number {
    return metresPerPixel(positionAt(at)[1], map.getZoom());
  }
}
