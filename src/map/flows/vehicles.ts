import type { Position } from "../../domain/layer.ts";
import { MINUTES_A_SECOND } from "../../theme/flow-style.ts";
import { lengthOf } from "./seen-line.ts";

const MINUTES_OF_A_DAY = 1_440;
/** Vehicles of the picture go so far in a second, pixels; no source gives a speed, and the picture tells none. */
const PIXELS_A_SECOND = 30;
/** Nor faster over the shortest way, nor slower over the longest than this, seconds from end to end. */
const ON_WAY = { least: 6, most: 60 };
/** More than this one way are beads on a string: fewer are drawn, as evenly spaced. */
const MOST_DRAWN = 2_000;

/** A line with its length up to each vertex, in shares of the whole. */
export interface Track {
  readonly line: readonly Position[];
  readonly shares: readonly number[];
  /** Degrees of latitude. */
  readonly length: number;
}

export function trackOf(line: readonly Position[]): Track {
  let sum = 0;
  const sums = line.map((to, index) => {
    sum += index === 0 ? 0 : lengthOf(line[index - 1] ?? to, to);
    return sum;
  });
  return { line, shares: sums.map((length) => (sum === 0 ? 0 : length / sum)), length: sum };
}

/**
 * How long a vehicle of the picture is on a way so long on the screen, seconds.
 *
 * @example secondsOnWay(720) // 24
 */
export const secondsOnWay = (pixels: number): number =>
  Math.min(ON_WAY.most, Math.max(ON_WAY.least, pixels / PIXELS_A_SECOND));

/**
 * How far along its way each vehicle is that is under way at a time, 0–1: evenly spaced, so many a
 * day past any point, but never more than 2,000. `onWay`: seconds of the picture from end to end.
 *
 * @example vehiclesAt(96, 0, 24).length // 24: one a second of the picture, 24 seconds on the way
 */
export function vehiclesAt(aDay: number, seconds: number, onWay: number): readonly number[] {
  if (aDay <= 0) return [];
  const aSecond = Math.min((aDay * MINUTES_A_SECOND) / MINUTES_OF_A_DAY, (MOST_DRAWN - 1) / onWay);
  /** How many have set out; the first half a headway after the start. */
  const setOut = Math.floor(seconds * aSecond + 0.5);
  const arrived = Math.floor((seconds - onWay) * aSecond + 0.5);
  return Array.from({ length: setOut - arrived }, (_, index) => {
    const left = (arrived + index + 0.5) / aSecond;
    return Math.min(1, Math.max(0, (seconds - left) / onWay));
  });
}

/** A place on a track and which way the track leads there: east and north, together 1. */
interface OnTrack {
  readonly at: Position;
  readonly ahead: readonly [number, number];
}

/** The place a share along a track, 0–1. @example placeOn(trackOf([[0, 0], [4, 0]]), 0.25).at // [1, 0] */
export function placeOn({ line, shares }: Track, share: number): OnTrack {
  let [low, high] = [0, shares.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((shares[middle] ?? 0) <= share) low = middle;
    else high = middle;
  }
  const [from = [0, 0], to = from] = [line[low], line[high]];
  const [start = 0, end = start] = [shares[low], shares[high]];
  const part = end > start ? (share - start) / (end - start) : 0;
  const [across, up] = [to[0] - from[0], to[1] - from[1]];
  const length = lengthOf(from, to) || 1;
  return {
    at: [from[0] + part * across, from[1] + part * up],
    ahead: [(across * shrinkAt(from)) / length, up / length],
  };
}

/**
 * A place so far ahead of another and to the right of it, degrees of latitude.
 *
 * @example shifted({ at: [0, 0], ahead: [1, 0] }, 2, 1) // [2, -1]
 */
export function shifted({ at, ahead: [east, north] }: OnTrack, ahead: number, right: number): Position {
  return [at[0] + (ahead * east + right * north) / shrinkAt(at), at[1] + ahead * north - right * east];
}

/** How much shorter a degree of longitude is than one of latitude. */
const shrinkAt = ([, latitude]: Position): number => Math.cos((latitude * Math.PI) / 180);
