import { readOwnStory } from "../catalog/read-own-story.ts";
import { type KeptState, type ScenarioStore, STORY_IN_HAND } from "../domain/kept-scenario.ts";
import type { OwnStory } from "../domain/own-story.ts";
import { problemLine } from "../domain/problem.ts";
import { writeStory } from "../exchange/story-file.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { makingOf, type NextStory, withMaking } from "../state/making.ts";
import { withKeptStories, withStoryCopy, withStoryOffer, withUnfinishedStory } from "../state/making-kept.ts";
import { withNotice } from "../state/notices.ts";
import { withDrawingPutAway } from "../state/put-away.ts";
import { update } from "../state/store.ts";
import { NO_TOOLS, withPanels } from "../state/view.ts";
import { type CommandContext, command, type Reason } from "./command.ts";
import { fetchedPart } from "./fetched-part.ts";
import { keepWork, type WorkKind, workInHand } from "./keep-work.ts";
import { copyId } from "./keeping.ts";
import { bringStoryInHand } from "./next-story.ts";

// Loaded with the making of stories, never before.

/** Offers the story that was worked on last, and keeps the one in hand from then on, as scenarios are kept. */
export const keepStories = (context: CommandContext): Promise<() => void> => keepWork(context, STORIES);

const STORIES: WorkKind<OwnStory> = {
  kind: "story",
  mark: STORY_IN_HAND,
  written: { name: ({ title }) => title, text: writeStory },
  keptElsewhere: "notice.story-kept-in-other-tab",
  inHand: (state) => ({ ...makingOf(state), thing: makingOf(state).story }),
  withKeeping: (state, keeping) => withMaking(state, { keeping }),
  withKept: withKeptStories,
  withOffer: withStoryOffer,
  withUnfinished: withUnfinishedStory,
};

/** Opens the story that was worked on last. */
export const acceptStory = command(
  "accept-recovery",
  async (context) => {
    const { offer } = makingOf(context.store.getState()).recovery;
    if (offer !== null) await openKeptStory.run(context, offer.state);
  },
  nothingOffered,
);

/** Leaves it among what is kept; the next page does not offer it by itself. */
export const declineStory = command(
  "decline-recovery",
  ({ store, ports }) => {
    ports.keepText(STORY_IN_HAND, "");
    update(store, (state) => withStoryOffer(state, null));
  },
  nothingOffered,
);

/** Asks anew what is kept. */
export const listKeptStories = command("list-kept-stories", async (context) => {
  const kept = await (await shelfOf(context))?.list();
  if (kept === undefined) return;
  update(context.store, (state) =>
    kept.ok ? withKeptStories(state, kept.value) : withNotice(state, "notice.kept-not-listed", {}, "warning"),
  );
});

/** Opens an earlier state; what was kept after it stays kept. */
export const openKeptStory = command<Pick<KeptState, "scenario" | "serial">>("open-kept-state", (context, state) =>
  bringStoryInHand(context, opened(context, state)),
);

/** Lets go of everything that is kept of a story; the one in hand stays in hand and is kept again with its next step. */
export const removeKeptStory = command<string>("remove-kept", async (context, id) => {
  const removed = await (await shelfOf(context))?.remove(id);
  if (removed?.ok === false)
    update(context.store, (state) => withNotice(state, "notice.kept-not-removed", {}, "warning"));
  await listKeptStories.run(context);
});

/** Keeps at once what waits, or tries again where it was refused. */
export const keepStoryNow = command(
  "keep-now",
  ({ store }) => workInHand(store, "story")?.saveNow(),
  (state) => noStory(state) ?? (makingOf(state).keeping.status === "kept" ? "keeping.reason.kept" : inOtherTab(state)),
);

/** From now on this tab keeps the story; what the other tab kept stays kept. */
export const takeOverStory = command(
  "take-over-scenario",
  ({ store }) => workInHand(store, "story")?.takeOver(),
  (state) => noStory(state) ?? (inOtherTab(state) === null ? "keeping.reason.not-in-other-tab" : null),
);

/** Goes on with a copy, with the steps taken so far. */
export const workOnStoryCopy = command(
  "work-on-copy",
  ({ store, ports }) =>
    update(store, (state) => withStoryCopy(state, copyId(makingOf(state).story?.id ?? "", ports.now()))),
  noStory,
);

/** Goes on with what a page left in hand when it went, in whatever mode. */
export const continueStory = command("continue-work", async (context) => {
  const { unfinished } = makingOf(context.store.getState()).recovery;
  if (!unfinished) return;
  update(context.store, (state) =>
    withPanels(withDrawingPutAway(state), { ...NO_TOOLS, settings: false, tool: "making" }),
  );
  await openKeptStory.run(context, unfinished);
});

/** Leaves it among what is kept; the next page does not offer it by itself. */
export const leaveStoryWork = command("leave-work", ({ store, ports }) => {
  ports.keepText(STORY_IN_HAND, "");
  update(store, (state) => withUnfinishedStory(state, null));
});

/** What was kept, or null after a word to the reader. */
async function opened(
  context: CommandContext,
  { scenario: id, serial }: Pick<KeptState, "scenario" | "serial">,
): Promise<NextStory | null> {
  const text = await (await shelfOf(context))?.read(id, serial);
  if (text === undefined) return null;
  const refuse = (detail: string): null => {
    update(context.store, (state) => withNotice(state, "notice.kept-not-read", { detail }, "warning"));
    return null;
  };
  if (!text.ok) return refuse(text.problem.detail);
  const read = readOwnStory(text.value, `${id} ${serial}`);
  if (!read.ok) return refuse(problemLine(read.problem));
  return read.value.id === id
    ? { story: read.value, openedFrom: serial }
    : refuse(`${id} ${serial}: holds ${read.value.id}`);
}

/** The store of this machine; null, with a word to the reader, where it cannot be fetched. */
const shelfOf = (context: CommandContext): Promise<ScenarioStore | null> =>
  fetchedPart(context, context.ports.loadScenarioStore("story"));

function nothingOffered(state: AtlasState): Reason | null {
  return makingOf(state).recovery.offer === null ? "keeping.reason.nothing-offered" : null;
}

function noStory(state: AtlasState): Reason | null {
  return makingOf(state).story === null ? "making.reason.no-story" : null;
}

function inOtherTab(state: AtlasState): Reason | null {
  const { keeping } = makingOf(state);
  return keeping.status === "refused" && keeping.why === "other-tab" ? "keeping.refused.other-tab" : null;
}
