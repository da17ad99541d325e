import { TooComplex } from "../../domain/too-complex.ts";
import type { Box } from "../../geojson/plane-area.ts";
import { boxOfChain } from "./near-pairs.ts";
import type { PairTable } from "./pair-table.ts";

/** The points of an edge as drawn, from one end to the other, with those that have come between them since. */
export type Chain = readonly number[];

/** By chain, which of its pieces are cut and the points that enter them: piece, point, piece, point … */
type Cuts = Map<number, number[]>;

/**
 * A drawing in which more pairs of pieces are cut in one round is not worked out; large drawings may have more, as they
 * have more edges. Measured: combs across one another that meet in 20 000 places take a second, in 90 000 ten and more; 50
 * zones with all restrictions meet in 200 places, 10 000 zones in 9 300.
 */
const MOST_MEETINGS = { drawing: 20_000, edge: 2 } as const;

/**
 * One round of snap rounding: what must be cut is found first, then cut. `changed` are the chains that the round before
 * has made others, null in the first one; gives those of this round. Throws `TooComplex` above `MOST_MEETINGS`.
 */
export function cutOnce(
  chains: Chain[],
  pairs: Int32Array,
  points: PairTable,
  changed: ReadonlySet<number> | null,
): ReadonlySet<number> {
  const cuts: Cuts = new Map();
  const isDue = new Uint8Array(chains.length).fill(changed === null ? 1 : 0);
  for (const chain of changed ?? []) isDue[chain] = 1;
  const most = MOST_MEETINGS.drawing + MOST_MEETINGS.edge * chains.length;
  let meetings = 0;
  for (let i = 0; i < pairs.length; i += 2) {
    const one = pairs[i] as number;
    const other = pairs[i + 1] as number;
    if (isDue[one] === 1 || isDue[other] === 1) meetings += compare(one, other, chains, points, cuts);
    if (meetings > most) throw new TooComplex(most);
  }
  for (const chain of changed ?? []) compare(chain, chain, chains, points, cuts);
  for (const [chain, list] of cuts) chains[chain] = cutChain(chains[chain] as Chain, list, points);
  return new Set(cuts.keys());
}

/**
 * Every piece of one chain with every piece of the other; a chain that is cut already has up to hundreds. Gives how many
 * pairs of pieces meet.
 */
function compare(one: number, other: number, chains: readonly Chain[], points: PairTable, cuts: Cuts): number {
  const ofOne = chains[one] as Chain;
  const ofOther = chains[other] as Chain;
  if (ofOther.length > ofOne.length) {
    return compare(other, one, chains, points, cuts);
  }
  let meetings = 0;
  const box = ofOne.length > 2 ? boxOfChain(ofOther, points) : null;
  for (let i = 0; i + 1 < ofOne.length; i++) {
    const a = ofOne[i] as number;
    const b = ofOne[i + 1] as number;
    if (box !== null && liesOutside(a, b, box, points)) continue;
    for (let j = one === other ? i + 1 : 0; j + 1 < ofOther.length; j++) {
      const c = ofOther[j] as number;
      const d = ofOther[j + 1] as number;
      const meeting = meetingOf(a, b, c, d, points);
      if (meeting === 0) continue;
      meetings += 1;
      if (meeting & C) put(cuts, one, i, c);
      if (meeting & D) put(cuts, one, i, d);
      if (meeting & A) put(cuts, other, j, a);
      if (meeting & B) put(cuts, other, j, b);
      if (meeting !== CROSSING) continue;
      const point = crossingOf(a, b, c, d, points);
      if (point !== a && point !== b) put(cuts, one, i, point);
      if (point !== c && point !== d) put(cuts, other, j, point);
    }
  }
  return meetings;
}

function liesOutside(
  a: number,
  b: number,
  [west, south, east, north]: Box,
  { first: x, second: y }: PairTable,
): boolean {
  const [ax, ay, bx, by] = [x[a] as number, y[a] as number, x[b] as number, y[b] as number];
  return (
    (ax < west && bx < west) || (ax > east && bx > east) || (ay < south && by < south) || (ay > north && by > north)
  );
}

