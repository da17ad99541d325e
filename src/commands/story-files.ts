import { readOwnStory } from "../catalog/read-own-story.ts";
import { emptyStory, type OwnStory } from "../domain/own-story.ts";
import { foundText } from "../domain/problem.ts";
import { writeStory } from "../exchange/story-file.ts";
import { makingOf, type NextStory } from "../state/making.ts";
import { withNotice } from "../state/notices.ts";
import { withRefusal } from "../state/refusals.ts";
import { update } from "../state/store.ts";
import { storyLacks } from "../state/story-lacks.ts";
import { type CommandContext, command } from "./command.ts";
import { copyId } from "./keeping.ts";
import { loadFacts } from "./load-facts.ts";
import { bringStoryInHand } from "./next-story.ts";

// Loaded with the making of stories, never before.

/** Begins a story of the reader's own, without chapters. */
export const newStory = command("new-story", (context) =>
  bringStoryInHand(
    context,
    Promise.resolve({ story: emptyStory(copyId("own", context.ports.now())), openedFrom: null }),
  ),
);

interface StoryFileChosen {
  readonly name: string;
  /** May still be on its way. Null where it could not be read. */
  readonly text: string | Promise<string | null>;
}

/** Opens a story from a file of the reader's; what cannot be read is said with the place of the fault and changes nothing. */
export const openStoryFile = command<StoryFileChosen>("open-story-file", (context, file) =>
  bringStoryInHand(context, ofFile(context, file)),
);

async function ofFile(context: CommandContext, { name, text }: StoryFileChosen): Promise<NextStory | null> {
  const found = await text;
  if (found === null) return null;
  const read = readOwnStory(found, name);
  if (read.ok) {
    await sayLacks(context, read.value);
    return { story: read.value, openedFrom: null };
  }
  update(context.store, (state) => withRefusal(state, "notice.story-not-opened", read.problem));
  return null;
}

/** A story outlives what it names: it is opened all the same, and whoever makes it is told. */
async function sayLacks(context: CommandContext, story: OwnStory): Promise<void> {
  await loadFacts.run(context);
  update(context.store, (state) => {
    const lacks = storyLacks(story, state);
    const named = lacks.slice(0, MOST_NAMED).map((lack) => foundText(lack, 160));
    const what = [...named, ...(lacks.length > MOST_NAMED ? ["…"] : [])].join(", ");
    return lacks.length === 0 ? state : withNotice(state, "notice.story-lacks", { what }, "warning");
  });
}

/** The check lists them all. */
const MOST_NAMED = 3;

/** Offers the story as a file; it may have faults still. */
export const saveStory = command(
  "save-story",
  ({ store, ports }) => {
    const { story } = makingOf(store.getState());
    if (story === null) return;
    ports.saveFile({ name: storyFileName(story), mime: "application/json", text: writeStory(story) });
  },
  (state) => (makingOf(state).story === null ? "making.reason.no-story" : null),
);

/** @example storyFileName({ ...story, title: { fi: "Satama ja me", sv: "", en: "" } }) // "satama-ja-me.json" */
export function storyFileName({ title }: Pick<OwnStory, "title">): string {
  const said = [title.fi, title.sv, title.en].find((text) => text.trim() !== "") ?? "";
  const plain = said
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${plain.slice(0, 60) || "story"}.json`;
}
