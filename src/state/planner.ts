import type { Change } from "../domain/change.ts";
import type { Refusal } from "../domain/edit.ts";
import type { LandAnswer } from "../domain/land-balance.ts";
import { phaseOfYear } from "../domain/phase-of-year.ts";
import type { PlanePoint } from "../domain/plane.ts";
import type { OwnRestriction, Scenario, Zone, ZoneId } from "../domain/scenario.ts";
import { isIn, type TimePhase } from "../domain/time-phase.ts";
import type { Answer, AtlasState } from "./atlas-state.ts";
import { applyChange } from "./changes.ts";
import { NO_SCENARIO } from "./initial-state.ts";
import type { Keeping, PlannerState, PlannerTool, Step } from "./planner-state.ts";
import { isPlanning } from "./planning.ts";
import { drawsScenario, shownPhase, toldStage } from "./told-stage.ts";

/** Steps that can be taken back. */
const MOST_STEPS = 500;

/** What is counted: the drawing hand's scenario while it is at work, or the one in history. */
export const shownScenario = (state: AtlasState): Scenario | null =>
  isPlanning(state) ? (state.plan.draft ?? state.plan.scenario) : state.plan.scenario;

/**
 * What is drawn: the scenario of the chapter that is told, else the one in hand. Nothing of a scenario is decided, so that
 * none is drawn while the map shows only what is.
 */
export function drawnScenario(state: AtlasState): Scenario | null {
  const phase = shownPhase(state);
  const stage = toldStage(state);
  if (phase !== null && !drawsScenario(state)) return null;
  if (stage !== null) return drawsScenario(state) ? inPhase(stage.scenario, phase) : null;
  return state.onlyDecided ? null : inPhase(shownScenario(state), phase);
}

const cut = new WeakMap<Scenario, Map<TimePhase, Scenario>>();

/** As much of a scenario as belongs to a time: the same each time it is asked for. */
function inPhase(scenario: Scenario | null, phase: TimePhase | null): Scenario | null {
  if (scenario === null || phase === null) return scenario;
  const known = cut.get(scenario) ?? new Map<TimePhase, Scenario>();
  cut.set(scenario, known);
  const zones = () => scenario.zones.filter(({ from }) => isIn(phase, phaseOfYear(from)));
  const made = known.get(phase) ?? { ...scenario, zones: zones() };
  known.set(phase, made);
  return made;
}

/** The balance of what is drawn, as worked out last. */
export const drawnBalance = (state: AtlasState): PlannerState["balance"] => (toldStage(state) ?? state.plan).balance;

/** Opens a scenario with a clean history; `openedFrom` names the kept state that it is. */
export function withScenario(
  state: AtlasState,
  scenario: Scenario | null,
  openedFrom: number | null = null,
): AtlasState {
  return withPlan(state, { ...NO_SCENARIO, scenario, openedFrom });
}

/**
 * Takes a step: the only way a scenario becomes another. What could be put back before cannot be any more. A change of null
 * is no step; why another was not taken is no matter after it either.
 */
export function withStep(state: AtlasState, change: Change | null): AtlasState {
  const { scenario, undo } = state.plan;
  if (scenario === null || change === null) return withRefused(withDraft(state, null), null);
  const { scenario: next, reverse } = applyChange(scenario, change);
  const steps = [...undo, { note: change.note, change: reverse }].slice(-MOST_STEPS);
  return settled(state, next, { undo: steps, redo: [] });
}

export function withUndone(state: AtlasState): AtlasState {
  const { undo, redo } = state.plan;
  return moved(state, undo, (step) => ({ undo: undo.slice(0, -1), redo: [...redo, step] }));
}

export function withRedone(state: AtlasState): AtlasState {
  const { undo, redo } = state.plan;
  return moved(state, redo, (step) => ({ redo: redo.slice(0, -1), undo: [...undo, step] }));
}

/** Shows a scenario as the hand has it now; null goes back to the one in history. */
export function withDraft(state: AtlasState, draft: Scenario | null): AtlasState {
  return draft === state.plan.draft ? state : withPlan(state, { draft, refused: null });
}

/** Says why an edit was not made; nothing else becomes other. */
export const withRefused = (state: AtlasState, refused: Refusal | null): AtlasState =>
  refused === state.plan.refused ? state : withPlan(state, { refused });

export function withZoneSelected(state: AtlasState, id: ZoneId | null): AtlasState {
  const { scenario, selected } = state.plan;
  const known = scenario?.zones.some((zone) => zone.id === id) === true ? id : null;
  return known === selected ? state : withPlan(state, { selected: known });
}

export function withPlannerTool(state: AtlasState, tool: PlannerTool): AtlasState {
  return withPlan(state, { tool, sketch: [], draft: null, refused: null });
}

/** Why the corners before could not be a zone is no matter any more; two corners have no ground that could be counted. */
export const withSketch = (state: AtlasState, sketch: readonly PlanePoint[]): AtlasState =>
  withPlan(state, { sketch, draft: sketch.length < 3 ? null : state.plan.draft, refused: null });

/** Counts the zone being drawn as it would be now, or (null) not at all; why it could not be finished stays said. */
export const withSketchCounted = (state: AtlasState, draft: Scenario | null): AtlasState =>
  draft === state.plan.draft ? state : withPlan(state, { draft });

export const withKeeping = (state: AtlasState, keeping: Keeping): AtlasState => withPlan(state, { keeping });

/**
 * An answer to another scenario than the one shown is let go. One to an earlier state of it is newer than what stands on
 * the page: a hand that moves faster than a balance is worked out still sees it move.
 */
export function withBalance(state: AtlasState, of: Scenario, answer: Answer<LandAnswer>): AtlasState {
  return shownScenario(state)?.id === of.id ? withPlan(state, { balance: { of, answer } }) : state;
}

/** Ground to hatch: what was counted last, until then the planner's own restrictions. The same list while none changes. */
export function shownRestrictions(state: AtlasState): readonly Pick<OwnRestriction, "id" | "ground">[] {
  const answer = drawnBalance(state)?.answer;
  return answer?.status === "ready" ? answer.value.restricted : (drawnScenario(state)?.restrictions ?? NONE);
}

const NONE = [] as const;

export const selectedZone = (state: AtlasState): Zone | null =>
  shownScenario(state)?.zones.find(({ id }) => id === state.plan.selected) ?? null;

function moved(
  state: AtlasState,
  from: readonly Step[],
  stacks: (step: Step) => Pick<PlannerState, "undo" | "redo">,
): AtlasState {
  const { scenario } = state.plan;
  const step = from.at(-1);
  if (scenario === null || step === undefined) return state;
  const { scenario: next, reverse } = applyChange(scenario, step.change);
  return settled(state, next, stacks({ note: step.note, change: reverse }));
}

/** After a step a zone that is gone is no longer selected. */
function settled(state: AtlasState, scenario: Scenario, stacks: Pick<PlannerState, "undo" | "redo">): AtlasState {
  const { selected } = state.plan;
  const isThere = scenario.zones.some(({ id }) => id === selected);
  return withPlan(state, {
    ...stacks,
    scenario,
    draft: null,
    sketch: [],
    refused: null,
    selected: isThere ? selected : null,
    keeping: { status: "waiting" },
  });
}

export const withPlan = (state: AtlasState, change: Partial<PlannerState>): AtlasState => ({
  ...state,
  plan: { ...state.plan, ...change },
});