function put(cuts: Cuts, chain: number, piece: number, point: number): void {
  const list = cuts.get(chain);
  if (list === undefined) cuts.set(chain, [piece, point]);
  else list.push(piece, point);
}

/** How two pieces meet: the ends that enter the other piece, added up, or that they cross; 0 where nothing is to be cut. */
const [A, B, C, D, CROSSING] = [1, 2, 4, 8, 16];

/**
 * Ends of the pieces from `a` to `b` and from `c` to `d` that lie in the millimetre of the other piece enter it; where
 * none does and the two cross, the crossing enters both. Cross products on the grid are whole numbers and exact.
 */
function meetingOf(a: number, b: number, c: number, d: number, { first: x, second: y }: PairTable): number {
  const ax = x[a] as number;
  const bx = x[b] as number;
  const cx = x[c] as number;
  const dx = x[d] as number;
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return 0;
  const ay = y[a] as number;
  const by = y[b] as number;
  const cy = y[c] as number;
  const dy = y[d] as number;
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return 0;
  // Positive where the end lies to the left of the other piece.
  const sideOfC = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const sideOfD = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  const sideOfA = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const sideOfB = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  const shareAnEnd = a === c || a === d || b === c || b === d;
  let entering = 0;
  if (c !== a && c !== b && isInMillimetre(sideOfC, cx - ax, cy - ay, bx - ax, by - ay)) entering |= C;
  if (d !== a && d !== b && isInMillimetre(sideOfD, dx - ax, dy - ay, bx - ax, by - ay)) entering |= D;
  if (a !== c && a !== d && isInMillimetre(sideOfA, ax - cx, ay - cy, dx - cx, dy - cy)) entering |= A;
  if (b !== c && b !== d && isInMillimetre(sideOfB, bx - cx, by - cy, dx - cx, dy - cy)) entering |= B;
  if (entering !== 0 || shareAnEnd) return entering;
  const cross = sideOfC * sideOfD < 0 && sideOfA * sideOfB < 0;
  return cross ? CROSSING : 0;
}

/**
 * Does a piece run through the open millimetre about a point beside it? All seen from the end where the piece begins: the
 * point, the far end, and on which side the point lies.
 */
function isInMillimetre(side: number, px: number, py: number, ux: number, uy: number): boolean {
  if (2 * Math.abs(side) >= Math.abs(ux) + Math.abs(uy)) return false;
  const along = px * ux + py * uy;
  return along > 0 && along < ux * ux + uy * uy;
}

/** The grid point nearest to where two pieces cross. */
function crossingOf(a: number, b: number, c: number, d: number, points: PairTable): number {
  const { first: x, second: y } = points;
  const [ax, ay, cx, cy] = [x[a] as number, y[a] as number, x[c] as number, y[c] as number];
  const [ux, uy] = [(x[b] as number) - ax, (y[b] as number) - ay];
  const [vx, vy] = [(x[d] as number) - cx, (y[d] as number) - cy];
  const share = (vx * (cy - ay) - vy * (cx - ax)) / (vx * uy - vy * ux);
  return points.at(Math.round(ax + share * ux), Math.round(ay + share * uy));
}

/** Points enter a piece in its own direction. */
function cutChain(chain: Chain, cuts: readonly number[], { first: x, second: y }: PairTable): Chain {
  const next: number[] = [];
  chain.forEach((from, piece) => {
    next.push(from);
    const to = chain[piece + 1];
    if (to === undefined) return;
    const entering = new Set(cuts.filter((_, index) => index % 2 === 1 && cuts[index - 1] === piece));
    if (entering.size === 0) return;
    const [ux, uy] = [(x[to] as number) - (x[from] as number), (y[to] as number) - (y[from] as number)];
    const along = (point: number): number => (x[point] as number) * ux + (y[point] as number) * uy;
    next.push(...[...entering].sort((one, other) => along(one) - along(other) || one - other));
  });
  return next;
}
