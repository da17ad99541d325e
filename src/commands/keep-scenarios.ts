import { WORK_IN_HAND } from "../domain/kept-scenario.ts";
import type { Scenario } from "../domain/scenario.ts";
import { writeScenario } from "../exchange/scenario-file.ts";
import { withKeeping } from "../state/planner.ts";
import { withKeptStates, withOffer, withUnfinished } from "../state/recovery.ts";
import type { CommandContext } from "./command.ts";
import { keepWork, type WorkKind } from "./keep-work.ts";

/** Offers the scenario that was worked on last, and keeps the one in hand from then on. */
export const keepScenarios = (context: CommandContext): Promise<() => void> => keepWork(context, SCENARIOS);

export const SCENARIOS: WorkKind<Scenario> = {
  kind: "scenario",
  mark: WORK_IN_HAND,
  written: { name: ({ name }) => name, text: writeScenario },
  keptElsewhere: "notice.kept-in-other-tab",
  inHand: ({ plan }) => ({ ...plan, thing: plan.scenario }),
  withKeeping,
  withKept: withKeptStates,
  withOffer,
  withUnfinished,
};
