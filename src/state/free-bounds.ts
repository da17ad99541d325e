import { type Bounds, WINDOW } from "../domain/layer.ts";
import type { AtlasState } from "./atlas-state.ts";

/** A picture is no narrower, degrees: about 200 m upwards. */
const NARROWEST = 0.002;
/** Written to about a metre. */
const DECIMALS = 1e5;

/**
 * The part of the present view that panels leave free, degrees, within the map's window; what was asked for where there is
 * no map that answers, and the whole window where nothing was.
 *
 * @example freeBounds(atlas) // [23.03, 63.76, 23.11, 63.81]
 */
export function freeBounds({ view }: AtlasState): Bounds {
  const asked = view.requested?.target;
  if (view.bounds === null || view.actual === null)
    return asked?.kind === "bounds" ? written(asked.bounds) : written(WINDOW);
  const { insets, bounds } = view;
  const pixels = TILE * 2 ** view.actual.zoom;
  const [west, south, east, north] = bounds;
  const degrees = 360 / pixels;
  const upwards = (2 * Math.PI) / pixels;
  const free: Bounds = [
    west + insets.left * degrees,
    latitude(mercator(south) + insets.bottom * upwards),
    east - insets.right * degrees,
    latitude(mercator(north) - insets.top * upwards),
  ];
  // Panels may cover the whole of a small screen.
  return written(free[0] < free[2] && free[1] < free[3] ? free : bounds);
}

/** MapLibre counts zoom in tiles of so many pixels. */
const TILE = 512;

function written([west, south, east, north]: Bounds): Bounds {
  const [from, to] = kept(west, east, WINDOW[0], WINDOW[2]);
  const [below, above] = kept(south, north, WINDOW[1], WINDOW[3]);
  return [from, below, to, above];
}

/** Wide enough, and within the window; its nearest part where it lies beside. */
function kept(low: number, high: number, least: number, most: number): readonly [number, number] {
  const middle = Math.min(Math.max((low + high) / 2, least + NARROWEST), most - NARROWEST);
  const from = Math.max(least, Math.min(low, middle - NARROWEST));
  const to = Math.min(most, Math.max(high, middle + NARROWEST));
  return [Math.round(from * DECIMALS) / DECIMALS, Math.round(to * DECIMALS) / DECIMALS];
}

const mercator = (degrees: number): number => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360));
const latitude = (y: number): number => (360 / Math.PI) * (Math.atan(Math.exp(y)) - Math.PI / 4);
