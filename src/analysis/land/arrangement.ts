import { exactSums } from "./exact-sums.ts";
import { type Noded, nodeRings, type RingSet } from "./noding.ts";
import { labelSides, type Sides } from "./sides.ts";
import { timesOf } from "./windings.ts";

/**
 * The plane cut by all rings at once. Every piece of ground carries one label, which says the sets it lies in; what is
 * summed over labels closes exactly.
 */
export interface Arrangement {
  readonly noded: Noded;
  readonly sides: Sides;
  /** By label: twice its area in square millimetres, a whole number; of label 0 it says nothing. */
  readonly twiceAreas: readonly number[];
}

/**
 * Nodes some sets of rings together and measures every piece once.
 *
 * @example arrange([[square(0, 0, 2000)], [square(1000, 0, 2000)]]).twiceAreas.slice(1) // three pieces of 4 000 000: 2 m²
 */
export function arrange(sets: readonly RingSet[]): Arrangement {
  const noded = nodeRings(sets);
  const sides = labelSides(noded);
  return { noded, sides, twiceAreas: areasOf(noded, sides) };
}

function areasOf(noded: Noded, { labels, left, right }: Sides): readonly number[] {
  const sums = exactSums(labels.length);
  for (let edge = 0; edge < left.length; edge++) {
    const cross = crossOf(noded, edge);
    const onLeft = left[edge] as number;
    const onRight = right[edge] as number;
    if (onLeft !== 0) sums.add(onLeft, cross);
    if (onRight !== 0) sums.add(onRight, -cross);
  }
  return labels.map((_, label) => sums.value(label));
}

/**
 * Twice the area within a set by its own outline as noded, square millimetres: an account of its own, against which the
 * sum over labels is held. Meant for sets whose rings do not overlap one another.
 */
export function twiceAreaWithin(noded: Noded, set: number): number {
  const sum = exactSums(1);
  noded.winds.forEach((winds, edge) => {
    const times = timesOf(winds, set);
    for (let i = 0; i < Math.abs(times); i++) sum.add(0, Math.sign(times) * crossOf(noded, edge));
  });
  return sum.value(0);
}

/** Twice the area between an edge and the origin, positive to the left of the edge. */
function crossOf({ x, y, from, to }: Noded, edge: number): number {
  const a = from[edge] as number;
  const b = to[edge] as number;
  return (x[a] as number) * (y[b] as number) - (x[b] as number) * (y[a] as number);
}
