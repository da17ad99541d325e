import { type Chain, cutOnce } from "./cutting.ts";
import { GRID_REACH, type GridRing } from "./land-grid.ts";
import { nearPairs, ROUNDS_NEAR } from "./near-pairs.ts";
import { type PairTable, pairTable } from "./pair-table.ts";
import { NO_WINDINGS, type Windings, windingsSum } from "./windings.ts";

/** The straight edges of some sets of rings, cut so that they meet at common points alone. */
export interface Noded {
  /** Points by number, millimetres on the land grid; numbered from west to east, those of one x from south to north. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Edges by number: from a point to one with a higher number. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** What each edge bounds: by set, how much more often its rings wind about the left side than about the right. */
  readonly winds: readonly Windings[];
  /** Rounds in which edges were cut: each moved an edge by at most 0.71 mm. */
  readonly rounds: number;
}

/** Rings of one set, outer ones counter-clockwise and holes clockwise; they may touch, cross and overlap others. */
export type RingSet = readonly GridRing[];

/** More rounds than any drawing has needed: past them something is wrong with the method itself. */
const MOST_ROUNDS = 100;

/**
 * Iterated snap rounding (Halperin and Packer 2002): every crossing becomes a point of the grid and enters every edge that
 * passes through its millimetre, as does every vertex, round after round until nothing moves. Then edges have nothing but
 * ends in common, and an edge that several sets share is one edge. In a round an edge moves by at most √½ mm.
 */
export function nodeRings(sets: readonly RingSet[]): Noded {
  const points = pairTable();
  const { chains, winds } = chainsOf(sets, points);
  let pairs = nearPairs(chains, points);
  let changed: ReadonlySet<number> | null = null;
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    if (rounds > 0 && rounds % ROUNDS_NEAR === 0) pairs = nearPairs(chains, points);
    changed = cutOnce(chains, pairs, points, changed);
    if (changed.size === 0) return { ...numbered(chains, winds, points), rounds };
  }
  throw new Error(`edges still move after ${MOST_ROUNDS} rounds`);
}

/** Edges that several rings draw alike are one from the start. */
function chainsOf(
  sets: readonly RingSet[],
  points: PairTable,
): { readonly chains: Chain[]; readonly winds: readonly Windings[] } {
  const drawn = edgeSums();
  sets.forEach((rings, set) => {
    const once: Windings = [set, 1];
    for (const ring of rings) {
      let before = points.at(ring[ring.length - 2] as number, ring[ring.length - 1] as number);
      for (let i = 0; i < ring.length; i += 2) {
        const point = points.at(ring[i] as number, ring[i + 1] as number);
        drawn.add(before, point, once);
        before = point;
      }
    }
  });
  const { first, second } = drawn.edges;
  return { chains: first.map((from, edge) => [from, second[edge] as number]), winds: drawn.winds };
}

/** Edges, each from its end with the lower number, with the sum of what is put on them. */
function edgeSums() {
  const edges = pairTable();
  const winds: Windings[] = [];
  return {
    edges,
    winds,
    add(from: number, to: number, seenFrom: Windings): void {
      if (from === to) return;
      const edge = edges.at(Math.min(from, to), Math.max(from, to));
      winds[edge] = windingsSum(winds[edge] ?? NO_WINDINGS, seenFrom, from < to ? 1 : -1);
    },
  };
}

/** Pieces of all chains on points numbered anew; those that lie on one another are one, those that bound nothing go. */
function numbered(chains: readonly Chain[], winds: readonly Windings[], points: PairTable): Omit<Noded, "rounds"> {
  const order = eastward(points);
  const pieces = edgeSums();
  chains.forEach((chain, number) => {
    for (let i = 0; i + 1 < chain.length; i++) {
      const [from, to] = [chain[i] as number, chain[i + 1] as number];
      pieces.add(order.numbers[from] as number, order.numbers[to] as number, winds[number] as Windings);
    }
  });
  const bounding = (_: unknown, edge: number): boolean => (pieces.winds[edge] as Windings).length > 0;
  return {
    x: order.x,
    y: order.y,
    from: pieces.edges.first.filter(bounding),
    to: pieces.edges.second.filter(bounding),
    winds: pieces.winds.filter(bounding),
  };
}

interface Eastward {
  /** By the old number of a point the new one. */
  readonly numbers: Int32Array;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

function eastward(points: PairTable): Eastward {
  const side = 2 * GRID_REACH;
  // Both coordinates in one number below 2^53: typed arrays sort numbers fast.
  const keys = new Float64Array(points.first.length);
  for (let point = 0; point < keys.length; point++) {
    keys[point] = ((points.first[point] as number) + GRID_REACH) * side + (points.second[point] as number) + GRID_REACH;
  }
  keys.sort();
  const numbers = new Int32Array(keys.length);
  const [x, y]: [number[], number[]] = [[], []];
  keys.forEach((key, number) => {
    const column = Math.floor(key / side);
    x.push(column - GRID_REACH);
    y.push(key - column * side - GRID_REACH);
    numbers[points.at(x[number] as number, y[number] as number)] = number;
  });
  return { numbers, x, y };
}
