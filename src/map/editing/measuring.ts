import type { GeoJSONSource, MapMouseEvent } from "maplibre-gl";
import type { Position } from "../../domain/layer.ts";
import type { MeasureTool, SnapHint, Vertex } from "../../domain/measurement.ts";
import { featurePlace, pointPlace } from "../../domain/place.ts";
import { liveFigures } from "../../figures/live-figures.ts";
import { loadDetailTexts, translatorFor } from "../../i18n/translator.ts";
import { takesVertices } from "../../state/measure.ts";
import { vertexAt } from "../../state/measured-places.ts";
import { crosshairPlace } from "../crosshair-place.ts";
import type { MapHost } from "../extras.ts";
import type { Overlay } from "../overlay.ts";
import { pickAt, TOLERANCE } from "../pick.ts";
import { metresPerPixel } from "../scale-bar.ts";
import { isTouch } from "../touch.ts";
import { followDrawingKeys } from "./drawing-keys.ts";
import { drawnText } from "./drawn-text.ts";
import { keptDrawings } from "./kept-drawings.ts";
import { createLiveLabel } from "./live-label.ts";
import { AIM_SOURCE, HAND_SOURCE, sketchLayers } from "./sketch-layers.ts";
import { aimShapes, handShapes } from "./sketch-shapes.ts";
import { createSnapper } from "./snapper.ts";

/** Pixels within which a new vertex snaps. */
const SNAP = { mouse: 12, touch: 20 };
/** A press this near the last vertex ends the drawing, pixels: a double click does. */
const SAME_PLACE = 8;
/** A hand puts a free vertex down this exactly, pixels. */
const HAND = 3;
/** Longer than this no press waits for the file that finds what to snap to, milliseconds. */
const MOMENT = 400;

interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

interface Pressed {
  readonly position: Position;
  readonly metresAPixel: number;
  /** Pixels. */
  readonly snapRadius: number;
}

