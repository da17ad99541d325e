import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CommandContext } from "../../../src/commands/command.ts";
import {
  chooseChapter,
  deleteChapter,
  duplicateChapter,
  insertFigure,
  moveChapter,
  previewStory,
  redoStory,
  retakeView,
  setMinutes,
  setSide,
  setStoryText,
  takeView,
  textAt,
  undoStory,
} from "../../../src/commands/making.ts";
import { jumpOut, leaveStory, nextChapter, openStory } from "../../../src/commands/stage.ts";
import { linkStage, openNotes } from "../../../src/commands/stage-link.ts";
import { newStory, openStoryFile, saveStory, storyFileName } from "../../../src/commands/story-files.ts";
import { emptyStory } from "../../../src/domain/own-story.ts";
import type { SavedFile } from "../../../src/domain/ports.ts";
import { readScenario, writeScenario } from "../../../src/exchange/scenario-file.ts";
import { writeStory } from "../../../src/exchange/story-file.ts";
import { writeAddress } from "../../../src/state/address.ts";
import { makingOf, withOwnStory } from "../../../src/state/making.ts";
import { withScenario } from "../../../src/state/planner.ts";
import { update } from "../../../src/state/store.ts";
import { rectangle } from "../analysis/land/rings.ts";
import { scenario, zone } from "../analysis/land/scenarios.ts";
import { storyOf, three } from "../state/story-sample.ts";
import { sampleContext } from "./sample.ts";

const making = ({ store }: CommandContext) => makingOf(store.getState());
const keys = (context: CommandContext) => making(context).story?.chapters.map(({ key }) => key) ?? [];
const notices = ({ store }: CommandContext) => store.getState().notices.map(({ key }) => key);

function inHand(...chapters: readonly string[]): CommandContext {
  const context = sampleContext();
  update(context.store, (state) => withOwnStory(state, storyOf(...chapters)));
  return context;
}

describe("chapters", () => {
  test("are views that were taken, each after the one that is chosen", async () => {
    const context = sampleContext();
    await newStory.run(context);
    expect(making(context).story).toEqual(emptyStory(`own~${Date.parse("2026-11-21T12:00:00Z").toString(36)}`));
    await takeView.run(context);
    await takeView.run(context);
    await chooseChapter.run(context, "chapter-1");
    await takeView.run(context);
    expect(keys(context)).toEqual(["chapter-1", "chapter-3", "chapter-2"]);
    expect(making(context).chosen).toBe("chapter-3");
    await undoStory.run(context);
    expect(keys(context)).toEqual(["chapter-1", "chapter-2"]);
    await redoStory.run(context);
    expect(keys(context)).toHaveLength(3);
  });

  test("are moved, duplicated and deleted, and none is lost on the way", () => {
    const act = fc.record({ at: fc.nat(5), by: fc.constantFrom(1 as const, -1 as const) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const context = inHand("a", "b", "c", "d");
        const before = making(context).story;
        for (const { at, by } of acts) moveChapter.run(context, { key: keys(context)[at] ?? "no-such", by });
        expect([...keys(context)].sort()).toEqual(["a", "b", "c", "d"]);
        for (const one of making(context).story?.chapters ?? []) expect(before?.chapters).toContain(one);
      }),
      { seed: 6 },
    );
    const context = inHand("a", "b");
    moveChapter.run(context, { key: "a", by: 1 });
    expect(keys(context)).toEqual(["b", "a"]);
    duplicateChapter.run(context, "b");
    expect(keys(context)).toEqual(["b", "chapter-1", "a"]);
    expect(making(context).story?.chapters[1]?.title).toEqual(three("b"));
    deleteChapter.run(context, "b");
    expect(keys(context)).toEqual(["chapter-1", "a"]);
  });

  test("are at most sixty", async () => {
    const context = inHand(...Array.from({ length: 60 }, (_, at) => `c-${at}`));
    expect(takeView.unavailable(context.store.getState())).toBe("making.reason.full");
    await takeView.run(context);
    await duplicateChapter.run(context, "c-1");
    expect(keys(context)).toHaveLength(60);
  });

  test("take another picture, and say that an own scenario cannot come with them", async () => {
    const context = inHand("a");
    await retakeView.run(context, "a");
    expect(making(context).story?.chapters[0]?.scene.highlighted).toEqual([]);
    expect(making(context).story?.chapters[0]?.title).toEqual(three("a"));
    expect(notices(context)).toEqual([]);
    const own = scenario([zone("z", rectangle(23_503_200, 7_075_200, 400, 300))], { id: "own~1", name: "Own" });
    update(context.store, (state) => withScenario(state, own));
    await takeView.run(context);
    expect(making(context).story?.chapters[1]?.scene.scenario).toBe(null);
    expect(notices(context)).toEqual(["notice.story-own-scenario"]);
  });

  test("tell an alternative as it comes with the atlas from a changed one of the same id", async () => {
    const context = inHand("a");
    const ve2 = readScenario(readFileSync("data/scenarios/ve2.json", "utf8"), "ve2.json");
    if (!ve2.ok) throw new Error("no ve2");
    update(context.store, (state) => withScenario(state, ve2.value));
    await takeView.run(context);
    expect(making(context).story?.chapters[1]?.scene.scenario).toBe("ve2");
    expect(notices(context)).toEqual([]);
    const [first, ...zones] = ve2.value.zones;
    if (first === undefined) throw new Error("no zones");
    const changed = { ...ve2.value, zones: [{ ...first, plotRatio: 0.31 }, ...zones] };
    const again = readScenario(writeScenario(changed), "own.json");
    if (!again.ok) throw new Error("not read");
    update(context.store, (state) => withScenario(state, again.value));
    await retakeView.run(context, making(context).chosen ?? "");
    expect(making(context).story?.chapters[1]?.scene.scenario).toBe(null);
    expect(notices(context)).toEqual(["notice.story-own-scenario"]);
  });

  test("are of the moment in which they are asked for", async () => {
    const context = inHand("a");
    const taken = takeView.run(context);
    update(context.store, (state) => ({ ...state, phase: "construction" }));
    await taken;
    expect(making(context).story?.chapters[1]?.scene.phase).toBe(null);
  });
});

