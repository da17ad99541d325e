import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFacts } from "../../../src/catalog/read-facts.ts";
import { logisticsDefaults } from "../../../src/domain/logistics-defaults.ts";
import type { OwnStory } from "../../../src/domain/own-story.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { freeBounds } from "../../../src/state/free-bounds.ts";
import { withInputs } from "../../../src/state/invest.ts";
import {
  makingOf,
  withChapterChosen,
  withOwnStory,
  withStoryRedone,
  withStoryStep,
  withStoryUndone,
} from "../../../src/state/making.ts";
import { withStoryCopy } from "../../../src/state/making-kept.ts";
import { notInScene, presentScene } from "../../../src/state/present-scene.ts";
import { sampleState } from "./sample.ts";
import { storyOf } from "./story-sample.ts";

const note = { key: "story-title", params: {} };
const STORY = storyOf("one", "two", "three");
const opened = () => withOwnStory(sampleState(), STORY);
const storyIn = (state: AtlasState): OwnStory => makingOf(state).story ?? storyOf();
const titled = (state: AtlasState, fi: string, typing?: string) =>
  withStoryStep(
    state,
    { ...storyIn(state), title: { ...storyIn(state).title, fi } },
    note,
    typing === undefined ? {} : { typing },
  );
const without = (state: AtlasState, key: string) =>
  withStoryStep(
    state,
    { ...storyIn(state), chapters: storyIn(state).chapters.filter((one) => one.key !== key) },
    { key: "story-deleted", params: {} },
  );

describe("steps of a story", () => {
  test("of a copy lead to the copy, never to the story that somebody else works on", () => {
    const copy = withStoryCopy(titled(titled(opened(), "a"), "b"), "copy-1");
    const back = withStoryUndone(withStoryUndone(copy));
    expect(storyIn(back)).toEqual({ ...STORY, id: "copy-1" });
    expect(storyIn(withStoryRedone(back)).id).toBe("copy-1");
  });

  test("as many as are taken can be taken back and taken again", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 120 }), (texts) => {
        const after = texts.reduce((state, text, at) => titled(state, `${at} ${text}`), opened());
        const back = texts.reduce(withStoryUndone, after);
        expect(storyIn(back)).toBe(STORY);
        expect(makingOf(back).undo).toHaveLength(0);
        expect(storyIn(texts.reduce(withStoryRedone, back))).toBe(storyIn(after));
      }),
      { seed: 6, numRuns: 30 },
    );
  });

  test("typing in one place is one step, until the typing is another or a step is taken back", () => {
    const typed = titled(titled(titled(opened(), "A", "1"), "Aa", "1"), "Aab", "1");
    expect(makingOf(typed).undo).toHaveLength(1);
    expect(storyIn(withStoryUndone(typed))).toBe(STORY);
    expect(makingOf(titled(typed, "Aab. B", "2")).undo).toHaveLength(2);
    const undone = withStoryUndone(titled(typed, "Aab. B", "2"));
    // What stands ahead is gone, and the new typing does not join the step before.
    expect(makingOf(titled(undone, "Aabc", "1")).redo).toHaveLength(0);
    expect(makingOf(titled(undone, "Aabc", "1")).undo).toHaveLength(2);
  });

  test("the same story is no step, and without a story nothing is", () => {
    const state = opened();
    expect(withStoryStep(state, STORY, note)).toBe(state);
    const none = sampleState();
    expect(withStoryStep(none, STORY, note)).toBe(none);
    expect(withStoryUndone(none)).toBe(none);
  });

  test("a chapter that is deleted leaves the one in its place chosen, and undo brings it back", () => {
    const state = withChapterChosen(opened(), "two");
    expect(makingOf(without(state, "two")).chosen).toBe("three");
    expect(makingOf(without(withChapterChosen(state, "three"), "three")).chosen).toBe("two");
    expect(storyIn(withStoryUndone(without(state, "two")))).toBe(STORY);
    expect(makingOf(withChapterChosen(state, "no-such")).chosen).toBe(null);
  });

  test("an opened story has nothing to take back, and its first chapter chosen", () => {
    expect(makingOf(titled(opened(), "B")).keeping).toEqual({ status: "waiting" });
    const other = withOwnStory(titled(opened(), "B"), storyOf("x"), 7);
    expect(makingOf(other)).toMatchObject({ undo: [], redo: [], chosen: "x", openedFrom: 7, asked: null });
  });
});

const at = (change: Partial<AtlasState["view"]>): AtlasState => {
  const state = sampleState();
  return { ...state, view: { ...state.view, ...change } };
};

