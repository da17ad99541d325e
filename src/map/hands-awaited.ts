import type { MapMouseEvent } from "maplibre-gl";
import { fetchedPart } from "../commands/fetched-part.ts";
import type { MapHost } from "./extras.ts";

/** What hand and keys do comes with the first of them on the map; presses and keys that are sooner wait for it. */
export function awaitHands(host: MapHost, crosshair: HTMLElement, isDrawable: () => boolean): void {
  const { map } = host;
  const canvas = map.getCanvas();
  const presses: MapMouseEvent[] = [];
  const keys: KeyboardEvent[] = [];
  const pressed = (event: MapMouseEvent): void => void presses.push(event);
  const keyed = (event: KeyboardEvent): void => void keys.push(event);
  map.on("click", pressed);
  canvas.addEventListener("keydown", keyed);
  listen();

  function listen(): void {
    canvas.addEventListener("pointerover", bring);
    canvas.addEventListener("focus", bring);
  }

  async function bring(): Promise<void> {
    canvas.removeEventListener("pointerover", bring);
    canvas.removeEventListener("focus", bring);
    const part = await fetchedPart(host, import("./hands.ts"));
    if (part === null) {
      // On another view, later, they would answer what nobody asks any more.
      presses.length = 0;
      keys.length = 0;
      return listen();
    }
    map.off("click", pressed);
    canvas.removeEventListener("keydown", keyed);
    const follow = part.followHands(host, crosshair, isDrawable);
    presses.forEach(follow.press);
    keys.forEach(follow.key);
  }
}
