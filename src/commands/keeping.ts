import type { Scenario, ScenarioId } from "../domain/scenario.ts";
import { readScenario } from "../exchange/scenario-file.ts";
import { withCopy } from "../state/recovery.ts";
import { update } from "../state/store.ts";
import { command } from "./command.ts";
import { SCENARIOS } from "./keep-scenarios.ts";
import { keptCommands } from "./kept-commands.ts";
import { bringInHand } from "./next-scenario.ts";

// Loaded with the planner, never before.

const kept = keptCommands<Scenario>({
  work: SCENARIOS,
  recovery: ({ plan }) => plan.recovery,
  read: readScenario,
  bring: (context, reading) =>
    bringInHand(
      context,
      reading.then((found) => found && { scenario: found.thing, openedFrom: found.openedFrom }),
    ),
  nothingInHand: "keeping.reason.nothing-open",
});

export const acceptRecovery = kept.accept;
export const declineRecovery = kept.decline;
export const listKeptStates = kept.list;
export const openKeptState = kept.open;
export const removeKept = kept.remove;
export const keepNow = kept.keepNow;
export const takeOverScenario = kept.takeOver;
export const leaveWork = kept.leave;

/** Goes on with a copy under a name of its own, with the steps taken so far. */
export const workOnCopy = command<{ readonly name: string }>(
  "work-on-copy",
  ({ store, ports }, { name }) =>
    update(store, (state) => withCopy(state, copyId(state.plan.scenario?.id ?? "", ports.now()), name)),
  kept.nothingInHand,
);

/** @example copyId("ve1~mi8xk2v0", new Date("2026-11-21T12:00:00Z")) // "ve1~mwqcvpc0" */
export const copyId = (id: ScenarioId, now: Date): ScenarioId =>
  `${id.replace(/~\w+$/, "").slice(0, 60)}~${now.getTime().toString(36)}`;
