import type { EditRequest } from "../domain/edit.ts";
import type { PlaneRing } from "../domain/plane.ts";
import type { ZoneId } from "../domain/scenario.ts";
import { applyChange } from "../state/changes.ts";
import {
  withDraft,
  withPlannerTool,
  withRedone,
  withRefused,
  withSketch,
  withStep,
  withUndone,
  withZoneSelected,
} from "../state/planner.ts";
import type { PlannerTool } from "../state/planner-state.ts";
import { update } from "../state/store.ts";
import { command, stateCommand } from "./command.ts";

// Loaded with the planner, never before.

let edits: Promise<typeof import("../analysis/land/edits/edited.ts")> | null = null;

/** One promise for all who wait: steps and drags keep their order, even those that come before the code. */
function editsReady(): Promise<typeof import("../analysis/land/edits/edited.ts")> {
  edits ??= import("../analysis/land/edits/edited.ts").catch((cause: unknown) => {
    edits = null;
    throw cause;
  });
  return edits;
}

/** Takes a step, or says why it cannot be taken; what the hand was moving settles. */
export const edit = command<EditRequest>("edit", async (context, request) => {
  const { edited } = await editsReady();
  update(context.store, (state) => {
    if (state.plan.scenario === null) return state;
    const result = edited(state.plan.scenario, request);
    return result.kind === "refused" ? withRefused(state, result.why) : withStep(state, result.change);
  });
});

/** Shows what a step would come to while the hand is still moving; null lets go of it. */
export const drag = command<EditRequest | null>("drag", async (context, request) => {
  const { edited } = await editsReady();
  update(context.store, (state) => {
    if (state.plan.scenario === null || request === null) return withDraft(state, null);
    const result = edited(state.plan.scenario, request);
    if (result.kind === "refused") return withRefused(state, result.why);
    return withDraft(state, result.change === null ? null : applyChange(state.plan.scenario, result.change).scenario);
  });
});

export const undo = stateCommand("undo", withUndone, ({ plan }) =>
  plan.undo.length === 0 ? "plan.nothing-to-undo" : null,
);

export const redo = stateCommand("redo", withRedone, ({ plan }) =>
  plan.redo.length === 0 ? "plan.nothing-to-redo" : null,
);

export const selectZone = stateCommand<ZoneId | null>("select-zone", withZoneSelected);

/** On a map that hides the scenario there is nothing to press on. */
export const setPlannerTool = stateCommand<PlannerTool>("set-planner-tool", withPlannerTool, ({ onlyDecided }) =>
  onlyDecided ? "planner.hidden" : null,
);

/** Corners of the zone being drawn. */
export const setSketch = stateCommand<PlaneRing>("set-sketch", withSketch);
