import type { EditRequest } from "./edit.ts";
import type { PlaneRing } from "./plane.ts";

/** What a hand or a key does with the scenario on the map; the page turns it into commands. */
export type PlanAction =
  /** A step is taken, or refused with its reason: either way the hand has let go. */
  | { readonly kind: "edit"; readonly request: EditRequest }
  /** What the hand is just moving; null where it lets go without a step. */
  | { readonly kind: "drag"; readonly request: EditRequest | null }
  /** Corners of the zone being drawn. */
  | { readonly kind: "sketch"; readonly corners: PlaneRing }
  /** Corners that it would have with the next one where the hand is; the ones put down where the hand is nowhere. */
  | { readonly kind: "aim"; readonly corners: PlaneRing }
  /** The corners become a new zone, which is selected. */
  | { readonly kind: "finish"; readonly corners: PlaneRing }
  /** One step out of the tool or the selection. */
  | { readonly kind: "leave" };