describe("the present view as a picture", () => {
  const actual = { longitude: 23.1, latitude: 63.8, zoom: 10 };

  test("is the part of the map that panels leave free", () => {
    const bounds = [23, 63.7, 23.2, 63.9] as const;
    const whole = freeBounds(at({ actual, bounds }));
    expect(whole).toEqual(bounds);
    // 512 · 2^10 pixels are 360 degrees: 100 of them 0.0687.
    const [west, south, east, north] = freeBounds(
      at({ actual, bounds, insets: { left: 100, right: 50, top: 40, bottom: 20 } }),
    );
    expect(west).toBeCloseTo(23.06866, 4);
    expect(east).toBeCloseTo(23.16567, 4);
    expect(south).toBeCloseTo(63.70608, 4);
    expect(north).toBeCloseTo(63.88791, 4);
  });

  test("lies within the map's window and is wide enough to be recognised", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        fc.double({ min: 0, max: 40, noNaN: true }),
        (west, south, size) => {
          const [a, b, c, d] = freeBounds(at({ actual, bounds: [west, south, west + size, south + size] }));
          expect(a >= 22.7 - 1e-9 && b >= 63.57 - 1e-9 && c <= 23.56 + 1e-9 && d <= 64.03 + 1e-9).toBe(true);
          expect(c - a >= 0.002 - 1e-9 && d - b >= 0.002 - 1e-9).toBe(true);
        },
      ),
      { seed: 6 },
    );
  });

  test("without a map it is what was asked for, or everything", () => {
    const requested = {
      serial: 1,
      animate: false,
      target: { kind: "bounds", bounds: [23, 63.7, 23.2, 63.9] },
    } as const;
    expect(freeBounds(at({ requested }))).toEqual([23, 63.7, 23.2, 63.9]);
    expect(freeBounds(at({}))[0]).toBe(22.7);
  });

  test("names layers beside those of Present, the topic, the spur and what is selected", () => {
    const state = sampleState();
    const ref = { layer: "sites", feature: "kip" };
    const scene = presentScene(
      {
        ...state,
        mode: { kind: "invest", topic: "flows" },
        visible: { ...state.visible, sites: false, quays: true, "quay-lines": false, roads: false },
        ways: { ...state.ways, spurBuilt: true },
        selection: { ref, candidates: [ref] },
      },
      null,
    );
    expect(scene).toMatchObject({
      ...{ mode: "invest", topic: "flows", scenario: "ve1", spurBuilt: true, phase: null },
      ...{ shown: ["quays"], hidden: ["sites"], highlighted: [ref] },
    });
    expect(scene.compare).toBeUndefined();
    expect(presentScene({ ...state, onlyDecided: true }, null).phase).toBe("now");
    expect(presentScene({ ...state, phase: "construction", compared: true }, "ve1")).toMatchObject({
      phase: "construction",
      compare: true,
      scenario: "ve1",
    });
  });

  test("leaves nothing behind in silence", () => {
    const state = sampleState();
    expect(notInScene(state, null)).toEqual([]);
    const looked: AtlasState = {
      ...state,
      mode: { kind: "invest", topic: "symbiosis", stream: "heat" },
      opacity: { sites: 0.5 },
      ways: { ...state.ways, from: { kind: "point", position: [23.1, 63.8] } },
    };
    expect(notInScene(looked, null)).toEqual([
      "notice.story-without-opacity",
      "notice.story-without-stream",
      "notice.story-without-ways",
    ]);
    // What is not seen is not missed.
    const hidden = { ...state.visible, sites: false };
    expect(notInScene({ ...state, visible: hidden, opacity: { sites: 0.5, quays: 1 } }, null)).toEqual([]);
  });

  test("tells that flows are reckoned with other inputs, while they are looked at", () => {
    const book = readFacts(readFileSync("data/facts.json", "utf8"), "facts.json");
    if (!book.ok) throw new Error("no facts");
    const inputs = logisticsDefaults(book.value, "ve2");
    const facts = { status: "ready", book: book.value } as const;
    const looking = { ...sampleState(), facts, mode: { kind: "invest", topic: "flows" } } as const;
    expect(notInScene(withInputs(looking, inputs), null)).toEqual([]);
    const changed = withInputs(looking, { ...inputs, sizePercent: 80 });
    expect(notInScene(changed, null)).toEqual(["notice.story-without-inputs"]);
    expect(notInScene({ ...changed, mode: { kind: "plan" } }, null)).toEqual([]);
  });
});
