import type { AtlasState } from "../state/atlas-state.ts";
import type { NextScenario } from "../state/planner-state.ts";
import { hasUnkeptSteps, withGoneOn, withNext, withStayed } from "../state/recovery.ts";
import { update } from "../state/store.ts";
import { bringThrough, type Door } from "./bring-through.ts";
import { type CommandContext, command, type Reason, stateCommand } from "./command.ts";
import { zoomToPlanningArea } from "./frame-scenario.ts";

// Loaded with the planner, never before.

const DOOR: Door<NextScenario> = {
  kind: "scenario",
  inHand: ({ plan }) => plan,
  hasUnkept: hasUnkeptSteps,
  withNext,
  goOn: (context) => goOnWithout.run(context, undefined),
};

/** Brings another scenario in hand, or none. */
export async function bringInHand(context: CommandContext, reading: Promise<NextScenario | null>): Promise<void> {
  const next = await bringThrough(DOOR, context, reading);
  if (next !== null) await framed(context, next);
}

/** Puts the scenario away; what was kept stays kept. */
export const closeScenario = command("close-scenario", (context) =>
  bringInHand(context, Promise.resolve({ scenario: null, openedFrom: null })),
);

/** Goes on to what was asked for, without the steps that are not kept. */
export const goOnWithout = command(
  "go-on-without",
  async (context) => {
    const { asked } = context.store.getState().plan;
    update(context.store, withGoneOn);
    if (asked !== null) await framed(context, asked);
  },
  nothingAsked,
);

/** Stays with the scenario in hand. */
export const stayInHand = stateCommand("stay-in-hand", withStayed, nothingAsked);

/** What comes from elsewhere is brought into view; an earlier state is looked at where the reader is. */
async function framed(context: CommandContext, { scenario, openedFrom }: NextScenario): Promise<void> {
  if (scenario === null || openedFrom !== null) return;
  if (context.store.getState().plan.scenario === scenario) await zoomToPlanningArea.run(context);
}

function nothingAsked({ plan }: AtlasState): Reason | null {
  return plan.asked === null ? "keeping.reason.nothing-asked" : null;
}
