/** A number in steps of the last digit that is printed, and the whole step at which it stands: one of its two neighbours. */
export interface Stepped {
  readonly steps: number;
  at: number;
}

/** A number at its nearest step, whatever others do. */
export const atRest = (steps: number): Stepped => ({ steps, at: Math.round(steps) });

/**
 * Moves what stands together, a part and the sum that it belongs to, by a step each until what was lacking (or is too much,
 * where it is negative) is given out: the first first, and none beyond the neighbours of its own number.
 *
 * @example settle([[a], [b], [c]], 1) // of 2.4, 7.4 and 1.2 at rest: 3, 7, 1
 */
export function settle(bundles: readonly (readonly Stepped[])[], lacking: number): void {
  const by = Math.sign(lacking);
  let left = Math.abs(lacking);
  for (const bundle of bundles) {
    if (left === 0) return;
    if (!bundle.every(({ steps, at }) => neighbour(steps, at + by) === at + by)) continue;
    for (const one of bundle) one.at += by;
    left -= 1;
  }
}

/** The whole step nearest to `wished` that still is a neighbour of the number. */
export const neighbour = (steps: number, wished: number): number =>
  Math.min(Math.ceil(steps), Math.max(Math.floor(steps), wished));
