import type { Edit, EditRequest } from "../domain/edit.ts";
import type { PlaneRing } from "../domain/plane.ts";
import type { Scenario, ZoneId } from "../domain/scenario.ts";
import type { AtlasState } from "../state/atlas-state.ts";
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
import { type CommandContext, command, stateCommand } from "./command.ts";

// Loaded with the planner, never before.

type Edits = typeof import("../analysis/land/edits/edited.ts");

let edits: Promise<Edits | null> | null = null;

/**
 * One promise for all who wait: steps and drags keep their order, even those that come before the code. Null where it cannot
 * be had; who comes next asks anew.
 */
function editsReady(): Promise<Edits | null> {
  edits ??= import("../analysis/land/edits/edited.ts").catch(() => {
    edits = null;
    return null;
  });
  return edits;
}

/** Takes a step, or says why it cannot be taken; what the hand was moving settles. */
export const edit = command<EditRequest>("edit", (context, request) =>
  whereAsked(context, request, (state, result) =>
    result.kind === "refused" ? withRefused(state, result.why) : withStep(state, result.change),
  ),
);

/** Shows what a step would come to while the hand is still moving; null lets go of it. */
export const drag = command<EditRequest | null>("drag", (context, request) =>
  whereAsked(context, request, (state, result, scenario) => {
    if (result.kind === "refused") return withRefused(state, result.why);
    return withDraft(state, result.change === null ? null : applyChange(scenario, result.change).scenario);
  }),
);

/** What was asked in one scenario is not done to another that came in hand before the code did. */
async function whereAsked(
  { store }: CommandContext,
  request: EditRequest | null,
  taken: (state: AtlasState, result: Edit, scenario: Scenario) => AtlasState,
): Promise<void> {
  const asked = store.getState().plan.scenario?.id;
  const code = await editsReady();
  update(store, (state) => {
    const { scenario } = state.plan;
    if (scenario === null || request === null) return withDraft(state, null);
    if (scenario.id !== asked) return state;
    return taken(state, code?.edited(scenario, request) ?? { kind: "refused", why: "not-fetched" }, scenario);
  });
}

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
