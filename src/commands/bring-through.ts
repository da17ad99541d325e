import type { KeptKind } from "../domain/kept-scenario.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import type { Keeping } from "../state/planner-state.ts";
import { type AtlasStore, update } from "../state/store.ts";
import type { CommandContext } from "./command.ts";
import { keptInTime } from "./kept-in-time.ts";

// Loaded with the planner and with the making of stories, never before.

/** Where work of one kind comes in hand; `Next` is what is to come. */
export interface Door<Next> {
  readonly kind: KeptKind;
  /** How what is in hand is kept, and what waits for an answer about it. */
  readonly inHand: (state: AtlasState) => { readonly keeping: Keeping; readonly asked: Next | null };
  /** Would steps be lost with what is in hand? */
  readonly hasUnkept: (state: AtlasState) => boolean;
  /** With it in hand, or asked about where steps would be lost. */
  readonly withNext: (state: AtlasState, next: Next) => AtlasState;
  /** The reader's yes to what was asked. */
  readonly goOn: (context: CommandContext) => void | Promise<void>;
}

interface Turns {
  /** How many were asked for. */
  readonly asked: number;
  /** Which of them was read that was asked for last. */
  readonly read: number;
}

const turns: Readonly<Record<KeptKind, WeakMap<AtlasStore, Turns>>> = {
  scenario: new WeakMap(),
  story: new WeakMap(),
};

/**
 * The one way through which another work comes in hand, or none: a button, a file, a kept state. It is read before
 * anything else happens: what cannot be read (null) changes nothing, asks nothing and holds nothing up, and of two that can
 * be read the one asked for last counts. The last step is kept on the way; where that cannot be, the reader is asked first.
 * Gives what was read, or null where it did not count.
 */
export async function bringThrough<Next>(
  door: Door<Next>,
  context: CommandContext,
  reading: Promise<Next | null>,
): Promise<Next | null> {
  const { store } = context;
  const own = turns[door.kind];
  const turnsOf = (): Turns => own.get(store) ?? { asked: 0, read: 0 };
  const turn = turnsOf().asked + 1;
  own.set(store, { ...turnsOf(), asked: turn });
  const next = await reading;
  if (next === null || turnsOf().read > turn) return null;
  own.set(store, { ...turnsOf(), read: turn });
  await keptInTime(
    store,
    door.kind,
    (state) => door.inHand(state).keeping.status === "waiting" && door.hasUnkept(state),
  );
  if (turnsOf().read > turn) return null;
  update(store, (state) => door.withNext(state, next));
  if (door.inHand(store.getState()).asked === next) goOnOnceKept(door, context, next);
  return next;
}

/** Once the steps are kept after all nothing would be lost any more: what was asked for comes without an answer. */
function goOnOnceKept<Next>(door: Door<Next>, context: CommandContext, next: Next): void {
  const stop = context.store.subscribe((state) => {
    const isAsked = door.inHand(state).asked === next;
    if (isAsked && door.hasUnkept(state)) return;
    stop();
    if (isAsked) void door.goOn(context);
  });
}
