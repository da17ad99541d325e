import type { Position } from "../domain/layer.ts";
import { WINDOW } from "../domain/layer.ts";
import type { Result } from "../domain/result.ts";
import { fail, ok } from "../domain/result.ts";
import { metres } from "../domain/units.ts";
import type { CoordinateSystem } from "../domain/view.ts";
import type { Axis, CoordinateToken } from "./coordinate-tokens.ts";
import { coordinateTokens } from "./coordinate-tokens.ts";
import { fromGk23, fromTm35fin } from "./from-planes.ts";

/**
 * Why a text is no coordinate: nothing was written · words or signs that belong to no coordinate · not exactly two
 * numbers · minutes or seconds of 60 or more · both numbers named north, or both east · a system that is not among the
 * three · E with another zone number than 23 · the numbers do not fit the system named beside them · they fit none.
 */
export const COORDINATE_PROBLEMS = [
  "empty",
  "unreadable",
  "not-two-numbers",
  "minutes",
  "same-axis",
  "other-system",
  "other-zone",
  "not-in-named-system",
  "no-place",
] as const;
export type CoordinateProblem = (typeof COORDINATE_PROBLEMS)[number];

/**
 * What the reader should hear about a coordinate that was taken: north and east were changed over · E came without the
 * zone number 23 and was taken as ETRS-GK23 · it fits another system as well (`otherwise`) · it lies outside the window
 * of the map.
 */
export const COORDINATE_REMARKS = ["swapped", "zone-missing", "ambiguous", "outside-window"] as const;
export type CoordinateRemark = (typeof COORDINATE_REMARKS)[number];

export interface ReadCoordinates {
  /** Lon, lat in degrees. */
  readonly position: Position;
  readonly system: CoordinateSystem;
  /**
   * As finely as it is written, metres: half a step of the last digit of degrees, minutes or seconds, whichever number
   * is the coarser; never under 1, and 1 in a plane.
   */
  readonly plusMinusMetres: number;
  readonly remarks: readonly CoordinateRemark[];
  /** The other reading where the text is ambiguous, else null. */
  readonly otherwise: { readonly position: Position; readonly system: CoordinateSystem } | null;
}

/**
 * A typed or pasted coordinate, the system recognised by the size of its numbers: ETRS-GK23 (E with its zone number
 * 23), ETRS-TM35FIN, or degrees (decimal; degrees and minutes; and seconds). North comes first unless letters say
 * otherwise. Reads everything that `coordinatesText` and `degreesMinutesText` write.
 *
 * @example readCoordinates("N 7 084 717, E 23 501 367") // ok, gk23, 23.0278° E 63.86421° N
 * @example readCoordinates("23,0278 63,86421") // ok, wgs84, the same place, remark "swapped"
 * @example readCoordinates("63.86421") // problem "not-two-numbers"
 */
export function readCoordinates(text: string): Result<ReadCoordinates, CoordinateProblem> {
  if (text.trim() === "") return fail("empty");
  const { named, others, rest } = namedSystem(text);
  if (others) return fail("other-system");
  const tokens = coordinateTokens(rest);
  if (tokens === null) return fail("unreadable");
  const read = placeOf(tokens, named);
  if (read.ok || tokens.filter(({ kind }) => kind === "number").length !== 1) return read;
  // What looks like one number with its thousands apart may be two whole degrees.
  const apart = placeOf(coordinateTokens(rest, false) ?? [], named);
  return apart.ok ? apart : read;
}

function placeOf(
  tokens: readonly CoordinateToken[],
  named: CoordinateSystem | null,
): Result<ReadCoordinates, CoordinateProblem> {
  const pair = pairOf(tokens);
  if (!pair.ok) return pair;
  const readings = readingsOf(pair.value);
  const fitting = readings.filter(({ system }) => named === null || system === named);
  const [best, next] = fitting.sort((a, b) => rank(b) - rank(a));
  if (best === undefined) {
    if (readings.length > 0) return fail("not-in-named-system");
    return fail(pair.value.values.some(isOtherZone) ? "other-zone" : "no-place");
  }
  const ambiguous = next !== undefined && next.system !== best.system && rank(next) === rank(best);
  const remarks: readonly [boolean, CoordinateRemark][] = [
    [best.swapped, "swapped"],
    [best.zoneMissing, "zone-missing"],
    [ambiguous, "ambiguous"],
    [!within(best.position, WINDOW), "outside-window"],
  ];
  return ok({
    position: best.position,
    system: best.system,
    plusMinusMetres: best.system === "wgs84" ? pair.value.plusMinusMetres : 1,
    remarks: remarks.flatMap(([holds, remark]) => (holds ? [remark] : [])),
    otherwise: ambiguous ? { position: next.position, system: next.system } : null,
  });
}

