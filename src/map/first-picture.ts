import type { Map as GlMap } from "maplibre-gl";

/** Pixels of the canvas to one of the page while nobody sees it. */
export const UNSEEN_PIXEL_RATIO = 0.1;

export interface FirstPicture {
  /** True from the frame on that shows the whole picture. */
  readonly isShown: () => boolean;
}

/**
 * Draws the map small and unseen until `isWhole` says so and every tile is there, then in full. Half-loaded pictures
 * are jerks to a reader, and without a graphics card each costs as much as the whole one. The map must have been made
 * with `UNSEEN_PIXEL_RATIO`.
 */
export function holdFirstPicture(map: GlMap, isWhole: () => boolean): FirstPicture {
  const canvas = map.getCanvas();
  let isShown = false;
  canvas.style.opacity = "0";
  map.on("render", () => {
    // `isWhole` last: what it waits for is waited for once the rest is there.
    if (isShown || !map.loaded() || !isWhole()) return;
    isShown = true;
    canvas.style.opacity = "";
    map.setPixelRatio(devicePixelRatio);
  });
  // The window may have gone to another screen, or the page been zoomed.
  map.on("resize", () => {
    if (isShown && map.getPixelRatio() !== devicePixelRatio) map.setPixelRatio(devicePixelRatio);
  });
  return { isShown: () => isShown };
}
