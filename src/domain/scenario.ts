import type { LandUse } from "./land-use.ts";
import type { Source, Text, ThingStatus } from "./layer.ts";
import type { PlanCode } from "./plan-code.ts";
import type { PlaneArea } from "./plane.ts";
import type { RestrictionChoices } from "./restriction.ts";
import type { LegalPhase } from "./status.ts";
import type { Hectares, Metres, SquareMetres } from "./units.ts";

export type ScenarioId = string;
export type ZoneId = string;

/** Arctial's alternatives; always named with the project, since the port has an assessment of its own. */
export const ARCTIAL_ALTERNATIVES = ["ve0", "ve1", "ve2"] as const;
export type ArctialAlternative = (typeof ARCTIAL_ALTERNATIVES)[number];

/** The ground that a balance divides up. */
export interface PlanningArea {
  readonly name: Text;
  readonly ground: PlaneArea;
  readonly status: ThingStatus;
  /** ± of the outline itself; null where it is not stated. No area carries it. */
  readonly accuracyMetres: Metres | null;
  readonly source: Source;
  /** Null where nobody has told of what date the outline is. */
  readonly asOf: string | null;
  /** The day on which it was brought in from a file; absent where it came with the atlas. Never the date of the data. */
  readonly imported?: string;
}

export const LAND_OWNERS = ["municipality", "company", "private", "state", "not-known"] as const;
export type LandOwner = (typeof LAND_OWNERS)[number];

export interface Zone {
  readonly id: ZoneId;
  readonly name: Text;
  readonly ground: PlaneArea;
  readonly use: LandUse;
  readonly code: PlanCode;
  readonly owner: LandOwner;
  /** Year from which streets, water and sewers are ready; null where it is not known. */
  readonly servicedFrom: number | null;
  readonly phase: LegalPhase;
  /** Plot ratio e: floor area over plot area; null where there is no building right. */
  readonly plotRatio: number | null;
  /** Stated floor area, k-m²; counts before the plot ratio. */
  readonly floorAreaSquareMetres: SquareMetres | null;
  /** Share of the zone that its own streets take, 0 to under 1. */
  readonly streetShare: number;
  /** Year from which the zone is in use; null where no phase is given. */
  readonly from: number | null;
  readonly note: Text;
}

/** A restriction of the planner's own, beside those that follow from the layers. */
export interface OwnRestriction {
  readonly id: string;
  readonly name: Text;
  readonly ground: PlaneArea;
  /** The rule in words, and where it stands. */
  readonly rule: Text;
  readonly source: Source;
}

/** What nobody knows and the planner takes for granted. */
export interface Assumptions {
  /** Plots that small firms need, net; null where it is not known. */
  readonly smallFirmNeedHectares: Hectares | null;
  /** Land for subcontractors, where firms of any size settle, counts as land for small firms. */
  readonly countsSubcontractors: boolean;
}

export interface Scenario {
  readonly id: ScenarioId;
  readonly name: Text;
  /** Null for one that follows no alternative. */
  readonly base: ArctialAlternative | null;
  readonly planningArea: PlanningArea;
  /** The outline that the planning area replaced: drawn for comparison, counted nowhere. */
  readonly replacedArea: PlanningArea | null;
  /** Where zones overlap, the ground is the first one's. */
  readonly zones: readonly Zone[];
  readonly restrictions: readonly OwnRestriction[];
  readonly switches: {
    readonly spurBuilt: boolean;
    readonly connectionsBuilt: boolean;
    readonly rollingMillBuilt: boolean;
  };
  /** Where the planner departs from the rules that follow from the layers; a rule that is not named holds as it is. */
  readonly restrictionChoices: RestrictionChoices;
  readonly assumptions: Assumptions;
  readonly notes: Text;
}
