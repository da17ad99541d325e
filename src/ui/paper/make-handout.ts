import type { CommandContext } from "../../commands/command.ts";
import { fetchedPart } from "../../commands/fetched-part.ts";
import { loadFlowFiles } from "../../commands/flows.ts";
import { loadFacts } from "../../commands/load-facts.ts";
import { loadAllLayers } from "../../commands/load-layer.ts";
import { saveFile } from "../../commands/share.ts";
import { beginStory, goToChapter, showStageCard, tellOwnStory } from "../../commands/stage.ts";
import type { Language } from "../../domain/language.ts";
import { localDay } from "../../domain/local-day.ts";
import { type ShippedStory, toldText } from "../../domain/story.ts";
import { keepStageAnswered } from "../../figures/keep-stage-answered.ts";
import { translatorFor } from "../../i18n/translator.ts";
import { makingOf } from "../../state/making.ts";
import { chapterOf, figureOf, type StageState, type ToldFigures } from "../../state/stage.ts";
import { type AtlasStore, createAtlasStore } from "../../state/store.ts";
import { chapterFrame, type HandoutSubject, handout, type WorkedChapter, type WorkedQuestion } from "./handout.ts";
import type { SheetOutcome } from "./make-sheet.ts";
import { FINENESS, northBox } from "./make-sheet.ts";
import { pdfMeans } from "./pdf-means.ts";

export interface HandoutAsked {
  /** `own`: the story that is in the making. */
  readonly story: ShippedStory | "own";
  readonly withQuestions: boolean;
  /** Of the page without what stands after `#`. */
  readonly address: string;
}

/** What has not been worked out by then is printed as not known, milliseconds. */
const PATIENCE = 20_000;

/**
 * Makes the handout of a story and offers it as a file. The story is told on a stage of its own, apart from the page, which
 * goes on as it is; one picture after another is drawn, `progress` says which.
 */
export async function makeHandout(
  context: CommandContext,
  asked: HandoutAsked,
  progress: (at: number, of: number) => void,
  signal: AbortSignal,
): Promise<SheetOutcome> {
  const { ports } = context;
  await Promise.all([loadAllLayers.run(context), loadFacts.run(context), loadFlowFiles(context)]);
  const page = context.store.getState();
  const store = createAtlasStore(page);
  const aside: CommandContext = { ...context, store };
  const parts = Promise.all([pdfMeans(), import("../../exchange/map-sheet/handout-pdf.ts")]);
  const [fetched, isBegun] = await Promise.all([fetchedPart(context, parts), isStoryBegun(aside, asked)]);
  if (fetched === null || !isBegun || page.facts.status !== "ready") return "not-fetched";
  const stop = keepStageAnswered(store, () => ports.now().getFullYear());
  try {
    const { story, questions: cards } = stageOf(store);
    const chapters: WorkedChapter[] = [];
    const pictures: string[] = [];
    for (const at of story.chapters.keys()) {
      if (signal.aborted) return "stopped";
      progress(at + 1, story.chapters.length);
      await goToChapter.run(aside, at);
      const stage = await workedOut(store, isChapterReady, signal);
      const worked = workedChapter(stage);
      const { centre, zoom, pixels } = chapterFrame(worked.told);
      const covered = [northBox(pixels)];
      const { language } = page;
      const subject = { centre, zoom, fineness: FINENESS, covered, language, told: worked.told, signal };
      const picture = await ports.drawMap(subject, pixels)();
      if (signal.aborted) return "stopped";
      if (picture === null) return "not-drawn";
      chapters.push(worked);
      pictures.push(picture.address);
    }
    const questions: WorkedQuestion[] = [];
    for (const card of asked.withQuestions ? cards : []) {
      await showStageCard.run(aside, { kind: "question", key: card.key });
      const { cardFigures: figures } = await workedOut(store, isCardReady, signal);
      questions.push({ card, figures });
    }
    if (signal.aborted) return "stopped";
    const [means, { handoutPdf }] = fetched;
    const now = ports.now();
    const subject = { story, chapters, questions, facts: page.facts.book, link: linkOf(asked, page.language), now };
    const sheet = handout(page, subject, translatorFor(page.language));
    const bytes = await handoutPdf(sheet, means, pictures);
    if (signal.aborted) return "stopped";
    const name = `kruunuportti-atlas-${asked.story}-${page.language}-${localDay(now)}.pdf`;
    await saveFile.run(context, { name, mime: "application/pdf", text: bytes });
    return "saved";
  } finally {
    stop();
  }
}

async function isStoryBegun(aside: CommandContext, { story: id }: HandoutAsked): Promise<boolean> {
  if (id !== "own") return beginStory(aside, { id });
  const { story } = makingOf(aside.store.getState());
  if (story === null || story.chapters.length === 0) return false;
  await tellOwnStory(aside, story, 0);
  return true;
}

/** A story of the reader's own has no address: from its handout the way leads to the map. */
const linkOf = ({ story, address }: HandoutAsked, language: Language): HandoutSubject["link"] =>
  story === "own"
    ? { key: "site-sheet.link", url: `${address}#lang=${language}` }
    : { key: "paper.open-story", url: `${address}#lang=${language}&story=${story}` };

function workedChapter({ id, story, chapter, scenario, balance, logistics, figures }: StageState): WorkedChapter {
  const told = {
    ...{ id, story, chapter, scenario },
    balance: balance?.answer.status === "ready" ? balance.answer.value : null,
    logistics: logistics.status === "ready" ? logistics.value : null,
  };
  return { told, figures };
}

/** Nothing of the chapter is on its way any more. */
function isChapterReady(stage: StageState): boolean {
  const { scene, text } = chapterOf(stage);
  const isCounted = scene.scenario === null || stage.balance?.of === stage.scenario;
  const isCarried = scene.topic !== "flows" || ["ready", "failed"].includes(stage.logistics.status);
  return isCounted && isCarried && hasAll(text.fi, stage.figures);
}

function isCardReady(stage: StageState): boolean {
  const card = stage.questions.find(({ key }) => stage.card?.kind === "question" && key === stage.card.key);
  return card === undefined || hasAll(card.known.fi, stage.cardFigures);
}

const hasAll = (text: string, figures: ToldFigures): boolean =>
  toldText(text).keys.every((key) => figureOf(figures, key) !== undefined);

/** The stage as soon as it is ready, or as it is when patience ends or nobody wants it any more. */
function workedOut(
  store: AtlasStore,
  isReady: (stage: StageState) => boolean,
  signal: AbortSignal,
): Promise<StageState> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (isReady(stageOf(store))) end();
    };
    const end = (): void => {
      clearTimeout(late);
      leave();
      signal.removeEventListener("abort", end);
      resolve(stageOf(store));
    };
    const late = setTimeout(end, PATIENCE);
    const leave = store.subscribe(check);
    signal.addEventListener("abort", end);
    check();
  });
}

function stageOf(store: AtlasStore): StageState {
  const { stage } = store.getState();
  if (stage === undefined) throw new Error("a handout without a story");
  return stage;
}
