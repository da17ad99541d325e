import type { HalfSquareMillimetres, PlaneArea } from "./plane.ts";
import type { ZoneId } from "./scenario.ts";
import type { Metres } from "./units.ts";

/** Two zones over the same ground: it can be taken from the one or the other. */
export interface OverlapFault {
  readonly kind: "overlap";
  /** The zone that the ground is counted to. */
  readonly counted: ZoneId;
  readonly beneath: ZoneId;
  readonly area: HalfSquareMillimetres;
  /** To show and to zoom to. */
  readonly ground: PlaneArea;
  readonly mends: readonly LandMend[];
}

/** A sliver of the planning area that no zone takes: it can be given to a neighbour. */
export interface GapFault {
  readonly kind: "gap";
  readonly area: HalfSquareMillimetres;
  /** Twice the area over the length of its edge: of a strip its width. */
  readonly meanWidth: Metres;
  readonly ground: PlaneArea;
  /** The neighbour with the longest border first. */
  readonly mends: readonly LandMend[];
}

export type LandFault = OverlapFault | GapFault;

export interface LandMend {
  readonly kind: "take-from" | "give-to";
  readonly zone: ZoneId;
  /** The zone has no other ground: it would be gone. */
  readonly removesZone: boolean;
}
