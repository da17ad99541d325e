import type { PlanePoint, PlaneRing } from "../../domain/plane.ts";
import { millimetres } from "../../domain/plane.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { metres } from "../../domain/units.ts";
import { readCoordinates } from "../../geodesy/coordinates-read.ts";
import { toGk23 } from "../../geodesy/etrs-gk23.ts";
import { readDecimal } from "../parts/read-decimal.ts";

/** Why typed numbers are no ground: a text key (`planner.typed.<fault>`). */
export type TypedFault = "not-gk23" | "empty-rectangle" | "few-corners";

/** As typed, metres of ETRS-GK23. */
export interface TypedRectangle {
  readonly northFrom: string;
  readonly northTo: string;
  readonly eastFrom: string;
  readonly eastTo: string;
}

/** Metres of ETRS-GK23 that lie in Finland: north, and east with its zone number. */
const NORTHS = [6_000_000, 8_000_000] as const;
const EASTS = [23_000_000, 24_000_000] as const;

/**
 * Corners of a rectangle along the grid from two norths and two easts, in whichever order. East may lack the zone number 23.
 *
 * @example typedRectangle({ northFrom: "7 075 200", northTo: "7 075 500", eastFrom: "23 503 200", eastTo: "23 503 600" }) // four corners, 12 ha
 */
export function typedRectangle(typed: TypedRectangle): Result<PlaneRing, TypedFault> {
  const norths = [readDecimal(typed.northFrom), readDecimal(typed.northTo)];
  const easts = [readDecimal(typed.eastFrom), readDecimal(typed.eastTo)].map(withZone);
  const [south, north] = norths;
  const [west, east] = easts;
  if (!isWithin(south, NORTHS) || !isWithin(north, NORTHS)) return fail("not-gk23");
  if (!isWithin(west, EASTS) || !isWithin(east, EASTS)) return fail("not-gk23");
  if (south === north || west === east) return fail("empty-rectangle");
  return ok([point(west, south), point(east, south), point(east, north), point(west, north)]);
}

/**
 * Corners typed or pasted, one a line, in any of the systems that the atlas reads. The number of the first line that cannot
 * be read stands beside its problem (`measure.typed.<problem>`).
 *
 * @example typedCorners("N 7075200, E 23503200\nN 7075200, E 23503600\nN 7075500, E 23503600") // three corners
 */
export function typedCorners(
  text: string,
): Result<PlaneRing, { readonly line: number; readonly problem: string } | "few-corners"> {
  const corners: PlanePoint[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const read = readCoordinates(line);
    if (!read.ok) return fail({ line: index + 1, problem: read.problem });
    const { east, north } = toGk23(read.value.position);
    corners.push(point(east, north));
  }
  return corners.length < 3 ? fail("few-corners") : ok(corners);
}

const point = (east: number, north: number): PlanePoint => [
  millimetres(metres(east) * 1000),
  millimetres(metres(north) * 1000),
];

const withZone = (east: number | null): number | null =>
  east !== null && east > 0 && east < 1_000_000 ? 23_000_000 + east : east;

function isWithin(value: number | null | undefined, [least, most]: readonly [number, number]): value is number {
  return value !== null && value !== undefined && value >= least && value <= most;
}