describe("words", () => {
  const place = { chapter: "a", part: "text" } as const;

  test("are set in one language, no longer than a file takes", async () => {
    const context = inHand("a");
    await setStoryText.run(context, { place, language: "sv", text: `${"ö".repeat(4_010)}\u202e` });
    expect(textAt(making(context).story, place)).toEqual({ ...three("text"), sv: "ö".repeat(4_000) });
    await setStoryText.run(context, { place: { chapter: null, part: "audience" }, language: "en", text: "all" });
    expect(making(context).story?.audience.en).toBe("all");
    expect(making(context).undo.map(({ note }) => note.key)).toEqual(["story-text", "story-audience"]);
    await setStoryText.run(context, { place: { ...place, chapter: "no-such" }, language: "en", text: "x" });
    expect(making(context).undo).toHaveLength(2);
  });

  test("a sentence that is typed is one step in its own field", async () => {
    const context = inHand("a");
    for (const text of ["S", "Sa", "Sat"])
      await setStoryText.run(context, { place, language: "fi", text, typing: "1" });
    await setStoryText.run(context, { place, language: "sv", text: "H", typing: "1" });
    expect(making(context).undo).toHaveLength(2);
  });

  test("a figure stands where the cursor was, and in no title", async () => {
    const context = inHand("a");
    await insertFigure.run(context, { place, language: "fi", at: 4, key: "arctial.land" });
    expect(textAt(making(context).story, place)?.fi).toBe("text{arctial.land} fi");
    const title = { chapter: "a", part: "title" } as const;
    await insertFigure.run(context, { place: title, language: "fi", at: 0, key: "arctial.land" });
    expect(textAt(making(context).story, title)).toEqual(three("a"));
  });

  test("how long it takes and whose names come first are steps too", async () => {
    const context = inHand("a");
    await setMinutes.run(context, 12);
    await setSide.run(context, { key: "a", side: "kruunupyy" });
    await setSide.run(context, { key: "a", side: "kruunupyy" });
    expect(making(context).story).toMatchObject({ minutes: 12, chapters: [{ side: "kruunupyy" }] });
    expect(making(context).undo).toHaveLength(2);
  });
});

