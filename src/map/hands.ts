import type { MapMouseEvent } from "maplibre-gl";
import { isPlanning } from "../state/planning.ts";
import type { MapHost } from "./extras.ts";
import type { Pixels } from "./free-part.ts";
import { followKeyboard } from "./keyboard.ts";
import { pickAt, TOLERANCE } from "./pick.ts";
import { isTouch } from "./touch.ts";

interface Hands {
  readonly press: (event: MapMouseEvent) => void;
  readonly key: (event: KeyboardEvent) => void;
}

/** What is pressed and what lies under the pointer is told; the keys lead a crosshair. Gives what follows one of each. */
export function followHands(host: MapHost, crosshair: HTMLElement, isDrawable: () => boolean): Hands {
  const { map, store, events, claims, covers, over } = host;
  const canvas = map.getCanvas();
  const press = (event: MapMouseEvent): void => pick(event.point, isTouch(event) ? TOLERANCE.touch : TOLERANCE.mouse);
  map.on("click", press);
  followPointer();
  const key = followKeyboard(map, crosshair, () => store.getState().view.insets, {
    pointed: events.pointed,
    steered: events.steered,
    asked: (place) => (place === null ? events.picked([], null) : pick(place, TOLERANCE.touch)),
  });
  return { press, key };

  function pick(place: Pixels, tolerance: number): void {
    // While something is measured, hands and keys draw.
    if (store.getState().measure.tool !== null || [...claims].some((isClaimed) => isClaimed(place))) return;
    if (!isDrawable()) return;
    const { lng, lat } = map.unproject([place.x, place.y]);
    events.picked(pickAt(over.at(place.x) ?? map, place, tolerance, store.getState()), [lng, lat]);
  }

  /** Where the mouse is and what it is over, at most once a frame. */
  function followPointer(): void {
    let latest: MapMouseEvent | null = null;
    map.on("mousemove", (event) => {
      if (latest === null) requestAnimationFrame(tell);
      latest = event;
    });
    // After a tap the browser reports a mouse that is not there.
    map.on("click", (event) => {
      if (isTouch(event)) latest = null;
    });
    map.on("mouseout", () => {
      latest = null;
      events.pointed(null);
      events.hovered(null);
      canvas.style.cursor = "";
    });

    function tell(): void {
      if (latest === null || !isDrawable()) return;
      const { lngLat, point } = latest;
      latest = null;
      events.pointed([lngLat.lng, lngLat.lat]);
      const { measure, ways } = store.getState();
      // An open scenario has the hand and its cursor; what lies under it still answers to a press.
      if (isPlanning(store.getState())) return events.hovered(null);
      // While a line or an area is drawn, nothing under the pointer is asked for.
      const asks = !map.isMoving() && (measure.tool === null || measure.tool === "between");
      const under = asks ? pickAt(over.at(point.x) ?? map, point, TOLERANCE.mouse, store.getState()) : [];
      events.hovered([...covers].some((covered) => covered(point)) ? null : (under[0] ?? null));
      const isPlacing = ways.placing !== null || measure.tool !== null;
      canvas.style.cursor = isPlacing ? "crosshair" : under.length > 0 ? "pointer" : "";
    }
  }
}
