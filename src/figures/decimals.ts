/** Most decimals that any figure prints. */
const MOST = 6;

/**
 * How many decimals a stated number is written with.
 *
 * @example decimalsOf(15.7) // 1
 * @example decimalsOf(0.0008) // 4
 */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < MOST; decimals += 1) {
    if (Math.abs(Number(value.toFixed(decimals)) - value) < 1e-9) return decimals;
  }
  return MOST;
}

export interface Carried {
  readonly plusMinus: number;
  readonly decimals: number;
  /** The number it belongs to is rounded to a multiple of this. */
  readonly step: number;
}

/**
 * A ± rounded up to one significant digit, and how its number is rounded; at most `most` decimals.
 *
 * @example carried(0.424, 2) // { plusMinus: 0.5, decimals: 1, step: 0.1 }
 */
export function carried(uncertainty: number, most: number): Carried {
  // The rest of 1e-9 keeps 0.4 from becoming 0.5 where the number is not exact in binary.
  const leading = Math.max(-most, Math.floor(Math.log10(uncertainty) + 1e-9));
  const digits = Math.max(1, Math.ceil(uncertainty / 10 ** leading - 1e-9));
  const exponent = digits === 10 ? leading + 1 : leading;
  const decimals = Math.max(0, -exponent);
  return {
    plusMinus: Number((digits * 10 ** leading).toFixed(decimals)),
    decimals,
    step: 10 ** exponent,
  };
}
