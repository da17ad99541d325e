import { afterEach, describe, expect, test, vi } from "vitest";
import { readQuestions, readStory } from "../../../src/catalog/read-story.ts";
import {
  type QuestionCard,
  SHIPPED_STORIES,
  type ShippedStory,
  type Story,
  toldText,
} from "../../../src/domain/story.ts";
import { keepStageAnswered } from "../../../src/figures/keep-stage-answered.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { withFlowFiles } from "../../../src/state/invest.ts";
import { withLayerUnavailable } from "../../../src/state/layers.ts";
import { chapterOf, type StageState, withChapter, withStage, withStory } from "../../../src/state/stage.ts";
import { type AtlasStore, createAtlasStore, update } from "../../../src/state/store.ts";
import { shippedBook } from "./sample.ts";
import { shippedScenario, stateWith } from "./shipped-balance.ts";
import { read, SHIPPED_FLOWS, value } from "./shipped-flows.ts";

const story = (id: ShippedStory): Story => value(readStory(read(`stories/${id}.json`), id));
const QUESTIONS: readonly QuestionCard[] = value(readQuestions(read("stories/questions.json"), "questions"));
const VE1 = shippedScenario("ve1");

let stop = (): void => undefined;
afterEach(() => stop());

const ground = (): AtlasState => ({
  ...withFlowFiles(stateWith(), SHIPPED_FLOWS),
  facts: { status: "ready", book: shippedBook() },
});

function begun(id: ShippedStory, state: AtlasState = ground(), painted?: () => Promise<void>): AtlasStore {
  const store = createAtlasStore(
    withScenarioRead(withStory(state, { id, story: story(id), questions: QUESTIONS, since: 0 }, false)),
  );
  stop = keepStageAnswered(store, () => 2026, painted);
  return store;
}

/** As the command does when a chapter names a scenario. */
function withScenarioRead(state: AtlasState): AtlasState {
  const { stage } = state;
  const id = stage === undefined ? null : chapterOf(stage).scene.scenario;
  return id === null || stage?.scenario?.base === id ? state : withStage(state, { scenario: shippedScenario(id) });
}

const stageOf = (store: AtlasStore): StageState => {
  const { stage } = store.getState();
  if (stage === undefined) throw new Error("no story is open");
  return stage;
};
const keysOf = (stage: StageState): readonly string[] => {
  const { text, notes, facts = [] } = chapterOf(stage);
  return [...[text.fi, notes.fi].flatMap((said) => toldText(said).keys), ...facts];
};

