import type { LayerId } from "./layer.ts";
import type { MainClass, PlanCode } from "./plan-code.ts";
import type { HalfSquareMillimetres, PlaneArea } from "./plane.ts";
import type { NoticeKey, RestrictionKey } from "./restriction.ts";
import type { OwnRestriction, ZoneId } from "./scenario.ts";
import type { PlanningMunicipality } from "./status.ts";
import type { Metres, SquareMetres } from "./units.ts";

/** Whose table it is: one a municipality, ground in neither, and all of it together. */
export const BALANCE_PARTS = ["kokkola", "kruunupyy", "elsewhere", "joint"] as const;
export type BalancePart = PlanningMunicipality | "elsewhere" | "joint";
/** Ground lies in one of these. */
export type OwnPart = Exclude<BalancePart, "joint">;
export const OWN_PARTS = ["kokkola", "kruunupyy", "elsewhere"] as const satisfies readonly OwnPart[];

/** Ground reserved for one plan symbol; the symbol is null for ground that no zone takes. */
export interface BalanceRow {
  readonly code: PlanCode | null;
  readonly mainClass: MainClass | null;
  readonly area: HalfSquareMillimetres;
  /** Permitted floor area, k-m²; null where none of its zones has a building right. */
  readonly floorArea: SquareMetres | null;
  readonly onOutline: OnOutline;
}

/** What the outline of the planning area bounds: it is known no better than the outline. */
export interface OnOutline {
  readonly area: boolean;
  /** Floor area by plot ratio; what is stated stands as it is. */
  readonly floorArea: boolean;
}

/** A restriction that follows from the layers, or one of the planner's own (`ownRestriction`). */
export type RestrictionId = RestrictionKey | `own:${string}`;

/** @example ownRestriction({ id: "railway" }) // "own:railway", never the railway of the layers */
export const ownRestriction = ({ id }: Pick<OwnRestriction, "id">): RestrictionId => `own:${id}`;

/** How much of a symbol's ground lies under a restriction. */
export interface RestrictionRow {
  /** A `RestrictionId`. */
  readonly restriction: string;
  readonly area: HalfSquareMillimetres;
  readonly onOutline: boolean;
  readonly over: readonly {
    readonly code: PlanCode | null;
    readonly area: HalfSquareMillimetres;
    readonly onOutline: boolean;
  }[];
}

export interface AreaTable {
  readonly part: BalancePart;
  /** Rows in the order of the national form, unallocated ground last; they sum to `total` exactly. */
  readonly rows: readonly BalanceRow[];
  readonly total: HalfSquareMillimetres;
  /** Restrictions over these rows: they overlap one another and take no ground. */
  readonly restrictions: readonly RestrictionRow[];
}

/** Two zones over the same ground. */
export interface ZoneOverlap {
  /** The zone that the ground is counted to. */
  readonly counted: ZoneId;
  readonly beneath: ZoneId;
  readonly area: HalfSquareMillimetres;
}

export interface ZoneShare {
  readonly zone: ZoneId;
  /** Symbol that its ground without streets is counted to. */
  readonly code: PlanCode;
  /** Ground counted to it, within the planning area. */
  readonly counted: HalfSquareMillimetres;
  /** The same without its streets. */
  readonly net: HalfSquareMillimetres;
  /** Ground of it outside the planning area: counted nowhere. */
  readonly outside: HalfSquareMillimetres;
  readonly asDrawn: HalfSquareMillimetres;
  readonly floorArea: SquareMetres | null;
  readonly byMunicipality: Readonly<Record<OwnPart, HalfSquareMillimetres>>;
  readonly netByMunicipality: Readonly<Record<OwnPart, HalfSquareMillimetres>>;
  /** Where the outline of the planning area bounds it. */
  readonly onOutlineIn: readonly OwnPart[];
  readonly onOutline: OnOutline;
}

export interface LandBalance {
  /** A table for each part that has ground, the joint one last. */
  readonly tables: readonly AreaTable[];
  readonly zones: readonly ZoneShare[];
  readonly overlaps: readonly ZoneOverlap[];
  readonly planningArea: HalfSquareMillimetres;
  readonly planningAreaAsDrawn: HalfSquareMillimetres;
  /** Rows of the tables less the planning area: 0 when the balance closes, as it must. */
  readonly closingError: HalfSquareMillimetres;
}

/** Ground on which building is restricted, as it is counted and drawn. */
export interface RestrictedGround {
  readonly id: RestrictionId;
  readonly ground: PlaneArea;
}

/** What the layers say of a planning area, and what they could not say. */
export interface RestrictedLand {
  /** Those of the layers first, then the planner's own; cut off a little beyond the planning area. */
  readonly restricted: readonly RestrictedGround[];
  /** What is only told of, with its length within the planning area. */
  readonly notices: readonly { readonly key: NoticeKey; readonly length: Metres }[];
  /** Layers that could not be had, and what is not known or not known in full without them. */
  readonly missing: readonly {
    readonly layer: LayerId;
    readonly unknown: readonly (RestrictionKey | NoticeKey)[];
  }[];
}

/** The balance with what it was worked out from beside the scenario. */
export interface LandAnswer extends LandBalance, RestrictedLand {}
