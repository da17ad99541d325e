import { describe, expect, test } from "vitest";
import type { Chapter, Story } from "../../../src/domain/story.ts";
import { writeAddress, writeLocation } from "../../../src/state/address.ts";
import { readAddress } from "../../../src/state/address-read.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { initialState } from "../../../src/state/initial-state.ts";
import { drawnScenario } from "../../../src/state/planner.ts";
import {
  chapterOf,
  figureOf,
  missingOf,
  withChapter,
  withChapterAgain,
  withLiveMap,
  withoutStory,
  withStage,
  withStory,
  withWaitingStory,
} from "../../../src/state/stage.ts";
import { showsFlows, toldStage } from "../../../src/state/told-stage.ts";
import { METAS } from "./sample.ts";
import { SCENE, chapterOf as sampleChapter } from "./story-sample.ts";

const said = (text: string) => ({ fi: text, sv: text, en: text });
const chapter = (key: string, scene: Partial<Chapter["scene"]> = {}): Chapter =>
  sampleChapter(key, {
    ...{ title: said(key), text: said(key), notes: said(key), seen: said(key) },
    scene: { ...SCENE, bounds: [23, 63.77, 23.1, 63.85], mode: "plan", highlighted: [], ...scene },
  });
const STORY: Story = {
  title: said("story"),
  audience: said("all"),
  minutes: 5,
  chapters: [
    chapter("one", { hidden: ["quays"] }),
    chapter("two", {
      scenario: "ve1",
      spurBuilt: true,
      shown: ["no-such-layer"],
      highlighted: [{ layer: "sites", feature: "kip" }],
    }),
    chapter("three", { mode: "invest", topic: "flows", scenario: "ve1", phase: "operation" }),
  ],
};
const opened = { id: "phases", story: STORY, questions: [], since: 0 } as const;
const begun = (): AtlasState => withStory(initialState(METAS, "fi"), opened, false);

test("another story goes on in the windows that are linked, one's own in this one alone", () => {
  const link = { name: "k3f9", role: "audience" } as const;
  const linked = withStage(begun(), { link });
  expect(withStory(linked, { ...opened, id: "small-firms" }, false).stage?.link).toEqual(link);
  const own = withStory(linked, { ...opened, id: "own" }, false);
  expect(own.stage?.link).toBe(null);
  expect(writeAddress(own)).not.toContain("k3f9");
});

test("a layer or thing that is not there is told in one short line", () => {
  const scene = { ...STORY.chapters[0]?.scene, shown: [`no\nsuch${"a".repeat(10_000)}`] };
  const [told] = missingOf(begun(), { ...STORY.chapters[0], scene } as Chapter);
  expect(told).toMatch(/^no sucha+…a+$/);
  expect(told?.length).toBe(80);
});
const stageOf = ({ stage }: AtlasState) => {
  if (stage === undefined) throw new Error("no story is open");
  return stage;
};

