import type { LocalizedText } from "./language.ts";
import type { FeatureId, LayerId, Source } from "./layer.ts";

export type FactKey = string;
export type SourceKey = string;

/** H official or primary · M secondary · L weak or undated · INF arithmetic or inference, stated by no source. */
export const CONFIDENCES = ["H", "M", "L", "INF"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** How the source qualifies its number. */
export const QUALIFIERS = ["about", "at-most", "at-least", "more-than", "less-than"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const FACT_GROUPS = [
  "site",
  "arctial",
  "kip",
  "port",
  "rail",
  "road",
  "grid",
  "planning",
  "protection",
  "land-need",
  "emissions",
  "nature",
  "clusters",
  "parks",
  "municipalities",
] as const;
export type FactGroup = (typeof FACT_GROUPS)[number];

/** A number, a range, a statement in words, or null where nobody knows. */
export type FactValue = number | { readonly min: number; readonly max: number } | LocalizedText | null;

export interface Fact {
  readonly key: FactKey;
  readonly group: FactGroup;
  readonly label: LocalizedText;
  readonly value: FactValue;
  /** ± of a value measured here, in the same unit. */
  readonly plusMinus?: number;
  readonly qualifier?: Qualifier;
  /** As printed after the number: "ha", "t/a", "kV"; absent for statements and bare counts. */
  readonly unit?: string;
  readonly sources: readonly SourceKey[];
  /** Date of the source or of the state it tells of. */
  readonly date: string | null;
  readonly confidence: Confidence;
  /** Features and layers the fact speaks of. */
  readonly about: readonly (FeatureId | LayerId)[];
  /** Facts that say otherwise: shown side by side. */
  readonly conflictsWith: readonly FactKey[];
  readonly note?: LocalizedText;
  /** True where the company says so. */
  readonly companyClaim?: boolean;
  /** Only for unknowns (`value: null`): why it is not known and whom to ask. */
  readonly unknown?: { readonly why: LocalizedText; readonly ask: LocalizedText };
  /** Where it stands on the card "What is decided and what is open". */
  readonly decision?: "decided" | "open";
}

export interface FactBook {
  readonly sources: Readonly<Record<SourceKey, Source>>;
  readonly facts: readonly Fact[];
}
