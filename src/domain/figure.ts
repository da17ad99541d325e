import type { FactValue, Qualifier } from "./fact.ts";
import type { LocalizedText } from "./language.ts";
import type { Source } from "./layer.ts";

/** How a figure came about; each has a sentence in three languages (`method.<name>`). */
export const METHODS = [
  "stated",
  "plane-area",
  "plane-length",
  "geodesic",
  "network",
  "land",
  "logistics",
  "derived",
] as const;
export type Method = (typeof METHODS)[number];

/** The only thing that panels, tables, sheets, stories and files print. */
export interface Figure {
  readonly key: string;
  readonly label: LocalizedText;
  readonly value: FactValue;
  readonly qualifier?: Qualifier;
  readonly unit: string | null;
  /** ± in the same unit; null where none is honest (the area of an approximate outline). */
  readonly plusMinus: number | null;
  /** Digits after the decimal mark that the figure can carry. */
  readonly decimals: number;
  readonly approximate: boolean;
  readonly method: Method;
  readonly sources: readonly Source[];
  readonly asOf: string | null;
}
