import type { AtlasState } from "../state/atlas-state.ts";
import type { NextScenario } from "../state/planner-state.ts";
import { hasUnkeptSteps, withGoneOn, withNext, withStayed } from "../state/recovery.ts";
import { type AtlasStore, update } from "../state/store.ts";
import { type CommandContext, command, type Reason, stateCommand } from "./command.ts";
import { zoomToPlanningArea } from "./frame-scenario.ts";
import { keptInTime } from "./kept-in-time.ts";

// Loaded with the planner, never before.

/** How many were asked for, and which of them was read that was asked for last. */
const turns = new WeakMap<AtlasStore, { readonly asked: number; readonly read: number }>();

/**
 * The one door through which another scenario comes in hand, or none: a button, a file, a kept state. It is read before
 * anything else happens: what cannot be read (null) changes nothing, asks nothing and holds nothing up, and of two that can
 * be read the one asked for last counts. The last step is kept on the way; where that cannot be, the reader is asked first.
 */
export async function bringInHand(context: CommandContext, reading: Promise<NextScenario | null>): Promise<void> {
  const { store } = context;
  const turn = turnsOf(store).asked + 1;
  turns.set(store, { ...turnsOf(store), asked: turn });
  const next = await reading;
  if (next === null || turnsOf(store).read > turn) return;
  turns.set(store, { ...turnsOf(store), read: turn });
  await keptOrRefused(store);
  if (turnsOf(store).read > turn) return;
  update(store, (state) => withNext(state, next));
  if (store.getState().plan.asked === next) goOnOnceKept(context, next);
  await framed(context, next);
}

const turnsOf = (store: AtlasStore) => turns.get(store) ?? { asked: 0, read: 0 };

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

/** Once the steps are kept after all nothing would be lost any more: what was asked for comes without an answer. */
function goOnOnceKept(context: CommandContext, asked: NextScenario): void {
  const { store } = context;
  const stop = store.subscribe(() => {
    const state = store.getState();
    if (state.plan.asked === asked && hasUnkeptSteps(state)) return;
    stop();
    if (state.plan.asked === asked) void goOnWithout.run(context, undefined);
  });
}

/** Stays with the scenario in hand. */
export const stayInHand = stateCommand("stay-in-hand", withStayed, nothingAsked);

/** Waits until the last step is kept or refused, but not for ever. */
const keptOrRefused = (store: AtlasStore): Promise<void> =>
  keptInTime(store, "scenario", (state) => state.plan.keeping.status === "waiting" && hasUnkeptSteps(state));

/** What comes from elsewhere is brought into view; an earlier state is looked at where the reader is. */
async function framed(context: CommandContext, { scenario, openedFrom }: NextScenario): Promise<void> {
  if (scenario === null || openedFrom !== null) return;
  if (context.store.getState().plan.scenario === scenario) await zoomToPlanningArea.run(context);
}

function nothingAsked({ plan }: AtlasState): Reason | null {
  return plan.asked === null ? "keeping.reason.nothing-asked" : null;
}
