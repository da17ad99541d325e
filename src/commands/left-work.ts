import type { KeptKind, KeptState } from "../domain/kept-scenario.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { update } from "../state/store.ts";
import type { CommandContext } from "./command.ts";

// Loaded where a page that went without warning has left its mark, never before.

interface LeftKind {
  readonly kind: KeptKind;
  /** Text kept on this machine while work of this kind is in hand: its id. */
  readonly mark: string;
  /** Does the reader stand where work of this kind is offered anyway? */
  readonly isOfferedThere: (state: AtlasState) => boolean;
  readonly withUnfinished: (state: AtlasState, left: KeptState) => AtlasState;
}

/** Offers what a page left in hand that went without warning; what another tab has in hand is not lost. */
export async function offerLeftWork({ store, ports }: CommandContext, left: LeftKind): Promise<void> {
  const id = ports.keptText(left.mark);
  if (!id) return;
  // Where the work itself is done it is said what is amiss, and the same is offered.
  const shelf = await ports.loadScenarioStore(left.kind).catch(() => null);
  const kept = await shelf?.list();
  const last = kept?.ok ? kept.value.find(({ scenario }) => scenario === id) : undefined;
  if (last === undefined || (await shelf?.isHeldElsewhere(last.scenario))) return;
  if (!left.isOfferedThere(store.getState())) update(store, (state) => left.withUnfinished(state, last));
}
