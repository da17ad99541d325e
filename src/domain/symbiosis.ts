import type { FactKey } from "./fact.ts";
import type { LocalizedText } from "./language.ts";
import type { Feature, FeatureId, LayerId } from "./layer.ts";
import type { Statement } from "./statement.ts";

/** `on-tap`: to be had at KIP today. `possible`: a source says it could run; nobody has planned it. */
export const SYMBIOSIS_STATUSES = ["on-tap", "possible"] as const;
export type SymbiosisStatus = (typeof SYMBIOSIS_STATUSES)[number];

/** Which end of a link a kind of plant stands at. */
export const SYMBIOSIS_SIDES = ["neighbour", "site"] as const;

/** One thing on the map, or all plants inside KIP that do what the kind does. */
export type KindPlace =
  | { readonly layer: LayerId; readonly feature: FeatureId }
  | { readonly layer: LayerId; readonly activities: readonly string[] };

/** A kind of plant, never a firm. */
export interface PlantKind {
  readonly key: string;
  readonly side: (typeof SYMBIOSIS_SIDES)[number];
  readonly name: LocalizedText;
  /** Null where no source places it. */
  readonly place: KindPlace | null;
}

/** A substance that could run from one kind of plant to another. */
export interface SymbiosisLink {
  readonly key: string;
  readonly substance: LocalizedText;
  readonly from: PlantKind["key"];
  readonly to: PlantKind["key"];
  readonly status: SymbiosisStatus;
  readonly says: Statement;
  readonly facts: readonly FactKey[];
}

/** What KIP offers, and what could run between kinds of plant and Kruunuportti. */
export interface Symbiosis {
  readonly offered: readonly FactKey[];
  readonly kinds: readonly PlantKind[];
  /** Grouped by the neighbour they run to or from. */
  readonly links: readonly SymbiosisLink[];
}

/** The plants of a kind among the features of its layer; of plants only those inside KIP. */
export function isOfKind(feature: Feature, place: KindPlace): boolean {
  if (feature.layer !== place.layer) return false;
  if ("feature" in place) return feature.id === place.feature;
  const { activity, insideKip } = feature.fields;
  return insideKip === true && place.activities.some((one) => one === activity);
}