/** Takes hands and keys for drawing while a measuring tool is on, and draws what is measured. */
export function attachMeasuring({ map, container, store, events }: MapHost): readonly Overlay[] {
  const snapper = createSnapper();
  const label = createLiveLabel(container, () => store.getState().view.insets);
  const crosshair = container.querySelector<HTMLElement>(".map-crosshair");
  /** Where the next vertex would land: under the pointer, or under the crosshair while the keyboard leads. */
  let cursor: Position | null = null;
  let aimed: { readonly at: ScreenPoint; readonly radius: number } | null = null;
  let frame = 0;
  let byTouch = false;
  /** Every press so far has become a vertex. */
  let presses: Promise<unknown> = Promise.resolve();

  const isOn = (): boolean => store.getState().measure.tool !== null;
  const keyboardLeads = (): boolean => crosshair !== null && !crosshair.hidden;
  const underCrosshair = (): ScreenPoint => crosshairPlace(map.getContainer(), store.getState().view.insets);

  const hand: Overlay = {
    source: HAND_SOURCE,
    slot: "sketch",
    layers: sketchLayers(HAND_SOURCE),
    inputs: ({ measure: { tool, vertices, ends, finished, typed }, layers, language }) => [
      ...[tool, vertices, ends, finished, typed],
      ...[layers, language],
    ],
    shapes: (state) => handShapes(state, translatorFor(state.language)),
  };
  const aiming: Overlay = {
    source: AIM_SOURCE,
    slot: "sketch",
    layers: sketchLayers(AIM_SOURCE),
    inputs: ({ measure: { tool, vertices, finished, hint }, language }) => [tool, vertices, finished, hint, language],
    shapes: (state) => aimShapes(state, cursor, translatorFor(state.language)),
  };

  map.on("click", (event) => {
    const radius = isTouch(event) ? "touch" : "mouse";
    if (isOn()) press(event.point, SNAP[radius], TOLERANCE[radius]);
  });
  // After a tap the browser reports a mouse that is not there.
  for (const kind of ["pointerdown", "pointermove"] as const) {
    map.getCanvas().addEventListener(kind, ({ pointerType }) => {
      byTouch = pointerType === "touch";
    });
  }
  map.on("mousemove", ({ point }: MapMouseEvent) => aim(byTouch ? null : point, SNAP.mouse));
  map.on("mouseout", () => aim(null, 0));
  map.getCanvas().addEventListener("blur", () => aim(null, 0));
  map.on("move", () => {
    if (!isOn()) return;
    if (keyboardLeads()) aim(underCrosshair(), SNAP.mouse);
    else if (aimed !== null) aim(aimed.at, aimed.radius);
  });
  followDrawingKeys(map.getCanvas(), store, {
    act: events.measured,
    pressAtCrosshair: () => press(underCrosshair(), SNAP.mouse, TOLERANCE.touch),
    keyboardLeads,
  });
  store.subscribe(({ measure }, before) => {
    // A vertex was put down or taken back: what the next would bring is another matter.
    if (measure.vertices !== before.measure.vertices || measure.finished !== before.measure.finished) soon();
    if (measure.tool === before.measure.tool) return;
    if (measure.tool === null) {
      map.doubleClickZoom.enable();
      map.getCanvas().style.cursor = "";
      aim(null, 0);
    } else begin();
  });
  if (isOn()) begin();
  // Words on the map; the numbers stand without them.
  loadDetailTexts().then(letter, () => undefined);
  return [keptDrawings, aiming, hand];

  function begin(): void {
    map.doubleClickZoom.disable();
    void snapper.ready();
    // What drawing does comes with the first step: the first press does not wait for it.
    events.measured({ kind: "hint", hint: null });
  }

  /** Puts a vertex down or picks an end; on the last vertex it ends the drawing. */
  function press(at: ScreenPoint, snapRadius: number, pickTolerance: number): void {
    const state = store.getState();
    if (state.measure.tool !== "between") {
      const pressed = { position: positionAt(at), metresAPixel: metresAPixel(at), snapRadius };
      // One after another, as they were pressed: what comes first may wait for what it snaps to.
      presses = Promise.all([presses, atMost(MOMENT, snapper.ready())]).then(() => put(pressed, state.measure.tool));
      return;
    }
    const ref = pickAt(map, at, pickTolerance, state)[0];
    const position = positionAt(at);
    const place = ref === undefined ? pointPlace(position) : featurePlace(ref.layer, ref.feature);
    events.measured({ kind: "end", place, at: position, plusMinusMetres: HAND * metresAPixel(at) });
  }

  /** Where it was pressed, and on which tool: by now the map may lie elsewhere. */
  function put({ position, metresAPixel, snapRadius }: Pressed, pressedWith: MeasureTool | null): void {
    const { tool, vertices, finished } = store.getState().measure;
    if (tool !== pressedWith) return;
    const hint = snapper.near(store.getState(), position, snapRadius * metresAPixel);
    const plusMinusMetres = HAND * metresAPixel;
    const closing = tool === "area" && vertices.length >= 3 ? [vertices[0], vertices.at(-1)] : [vertices.at(-1)];
    const isOnEnd = closing.some(
      (end) =>
        end !== undefined &&
        (samePosition(end.position, hint?.position ?? position) ||
          apart(end.position, position) <= SAME_PLACE * metresAPixel),
    );
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
    soon();
  }

  function soon(): void {
    if (frame === 0) frame = requestAnimationFrame(follow);
  }

  function follow(): void {
    frame = 0;
    const { measure } = store.getState();
    const before = cursor;
    const draws = measure.tool === "distance" || measure.tool === "area";
    const hint = aimed === null || !draws ? null : hintAt(aimed.at, aimed.radius);
    cursor = aimed === null || !draws ? null : (hint?.position ?? positionAt(aimed.at));
    if (hint !== null || measure.hint !== null) events.measured({ kind: "hint", hint });
    const state = store.getState();
    if (cursor !== before && takesVertices(state.measure) && measure.vertices.length > 0) send(aiming);
    const next = aimed === null || cursor === null ? null : vertexOf(aimed.at, cursor, hint);
    const figures = next === null ? [] : liveFigures(next, state);
    const translator = translatorFor(state.language);
    label.show(
      aimed?.at ?? { x: 0, y: 0 },
      figures.map((figure) => drawnText(figure, translator)),
    );
  }

  function vertexOf(at: ScreenPoint, position: Position, hint: SnapHint | null): Vertex {
    return vertexAt(store.getState(), hint, { position, plusMinusMetres: HAND * metresAPixel(at) });
  }

  function letter(): void {
    for (const overlay of [keptDrawings, hand, aiming]) send(overlay);
  }

  function send({ source, shapes }: Overlay): void {
    void map.getSource<GeoJSONSource>(source)?.setData(shapes(store.getState()));
  }

  function hintAt(at: ScreenPoint, radius: number): SnapHint | null {
    return snapper.near(store.getState(), positionAt(at), radius * metresAPixel(at));
  }

  function positionAt({ x, y }: ScreenPoint): Position {
    const { lng, lat } = map.unproject([x, y]);
    return [lng, lat];
  }

  function metresAPixel(at: ScreenPoint): number {
    return metresPerPixel(positionAt(at)[1], map.getZoom());
  }
}

const samePosition = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

/** Length of a degree of latitude, metres: good enough for what goes by pixels. */
const DEGREE = 111_500;

/** Metres, for what lies within a few pixels. */
const apart = ([west, south]: Position, [east, north]: Position): number =>
  Math.hypot((east - west) * Math.cos((south * Math.PI) / 180), north - south) * DEGREE;

/** Goes on when it is done, or after so many milliseconds. */
const atMost = (milliseconds: number, done: Promise<void>): Promise<void> =>
  new Promise((go) => {
    setTimeout(go, milliseconds);
    void done.then(go);
  });
