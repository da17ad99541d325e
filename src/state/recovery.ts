import type { KeptState } from "../domain/kept-scenario.ts";
import type { ScenarioId } from "../domain/scenario.ts";
import type { AtlasState } from "./atlas-state.ts";
import type { Recovery } from "./planner-state.ts";

/** What this machine keeps, newest first. An offer of what is no longer kept is withdrawn. */
export function withKeptStates(state: AtlasState, states: readonly KeptState[]): AtlasState {
  const { offer } = state.plan.recovery;
  const stands = offer !== null && states.some((kept) => isSame(kept, offer.state));
  return withRecovery(state, { states, offer: stands ? offer : null });
}

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
  return {
    ...state,
    plan: {
      ...state.plan,
      scenario: copy,
      draft: null,
      refused: null,
      openedFrom: null,
      keeping: { status: "waiting" },
    },
  };
}

/** Steps were taken that this machine does not keep: they would be gone with the page, or with another scenario opened. */
export const isAtRisk = ({ plan }: AtlasState): boolean =>
  plan.keeping.status === "refused" && plan.undo.length + plan.redo.length > 0;

const withRecovery = (state: AtlasState, change: Partial<Recovery>): AtlasState => ({
  ...state,
  plan: { ...state.plan, recovery: { ...state.plan.recovery, ...change } },
});

const isSame = (a: KeptState, b: KeptState): boolean => a.scenario === b.scenario && a.serial === b.serial;
