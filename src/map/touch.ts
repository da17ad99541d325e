import type { MapMouseEvent } from "maplibre-gl";

/** A finger is less exact than a mouse. */
export const isTouch = ({ originalEvent }: MapMouseEvent): boolean =>
  originalEvent instanceof PointerEvent && originalEvent.pointerType === "touch";
