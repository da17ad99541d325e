/** Length of the earth's equator, WGS 84, metres. */
const EQUATOR = 40_075_016.686;
/** Short axis of GRS80 over the long one; a number, for the first picture does without the rest of the plane. */
const FLATNESS = 0.9966472;
/** MapLibre counts zooms in tiles of this many pixels. */
const TILE = 512;

/**
 * Metres on the ground for one pixel of Web Mercator along the parallel, true at the latitude: of the ellipsoid, which is
 * 0.27 % wider here than the sphere that Web Mercator takes it for.
 *
 * @example metresPerPixel(63.8, 12) // 8.46
 */
export function metresPerPixel(latitude: number, zoom: number): number {
  return EQUATOR / Math.hypot(1, FLATNESS * Math.tan((latitude * Math.PI) / 180)) / (TILE * 2 ** zoom);
}

/**
 * The longest round length (1, 2 or 5 times a power of ten, metres) that fits into so many pixels.
 *
 * @example roundLength(8.44, 120) // 1000
 */
export function roundLength(metresAPixel: number, pixels: number): number {
  const most = metresAPixel * pixels;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2].find((factor) => factor * power <= most) ?? 1) * power;
}
