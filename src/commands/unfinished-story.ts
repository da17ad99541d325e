import { STORY_IN_HAND } from "../domain/kept-scenario.ts";
import { makingOf } from "../state/making.ts";
import { withUnfinishedStory } from "../state/making-kept.ts";
import { update } from "../state/store.ts";
import type { CommandContext } from "./command.ts";

// Loaded where a page that went without warning has left its mark, never before.

/** Offers the story that a page left in hand which went without warning; what another tab has in hand is not lost. */
export async function offerUnfinishedStory({ store, ports }: CommandContext): Promise<void> {
  const id = ports.keptText(STORY_IN_HAND);
  if (!id) return;
  const shelf = await ports.loadScenarioStore("story").catch(() => null);
  const kept = await shelf?.list();
  const last = kept?.ok ? kept.value.find(({ scenario }) => scenario === id) : undefined;
  if (last === undefined || (await shelf?.isHeldElsewhere(last.scenario))) return;
  // Who was faster stands where stories are made, which offers it itself.
  const { story, recovery } = makingOf(store.getState());
  if (story === null && recovery.states.length === 0) update(store, (state) => withUnfinishedStory(state, last));
}
