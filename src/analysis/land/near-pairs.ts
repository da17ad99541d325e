import Flatbush from "flatbush";
import { TooComplex } from "../../domain/too-complex.ts";
import type { Box } from "../../geojson/plane-area.ts";
import type { Chain } from "./cutting.ts";
import type { PairTable } from "./pair-table.ts";

/** Rounds of cutting for which pairs once found hold: two edges come nearer to one another by at most 1.42 mm in each. */
export const ROUNDS_NEAR = 5;
/** Millimetres. */
const NEAR = Math.ceil(ROUNDS_NEAR * Math.SQRT2);

/** Boxes of a plain drawing of 100 000 corners overlap about a million times; the pairs of more would fill the memory. */
const MOST_PAIRS = 4_000_000;

/** Pairs of chains near enough to meet within some rounds, the smaller number first. Throws `TooComplex` if too many. */
export function nearPairs(chains: readonly Chain[], points: PairTable): Int32Array {
  if (chains.length === 0) return new Int32Array(0);
  const index = new Flatbush(chains.length, 16, Int32Array);
  const boxes = chains.map((chain) => boxOfChain(chain, points));
  for (const [west, south, east, north] of boxes) index.add(west, south, east, north);
  index.finish();
  const pairs: number[] = [];
  boxes.forEach(([west, south, east, north], number) => {
    const near = index.search(west - NEAR, south - NEAR, east + NEAR, north + NEAR, (other) => other > number);
    for (const other of near) pairs.push(number, other);
    if (pairs.length > 2 * MOST_PAIRS) throw new TooComplex(MOST_PAIRS);
  });
  return Int32Array.from(pairs);
}

/** About all points of a chain: told apart by number, they are no points that could be passed on. */
export function boxOfChain(chain: Chain, { first, second }: PairTable): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of chain) {
    const [x, y] = [first[point] as number, second[point] as number];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}
