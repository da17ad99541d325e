import type { KeptState } from "../domain/kept-scenario.ts";
import type { ScenarioId } from "../domain/scenario.ts";
import type { AtlasState } from "./atlas-state.ts";
import { withPlan, withScenario } from "./planner.ts";
import type { NextScenario, Recovery } from "./planner-state.ts";

/** What this machine keeps, newest first. An offer of what is no longer kept is withdrawn. */
export function withKeptStates(state: AtlasState, states: readonly KeptState[]): AtlasState {
  const { offer } = state.plan.recovery;
  const stands = offer !== null && states.some((kept) => isSame(kept, offer.state));
  return withRecovery(state, { states, offer: stands ? offer : null });
}

export const withUnfinished = (state: AtlasState, unfinished: KeptState | null): AtlasState =>
  withRecovery(state, { unfinished });

export const withOffer = (state: AtlasState, offer: Recovery["offer"]): AtlasState =>
  offer === state.plan.recovery.offer ? state : withRecovery(state, { offer });

/**
 * The scenario in hand under another id and name, with its steps: a copy that nobody else works on. What it is a copy of
 * stays as it was kept.
 */
export function withCopy(state: AtlasState, id: ScenarioId, name: string): AtlasState {
  const { scenario } = state.plan;
  if (scenario === null) return state;
  const copy = { ...scenario, id, name };
  return withPlan(state, {
    scenario: copy,
    draft: null,
    refused: null,
    openedFrom: null,
    keeping: { status: "waiting" },
  });
}

/** Steps were taken, with a scenario, a story or notes, that this machine does not keep: they would be gone with the page. */
export const isAtRisk = ({ plan, making, notes }: AtlasState): boolean =>
  (notes?.isKept === false && notes.undo.length + notes.redo.length > 0) ||
  [plan, making].some((work) => work?.keeping.status === "refused" && work.undo.length + work.redo.length > 0);

/** Steps were taken that are not kept, or not yet: they would be gone with another scenario in hand. */
export const hasUnkeptSteps = ({ plan }: AtlasState): boolean =>
  plan.keeping.status !== "kept" && plan.undo.length + plan.redo.length > 0;

/** Another scenario comes in hand, or none; where steps would be lost with the one in hand, the reader is asked first. */
export const withNext = (state: AtlasState, next: NextScenario): AtlasState =>
  hasUnkeptSteps(state) ? withAsked(state, next) : withNextInHand(state, next);

/** The reader goes on: what was asked for comes in hand, and what is not kept is gone. */
export const withGoneOn = (state: AtlasState): AtlasState =>
  state.plan.asked === null ? state : withNextInHand(state, state.plan.asked);

/** The reader stays: what was asked for is let go, everything else is as it was. */
export const withStayed = (state: AtlasState): AtlasState =>
  state.plan.asked === null ? state : withAsked(state, null);

const withAsked = (state: AtlasState, asked: NextScenario | null): AtlasState => withPlan(state, { asked });

/** Whoever opened a kept state needs none offered. */
function withNextInHand(state: AtlasState, { scenario, openedFrom }: NextScenario): AtlasState {
  const opened = withScenario(state, scenario, openedFrom);
  return withUnfinished(openedFrom === null ? opened : withOffer(opened, null), null);
}

const withRecovery = (state: AtlasState, change: Partial<Recovery>): AtlasState =>
  withPlan(state, { recovery: { ...state.plan.recovery, ...change } });

const isSame = (a: KeptState, b: KeptState): boolean => a.scenario === b.scenario && a.serial === b.serial;
