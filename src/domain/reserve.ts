import type { OwnPart } from "./land-balance.ts";
import type { LandUse } from "./land-use.ts";
import type { HalfSquareMillimetres } from "./plane.ts";
import type { ZoneId } from "./scenario.ts";
import type { Hectares } from "./units.ts";
import type { SheetWay } from "./way.ts";

/** Never mixed and never summed: `available` alone is plot stock (tonttivaranto). */
export const RESERVE_LINES = ["available", "planned", "possible"] as const;
export type ReserveLineKey = (typeof RESERVE_LINES)[number];

/** Uses that are land for small firms. */
export const SMALL_FIRM_USES: readonly LandUse[] = ["small-firms"];
/** Uses of a subcontractor zone, counted where the planner asks for it: firms of any size settle there. */
export const SUBCONTRACTOR_USES: readonly LandUse[] = ["maintenance", "recycling", "logistics"];

export interface ReserveArea {
  /** Ground within the planning area. */
  readonly gross: HalfSquareMillimetres;
  /** The same without the streets of the zones. */
  readonly net: HalfSquareMillimetres;
}

export interface ReserveLine extends ReserveArea {
  readonly key: ReserveLineKey;
  readonly byMunicipality: Readonly<Record<OwnPart, ReserveArea>>;
  readonly zones: readonly ZoneId[];
}

export interface ReserveQuestion {
  readonly year: number;
  readonly withSubcontractors: boolean;
  /** Plots that small firms need, net: an assumption; null where none is stated. */
  readonly need: Hectares | null;
}

export interface LandReserve {
  readonly year: number;
  /** In the order of `RESERVE_LINES`. */
  readonly lines: readonly ReserveLine[];
  /** Available now, net, less the need: negative is a shortage. Null where no need is stated. */
  readonly left: HalfSquareMillimetres | null;
}

/** What the road distance of land for small firms is asked to: the site's gate, the nearest Deep Port quay, highway 8. */
export const RESERVE_GOALS = ["gate", "quay", "e8"] as const;
export type ReserveGoal = (typeof RESERVE_GOALS)[number];

/** By road from a zone. */
export type ZoneWays = Readonly<Record<ReserveGoal, SheetWay>>;

export interface ReserveWays {
  /** The planning area touches the site: it is left by the site's gate, to which streets are not known yet. */
  readonly isThroughGate: boolean;
  readonly zones: ReadonlyMap<ZoneId, ZoneWays>;
}
