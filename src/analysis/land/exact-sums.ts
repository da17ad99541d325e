const HALF = 2 ** 26;

/** Sums of whole numbers below 2^53 without a loss, though what comes between may be larger than that. */
export function exactSums(count: number): {
  readonly add: (sum: number, whole: number) => void;
  readonly value: (sum: number) => number;
} {
  const high = new Float64Array(count);
  const low = new Float64Array(count);
  return {
    add(sum, whole) {
      const upper = Math.floor(whole / HALF);
      high[sum] = (high[sum] as number) + upper;
      low[sum] = (low[sum] as number) + whole - upper * HALF;
    },
    value(sum) {
      const total = (high[sum] as number) * HALF + (low[sum] as number);
      if (!Number.isSafeInteger(total)) throw new Error(`sum beyond whole numbers: ${total}`);
      return total;
    },
  };
}
