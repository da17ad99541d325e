import type { Map as GlMap } from "maplibre-gl";
import type { Bounds } from "../domain/layer.ts";
import type { Insets, ViewRequest } from "../domain/view.ts";
import { crosshairPlace } from "./crosshair-place.ts";
import { type Box, framed } from "./framing.ts";
import { GROUND } from "./layers/frame.ts";

/**
 * Pixels between what is framed and the edge of the clear part of the map: a share of the shorter side, but never too
 * little for the names that stand out from a port on a phone.
 */
const frameOf = (width: number, height: number): number => Math.max(44, Math.round(0.05 * Math.min(width, height)));
/** Scale, north and the sentence on outlines stand along the lower edge, pixels. */
const FURNITURE = 64;
/**
 * Where panels leave less than this, everything stands in one row; on less width, the sentence along the upper edge
 * (map.css has the same numbers). Pixels.
 */
const TIGHT = { width: 600, height: 520, sentence: 36, row: 44, frame: 12 };
/** A point or a quay is not framed closer than this. */
const CLOSEST_FRAME = 15;
const POINT_ZOOM = 13.5;
const FLIGHT_MILLISECONDS = 900;

/** Moves the map to what was asked for, clear of the panels. */
export function fulfil(map: GlMap, { target, animate }: ViewRequest, insets: Insets): void {
  const motion = motionFor(animate);
  const container = map.getContainer();
  switch (target.kind) {
    case "camera": {
      const { longitude, latitude, zoom } = target.camera;
      return void map.easeTo({ center: [longitude, latitude], zoom, ...motion });
    }
    case "point": {
      // Where the crosshair stands: Enter there takes the very place.
      const { x, y } = crosshairPlace(container, insets);
      const offset: [number, number] = [x - container.clientWidth / 2, y - container.clientHeight / 2];
      return void map.easeTo({
        center: [...target.position],
        zoom: Math.max(map.getZoom(), POINT_ZOOM),
        offset,
        ...motion,
      });
    }
    case "bounds": {
      const zoom = map.getZoom();
      const [aim, ground] = [boxOf(map, target.bounds), boxOf(map, GROUND)];
      const most = 2 ** (CLOSEST_FRAME - zoom);
      const { times, x, y } = framed(aim, ground, container, paddingFor(insets, container), most);
      const off = Math.hypot(x - container.clientWidth / 2, y - container.clientHeight / 2);
      // A map that is there already is not drawn anew.
      if (Math.abs(Math.log2(times)) < 1e-6 && off < 0.01 && !map.isMoving()) return;
      map.easeTo({ center: map.unproject([x, y]), zoom: zoom + Math.log2(times), ...motion });
    }
  }
}

function boxOf(map: GlMap, [west, south, east, north]: Bounds): Box {
  const { x: left, y: bottom } = map.project([west, south]);
  const { x: right, y: top } = map.project([east, north]);
  return { left, top, right, bottom };
}

/** Brings a thing of the picture out from under the panels when they hide all of it; what lies off the map stays there. */
export function reveal(map: GlMap, [west, south, east, north]: Bounds, insets: Insets): void {
  const { clientWidth, clientHeight } = map.getContainer();
  const low = map.project([west, south]);
  const high = map.project([east, north]);
  const across = shiftInto([low.x, high.x], [insets.left, clientWidth - insets.right], clientWidth);
  const down = shiftInto([high.y, low.y], [insets.top, clientHeight - insets.bottom], clientHeight);
  if (across === null || down === null || (across === 0 && down === 0)) return;
  map.panBy([across, down], motionFor(true));
}

/** Pixels that bring the middle of a thing's seen part to the middle of the clear; 0 where they meet, null off the map. */
function shiftInto([from, to]: Sides, [clearFrom, clearTo]: Sides, size: number): number | null {
  if (to < 0 || from > size) return null;
  if (to >= clearFrom && from <= clearTo) return 0;
  return (Math.max(from, 0) + Math.min(to, size) - clearFrom - clearTo) / 2;
}

function motionFor(animate: boolean): { duration: number; essential: true } {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return { duration: animate && !still ? FLIGHT_MILLISECONDS : 0, essential: true };
}

/**
 * Insets and frame as padding. The frame takes at most half of what panels leave free, and panels count for at most four
 * fifths of the map.
 *
 * @example paddingFor({ top: 0, right: 0, bottom: 0, left: 300 }, { clientWidth: 320, clientHeight: 600 }).left // 272
 */
export function paddingFor(insets: Insets, size: { clientWidth: number; clientHeight: number }): Insets {
  const frame = frameOf(size.clientWidth, size.clientHeight);
  const { top, right, bottom, left } = insets;
  const isNarrow = size.clientWidth - left - right < TIGHT.width;
  const isLow = size.clientHeight - top - bottom < TIGHT.height;
  const above = isNarrow ? TIGHT.frame + TIGHT.sentence : isLow ? 2 * TIGHT.frame : frame;
  const below = isNarrow || isLow ? TIGHT.frame + TIGHT.row : frame + FURNITURE;
  const across = fitted([left, right], [frame, frame], size.clientWidth);
  const down = fitted([top, bottom], [above, below], size.clientHeight);
  return { left: across[0], right: across[1], top: down[0], bottom: down[1] };
}

type Sides = readonly [number, number];

function fitted([first, second]: Sides, [frameFirst, frameSecond]: Sides, size: number): Sides {
  const covered = Math.min(1, (0.8 * size) / (first + second || 1));
  const clear = size - covered * (first + second);
  const share = Math.min(1, clear / 2 / (frameFirst + frameSecond));
  return [Math.round(first * covered + frameFirst * share), Math.round(second * covered + frameSecond * share)];
}