describe("figures of the stories", () => {
  test.each(SHIPPED_STORIES)("%s: every figure of every chapter is there", async (id) => {
    const store = begun(id);
    const missing: string[] = [];
    for (const [index, { key }] of stageOf(store).story.chapters.entries()) {
      update(store, (state) => withScenarioRead(withChapter(state, index, false)));
      const keys = keysOf(stageOf(store));
      await vi.waitFor(() => expect(Object.keys(stageOf(store).figures)).toEqual(expect.arrayContaining([...keys])), {
        timeout: 30_000,
      });
      missing.push(...keys.filter((one) => stageOf(store).figures[one] === null).map((one) => `${key}: ${one}`));
    }
    expect(missing).toEqual([]);
  });

  test("nothing is worked out before the words stand", async () => {
    let paint = (): void => undefined;
    const store = begun("small-firms", ground(), () => new Promise((resolve) => (paint = resolve)));
    const { chapters } = stageOf(store).story;
    const index = chapters.findIndex(({ text }) => text.fi.includes("{live.land."));
    update(store, (state) => withScenarioRead(withChapter(state, index, false)));
    const worked = (): readonly string[] =>
      Object.keys(stageOf(store).figures).filter((key) => key.startsWith("live."));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect({ worked: worked(), balance: stageOf(store).balance }).toEqual({ worked: [], balance: null });
    paint();
    await vi.waitFor(() => expect(worked()).not.toEqual([]), { timeout: 30_000 });
  });

  test("a question has its figures, and what is not known stays not known", async () => {
    const store = begun("ten-minutes");
    for (const { key, known, unknown } of QUESTIONS) {
      update(store, (state) => withStage(state, { card: { kind: "question", key }, cardScenario: VE1 }));
      const { keys } = toldText(known.fi);
      await vi.waitFor(
        () =>
          expect(Object.keys(stageOf(store).cardFigures).sort()).toEqual([...new Set([...keys, ...unknown])].sort()),
        { timeout: 30_000 },
      );
      for (const one of keys) expect(stageOf(store).cardFigures[one], `${key}: ${one}`).not.toBeNull();
      for (const one of unknown) expect(stageOf(store).cardFigures[one]?.value ?? null).toBeNull();
    }
  });

  test("what needs a layer that cannot be had is null, and the rest is told", async () => {
    const problem = { kind: "network", file: "roads.geojson", path: "", detail: "lost" } as const;
    const store = begun("quay-to-potline", withLayerUnavailable(ground(), "roads", problem));
    const chapters = stageOf(store).story.chapters;
    const index = chapters.findIndex(({ text }) =>
      toldText(text.fi).keys.some((key) => key.startsWith("live.link.road")),
    );
    expect(index).toBeGreaterThanOrEqual(0);
    update(store, (state) => withScenarioRead(withChapter(state, index, false)));
    await vi.waitFor(() => expect(Object.values(stageOf(store).figures)).toContain(null), { timeout: 30_000 });
  });

  test("flows that cannot be had hold up neither links nor land", async () => {
    const problem = { kind: "network", file: "ve1.json", path: "", detail: "lost" } as const;
    const store = begun("quay-to-potline", withFlowFiles(ground(), { status: "unavailable", problem }));
    const index = stageOf(store).story.chapters.findIndex(({ text }) =>
      toldText(text.fi).keys.some((key) => key.startsWith("live.link.")),
    );
    update(store, (state) => withScenarioRead(withChapter(state, index, false)));
    const [link = ""] = keysOf(stageOf(store)).filter((key) => key.startsWith("live.link."));
    await vi.waitFor(() => expect(stageOf(store).figures[link]?.value).toBeDefined(), { timeout: 30_000 });
  });

  test("without the book of facts every figure is said to be missing, none is awaited for ever", async () => {
    const problem = { kind: "network", file: "facts.json", path: "", detail: "lost" } as const;
    const store = begun("quay-to-potline", { ...ground(), facts: { status: "unavailable", problem } });
    const keys = keysOf(stageOf(store));
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(stageOf(store).figures[key], key).toBeNull();
  });

  test("flows are worked out where a chapter tells or shows of them, and nowhere else", async () => {
    const store = begun("quay-to-potline");
    const told = stageOf(store).story.chapters.map(
      ({ scene, text, notes }) =>
        [text.fi, notes.fi].some((said) => said.includes("{live.flows.")) || scene.topic === "flows",
    );
    expect(new Set(told)).toEqual(new Set([true, false]));
    for (const [index, tells] of told.entries()) {
      update(store, (state) => withScenarioRead(withChapter(state, index, false)));
      const keys = keysOf(stageOf(store));
      await vi.waitFor(() => expect(Object.keys(stageOf(store).figures)).toEqual(expect.arrayContaining([...keys])), {
        timeout: 30_000,
      });
      await vi.waitFor(() => expect(stageOf(store).logistics.status).toBe(tells ? "ready" : "none"), {
        timeout: 30_000,
      });
    }
  });

  test("what is worked out for a chapter that is left is let go", async () => {
    const store = begun("small-firms");
    const last = stageOf(store).story.chapters.length - 1;
    update(store, (state) => withScenarioRead(withChapter(state, 1, false)));
    update(store, (state) => withScenarioRead(withChapter(state, last, false)));
    const keys = keysOf(stageOf(store));
    await vi.waitFor(() => expect(Object.keys(stageOf(store).figures).sort()).toEqual([...new Set(keys)].sort()), {
      timeout: 30_000,
    });
  });
});