describe("a story on the stage", () => {
  test("begins with its first chapter in Present: its layers, its framing, no panels", () => {
    const state = begun();
    expect(state.mode).toEqual({ kind: "present" });
    expect(state.visible["quays"]).toBe(false);
    expect(state.view.requested?.target).toEqual({ kind: "bounds", bounds: [23, 63.77, 23.1, 63.85] });
    expect(state.panels.layers).toBe(false);
    expect(chapterOf(stageOf(state)).key).toBe("one");
  });

  test("the next chapter shows again what the first left out, and switches the spur", () => {
    const state = withChapter(begun(), 1, true);
    expect(state.visible["quays"]).toBe(initialState(METAS, "fi", { kind: "present" }).visible["quays"]);
    expect(state.ways.spurBuilt).toBe(true);
    expect(state.view.requested?.animate).toBe(true);
  });

  test("no chapter lies beyond the ends", () => {
    expect(stageOf(withChapter(begun(), 9, false)).chapter).toBe(2);
    expect(stageOf(withChapter(begun(), -1, false)).chapter).toBe(0);
  });

  test("what was worked out for another alternative is let go, and stays where it is the same", () => {
    const told = withStage(withChapter(begun(), 1, false), { figures: { a: null }, logistics: { status: "failed" } });
    expect(stageOf(withChapter(told, 2, false)).logistics.status).toBe("failed");
    expect(stageOf(withChapter(told, 2, false)).figures).toEqual({});
    expect(stageOf(withChapter(told, 1, false)).figures).toEqual({ a: null });
    expect(stageOf(withChapter(told, 0, false)).logistics.status).toBe("none");
  });

  test("the address is short: story, chapter, language", () => {
    expect(writeAddress(withChapter(begun(), 1, false))).toBe("story=phases&chapter=two&lang=fi");
    const linked = withStage(begun(), { link: { name: "k3f9", role: "presenter" } });
    expect(writeAddress(linked)).toBe("story=phases&chapter=one&link=k3f9&window=notes&lang=fi");
  });

  test("in the live map the page's own address keeps the story that waits, a link that is shared does not", () => {
    const live = withLiveMap(withChapter(begun(), 1, false));
    expect(writeAddress(live)).not.toContain("story");
    expect(writeLocation(live)).toBe(`${writeAddress(live)}&story=phases&chapter=two&at=live`);
    expect(writeLocation(withoutStory(live))).toBe(writeAddress(live));
    expect(readAddress(writeLocation(live))).toMatchObject({
      request: { story: "phases", chapter: "two", isLive: true },
      faults: [],
    });
  });

  test("in the live map nothing is hidden by a time chosen before, a stand goes on by itself and a talk by hand", () => {
    const before = { ...begun(), phase: "now", compared: true } as const;
    const live = withLiveMap(withStage(before, { pace: "loop" }));
    expect([live.phase, live.compared, live.stage?.pace]).toEqual([undefined, undefined, "loop"]);
    expect(withLiveMap(withStage(before, { pace: "auto" })).stage?.pace).toBe("by-hand");
  });

  test("a figure is one that was put there, whatever word an author has between braces", () => {
    for (const key of ["toString", "constructor", "__proto__"]) expect(figureOf({}, key)).toBeUndefined();
    expect(figureOf({ a: null }, "a")).toBe(null);
  });

  test("a story that waits leaves the live map as it is", () => {
    const before: AtlasState = { ...initialState(METAS, "fi"), onlyDecided: true };
    const state = withWaitingStory(before, opened, 9);
    expect(stageOf(state)).toMatchObject({ at: "live", chapter: 2, left: { camera: null, language: "fi" } });
    expect({ ...state, stage: undefined }).toEqual({ ...before, stage: undefined });
  });

  test("flows are in the picture of a chapter that tells of them, a scenario is not", () => {
    const state = withChapter(begun(), 2, false);
    expect(showsFlows(state)).toBe(true);
    expect(showsFlows(withChapter(begun(), 1, false))).toBe(false);
    expect(drawnScenario(state)).toBe(null);
  });

  test("what the map lacks is told by name", () => {
    const state = withChapter(begun(), 1, false);
    expect(missingOf(state, chapterOf(stageOf(state)))).toEqual(["no-such-layer"]);
  });
});

describe("the live map", () => {
  const camera = { longitude: 23.05, latitude: 63.8, zoom: 12 };
  const looked = (state: AtlasState): AtlasState => ({ ...state, view: { ...state.view, actual: camera } });

  test("opens where the chapter says, and the chapter waits", () => {
    const state = withLiveMap(withChapter(begun(), 2, false));
    expect(state.mode).toEqual({ kind: "invest", topic: "flows" });
    expect(toldStage(state)).toBe(null);
    expect(stageOf(state).chapter).toBe(2);
  });

  test("leads back to the chapter with the camera that was left", () => {
    const left = withLiveMap(looked(withChapter(begun(), 1, false)));
    const wandered = { ...left, mode: { kind: "invest" } as const, visible: {}, onlyDecided: true };
    const back = withChapterAgain(wandered, false);
    expect(stageOf(back).at).toBe("chapter");
    expect(back.mode).toEqual({ kind: "present" });
    expect(back.onlyDecided).toBe(false);
    expect(back.view.requested?.target).toEqual({ kind: "camera", camera });
  });

  test("stays when the story is put away", () => {
    const state = withoutStory(withLiveMap(begun()));
    expect(state.stage).toBeUndefined();
    expect(state.mode).toEqual({ kind: "plan" });
  });
});
