/** Paper that a map sheet is made for. */
export const PAPER_SIZES = ["a4", "a3"] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** `across`: the long side lies. */
export const ORIENTATIONS = ["across", "upright"] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

export interface Paper {
  readonly size: PaperSize;
  readonly orientation: Orientation;
}

/** Scales of Finnish municipal maps: one to so many. */
export const SCALE_DENOMINATORS = [5_000, 10_000, 20_000, 25_000, 50_000, 100_000, 200_000] as const;
export type ScaleDenominator = (typeof SCALE_DENOMINATORS)[number];

/** Width and height, in the unit that its name or its place says. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

const LONG_SIDES: Readonly<Record<PaperSize, Extent>> = {
  a4: { width: 297, height: 210 },
  a3: { width: 420, height: 297 },
};

/**
 * The whole sheet, millimetres.
 *
 * @example paperMillimetres({ size: "a3", orientation: "upright" }) // { width: 297, height: 420 }
 */
export function paperMillimetres({ size, orientation }: Paper): Extent {
  const { width, height } = LONG_SIDES[size];
  return orientation === "across" ? { width, height } : { width: height, height: width };
}
