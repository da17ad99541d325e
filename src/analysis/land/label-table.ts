import { NO_WINDINGS, type Windings, windingsSum } from "./windings.ts";

/** What lies on a piece of ground, each combination of sets numbered once. */
export interface LabelTable {
  readonly all: readonly Windings[];
  /** The label on the far side of an edge. */
  readonly across: (label: number, winds: Windings) => number;
}

export function labelTable(): LabelTable {
  const all: Windings[] = [NO_WINDINGS];
  const hashes: number[] = [0];
  /** By hash the last label with it; labels of one hash lead from one to the next. */
  const last = new Map<number, number>([[0, 0]]);
  const before: number[] = [-1];
  return {
    all,
    across(label, winds) {
      // The hash of a sum is the sum of hashes: it is known before the sum is.
      const hash = ((hashes[label] as number) + hashOf(winds)) | 0;
      const sum = windingsSum(all[label] as Windings, winds, 1);
      for (let known = last.get(hash) ?? -1; known >= 0; known = before[known] as number) {
        if (areEqual(all[known] as Windings, sum)) return known;
      }
      before.push(last.get(hash) ?? -1);
      last.set(hash, all.length);
      hashes.push(hash);
      all.push(sum);
      return all.length - 1;
    },
  };
}

function hashOf(winds: Windings): number {
  let hash = 0;
  for (let i = 0; i < winds.length; i += 2) {
    hash = (hash + Math.imul(mixed(winds[i] as number), winds[i + 1] as number)) | 0;
  }
  return hash;
}

/** A set as a number that no sum of others comes to but by chance (the end of MurmurHash 3). */
function mixed(set: number): number {
  let hash = Math.imul(set + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function areEqual(one: Windings, other: Windings): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
