/** Pairs of whole numbers below 2^31 (points by their coordinates, edges by their ends), numbered as they come. */
export interface PairTable {
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** The number of a pair; a new one gets the next. */
  readonly at: (first: number, second: number) => number;
}

/** Open addressing in one typed array: a Map keyed by numbers beyond 2^31 takes five times as long. */
export function pairTable(): PairTable {
  const first: number[] = [];
  const second: number[] = [];
  /** The number of the pair that stands there and 1; 0 where none does. At most half of them are taken. */
  let slots = new Int32Array(256);
  const slotOf = (one: number, other: number): number => {
    const mask = slots.length - 1;
    let slot = hashOf(one, other) & mask;
    for (let taken = slots[slot] as number; taken !== 0; taken = slots[slot] as number) {
      if (first[taken - 1] === one && second[taken - 1] === other) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const grow = (): void => {
    slots = new Int32Array(4 * slots.length);
    for (let number = 0; number < first.length; number++) {
      slots[slotOf(first[number] as number, second[number] as number)] = number + 1;
    }
  };
  return {
    first,
    second,
    at(one, other) {
      const slot = slotOf(one, other);
      const taken = slots[slot] as number;
      if (taken !== 0) return taken - 1;
      first.push(one);
      second.push(other);
      slots[slot] = first.length;
      if (2 * first.length > slots.length) grow();
      return first.length - 1;
    },
  };
}

/** Odd multipliers near the golden ratio of 2^32; the high bits are the well mixed ones. */
function hashOf(one: number, other: number): number {
  const mixed = Math.imul(Math.imul(one, 0x9e3779b1) ^ other, 0x85ebca77);
  return mixed ^ (mixed >>> 15);
}
