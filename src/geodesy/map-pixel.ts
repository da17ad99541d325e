import { E2, SEMI_MAJOR } from "./grs80.ts";

/** MapLibre counts zooms in tiles of this many pixels. */
const TILE = 512;

/** How much ground of the ellipsoid a pixel of Web Mercator covers, metres. */
export interface GroundPixel {
  /** Along the parallel: N(φ) cos φ. */
  readonly across: number;
  /** Along the meridian: M(φ) cos φ, 0.13 % less here. */
  readonly up: number;
}

/**
 * Ground under one pixel at a latitude (degrees, ETRS89). Web Mercator puts degrees of the ellipsoid on a sphere of its
 * longer axis, which is 0.27 % too short across at 63.8° N and 0.14 % up; the ellipsoid's own radii are true.
 *
 * @example groundPixel(63.8, 12).across // 8.4597
 * @example groundPixel(63.8, 12).up // 8.4486
 */
export function groundPixel(latitude: number, zoom: number): GroundPixel {
  const angle = (latitude * Math.PI) / 180;
  const bulge = 1 - E2 * Math.sin(angle) ** 2;
  const across = (2 * Math.PI * SEMI_MAJOR * Math.cos(angle)) / (Math.sqrt(bulge) * TILE * 2 ** zoom);
  return { across, up: (across * (1 - E2)) / bulge };
}

/**
 * The zoom at which a pixel covers so many metres along the parallel.
 *
 * @example zoomAt(63.8, 8.4597) // 12
 */
export const zoomAt = (latitude: number, metresAcross: number): number =>
  Math.log2(groundPixel(latitude, 0).across / metresAcross);
