import type { FactKey } from "./fact.ts";
import type { LocalizedText } from "./language.ts";
import type { FeatureId, LayerId } from "./layer.ts";
import type { LegalPhase } from "./status.ts";

/** `done`: made, or handed in. `open`: known to lie ahead or under way. `not-known`: no source tells. */
export const DECISION_STAGES = ["done", "open", "not-known"] as const;
export type DecisionStage = (typeof DECISION_STAGES)[number];

/** Something that somebody decides about the site, from plans to the investment. What is known of it stands in facts. */
export interface Decision {
  readonly key: string;
  readonly title: LocalizedText;
  /** Who decides, named as the body was called on the source's date. */
  readonly decides: LocalizedText;
  readonly stage: DecisionStage;
  /** Only of plans: how far it has come in law. */
  readonly phase: LegalPhase | null;
  /** A year, a month or a day, or two of them with a slash between: `2026/2027`; null where no source tells. */
  readonly when: string | null;
  /** The thing on the map that it is about. */
  readonly place: { readonly layer: LayerId; readonly feature: FeatureId } | null;
  /** What the sources say of it; a fact without a value says whom to ask. */
  readonly facts: readonly FactKey[];
}