const SYSTEMS: readonly (readonly [RegExp, CoordinateSystem])[] = [
  [/\(?\b(?:EPSG:{0,2} ?3877|(?:ETRS(?:89)?[- ]?)?GK-?23(?:FIN)?)\b\)?:?/gi, "gk23"],
  [/\(?\b(?:EPSG:{0,2} ?3067|(?:ETRS(?:89)?[- ]?)?TM35(?:FIN)?)\b\)?:?/gi, "tm35fin"],
  [/\(?\b(?:EPSG:{0,2} ?(?:4326|4258)|WGS[- ]?(?:19)?84|ETRS[- ]?89|EUREF-FIN)\b\)?:?/gi, "wgs84"],
];
/** RFC 5870: degrees north and east of WGS 84, unnamed or named; what follows the question mark is for map programs. */
const GEO_ADDRESS = /^\s*geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)(?:;crs=wgs84)?(?:\?.*)?\s*$/i;
const OTHER_SYSTEM = /\b(?:EPSG:{0,2} ?\d+|(?:ETRS(?:89)?[- ]?)?GK-?\d+|KKJ\d?|YKJ|UTM|MGRS|SWEREF)\b/i;

/** The system that the text names, and the text without it. ETRS89 and EUREF-FIN beside a plane name its frame. */
function namedSystem(text: string): { named: CoordinateSystem | null; others: boolean; rest: string } {
  const address = GEO_ADDRESS.exec(text);
  if (address !== null) return { named: "wgs84", others: false, rest: `${address[1]}; ${address[2]}` };
  let rest = text.replace(/[^\S\n]/gu, " ");
  let named: CoordinateSystem | null = null;
  for (const [pattern, system] of SYSTEMS) {
    const without = rest.replace(pattern, " ");
    if (without !== rest) named ??= system;
    rest = without;
  }
  return { named, others: OTHER_SYSTEM.test(rest), rest };
}

/** Two coordinates in the order written. */
interface Pair {
  readonly values: readonly [number, number];
  /** Letters say that the first is east. */
  readonly eastFirst: boolean;
  /** Degree marks or minutes: no metres. */
  readonly angles: boolean;
  /** Of degrees. */
  readonly plusMinusMetres: number;
}

interface Written {
  /** A number, or degrees, minutes and seconds. */
  readonly pieces: number[];
  /** Of its last piece. */
  decimals: number;
  readonly negative: boolean;
  /** Indices of its first and last number among the tokens. */
  readonly first: number;
  last: number;
}

function pairOf(tokens: readonly CoordinateToken[]): Result<Pair, CoordinateProblem> {
  const numbers = tokens.flatMap((token, at) => (token.kind === "number" ? [{ ...token, at }] : []));
  const marked = numbers.filter(({ at }) => tokens[at + 1]?.kind === "degree").length === 2;
  const each = numbers.length / 2;
  if (!marked && each !== 1 && each !== 2 && each !== 3) return fail("not-two-numbers");
  const written: Written[] = [];
  for (const [index, { value, decimals, negative, at }] of numbers.entries()) {
    const starts = marked ? tokens[at + 1]?.kind === "degree" : index % each === 0;
    const current = written.at(-1);
    if (starts) written.push({ pieces: [value], decimals, negative, first: at, last: at });
    else if (current === undefined) return fail("not-two-numbers");
    else {
      current.pieces.push(value);
      current.decimals = decimals;
      current.last = at;
    }
  }
  const [one, other] = written;
  if (one === undefined || other === undefined || !written.every(isWhole)) return fail("not-two-numbers");
  if (written.some(({ pieces }) => pieces.slice(1).some((piece) => piece >= 60))) return fail("minutes");
  const axes = axesOf(tokens, one, other);
  if (axes === null) return fail("unreadable");
  if (axes[0] !== null && axes[0].of === axes[1]?.of) return fail("same-axis");
  const eastFirst = axes[0]?.of === "east" || axes[1]?.of === "north";
  const [first, second] = [quantityOf(one, axes[0]), quantityOf(other, axes[1])];
  const marks = tokens.some(({ kind }) => kind === "degree" || kind === "minute" || kind === "second");
  return ok({
    values: [first, second],
    eastFirst,
    angles: marks || one.pieces.length > 1 || other.pieces.length > 1,
    plusMinusMetres: Math.max(1, ...written.map(halfStep)),
  });
}

