import type { Map as GlMap } from "maplibre-gl";
import type { Position } from "../domain/layer.ts";
import type { Insets } from "../domain/view.ts";
import { crosshairPlace } from "./crosshair-place.ts";

/** Pixels a key press moves the map: at once, or fine with Shift. */
const STEP = { coarse: 100, fine: 10 };
const ZOOM_STEP = { coarse: 1, fine: 0.25 };

export interface KeyboardEvents {
  /** The keyboard leads, or has moved the map: what is now under the crosshair. */
  readonly steered: (position: Position) => void;
  /** It stops leading. */
  readonly pointed: (position: null) => void;
  /** Asked what lies at a place of the screen, or (null) to let go. */
  readonly asked: (place: { readonly x: number; readonly y: number } | null) => void;
}

const PANS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const ZOOMS: Readonly<Record<string, number>> = { "+": 1, "=": 1, "-": -1, _: -1 };

/**
 * Keys of the canvas: arrows, plus and minus, Space or Enter, Escape; a crosshair while the keyboard leads. Gives what
 * follows a key, for those that were pressed before.
 */
export function followKeyboard(
  map: GlMap,
  crosshair: HTMLElement,
  insets: () => Insets,
  events: KeyboardEvents,
): (event: KeyboardEvent) => void {
  const canvas = map.getCanvas();
  let leading = false;

  const walkedTo = (): void => lead(canvas.matches(":focus-visible"));
  canvas.addEventListener("focus", walkedTo);
  canvas.addEventListener("blur", () => lead(false));
  canvas.addEventListener("pointerdown", () => lead(false));
  const follow = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !handle(event)) return;
    lead(true);
    event.preventDefault();
  };
  canvas.addEventListener("keydown", follow);
  map.on("move", () => {
    if (leading) tell();
  });
  walkedTo();

  function handle(originalEvent: KeyboardEvent): boolean {
    const { key, shiftKey: fine } = originalEvent;
    const pan = PANS[key];
    const zoom = ZOOMS[key];
    const place = crosshairPlace(map.getContainer(), insets());
    if (pan !== undefined) {
      const step = fine ? STEP.fine : STEP.coarse;
      map.panBy([pan[0] * step, pan[1] * step], { duration: 0 }, { originalEvent });
    } else if (zoom !== undefined) {
      const step = fine && key !== "+" ? ZOOM_STEP.fine : ZOOM_STEP.coarse;
      const around = map.unproject([place.x, place.y]);
      map.zoomTo(map.getZoom() + zoom * step, { duration: 0, around }, { originalEvent });
    } else if (key === " " || key === "Enter") {
      // A key still held down from the button that led here asks nothing.
      if (!originalEvent.repeat) events.asked(place);
    } else if (key === "Escape") events.asked(null);
    else return false;
    return true;
  }

  function lead(on: boolean): void {
    if (on === leading) return;
    leading = on;
    crosshair.hidden = !on;
    if (on) tell();
    else events.pointed(null);
  }

  function tell(): void {
    const { x, y } = crosshairPlace(map.getContainer(), insets());
    const { lng, lat } = map.unproject([x, y]);
    events.steered([lng, lat]);
  }

  return follow;
}
