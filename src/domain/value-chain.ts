import type { LocalizedText } from "./language.ts";
import type { FeatureId, LayerId } from "./layer.ts";
import type { Town } from "./parks.ts";
import type { Statement } from "./statement.ts";

/** `production`: the way of the material. `research`: how what is known is renewed. */
export const CHAINS = ["production", "research"] as const;
export type Chain = (typeof CHAINS)[number];

/** Somebody, or a group, whom the study names at a stage, and the role it gives them. */
export interface Actor {
  readonly name: string | LocalizedText;
  readonly role: Statement;
  /** Where it stands on the map; null where the map has nothing of it. */
  readonly place: { readonly layer: LayerId; readonly feature: FeatureId } | null;
}

export interface ChainStage {
  readonly key: string;
  readonly chain: Chain;
  /** As the study numbers it. */
  readonly number: number;
  readonly title: LocalizedText;
  readonly actors: readonly Actor[];
}

/** A phase of the investment, and what the study proposes to do in it. */
export interface ChainPhase {
  readonly key: string;
  readonly title: LocalizedText;
  readonly aim: Statement;
  readonly measures: readonly LocalizedText[];
}

/** A project that the ecosystem agreement has paid for. */
export interface EcosystemProject {
  readonly title: string | LocalizedText;
  readonly about: Statement;
  readonly carriers: LocalizedText;
  /** First and last day, `2023-09-01/2026-08-31`. */
  readonly when: string;
  readonly place: Actor["place"];
}

/** The study's stages and phases, and the lists that stand beside them. */
export interface ValueChain {
  readonly stages: readonly ChainStage[];
  readonly phases: readonly ChainPhase[];
  readonly projects: readonly EcosystemProject[];
  readonly cities: { readonly says: Statement; readonly towns: readonly Town[] };
}
