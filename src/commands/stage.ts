import { readQuestions, readStory } from "../catalog/read-story.ts";
import type { OwnStory } from "../domain/own-story.ts";
import { foundText, type Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { ARCTIAL_ALTERNATIVES, type ArctialAlternative } from "../domain/scenario.ts";
import type { Pace, StageCard } from "../domain/stage-position.ts";
import { CARDS_OF, type ShippedStory, type StoryFile } from "../domain/story.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { withMakingAgain, withTried } from "../state/making.ts";
import { withNotice } from "../state/notices.ts";
import { withRefusal } from "../state/refusals.ts";
import {
  withCard,
  withChapter,
  withChapterAgain,
  withLiveMap,
  withoutStory,
  withStage,
  withStory,
  withWaitingStory,
} from "../state/stage.ts";
import { update } from "../state/store.ts";
import { drawsScenario, toldStage } from "../state/told-stage.ts";
import { withViewRequested } from "../state/view.ts";
import { type CommandContext, command, type Reason, stateCommand } from "./command.ts";
import { fetchedPart } from "./fetched-part.ts";
import { loadFlowFiles } from "./flows.ts";
import { loadFacts } from "./load-facts.ts";
import { loadAllLayers } from "./load-layer.ts";
import { openShippedScenario, shipped } from "./open-scenario.ts";
import { setLanguage } from "./set-preferences.ts";

// Loaded with the first story, never before.

interface OpenStory {
  readonly id: ShippedStory;
  /** Key of the chapter to begin at; the first where there is none of this name. */
  readonly chapter?: string;
  /** The story waits: the live map stays as it is. */
  readonly isLive?: boolean;
}

/** Opens a story at its first chapter or at one that is named. What cannot be read is said and changes nothing. */
export const openStory = command<OpenStory>("open-story", async (context, asked) => {
  if (await beginStory(context, asked)) await bringChapter(context);
});

/** Puts a story on the stage before what its chapter shows has come; false where it could not be read. */
export async function beginStory(
  context: CommandContext,
  { id, chapter, isLive = false }: OpenStory,
): Promise<boolean> {
  const { store, ports } = context;
  const [story, questions] = await Promise.all([
    read(context, id, readStory),
    read(context, "questions", readQuestions),
  ]);
  if (story === null) return false;
  const at = story.chapters.findIndex(({ key }) => key === chapter);
  const opened = { id, story, questions: questions ?? [], since: ports.now().getTime() };
  update(store, (state) => {
    const told = isLive
      ? withWaitingStory(state, opened, Math.max(0, at))
      : withStory(state, opened, !ports.prefersReducedMotion(), Math.max(0, at));
    return at < 0 && chapter !== undefined
      ? withNotice(told, "notice.story-chapter", { found: foundText(chapter, 40) }, "warning")
      : told;
  });
  return true;
}

/** Tries the story in the making on the stage, from the chapter of an index. */
export async function tellOwnStory(context: CommandContext, story: OwnStory, at: number): Promise<void> {
  const { store, ports } = context;
  const questions = (await read(context, "questions", readQuestions)) ?? [];
  const opened = { id: "own", story, questions, since: ports.now().getTime() } as const;
  // A talk that was opened meanwhile, by its address, would be gone with another story on the stage.
  const isTaken = ({ stage }: AtlasState): boolean => stage !== undefined && stage.id !== "own";
  update(store, (state) =>
    isTaken(state) ? state : withStory(withTried(state), opened, !ports.prefersReducedMotion(), at),
  );
  await bringChapter(context);
}

/** Tells the chapter of an index; one beyond the ends is the first or the last. */
export const goToChapter = command<number>("go-to-chapter", async (context, index) => {
  update(context.store, (state) => withChapter(state, index, !context.ports.prefersReducedMotion()));
  await context.ports.painted();
  await bringChapter(context);
});

/**
 * One chapter on: beyond the last only a stand begins anew. Over a card it is the card that goes. What is longer than the
 * wall is read to its end first: a clicker cannot scroll.
 */
export const nextChapter = command("next-chapter", (context) => turn(context, 1), whyNotTold);

export const previousChapter = command("previous-chapter", (context) => turn(context, -1), whyNotTold);

export const restartStory = command("restart-story", (context) => {
  update(context.store, (state) => withStage(state, { since: context.ports.now().getTime(), part: 0 }));
  return goToChapter.run(context, 0);
});

/** The screen goes black, and comes back as it was. */
export const toggleBlack = stateCommand(
  "toggle-black",
  (state) => withStage(state, { isBlack: state.stage?.isBlack === false }),
  whyNotTold,
);

/** Lays the list of chapters, that of questions or one question over the chapter; null puts it away. */
export const showStageCard = command<StageCard | null>("show-stage-card", async (context, card) => {
  update(context.store, (state) => withStage(withCard(state, card), { isBlack: false }));
  await bringCard(context);
});

/** What the figures of a question are worked out from, once one lies over a chapter. */
export async function bringCard(context: CommandContext): Promise<void> {
  const { store } = context;
  const { stage } = store.getState();
  if (stage?.card?.kind !== "question" || stage.cardScenario !== null) return;
  const read = await shipped(context, CARDS_OF);
  if (read?.ok === true) update(store, (state) => withStage(state, { cardScenario: read.value }));
}

interface SeenParts {
  readonly parts: number;
  readonly part: number;
  readonly isAtEnd: boolean;
}

/**
 * What the wall measures: in how many parts the words stand there, and which one is in sight. At the end of its words a
 * wall waits for another that has more of them.
 */
export const reportParts = stateCommand<SeenParts>("report-parts", (state, { parts, part, isAtEnd }) => {
  const { stage } = state;
  if (stage === undefined) return state;
  const seen = isAtEnd ? Math.max(parts - 1, stage.part) : part;
  if (stage.wall.parts === parts && stage.part === seen) return state;
  return withStage(state, { part: seen, wall: { ...stage.wall, parts } });
});

export const setPace = stateCommand<Pace>("set-pace", (state, pace) => withStage(state, { pace }));

/** Out into the live map with everything working: what the chapter shows is there to be worked with. */
export const jumpOut = command(
  "jump-out",
  async (context) => {
    const { store } = context;
    const state = store.getState();
    const stage = toldStage(state);
    if (stage === null) return;
    const { scenario } = stage.scene;
    const isSeen = drawsScenario(state);
    update(store, withLiveMap);
    if (scenario === null || !isSeen || hasOwnInHand(state) || state.plan.scenario?.id === scenario) return;
    await openShippedScenario.run(context, scenario);
    // One that is opened is brought into view; the audience looks on at what it looked at.
    const camera = state.view.actual;
    if (camera !== null) update(store, (live) => withViewRequested(live, { kind: "camera", camera }, false));
  },
  whyNotTold,
);

/** Is a scenario in hand that is more than one as it came with the atlas? It stays in hand. */
function hasOwnInHand({ plan: { scenario, undo, redo } }: AtlasState): boolean {
  const isShipped = ARCTIAL_ALTERNATIVES.some((id) => id === scenario?.id);
  return scenario !== null && (!isShipped || undo.length + redo.length > 0);
}

/** Back to the chapter with the camera and the language that it was left in. */
export const jumpBack = command("jump-back", async (context) => {
  const { store, ports } = context;
  const { stage, language, awaited } = store.getState();
  update(store, (state) => withChapterAgain(state, !ports.prefersReducedMotion()));
  const was = stage?.left?.language;
  await Promise.all([
    was === undefined || was === (awaited.language ?? language) ? null : setLanguage.run(context, was),
    bringChapter(context),
  ]);
});

/** The live map stays as the chapter left it; a story in the making goes on being made where it was. */
export const leaveStory = command("leave-story", ({ store, ports }) =>
  update(store, (state) =>
    state.stage?.id === "own"
      ? withMakingAgain(state, !ports.prefersReducedMotion())
      : withoutStory(state.stage?.at === "chapter" ? withLiveMap(state) : state),
  ),
);

function whyNotTold(state: AtlasState): Reason | null {
  return toldStage(state) === null ? "stage.not-told" : null;
}

function turn(context: CommandContext, by: 1 | -1): void | Promise<void> {
  const stage = toldStage(context.store.getState());
  if (stage === null) return;
  if (stage.isBlack) return update(context.store, (state) => withStage(state, { isBlack: false }));
  const part = stage.part + by;
  if (part >= 0 && part < stage.wall.parts) return update(context.store, (state) => withStage(state, { part }));
  if (stage.card !== null) return update(context.store, (state) => withCard(state, null));
  const next = stage.chapter + by;
  const { length } = stage.story.chapters;
  if (next >= 0 && next < length) return goToChapter.run(context, next);
  if (next === length && stage.pace === "loop") return goToChapter.run(context, 0);
}

/** Everything that the chapter shows and says; each part by itself, so that one that is lost holds up nothing else. */
export async function bringChapter(context: CommandContext): Promise<void> {
  const { store } = context;
  const stage = toldStage(store.getState());
  if (stage === null) return;
  const { scenario } = stage.scene;
  await Promise.all([
    loadAllLayers.run(context),
    loadFacts.run(context),
    loadFlowFiles(context),
    scenario === null || stage.scenario?.base === scenario ? null : bringScenario(context, scenario),
  ]);
}

async function bringScenario(context: CommandContext, id: ArctialAlternative): Promise<void> {
  const read = await shipped(context, id);
  if (read?.ok !== true) return;
  update(context.store, (state) => {
    const stage = toldStage(state);
    // Another chapter may be told by now.
    const isAsked = stage !== null && stage.scene.scenario === id;
    return isAsked ? withStage(state, { scenario: read.value }) : state;
  });
}

/** Null, with a word to the reader, where it could not be read. */
async function read<Value>(
  context: CommandContext,
  name: StoryFile,
  reader: (text: string, file: string) => Result<Value, Problem>,
): Promise<Value | null> {
  const file = `${name}.json`;
  const text = await fetchedPart(context, context.ports.readStoryText(name));
  if (text === null) return null;
  const value = text.ok ? reader(text.value, file) : text;
  if (value.ok) return value.value;
  update(context.store, (state) => withRefusal(state, "notice.story-not-opened", value.problem));
  return null;
}
