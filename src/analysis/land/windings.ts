/**
 * How often sets of rings wind about some ground, or how much oftener about the left side of an edge than about the
 * right: set, times, set, times …, sets ascending, nothing that winds 0 times. Mostly one to four sets: a flat list is
 * several times faster than a Map.
 */
export type Windings = readonly number[];

export const NO_WINDINGS: Windings = [];

/** @example timesOf([2, 1, 7, -1], 7) // -1 */
export function timesOf(windings: Windings, set: number): number {
  for (let i = 0; i < windings.length; i += 2) if (windings[i] === set) return windings[i + 1] as number;
  return 0;
}

/**
 * One and so many times the other.
 *
 * @example windingsSum([0, 1, 4, 1], [4, 1, 5, 1], -1) // [0, 1, 5, -1]
 */
export function windingsSum(one: Windings, other: Windings, sign: 1 | -1): Windings {
  if (one.length === 0 && sign === 1) return other;
  const sum: number[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const set = Math.min(one[i] ?? Infinity, other[j] ?? Infinity);
    let times = 0;
    if (one[i] === set) {
      times += one[i + 1] as number;
      i += 2;
    }
    if (other[j] === set) {
      times += sign * (other[j + 1] as number);
      j += 2;
    }
    if (times !== 0) sum.push(set, times);
  }
  return sum;
}