/** One degree of latitude, metres. */
const DEGREE = 111_000;

const halfStep = ({ pieces, decimals }: Written): number => (DEGREE / 60 ** (pieces.length - 1) / 10 ** decimals) * 0.5;

/** Only the last piece has decimals: 63° 51,853′ but not 63,5° 51′. */
function isWhole({ pieces }: Written): boolean {
  if (pieces.length > 3 || (pieces.length > 1 && (pieces[0] as number) > 180)) return false;
  return pieces.slice(0, -1).every(Number.isInteger);
}

function quantityOf({ pieces, negative }: Written, axis: Axis | null): number {
  const value = pieces.reduce((sum, piece, index) => sum + piece / 60 ** index, 0);
  return negative || axis?.negative ? -value : value;
}

/** Letters stand before both numbers or behind both; a single one belongs to the number on its side of the divide. */
function axesOf(tokens: readonly CoordinateToken[], one: Written, other: Written): [Axis | null, Axis | null] | null {
  const letters = tokens.flatMap((token, at) => (token.kind === "axis" ? [{ axis: token.axis, at }] : []));
  const [first, second] = letters;
  if (letters.length > 2) return null;
  if (first === undefined) return [null, null];
  if (second !== undefined) return [first.axis, second.axis];
  if (first.at < one.first) return [first.axis, null];
  if (first.at > other.last) return [null, first.axis];
  const divided = tokens.slice(one.last, first.at).some(({ kind }) => kind === "separator");
  return divided ? [null, first.axis] : [first.axis, null];
}

interface Reading {
  readonly position: Position;
  readonly system: CoordinateSystem;
  readonly swapped: boolean;
  readonly zoneMissing: boolean;
}

/** Grid norths of Finland and the seas and lands around it, 54–72° N, metres. */
const NORTHS = [6_000_000, 8_000_000] as const;
const ZONE_23 = 23_000_000;
/** Wider than any zone, metres. */
const MILLION = 1_000_000;
/** Finland within its sea areas, degrees: where a reader of this map most likely means. */
const FINLAND = [19, 59, 32, 70.5] as const;

/** Every place that the two numbers may mean, the likelier order and the complete coordinate first. */
function readingsOf({ values, eastFirst, angles }: Pair): Reading[] {
  const said = eastFirst ? 1 : 0;
  return [said, 1 - said].flatMap((at): Reading[] => {
    const swapped = at !== said;
    const n = values[at] as number;
    const e = values[1 - at] as number;
    if (Math.abs(n) <= 90 && Math.abs(e) <= 180) {
      return [{ position: [e, n], system: "wgs84", swapped, zoneMissing: false }];
    }
    if (angles || n < NORTHS[0] || n > NORTHS[1] || e <= 180) return [];
    if (e >= ZONE_23 && e < ZONE_23 + MILLION) return [{ swapped, ...gk23(n, e), zoneMissing: false }];
    if (e >= MILLION) return [];
    const tm35fin = fromTm35fin({ north: metres(n), east: metres(e) });
    return [
      { swapped, position: tm35fin, system: "tm35fin", zoneMissing: false },
      { swapped, ...gk23(n, ZONE_23 + e), zoneMissing: true },
    ];
  });
}

function gk23(north: number, east: number): { readonly position: Position; readonly system: "gk23" } {
  return { position: fromGk23({ north: metres(north), east: metres(east) }), system: "gk23" };
}

/** E of another zone of ETRS-GK: 19 to 31. */
function isOtherZone(value: number): boolean {
  return value >= 19 * MILLION && value < 32 * MILLION;
}

function rank({ position }: Reading): number {
  return within(position, WINDOW) ? 2 : within(position, FINLAND) ? 1 : 0;
}

function within(
  [longitude, latitude]: Position,
  [west, south, east, north]: readonly [number, number, number, number],
) {
  // There and back through a plane leaves 1e-12°.
  const slack = 1e-9;
  return longitude > west - slack && longitude < east + slack && latitude > south - slack && latitude < north + slack;
}
