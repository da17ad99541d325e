import type { SourceKey } from "./fact.ts";
import type { LocalizedText } from "./language.ts";

/** What sources say, in our words. */
export interface Statement {
  readonly text: LocalizedText;
  readonly sources: readonly SourceKey[];
  /** Date of the sources, or of the state they tell of. */
  readonly date: string | null;
  /** True where the company says so. */
  readonly companyClaim?: boolean;
}