describe("a file", () => {
  test("is saved under the title and loaded back the same", async () => {
    const saved: SavedFile[] = [];
    const context = sampleContext({ saveFile: (file) => void saved.push(file) });
    const story = { ...storyOf("a", "b"), title: { fi: "Satama ja Öjankylä!", sv: "", en: "" } };
    update(context.store, (state) => withOwnStory(state, story));
    await saveStory.run(context);
    expect(saved[0]?.name).toBe("satama-ja-ojankyla.json");
    expect(storyFileName({ title: { fi: " ", sv: "", en: "" } })).toBe("story.json");
    const other = sampleContext();
    await openStoryFile.run(other, { name: "a.json", text: String(saved[0]?.text) });
    expect(making(other).story).toEqual(story);
  });

  test("that names what this publication lacks is opened, and each place is told", async () => {
    const context = sampleContext();
    const [chapter] = storyOf("a").chapters;
    if (chapter === undefined) throw new Error("no chapter");
    const text = { ...three("text"), sv: "{no.such} {live.link.spur}" };
    const story = { ...storyOf(), chapters: [{ ...chapter, text, scene: { ...chapter.scene, shown: ["parks"] } }] };
    await openStoryFile.run(context, { name: "a.json", text: writeStory(story) });
    expect(making(context).story).toEqual(story);
    expect(context.store.getState().notices).toMatchObject([
      { key: "notice.story-lacks", params: { what: "chapters[0].text.sv: {no.such}, chapters[0].scene.shown: parks" } },
    ]);
  });

  test("that is broken is refused with its place, and what is in hand stays", async () => {
    const context = inHand("a");
    const before = making(context);
    const text = writeStory(storyOf("a")).replace('"kokkola"', '"vaasa"');
    await openStoryFile.run(context, { name: "b.json", text });
    expect(making(context)).toEqual(before);
    expect(notices(context)).toEqual(["problem.not-allowed", "notice.story-not-opened"]);
    expect(context.store.getState().notices[1]?.params["detail"]).toContain("b.json: chapters[0].side");
    await openStoryFile.run(context, { name: "b.json", text: Promise.resolve(null) });
    expect(making(context)).toEqual(before);
  });
});

describe("on the stage", () => {
  test("a story begins at the chosen chapter, and leaving it leads back to its making", async () => {
    const context = inHand("a", "b", "c");
    update(context.store, (state) => ({
      ...state,
      mode: { kind: "invest" },
      visible: { ...state.visible, sites: false },
      panels: { ...state.panels, tool: "making" },
    }));
    await chooseChapter.run(context, "b");
    await previewStory.run(context);
    const { stage, mode, panels, visible } = context.store.getState();
    expect(stage).toMatchObject({ id: "own", chapter: 1 });
    expect(stage?.questions.length).toBeGreaterThan(0);
    expect([mode.kind, panels.tool, visible["sites"]]).toEqual(["present", null, true]);
    await nextChapter.run(context);
    await leaveStory.run(context);
    const after = context.store.getState();
    expect(after.stage).toBe(undefined);
    expect([after.mode.kind, after.panels.tool, after.visible["sites"]]).toEqual(["invest", "making", false]);
    expect(making(context)).toMatchObject({ chosen: "b", before: null, undo: [] });
  });

  test("its address claims nothing that another machine could not open, and no other window follows", async () => {
    const context = inHand("a");
    await previewStory.run(context);
    expect(writeAddress(context.store.getState())).toMatch(/^mode=present&lang=fi/);
    expect(openNotes.unavailable(context.store.getState())).toBe("stage.own-here-alone");
    const sent: unknown[] = [];
    const ports = {
      ...context.ports,
      loadStageWindows: async () => ({
        openChannel: () => ({ send: (message: unknown) => void sent.push(message), close: () => undefined }),
        openWindow: () => true,
        randomName: () => "n",
      }),
    };
    await linkStage({ ...context, ports }, { name: "n", role: "audience" });
    await nextChapter.run(context);
    expect(sent).toEqual([{ kind: "hello" }]);
  });

  test("not while a talk waits in the live map: it would be gone", async () => {
    const context = inHand("a");
    await openStory.run(context, { id: "phases" });
    await jumpOut.run(context);
    expect(previewStory.unavailable(context.store.getState())).toBe("stage.waits");
    await leaveStory.run(context);
    expect(previewStory.unavailable(context.store.getState())).toBe(null);
  });

  test("nor where a talk was opened meanwhile", async () => {
    const context = inHand("a");
    const { readStoryText } = context.ports;
    let isAsked = false;
    const ports = {
      ...context.ports,
      readStoryText: async (file: Parameters<typeof readStoryText>[0]) => {
        if (file === "questions" && !isAsked) {
          isAsked = true;
          await openStory.run(context, { id: "phases" });
        }
        return readStoryText(file);
      },
    };
    await previewStory.run({ ...context, ports });
    expect(context.store.getState().stage?.id).toBe("phases");
    expect(making(context).before).toBe(null);
  });

  test("without a chapter there is nothing to tell", async () => {
    const context = inHand();
    expect(previewStory.unavailable(context.store.getState())).toBe("making.reason.no-chapters");
    await previewStory.run(context);
    expect(context.store.getState().stage).toBe(undefined);
  });
});
