import type { Position } from "../domain/layer.ts";
import type { Degrees, Metres } from "../domain/units.ts";
import { metres } from "../domain/units.ts";
import { E2, FLATTENING, SEMI_MAJOR } from "./grs80.ts";

declare const frame: unique symbol;

/** A point of a plane in metres, grid north and east; the type carries the EPSG code, so planes cannot be mixed. */
export interface PlanePosition<Epsg extends number> {
  readonly north: Metres;
  readonly east: Metres;
  readonly [frame]?: Epsg;
}

/** A transverse Mercator plane on GRS80 with its origin on the equator. */
export interface TransverseMercator<Epsg extends number> {
  readonly epsg: Epsg;
  readonly centralMeridian: Degrees;
  readonly scale: number;
  readonly falseEasting: Metres;
}

const E = Math.sqrt(E2);

/** Third flattening. The series, here and of the way back, are Krüger's (1912) in it, to n⁶ as printed by Karney (2011): below 10 nm here. */
const n = FLATTENING / (2 - FLATTENING);
export const RECTIFYING_RADIUS = (SEMI_MAJOR / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64 + n ** 6 / 256);

const ALPHA = [
  series(1, 1 / 2, -2 / 3, 5 / 16, 41 / 180, -127 / 288, 7891 / 37800),
  series(2, 13 / 48, -3 / 5, 557 / 1440, 281 / 630, -1983433 / 1935360),
  series(3, 61 / 240, -103 / 140, 15061 / 26880, 167603 / 181440),
  series(4, 49561 / 161280, -179 / 168, 6601661 / 7257600),
  series(5, 34729 / 80640, -3418889 / 1995840),
  series(6, 212378941 / 319334400),
];
/** Longitude and latitude (degrees, ETRS89) to the plane (metres). Exact to 0.1 µm within 10° of the central meridian. */
export function toPlane<Epsg extends number>(plane: TransverseMercator<Epsg>, position: Position): PlanePosition<Epsg> {
  const longitude = radians(position[0] - plane.centralMeridian);
  const conformal = conformalTangent(Math.tan(radians(position[1])));
  const xi = Math.atan2(conformal, Math.cos(longitude));
  const eta = Math.asinh(Math.sin(longitude) / Math.hypot(conformal, Math.cos(longitude)));
  const [up, across] = correct(ALPHA, xi, eta);
  const radius = plane.scale * RECTIFYING_RADIUS;
  return { north: metres(radius * up), east: metres(plane.falseEasting + radius * across) };
}

/**
 * Plane length over ellipsoid length at a point; the square of it for areas.
 *
 * @example pointScale(ETRS_GK23, [23, 63.8]) // 1
 */
export function pointScale(plane: TransverseMercator<number>, position: Position): number {
  const longitude = radians(position[0] - plane.centralMeridian);
  const tangent = Math.tan(radians(position[1]));
  const conformal = conformalTangent(tangent);
  const across = Math.hypot(conformal, Math.cos(longitude));
  const xi = Math.atan2(conformal, Math.cos(longitude));
  const eta = Math.asinh(Math.sin(longitude) / across);
  let real = 1;
  let imaginary = 0;
  ALPHA.forEach((coefficient, index) => {
    const order = 2 * (index + 1);
    real += order * coefficient * Math.cos(order * xi) * Math.cosh(order * eta);
    imaginary += order * coefficient * Math.sin(order * xi) * Math.sinh(order * eta);
  });
  const sine = Math.sin(Math.atan(tangent));
  const sphere = (Math.sqrt(1 - E2 * sine ** 2) * Math.hypot(1, tangent)) / across;
  return ((plane.scale * RECTIFYING_RADIUS) / SEMI_MAJOR) * sphere * Math.hypot(real, imaginary);
}

/** Adds Σ c sin 2kζ, ζ = ξ + iη, by Clenshaw's sum: one sine and cosine instead of one a term. */
export function correct(coefficients: readonly number[], xi: number, eta: number): readonly [number, number] {
  const sine = Math.sin(2 * xi);
  const cosine = Math.cos(2 * xi);
  const sineH = Math.sinh(2 * eta);
  const cosineH = Math.cosh(2 * eta);
  const real = 2 * cosine * cosineH;
  const imaginary = -2 * sine * sineH;
  let [up, across, upBefore, acrossBefore] = [0, 0, 0, 0];
  for (let index = coefficients.length - 1; index >= 0; index -= 1) {
    const nextUp = real * up - imaginary * across - upBefore + (coefficients[index] as number);
    const nextAcross = real * across + imaginary * up - acrossBefore;
    [upBefore, acrossBefore, up, across] = [up, across, nextUp, nextAcross];
  }
  return [xi + up * sine * cosineH - across * cosine * sineH, eta + up * cosine * sineH + across * sine * cosineH];
}

/** Tangent of the conformal latitude from that of the geographic one (Karney 2011, 7–9). */
export function conformalTangent(tangent: number): number {
  const secant = Math.sqrt(1 + tangent * tangent);
  const sigma = Math.sinh(E * Math.atanh((E * tangent) / secant));
  return tangent * Math.sqrt(1 + sigma * sigma) - sigma * secant;
}

export function series(power: number, ...coefficients: readonly number[]): number {
  return coefficients.reduce((sum, coefficient, index) => sum + coefficient * n ** (power + index), 0);
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}
