import type { Position } from "../../../domain/layer.ts";
import { equalEarth } from "../../../geodesy/equal-earth.ts";

/** A part of the world as a picture: degrees, its width is that of its middle latitude. */
export interface Frame {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export type Point = readonly [x: number, y: number];

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly at: (position: Position) => Point;
  /** For the attribute `d`, tenths of a unit. */
  readonly path: (line: readonly Position[]) => string;
}

/**
 * Equal Earth about the frame's middle meridian, so many units wide; y downwards.
 *
 * @example pictureOf({ west: -180, south: -90, east: 180, north: 90 }, 360).at([0, 0]) // [180, 87.6]
 */
export function pictureOf({ west, south, east, north }: Frame, width: number): Picture {
  const meridian = (west + east) / 2;
  const reach = equalEarth([east, (south + north) / 2], meridian).x;
  const top = equalEarth([meridian, north], meridian).y;
  const bottom = equalEarth([meridian, south], meridian).y;
  const scale = width / (2 * reach);
  const at = (position: Position): Point => {
    const { x, y } = equalEarth(position, meridian);
    return [(x + reach) * scale, (top - y) * scale];
  };
  const said = (value: number): string => String(Math.round(value * 10) / 10);
  const path = (line: readonly Position[]): string =>
    line.map((position, index) => `${index === 0 ? "M" : "L"}${at(position).map(said).join(" ")}`).join("");
  return { width, height: (top - bottom) * scale, at, path };
}
