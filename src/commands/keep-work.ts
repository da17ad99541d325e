import type { StepNote } from "../domain/change.ts";
import type { KeepingFault, KeptKind, KeptState, ScenarioStore } from "../domain/kept-scenario.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { withNotice } from "../state/notices.ts";
import type { Keeping, Recovery } from "../state/planner-state.ts";
import { type AtlasStore, update } from "../state/store.ts";
import type { CommandContext } from "./command.ts";
import { fetchedPart } from "./fetched-part.ts";
import { guardUnkept } from "./guard-unkept.ts";
import { keptWork, type Work, type Written } from "./kept-work.ts";
import { markWorkInHand } from "./mark-work-in-hand.ts";

/** What is in hand and the steps that were taken with it. */
export interface InHand<Thing> {
  readonly thing: Thing | null;
  readonly undo: readonly { readonly note: StepNote }[];
  readonly redo: readonly unknown[];
  readonly openedFrom: number | null;
  readonly keeping: Keeping;
}

/** A kind of work that is kept on this machine: scenarios, or stories. */
export interface WorkKind<Thing extends { readonly id: string }> {
  readonly kind: KeptKind;
  /** Text kept on this machine while work of this kind is in hand: its id. */
  readonly mark: string;
  readonly written: Written<Thing>;
  /** Text key: another tab kept something later. */
  readonly keptElsewhere: string;
  readonly inHand: (state: AtlasState) => InHand<Thing>;
  readonly withKeeping: (state: AtlasState, keeping: Keeping) => AtlasState;
  readonly withKept: (state: AtlasState, states: readonly KeptState[]) => AtlasState;
  readonly withOffer: (state: AtlasState, offer: Recovery["offer"]) => AtlasState;
  readonly withUnfinished: (state: AtlasState, unfinished: null) => AtlasState;
}

/** What is known of the work in hand whatever it is. */
type AnyWork = Omit<Work<never>, "step">;

const works: Readonly<Record<KeptKind, WeakMap<AtlasStore, AnyWork>>> = {
  scenario: new WeakMap(),
  story: new WeakMap(),
};

/** The scenario or story in hand and how it is kept; undefined while none is open. */
export const workInHand = (store: AtlasStore, kind: KeptKind = "scenario"): AnyWork | undefined =>
  works[kind].get(store);

/**
 * Offers what was worked on last, and from then on keeps what is in hand on this machine after each step, until the
 * function it gives is called. What a hand is just moving is no step and is not kept.
 */
export async function keepWork<Thing extends { readonly id: string }>(
  context: CommandContext,
  kind: WorkKind<Thing>,
): Promise<() => void> {
  const shelf = await context.ports.loadScenarioStore(kind.kind).catch(() => null);
  if (shelf === null) return keepNothing(context, kind);
  const stopKeeping = keepOn(context, kind, shelf);
  await offerLast(context.store, kind, shelf);
  return stopKeeping;
}

function keepOn<Thing extends { readonly id: string }>(
  context: CommandContext,
  kind: WorkKind<Thing>,
  shelf: ScenarioStore,
): () => void {
  const { store, ports } = context;
  const stopKeeping = follow(context, kind, (one, from) => begun(store, kind, shelf, ports.now, one, from));
  const stopLeaving = shelf.onLeaving(() => workInHand(store, kind.kind)?.saveNow());
  const stopMarking = markWorkInHand(context, kind);
  return () => {
    stopLeaving();
    stopMarking();
    stopKeeping();
  };
}

