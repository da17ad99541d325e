import type { Bounds, Position } from "../domain/layer.ts";
import { type Extent, SCALE_DENOMINATORS, type ScaleDenominator } from "../domain/map-sheet.ts";
import type { Camera, Insets } from "../domain/view.ts";
import { groundPixel, zoomAt } from "./map-pixel.ts";

/** A pixel of the page on paper, millimetres: 96 to the inch. */
export const PIXEL_MILLIMETRES = 25.4 / 96;
/** Sides of the picture are multiples of this, so that every resolution in tenths gives whole pixels. */
const STEP = 10;
const TILE = 512;

/** What the map of a sheet shows, and how large. */
export interface PaperFrame {
  readonly centre: Position;
  /** One to so many: of a standard scale, or what a picture of its own comes to. */
  readonly denominator: number;
  /** Of a map whose pixel is `PIXEL_MILLIMETRES` wide on paper. */
  readonly zoom: number;
  /** Of the picture, pixels of the page. */
  readonly pixels: Extent;
  /** Of the picture on paper. */
  readonly millimetres: Extent;
  /** Lon/lat degrees. */
  readonly bounds: Bounds;
}

/**
 * The map that fits into a room (millimetres) about a centre at a scale. The scale is true on the ellipsoid at the centre,
 * across and up: a pixel is as much lower than wide as Web Mercator draws it too high there. Away from the centre it
 * follows the parallels: 0.035 % for each km to the north or south, so 0.2 % at the edge of an A3 across at 1:50 000
 * (0.1 mm on a bar of 50 mm) and at most 1 % at 1:200 000.
 */
export function paperFrame(centre: Position, denominator: number, room: Extent): PaperFrame {
  const metres = (PIXEL_MILLIMETRES / 1_000) * denominator;
  const zoom = zoomAt(centre[1], metres);
  const high = (PIXEL_MILLIMETRES * groundPixel(centre[1], zoom).up) / metres;
  const pixels = {
    width: Math.floor(room.width / PIXEL_MILLIMETRES / STEP) * STEP,
    height: Math.floor(room.height / high / STEP) * STEP,
  };
  return {
    ...{ centre, denominator, zoom, pixels },
    millimetres: { width: pixels.width * PIXEL_MILLIMETRES, height: pixels.height * high },
    bounds: boundsAbout(centre, zoom, pixels),
  };
}

/** Between what is framed and the edge of its picture, a share of the room. */
const AROUND = 0.08;

/** The map that shows all of some bounds (lon/lat degrees) in a room (millimetres), as large as it can. */
export function frameAround(bounds: Bounds, room: Extent): PaperFrame {
  const low = worldPixel([bounds[0], bounds[1]], 0);
  const high = worldPixel([bounds[2], bounds[3]], 0);
  const centre = fromWorldPixel([(low[0] + high[0]) / 2, (low[1] + high[1]) / 2], 0);
  const { across, up } = groundPixel(centre[1], 0);
  const clear = 1 - 2 * AROUND;
  const wide = ((high[0] - low[0]) * across * 1_000) / (room.width * clear);
  const tall = ((low[1] - high[1]) * up * 1_000) / (room.height * clear);
  return paperFrame(centre, Math.max(wide, tall), room);
}

/** What the reader sees of the ground: the middle of what panels leave free, and its size in metres. */
export interface SeenGround extends Extent {
  readonly centre: Position;
}

/**
 * The ground in the part of the map that panels leave free.
 *
 * @example seenGround(camera, bounds, { top: 0, right: 0, bottom: 0, left: 0 }).centre // the camera's
 */
export function seenGround({ zoom }: Camera, bounds: Bounds, { top, right, bottom, left }: Insets): SeenGround {
  const low = worldPixel([bounds[0], bounds[1]], zoom);
  const high = worldPixel([bounds[2], bounds[3]], zoom);
  const box = { west: low[0] + left, east: high[0] - right, north: high[1] + top, south: low[1] - bottom };
  const centre = fromWorldPixel([(box.west + box.east) / 2, (box.north + box.south) / 2], zoom);
  const { across, up } = groundPixel(centre[1], zoom);
  return { centre, width: (box.east - box.west) * across, height: (box.south - box.north) * up };
}

/**
 * The largest scale at which a room (millimetres) shows so much ground (metres); the smallest where none does.
 *
 * @example denominatorFor({ width: 4_000, height: 3_000 }, { width: 203, height: 170 }) // 20000
 */
export const denominatorFor = (ground: Extent, room: Extent): ScaleDenominator =>
  SCALE_DENOMINATORS.find(
    (one) => (room.width * one) / 1_000 >= ground.width && (room.height * one) / 1_000 >= ground.height,
  ) ?? 200_000;

function boundsAbout(centre: Position, zoom: number, { width, height }: Extent): Bounds {
  const [x, y] = worldPixel(centre, zoom);
  const [west, south] = fromWorldPixel([x - width / 2, y + height / 2], zoom);
  const [east, north] = fromWorldPixel([x + width / 2, y - height / 2], zoom);
  return [west, south, east, north];
}

/** From the north-west corner of the world in Web Mercator, pixels right and down. */
function worldPixel([longitude, latitude]: Position, zoom: number): readonly [number, number] {
  const world = TILE * 2 ** zoom;
  const up = Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI;
  return [((longitude + 180) / 360) * world, ((1 - up) / 2) * world];
}

function fromWorldPixel([x, y]: readonly [number, number], zoom: number): Position {
  const world = TILE * 2 ** zoom;
  return [(x / world) * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world))) * 180) / Math.PI];
}
