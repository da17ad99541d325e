import type { FlowAlternative } from "../domain/flow.ts";
import { LANGUAGES, type LocalizedText } from "../domain/language.ts";
import type { Layer } from "../domain/layer.ts";
import type { LogisticsInputs } from "../domain/logistics.ts";
import { logisticsDefaults } from "../domain/logistics-defaults.ts";
import { sameItems } from "../domain/same-items.ts";
import type { ArctialAlternative, Scenario } from "../domain/scenario.ts";
import { CARDS_OF, toldText } from "../domain/story.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { investOf } from "../state/invest.ts";
import { readyLayers } from "../state/layers.ts";
import { areSettled } from "../state/settled.ts";
import { chapterOf, type StageState, type ToldFigures, withStage } from "../state/stage.ts";
import { type AtlasStore, update } from "../state/store.ts";
import { toldStage } from "../state/told-stage.ts";
import { flowsAnswerer, flowsQuestion } from "./answer-flows.ts";
import { failed } from "./failed.ts";
import { balanceAnswer } from "./land-answers.ts";
import { type MeasuredLinks, measuredLinks } from "./link-figures.ts";
import { type ToldGround, toldFacts, workedOutFigures } from "./told-figures.ts";

/**
 * Keeps what the chapter on the stage says and shows worked out, until the function it gives is called: facts at once,
 * flows, land and measured links as soon as nothing that they ask for is on its way. What belongs to a chapter that is no
 * longer told is let go. Nothing is worked out before `painted` resolves: the words of a chapter never wait for its numbers.
 */
export function keepStageAnswered(
  store: AtlasStore,
  thisYear: () => number,
  painted: () => Promise<void> = async () => {},
): () => void {
  const flowsOf = flowsAnswerer();
  const inputsOf = firstInputs();
  const linksOf = linksOnce();
  let asked: readonly unknown[] = [];

  const check = (): void => {
    const state = store.getState();
    const stage = toldStage(state);
    if (stage === null || !isSettled(state.facts.status)) return;
    const next = questionOf(state, stage);
    if (sameItems(next, asked)) return;
    asked = next;
    const [chapter, card] = [keysOfChapter(stage), keysOfCard(stage)];
    // Everything that is told stands on the book of facts.
    if (state.facts.status !== "ready") return put(stage, { figures: noneOf(chapter), cardFigures: noneOf(card) });
    const { book } = state.facts;
    put(stage, { figures: toldFacts(chapter, book), cardFigures: toldFacts(card, book) });
    if (!areSettled(state, Object.keys(state.layers)) || !isSettled(investOf(state).flowFiles.status)) return;
    answer(state, stage, chapter, card).catch(failed);
  };

  async function answer(
    state: AtlasState,
    stage: StageState,
    chapter: readonly string[],
    card: readonly string[],
  ): Promise<void> {
    if (state.facts.status !== "ready") return;
    await painted();
    const { scene } = stage;
    const layers = readyLayers(state);
    const ground = { facts: state.facts.book, layers, links: () => linksOf(layers), year: thisYear() };
    const flows =
      scene.topic === "flows" || tellsOf("flows", chapter)
        ? await shownFlows(state, alternativeOf(scene.scenario))
        : NO_FLOWS;
    put(stage, { logistics: flows.answer });
    const land = await landOf(state, stage);
    const isRead = scene.scenario === null || stage.scenario !== null;
    const figures = await workedOutFigures(withLand(chapter, isRead), { ...ground, flows: flows.told, land });
    put(stage, (now) => ({ figures: { ...now.figures, ...figures } }));
    if (!card.some((key) => key.startsWith("live."))) return;
    const ofCard = tellsOf("flows", card) ? await shownFlows(state, CARDS_OF) : NO_FLOWS;
    const cardLand = await landOfCard(state, stage.cardScenario);
    const cardFigures = await workedOutFigures(withLand(card, stage.cardScenario !== null), {
      ...ground,
      flows: ofCard.told,
      land: cardLand,
    });
    put(stage, (now) => ({ cardFigures: { ...now.cardFigures, ...cardFigures } }));
  }

  async function shownFlows(state: AtlasState, alternative: FlowAlternative): Promise<ShownFlows> {
    const { flowFiles } = investOf(state);
    const question = flowsQuestion(state, inputsOf(state, alternative));
    if (question === null || flowFiles.status !== "ready") return { answer: { status: "failed" }, told: null };
    const answered = await flowsOf(state, question);
    const told = answered.status === "ready" ? { shown: answered.value, book: flowFiles.books[alternative] } : null;
    return { answer: answered, told };
  }

  async function landOf(state: AtlasState, stage: StageState): Promise<ToldGround["land"]> {
    const { scenario, balance } = stage;
    if (scenario === null) return null;
    const answered = balance?.of === scenario ? balance.answer : await balanceAnswer(state, scenario);
    put(stage, { balance: { of: scenario, answer: answered } });
    return answered.status === "ready" ? { scenario, balance: answered.value } : null;
  }

  async function landOfCard(state: AtlasState, scenario: Scenario | null): Promise<ToldGround["land"]> {
    const answered = scenario === null ? null : await balanceAnswer(state, scenario);
    return scenario !== null && answered?.status === "ready" ? { scenario, balance: answered.value } : null;
  }

  /** Where the same chapter is told still. */
  function put(of: StageState, change: Partial<StageState> | ((now: StageState) => Partial<StageState>)): void {
    update(store, (state) => {
      const now = state.stage;
      const isSame = now?.story === of.story && now.chapter === of.chapter && now.scenario === of.scenario;
      return isSame ? withStage(state, typeof change === "function" ? change(now) : change) : state;
    });
  }

  check();
  return store.subscribe(check);
}