/** Without the store every step is one that is not kept, until the reader tries again and the store comes. */
function keepNothing<Thing extends { readonly id: string }>(
  context: CommandContext,
  kind: WorkKind<Thing>,
): () => void {
  const { store, ports } = context;
  let isTrying = false;
  const refuse = (): void => tellKeeping(store, kind, { status: "refused", why: "failed" });
  const tryAgain = async (): Promise<void> => {
    if (isTrying) return;
    isTrying = true;
    const shelf = await fetchedPart(context, ports.loadScenarioStore(kind.kind));
    if (shelf !== null) {
      // Before anything is kept: the work in hand is not offered to its own reader.
      await offerLast(store, kind, shelf);
      stop();
      stop = keepOn(context, kind, shelf);
      workInHand(store, kind.kind)?.saveNow();
    }
    isTrying = false;
  };
  refuse();
  let stop = follow(context, kind, ({ id }) => {
    refuse();
    return { id, step: refuse, reopened: refuse, saveNow: tryAgain, takeOver: refuse, end: () => undefined };
  });
  return () => stop();
}

async function offerLast<Thing extends { readonly id: string }>(
  store: AtlasStore,
  kind: WorkKind<Thing>,
  shelf: ScenarioStore,
): Promise<void> {
  const kept = await shelf.list();
  if (!kept.ok) {
    const why: KeepingFault = kept.problem.kind === "gone" ? "failed" : kept.problem.kind;
    update(store, (state) => kind.withKeeping(state, { status: "refused", why }));
    return;
  }
  const [last] = kept.value;
  // From here on the place where it is worked on offers it.
  update(store, (state) => kind.withUnfinished(kind.withKept(state, kept.value), null));
  if (last === undefined) return;
  const openElsewhere = await shelf.isHeldElsewhere(last.scenario);
  update(store, (state) =>
    isOpen(kind.inHand(state), last) ? state : kind.withOffer(state, { state: last, openElsewhere }),
  );
}

/** What is in hand already need not be offered. */
const isOpen = (
  { thing, openedFrom }: InHand<{ readonly id: string }>,
  last: { readonly scenario: string; readonly serial: number },
): boolean => thing?.id === last.scenario && openedFrom === last.serial;

type Begin<Thing> = (thing: Thing, from: number | null) => Work<Thing>;

function follow<Thing extends { readonly id: string }>(
  context: CommandContext,
  kind: WorkKind<Thing>,
  begin: Begin<Thing>,
): () => void {
  const { store } = context;
  let seen: Thing | null = null;
  let work: Work<Thing> | null = null;
  const check = (): void => {
    const { thing, undo, redo, openedFrom } = kind.inHand(store.getState());
    if (thing === seen) return;
    seen = thing;
    const isSame = work !== null && work.id === thing?.id;
    // No step ahead and none behind: just opened.
    const isStep = undo.length + redo.length > 0;
    if (!isSame) {
      work?.end();
      works[kind.kind].delete(store);
      work = thing === null ? null : begin(thing, openedFrom);
      if (work !== null) works[kind.kind].set(store, work);
    } else if (!isStep) work?.reopened(openedFrom);
    if (thing !== null && isStep) work?.step(thing, undo.at(-1)?.note ?? null);
  };
  check();
  const stops = [store.subscribe(check), guardUnkept(context)];
  return () => {
    for (const stop of stops) stop();
    work?.end();
    works[kind.kind].delete(store);
  };
}

function begun<Thing extends { readonly id: string }>(
  store: AtlasStore,
  kind: WorkKind<Thing>,
  shelf: ScenarioStore,
  now: () => Date,
  { id }: Thing,
  from: number | null,
): Work<Thing> {
  return keptWork(
    shelf,
    now,
    kind.written,
    { id, from },
    {
      keeping: (keeping) => tellKeeping(store, kind, keeping),
      keptElsewhere: () => update(store, (state) => withNotice(state, kind.keptElsewhere)),
    },
  );
}

const tellKeeping = <Thing extends { readonly id: string }>(
  store: AtlasStore,
  kind: WorkKind<Thing>,
  keeping: Keeping,
): void =>
  update(store, (state) => (isEqual(kind.inHand(state).keeping, keeping) ? state : kind.withKeeping(state, keeping)));

const isEqual = (a: Keeping, b: Keeping): boolean =>
  a.status === b.status && (a.status !== "refused" || b.status !== "refused" || a.why === b.why);
