import type { Change, ScenarioFields } from "./change.ts";
import type { LandFault, LandMend } from "./land-fault.ts";
import type { PlaneEdge, PlanePoint, PlaneRing } from "./plane.ts";
import type { OwnRestriction, PlanningArea, Zone, ZoneId } from "./scenario.ts";

/** Why an edit is not made: a text key (`refused.<key>`). */
export const REFUSALS = [
  "too-few-corners",
  "too-many-corners",
  "crosses-itself",
  "too-small",
  "outside-window",
  "hole-outside",
  "no-such-zone",
  // The code that works edits out could not be had.
  "not-fetched",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What an edit comes to. A change of null: nothing becomes other. */
export type Edit =
  | { readonly kind: "change"; readonly change: Change | null }
  | { readonly kind: "refused"; readonly why: Refusal };

/** A zone before it has its ground. */
export type NewZone = Omit<Zone, "ground">;

/** What a reader wants done to the scenario in hand. */
export type EditRequest =
  | { readonly kind: "draw-zone"; readonly corners: PlaneRing; readonly zone: NewZone }
  | { readonly kind: "remove-zone"; readonly id: ZoneId }
  | { readonly kind: "reorder-zone"; readonly id: ZoneId; readonly to: number }
  | { readonly kind: "set-zone"; readonly id: ZoneId; readonly fields: Partial<Omit<Zone, "id" | "ground">> }
  /** Whole millimetres. */
  | { readonly kind: "move-zone"; readonly id: ZoneId; readonly east: number; readonly north: number }
  | { readonly kind: "move-vertex"; readonly from: PlanePoint; readonly to: PlanePoint }
  | { readonly kind: "insert-vertex"; readonly edge: PlaneEdge; readonly point: PlanePoint }
  | { readonly kind: "remove-vertex"; readonly point: PlanePoint }
  | { readonly kind: "replace-planning-area"; readonly area: PlanningArea }
  /** In the place of the one with its id, where there is one. */
  | { readonly kind: "keep-restriction"; readonly restriction: OwnRestriction }
  | { readonly kind: "remove-restriction"; readonly id: OwnRestriction["id"] }
  /** As the faults of this very scenario have it. */
  | { readonly kind: "mend"; readonly fault: LandFault; readonly mend: LandMend }
  /** `step` names it in the history. */
  | { readonly kind: "set-scenario"; readonly step: string; readonly fields: Partial<ScenarioFields> };
