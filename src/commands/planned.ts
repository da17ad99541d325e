import type { Position } from "../domain/layer.ts";
import { newZone } from "../domain/new-zone.ts";
import type { PlanAction } from "../domain/plan-action.ts";
import type { PlaneRing } from "../domain/plane.ts";
import { isInArea, planePoint } from "../geodesy/plane-points.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import {
  shownScenario,
  withDraft,
  withPlannerTool,
  withRefused,
  withSketch,
  withZoneSelected,
} from "../state/planner.ts";
import { update } from "../state/store.ts";
import type { CommandContext } from "./command.ts";
import { countSketch, drag, drawZone, edit, selectZone, setSketch } from "./planner.ts";

/** Does to the scenario what a hand did on the map. */
export async function planned(context: CommandContext, action: PlanAction): Promise<void> {
  switch (action.kind) {
    case "edit":
      await edit.run(context, action.request);
      return update(context.store, letGo);
    case "drag":
      return drag.run(context, action.request);
    case "sketch":
      setSketch.run(context, action.corners);
      return countSketch(context, action.corners);
    case "aim":
      return countSketch(context, action.corners);
    case "finish":
      return finish(context, action.corners);
    case "leave":
      return update(context.store, left);
  }
}

/** The zone on top at a place becomes the selected one: where zones overlap, the ground is the first one's. */
export function selectsZoneAt(context: CommandContext, at: Position): boolean {
  const point = planePoint(at);
  const zone = shownScenario(context.store.getState())?.zones.find(({ ground }) => isInArea(ground, point));
  selectZone.run(context, zone?.id ?? null);
  return zone !== undefined;
}

/** A refused zone stays a sketch, so that its corners can be mended. */
async function finish(context: CommandContext, corners: PlaneRing): Promise<void> {
  const { scenario } = context.store.getState().plan;
  if (scenario === null) return;
  const drawn = await drawZone(context, corners, newZone(scenario));
  if (drawn === null) return;
  update(context.store, (state) => withZoneSelected(withPlannerTool(state, "select"), drawn));
}

/** A refused step leaves no draft behind: what the hand moved lies where it was, and the reason stays. */
const letGo = (state: AtlasState): AtlasState =>
  state.plan.draft === null ? state : withRefused(withDraft(state, null), state.plan.refused);

/** Corners go first, then the tool, then the selection. */
function left(state: AtlasState): AtlasState {
  if (state.plan.sketch.length > 0) return withSketch(state, []);
  if (state.plan.tool !== "select") return withPlannerTool(state, "select");
  return withZoneSelected(state, null);
}
