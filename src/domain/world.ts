import type { FactKey } from "./fact.ts";
import type { LocalizedText } from "./language.ts";
import type { Position } from "./layer.ts";
import type { Metres } from "./units.ts";

/** Land and sea far beyond the map, for pictures alone: nothing is measured on it. Rings in lon/lat degrees. */
export interface WorldOutline {
  /** The world, coarse. */
  readonly world: readonly (readonly Position[])[];
  /** Finer: the Baltic and the North Sea, where most ports lie. */
  readonly near: readonly (readonly Position[])[];
}

/** A place where aluminium is made and worked on, to compare with. */
export interface Cluster {
  readonly id: string;
  readonly name: LocalizedText;
  /** One word for the picture, the same in every language. */
  readonly label: string;
  /** Of the town, lon/lat degrees. */
  readonly position: Position;
  readonly accuracyMetres: Metres;
  readonly capacity: readonly FactKey[];
  /** What stands beside it. */
  readonly beside: readonly FactKey[];
  /** Its area in hectares; null where no source gives it. */
  readonly site: FactKey | null;
  /** What its area says about the land that a tonne needs. */
  readonly land: readonly FactKey[];
  /** Whom to ask for the area; null where it is known. */
  readonly ask: LocalizedText | null;
}

export const WORLD_FILES = ["outline", "clusters"] as const;
export type WorldFile = (typeof WORLD_FILES)[number];