/** Is it here, or lost, and no longer on its way? */
const isSettled = (status: string): boolean => status === "ready" || status === "unavailable";

const noneOf = (keys: readonly string[]): ToldFigures => Object.fromEntries(keys.map((key) => [key, null]));

interface ShownFlows {
  readonly answer: StageState["logistics"];
  readonly told: ToldGround["flows"];
}

const NO_FLOWS: ShownFlows = { answer: { status: "none" }, told: null };

const tellsOf = (family: "flows" | "land", keys: readonly string[]): boolean =>
  keys.some((key) => key.startsWith(`live.${family}.`));

/** Ways are found once for the layers as they are, whatever chapter tells of them. */
function linksOnce(): (layers: readonly Layer[]) => Promise<MeasuredLinks> {
  let known: { readonly layers: readonly Layer[]; readonly links: Promise<MeasuredLinks> } | null = null;
  return (layers) => {
    if (known === null || !sameItems(known.layers, layers)) known = { layers, links: measuredLinks(layers) };
    const asked = known;
    // What could not be fetched is asked for again.
    asked.links.catch(() => {
      if (known === asked) known = null;
    });
    return asked.links;
  };
}

/** Without a smelter nothing is moved: a chapter on it that tells of flows compares with VE1. */
const alternativeOf = (scenario: ArctialAlternative | null): FlowAlternative => (scenario === "ve2" ? "ve2" : "ve1");

const questionOf = (state: AtlasState, stage: StageState): readonly unknown[] => [
  ...[stage.story, stage.chapter, stage.scenario, cardKey(stage), stage.cardScenario],
  ...[state.facts, investOf(state).flowFiles, ...readyLayers(state)],
  areSettled(state, Object.keys(state.layers)),
];

const cardKey = ({ card }: StageState): string | null => (card?.kind === "question" ? card.key : null);

function keysOfChapter(stage: StageState): readonly string[] {
  const { text, notes, facts = [] } = chapterOf(stage);
  return [...new Set([...keysIn([text, notes]), ...facts])];
}

/** Without the figures of a scenario that is still being read: they are awaited, not unknown. */
const withLand = (keys: readonly string[], isRead: boolean): readonly string[] =>
  isRead ? keys : keys.filter((key) => !key.startsWith("live.land."));

/** With what is not known: it says whom to ask. */
function keysOfCard(stage: StageState): readonly string[] {
  const card = stage.questions.find(({ key }) => key === cardKey(stage));
  return card === undefined ? [] : [...keysIn([card.known]), ...card.unknown];
}

const keysIn = (texts: readonly LocalizedText[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => LANGUAGES.flatMap((language) => toldText(text[language]).keys))),
];

/** The inputs that facts give, the same object while the book stays. */
function firstInputs(): (state: AtlasState, alternative: FlowAlternative) => LogisticsInputs | null {
  const known = new Map<FlowAlternative, { readonly book: unknown; readonly inputs: LogisticsInputs }>();
  return ({ facts }, alternative) => {
    if (facts.status !== "ready") return null;
    const before = known.get(alternative);
    if (before?.book === facts.book) return before.inputs;
    const inputs = logisticsDefaults(facts.book, alternative);
    known.set(alternative, { book: facts.book, inputs });
    return inputs;
  };
}
