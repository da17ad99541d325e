import type { Change, StepNote } from "../domain/change.ts";
import type { Refusal } from "../domain/edit.ts";
import type { KeepingFault, KeptState } from "../domain/kept-scenario.ts";
import type { LandAnswer } from "../domain/land-balance.ts";
import type { PlanePoint } from "../domain/plane.ts";
import type { Scenario, ZoneId } from "../domain/scenario.ts";
import type { Answer } from "./atlas-state.ts";

/** What a press on the map does while the planner is at work. */
export const PLANNER_TOOLS = ["select", "draw", "rectangle"] as const;
export type PlannerTool = (typeof PLANNER_TOOLS)[number];

/** A step that was taken: `change` leads back (in `undo`) or forward again (in `redo`). */
export interface Step {
  readonly note: StepNote;
  readonly change: Change;
}

/** How the work is kept on this machine. */
export type Keeping =
  | { readonly status: "kept" | "waiting" }
  /** Nothing is lost while the page is open; a file is offered. */
  | { readonly status: "refused"; readonly why: KeepingFault };

/** What this machine keeps of earlier work. */
export interface Recovery {
  /** What was worked on last, offered when the planner opens; null once the reader has answered. */
  readonly offer: { readonly state: KeptState; readonly openElsewhere: boolean } | null;
  /** What a page left in hand when it went, offered in any mode until the planner itself opens or the reader has answered. */
  readonly unfinished?: KeptState | null;
  /** Everything that is kept, newest first, as last asked for. */
  readonly states: readonly KeptState[];
}

/** What is to come in hand: a scenario, or none. */
export interface NextScenario {
  readonly scenario: Scenario | null;
  /** Serial of the kept state that it is; null where it comes from elsewhere. */
  readonly openedFrom: number | null;
}

/** The scenario in hand. Steps are taken by `withStep` alone; what a hand is just moving stands in `draft`. */
export interface PlannerState {
  readonly scenario: Scenario | null;
  /** The scenario as the drawing hand has it now: drawn and counted instead of `scenario`, no part of history. */
  readonly draft: Scenario | null;
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
  readonly selected: ZoneId | null;
  readonly tool: PlannerTool;
  /** Corners of the zone being drawn. */
  readonly sketch: readonly PlanePoint[];
  /** Why the last edit was not made; null once another is. */
  readonly refused: Refusal | null;
  /** The balance worked out last, and of which scenario: until the next is there, the last one stays on the page. */
  readonly balance: { readonly of: Scenario; readonly answer: Answer<LandAnswer> } | null;
  readonly keeping: Keeping;
  /** Serial of the kept state that the scenario was opened from; null where it came from elsewhere. */
  readonly openedFrom: number | null;
  readonly recovery: Recovery;
  /** Asked for while steps were not kept: it waits until the reader has said what becomes of them. */
  readonly asked: NextScenario | null;
}
