import { asksForWays } from "../state/address.ts";
import type { AddressRequest } from "../state/address-read.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { withAwaited } from "../state/awaited.ts";
import { featureAt } from "../state/layers.ts";
import { withNotice } from "../state/notices.ts";
import { sameRef } from "../state/selection.ts";
import { update } from "../state/store.ts";
import { awaitedUntilActed } from "./awaited-until.ts";
import type { CommandContext } from "./command.ts";
import { loadFacts } from "./load-facts.ts";
import { loadLayer } from "./load-layer.ts";
import { waysCommands } from "./place-on-map.ts";
import { selectFeature } from "./select.ts";
import { settlePlace, showFact } from "./show-fact.ts";
import type { IsLatest } from "./turns.ts";

/** The thing, the fact and the ways that an address names; what comes after another address has is let go. */
export async function followNamed(context: CommandContext, request: AddressRequest, isLatest: IsLatest): Promise<void> {
  await Promise.all([followThing(context, request, isLatest), followWays(context, request, isLatest)]);
}

/** A fact is marked beside its thing: it waits for it. */
async function followThing(context: CommandContext, request: AddressRequest, isLatest: IsLatest): Promise<void> {
  await followSelection(context, request, isLatest);
  await followFact(context, request, isLatest);
}

async function followSelection(
  context: CommandContext,
  { selection: ref, camera }: AddressRequest,
  isLatest: IsLatest,
): Promise<void> {
  if (ref === undefined) return;
  const { store } = context;
  await loadLayer.run(context, ref.layer);
  if (!isLatest()) return;
  // What the reader has chosen meanwhile stays.
  if (store.getState().selection === null) await selectFeature.run(context, { ref, fly: camera === undefined });
  update(store, (state) => {
    const next = withAwaited(state, { selection: null });
    return featureAt(next, ref) === null ? withUnknown(next, "feature", ref.feature) : next;
  });
}

/** Beside a selection the fact is only marked; alone it finds its own place. */
async function followFact(
  context: CommandContext,
  { fact: key, selection: ref }: AddressRequest,
  isLatest: IsLatest,
): Promise<void> {
  if (key === undefined) return;
  const { store } = context;
  await loadFacts.run(context);
  if (ref === undefined) await settlePlace(context, key);
  if (!isLatest()) return;
  const { facts, selection } = store.getState();
  const isKnown = facts.status === "ready" && facts.book.facts.some((fact) => fact.key === key);
  const isOfOther = selection !== null && !sameRef(selection.ref, ref ?? null);
  if (isKnown && !isOfOther && ref === undefined) await showFact.run(context, { key, fly: false });
  update(store, (state) => {
    const next = withAwaited(state, { fact: null });
    if (!isKnown) return withUnknown(next, "fact", key);
    return isOfOther || ref === undefined ? next : { ...next, factShown: key };
  });
}

/** Without a part about ways, those asked for before are let go. */
async function followWays(context: CommandContext, { ways }: AddressRequest, isLatest: IsLatest): Promise<void> {
  const { store } = context;
  const { ways: before } = store.getState();
  if (ways === undefined && !asksForWays(before) && !before.spurBuilt) return;
  // Taken before anything is waited for: the view that the address itself asked for.
  const serial = store.getState().view.requested?.serial ?? null;
  const commands = await waysCommands(context);
  if (!isLatest()) return;
  if (commands === null) return awaitedUntilActed(store, "ways", isLatest);
  const followed = commands.followWays.run(context, { request: ways ?? {}, serial, isLatest });
  update(store, (state) => withAwaited(state, { ways: null }));
  await followed;
}

const withUnknown = (state: AtlasState, what: "feature" | "fact", found: string): AtlasState =>
  withNotice(state, `notice.address-${what}`, { found }, "warning");
