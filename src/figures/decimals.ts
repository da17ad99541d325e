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

/** From this ± on a distance is called approximate, metres: the outline of the site is known to 300 m. */
export const APPROXIMATE_FROM = 100;

export interface Carried {
  readonly plusMinus: number;
  readonly decimals: number;
  /** The number it belongs to is rounded to a multiple of this. */
  readonly step: number;
}

/**
 * A ± rounded up, and how its number is rounded; at most `most` decimals (−1: to tens). It keeps two significant digits
 * where the first one is 1, 2 or 3, for there one digit would say up to twice as much; otherwise one.
 *
 * @example carried(1.094, 2) // { plusMinus: 1.1, decimals: 1, step: 0.1 }
 * @example carried(0.424, 2) // { plusMinus: 0.5, decimals: 1, step: 0.1 }
 */
export function carried(uncertainty: number, most: number): Carried {
  // The rest of 1e-9 keeps 0.4 from becoming 0.5 where the number is not exact in binary.
  const leading = Math.max(-most, Math.floor(Math.log10(uncertainty) + 1e-9));
  const keepsTwo = Math.floor(uncertainty / 10 ** leading + 1e-9) < 4;
  const finest = Math.max(-most, keepsTwo ? leading - 1 : leading);
  const digits = Math.max(1, Math.ceil(uncertainty / 10 ** finest - 1e-9));
  // Rounded up to 40 its first digit is no longer a 3.
  const exponent = keepsTwo && digits === 40 ? leading : finest;
  const decimals = Math.max(0, -exponent);
  return { plusMinus: Number((digits * 10 ** finest).toFixed(decimals)), decimals, step: 10 ** exponent };
}
