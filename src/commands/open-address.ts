import { withAwaited } from "../state/awaited.ts";
import { update } from "../state/store.ts";
import { withViewRequested } from "../state/view.ts";
import { awaitedUntilActed } from "./awaited-until.ts";
import { type CommandContext, command } from "./command.ts";
import { fetchedPart } from "./fetched-part.ts";
import { loadVisibleLayers, OPENING_BOUNDS } from "./set-mode.ts";
import { takeTurn } from "./turns.ts";

/** What reads and follows an address: a first visit to the bare address does without. */
export const addressFollower = (): Promise<typeof import("./follow-address.ts")> => import("./follow-address.ts");

/** Shows what an address asks for; the bare one asks for the mode as it opens. Until it is read, it stays as it is. */
export const openAddress = command<string>("open-address", async (context, hash) => {
  const { store } = context;
  const address = hash.replace(/^#/, "");
  const isFirst = store.getState().view.requested === null;
  const isLatest = takeTurn(store);
  const isBare = address === "" && isFirst;
  update(store, (state) => withAwaited(state, { address: isBare ? null : address }));
  if (isBare) return openMode(context);
  const follower = await fetchedPart(context, addressFollower());
  if (!isLatest()) return;
  if (follower !== null) return follower.followAddress.run(context, address);
  const opened = isFirst ? openMode(context) : undefined;
  awaitedUntilActed(store, "address", isLatest);
  await opened;
});

async function openMode(context: CommandContext): Promise<void> {
  update(context.store, (state) =>
    withViewRequested(state, { kind: "bounds", bounds: OPENING_BOUNDS[state.mode.kind] }, false),
  );
  await loadVisibleLayers.run(context);
}
