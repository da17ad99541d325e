import type { Map as GlMap } from "maplibre-gl";
import type { Insets, ViewRequest } from "../domain/view.ts";

/** Pixels between what is framed and the edge of the clear part of the map. */
const FRAME = 28;
/** Scale, north and the sentence on outlines stand along the lower edge, pixels. */
const FURNITURE = 64;
/** A point or a quay is not framed closer than this. */
const CLOSEST_FRAME = 15;
const POINT_ZOOM = 13.5;
const FLIGHT_MILLISECONDS = 900;

/** Moves the map to what was asked for, clear of the panels. */
export function fulfil(map: GlMap, { target, animate }: ViewRequest, insets: Insets): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const motion = { duration: animate && !still ? FLIGHT_MILLISECONDS : 0, essential: true };
  const padding = paddingFor(insets, map.getContainer());
  switch (target.kind) {
    case "camera": {
      const { longitude, latitude, zoom } = target.camera;
      return void map.easeTo({ center: [longitude, latitude], zoom, ...motion });
    }
    case "point": {
      const offset: [number, number] = [(padding.left - padding.right) / 2, (padding.top - padding.bottom) / 2];
      return void map.easeTo({
        center: [...target.position],
        zoom: Math.max(map.getZoom(), POINT_ZOOM),
        offset,
        ...motion,
      });
    }
    case "bounds": {
      const [west, south, east, north] = target.bounds;
      map.fitBounds([west, south, east, north], { padding, maxZoom: CLOSEST_FRAME, linear: true, ...motion });
    }
  }
}

/**
 * Insets and frame as padding that leaves at least half of the map on a small screen.
 *
 * @example paddingFor({ top: 0, right: 0, bottom: 0, left: 300 }, { clientWidth: 320, clientHeight: 600 }).left // 147
 */
export function paddingFor(insets: Insets, size: { clientWidth: number; clientHeight: number }): Insets {
  const across = shrink(insets.left + FRAME, insets.right + FRAME, size.clientWidth / 2);
  const down = shrink(insets.top + FRAME, insets.bottom + FRAME + FURNITURE, size.clientHeight / 2);
  return { left: across[0], right: across[1], top: down[0], bottom: down[1] };
}

function shrink(first: number, second: number, most: number): readonly [number, number] {
  const share = Math.min(1, most / (first + second));
  return [Math.round(first * share), Math.round(second * share)];
}
