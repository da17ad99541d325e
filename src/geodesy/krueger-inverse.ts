import type { Position } from "../domain/layer.ts";
import { degrees } from "../domain/units.ts";
import { E2 } from "./grs80.ts";
import {
  conformalTangent,
  correct,
  type PlanePosition,
  RECTIFYING_RADIUS,
  series,
  type TransverseMercator,
} from "./krueger.ts";

// Apart from the way there: the first picture needs no way back.

const MINUS_BETA = [
  -series(1, 1 / 2, -2 / 3, 37 / 96, -1 / 360, -81 / 512, 96199 / 604800),
  -series(2, 1 / 48, 1 / 15, -437 / 1440, 46 / 105, -1118711 / 3870720),
  -series(3, 17 / 480, -37 / 840, -209 / 4480, 5569 / 90720),
  -series(4, 4397 / 161280, -11 / 504, -830251 / 7257600),
  -series(5, 4583 / 161280, -108847 / 3991680),
  -series(6, 20648693 / 638668800),
];

/** The plane (metres) back to longitude and latitude (degrees, ETRS89). */
export function fromPlane<Epsg extends number>(plane: TransverseMercator<Epsg>, point: PlanePosition<Epsg>): Position {
  const radius = plane.scale * RECTIFYING_RADIUS;
  const [xi, eta] = correct(MINUS_BETA, point.north / radius, (point.east - plane.falseEasting) / radius);
  const longitude = Math.atan2(Math.sinh(eta), Math.cos(xi));
  const tangent = geographicTangent(Math.sin(xi) / Math.hypot(Math.sinh(eta), Math.cos(xi)));
  return [degrees(plane.centralMeridian + inDegrees(longitude)), degrees(inDegrees(Math.atan(tangent)))];
}

/** The way back, by Newton's method (Karney 2011, 19–21): from this start one step is within 3e-14°. */
function geographicTangent(conformal: number): number {
  const start = conformal / (1 - E2);
  const guess = conformalTangent(start);
  const slope = (1 + (1 - E2) * start ** 2) / ((1 - E2) * Math.hypot(1, start));
  return start + ((conformal - guess) / Math.hypot(1, guess)) * slope;
}

function inDegrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
