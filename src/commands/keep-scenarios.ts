import type { KeepingFault, ScenarioStore } from "../domain/kept-scenario.ts";
import type { Scenario } from "../domain/scenario.ts";
import { withNotice } from "../state/notices.ts";
import { withKeeping } from "../state/planner.ts";
import type { Keeping } from "../state/planner-state.ts";
import { isAtRisk, withKeptStates, withOffer, withUnfinished } from "../state/recovery.ts";
import { type AtlasStore, update } from "../state/store.ts";
import type { CommandContext } from "./command.ts";
import { fetchedPart } from "./fetched-part.ts";
import { keptWork, type Work } from "./kept-work.ts";
import { markWorkInHand } from "./mark-work-in-hand.ts";

const works = new WeakMap<AtlasStore, Work>();

/** The scenario in hand and how it is kept; undefined while none is open. */
export const workInHand = (store: AtlasStore): Work | undefined => works.get(store);

/**
 * Offers what was worked on last, and from then on keeps the scenario in hand on this machine after each step, until the
 * function it gives is called. What a hand is just moving is no step and is not kept.
 */
export async function keepScenarios(context: CommandContext): Promise<() => void> {
  const shelf = await context.ports.loadScenarioStore().catch(() => null);
  if (shelf === null) return keepNothing(context);
  const stopKeeping = keepOn(context, shelf);
  await offerLast(context.store, shelf);
  return stopKeeping;
}

function keepOn(context: CommandContext, shelf: ScenarioStore): () => void {
  const { store, ports } = context;
  const stopKeeping = follow(context, (one, from) => begun(store, shelf, ports.now, one, from));
  const stopLeaving = shelf.onLeaving(() => works.get(store)?.saveNow());
  const stopMarking = markWorkInHand(context);
  return () => {
    stopLeaving();
    stopMarking();
    stopKeeping();
  };
}

/** Without the store every step is one that is not kept, until the reader tries again and the store comes. */
function keepNothing(context: CommandContext): () => void {
  const { store, ports } = context;
  let isTrying = false;
  const refuse = (): void => tellKeeping(store, { status: "refused", why: "failed" });
  const tryAgain = async (): Promise<void> => {
    if (isTrying) return;
    isTrying = true;
    const shelf = await fetchedPart(context, ports.loadScenarioStore());
    if (shelf !== null) {
      // Before anything is kept: the work in hand is not offered to its own reader.
      await offerLast(store, shelf);
      stop();
      stop = keepOn(context, shelf);
      works.get(store)?.saveNow();
    }
    isTrying = false;
  };
  refuse();
  let stop = follow(context, ({ id }) => {
    refuse();
    return { id, step: refuse, reopened: refuse, saveNow: tryAgain, takeOver: refuse, end: () => undefined };
  });
  return () => stop();
}

async function offerLast(store: AtlasStore, shelf: ScenarioStore): Promise<void> {
  const kept = await shelf.list();
  if (!kept.ok) {
    const why: KeepingFault = kept.problem.kind === "gone" ? "failed" : kept.problem.kind;
    update(store, (state) => withKeeping(state, { status: "refused", why }));
    return;
  }
  const [last] = kept.value;
  // From here on the planner offers it.
  update(store, (state) => withUnfinished(withKeptStates(state, kept.value), null));
  if (last === undefined) return;
  const openElsewhere = await shelf.isHeldElsewhere(last.scenario);
  update(store, (state) => (isOpen(state.plan, last) ? state : withOffer(state, { state: last, openElsewhere })));
}

/** What is in hand already need not be offered. */
const isOpen = (
  { scenario, openedFrom }: { readonly scenario: Scenario | null; readonly openedFrom: number | null },
  last: { readonly scenario: string; readonly serial: number },
): boolean => scenario?.id === last.scenario && openedFrom === last.serial;

type Begin = (scenario: Scenario, from: number | null) => Work;

function follow({ store, ports }: CommandContext, begin: Begin): () => void {
  let seen: Scenario | null = null;
  const check = (): void => {
    const { scenario, undo, redo, openedFrom } = store.getState().plan;
    if (scenario === seen) return;
    seen = scenario;
    const work = works.get(store);
    const isSame = work !== undefined && work.id === scenario?.id;
    // No step ahead and none behind: just opened.
    const isStep = undo.length + redo.length > 0;
    if (!isSame) {
      work?.end();
      works.delete(store);
      if (scenario !== null) works.set(store, begin(scenario, openedFrom));
    } else if (!isStep) work.reopened(openedFrom);
    if (scenario !== null && isStep) works.get(store)?.step(scenario, undo.at(-1)?.note ?? null);
  };
  check();
  const guard = (): void => ports.guardClosing(isAtRisk(store.getState()));
  guard();
  const stops = [store.subscribe(check), store.subscribe(guard), () => ports.guardClosing(false)];
  return () => {
    for (const stop of stops) stop();
    works.get(store)?.end();
    works.delete(store);
  };
}

function begun(store: AtlasStore, shelf: ScenarioStore, now: () => Date, { id }: Scenario, from: number | null): Work {
  return keptWork(
    shelf,
    now,
    { id, from },
    {
      keeping: (keeping) => tellKeeping(store, keeping),
      keptElsewhere: () => update(store, (state) => withNotice(state, "notice.kept-in-other-tab")),
    },
  );
}

const tellKeeping = (store: AtlasStore, keeping: Keeping): void =>
  update(store, (state) => (isEqual(state.plan.keeping, keeping) ? state : withKeeping(state, keeping)));

const isEqual = (a: Keeping, b: Keeping): boolean =>
  a.status === b.status && (a.status !== "refused" || b.status !== "refused" || a.why === b.why);
