import type { Edit, EditRequest, NewZone } from "../domain/edit.ts";
import { newZone } from "../domain/new-zone.ts";
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
  withSketchCounted,
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
export const edit = command<EditRequest>("edit", (context, request) => whereAsked(context, request, withStepOf));

/** Takes the step that draws a zone, and says which it has become; null where none was drawn. */
export async function drawZone(context: CommandContext, corners: PlaneRing, zone: NewZone): Promise<ZoneId | null> {
  let drawn: ZoneId | null = null;
  await whereAsked(context, { kind: "draw-zone", corners, zone }, (state, result) => {
    if (result.kind === "change") drawn = result.change?.added[0]?.zone.id ?? null;
    return withStepOf(state, result);
  });
  return drawn;
}

const withStepOf = (state: AtlasState, result: Edit): AtlasState =>
  result.kind === "refused" ? withRefused(state, result.why) : withStep(state, result.change);

/** Shows what a step would come to while the hand is still moving; null lets go of it. */
export const drag = command<EditRequest | null>("drag", (context, request) =>
  whereAsked(context, request, (state, result, scenario) => {
    if (result.kind === "refused") return withRefused(state, result.why);
    return withDraft(state, result.change === null ? null : applyChange(scenario, result.change).scenario);
  }),
);

/**
 * Counts the zone being drawn before it is finished, and is no step: as it would be with these corners, or else as far as
 * they are put down. What cannot be a zone is not counted; that is said when it is finished, not while it is drawn.
 */
export async function countSketch({ store }: CommandContext, corners: PlaneRing): Promise<void> {
  const code = await editsReady();
  update(store, (state) => {
    const { scenario, sketch } = state.plan;
    // Finished or given up meanwhile.
    if (scenario === null || sketch.length === 0) return state;
    for (const ring of corners === sketch ? [sketch] : [corners, sketch]) {
      const result = code?.edited(scenario, { kind: "draw-zone", corners: ring, zone: newZone(scenario) });
      if (result?.kind !== "change" || result.change === null) continue;
      const { scenario: draft } = applyChange(scenario, result.change);
      return isSameDrawing(state.plan.draft, draft) ? state : withSketchCounted(state, draft);
    }
    return withSketchCounted(state, null);
  });
}

/** A hand that rests, or trembles where it snaps, has nothing counted anew. */
const isSameDrawing = (a: Scenario | null, b: Scenario): boolean =>
  JSON.stringify(a?.zones.at(-1)) === JSON.stringify(b.zones.at(-1));

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
export const setPlannerTool = stateCommand<PlannerTool>(
  "set-planner-tool",
  withPlannerTool,
  ({ onlyDecided, phase }) => (onlyDecided ? "planner.hidden" : phase === undefined ? null : "time.no-hands"),
);

/** Corners of the zone being drawn. */
export const setSketch = stateCommand<PlaneRing>("set-sketch", withSketch);
