import type { Bounds } from "../domain/layer.ts";

/** The bounds that hold all of them, or null for none. */
export function unionOf(all: readonly Bounds[]): Bounds | null {
  const first = all[0];
  if (first === undefined) return null;
  return all.reduce(
    (a, b): Bounds => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    first,
  );
}
