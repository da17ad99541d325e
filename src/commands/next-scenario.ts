import type { AtlasState } from "../state/atlas-state.ts";
import type { NextScenario } from "../state/planner-state.ts";
import { hasUnkeptSteps, withGoneOn, withNext, withStayed } from "../state/recovery.ts";
import { type AtlasStore, update } from "../state/store.ts";
import { type CommandContext, command, type Reason, stateCommand } from "./command.ts";
import { zoomToPlanningArea } from "./frame-scenario.ts";
import { workInHand } from "./keep-scenarios.ts";

// Loaded with the planner, never before.

/** So long the last step may take to be kept before the reader is asked about it; milliseconds. */
const PATIENCE = 2000;

const latest = new WeakMap<AtlasStore, Promise<NextScenario | null>>();

/**
 * The one door through which another scenario comes in hand, or none: a button, a file, a kept state. It is read before
 * anything else happens: what cannot be read (null) changes nothing and asks nothing, and of two that are on their way the
 * one asked for last counts. The last step is kept on the way; where that cannot be, the reader is asked first.
 */
export async function bringInHand(context: CommandContext, reading: Promise<NextScenario | null>): Promise<void> {
  const { store } = context;
  latest.set(store, reading);
  const next = await reading;
  if (next === null) return;
  await keptOrRefused(store);
  if (latest.get(store) !== reading) return;
  update(store, (state) => withNext(state, next));
  await framed(context, next);
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

/** Waits until the last step is kept or refused, but not for ever. */
async function keptOrRefused(store: AtlasStore): Promise<void> {
  const work = workInHand(store);
  const waits = (state: AtlasState): boolean => state.plan.keeping.status === "waiting" && hasUnkeptSteps(state);
  if (work === undefined || !waits(store.getState())) return;
  await new Promise<void>((done) => {
    const timer = setTimeout(end, PATIENCE);
    const stop = store.subscribe((state) => {
      if (!waits(state)) end();
    });
    function end(): void {
      clearTimeout(timer);
      stop();
      done();
    }
    work.saveNow();
  });
}

/** What comes from elsewhere is brought into view; an earlier state is looked at where the reader is. */
async function framed(context: CommandContext, { scenario, openedFrom }: NextScenario): Promise<void> {
  if (scenario === null || openedFrom !== null) return;
  if (context.store.getState().plan.scenario === scenario) await zoomToPlanningArea.run(context);
}

function nothingAsked({ plan }: AtlasState): Reason | null {
  return plan.asked === null ? "keeping.reason.nothing-asked" : null;
}
