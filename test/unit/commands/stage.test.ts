import { describe, expect, test, vi } from "vitest";
import type { CommandContext } from "../../../src/commands/command.ts";
import {
  goToChapter,
  jumpBack,
  jumpOut,
  leaveStory,
  nextChapter,
  openStory,
  previousChapter,
  setPace,
  showStageCard,
  toggleBlack,
} from "../../../src/commands/stage.ts";
import { linkStage, openNotes } from "../../../src/commands/stage-link.ts";
import type { StageWindows } from "../../../src/domain/ports.ts";
import { fail, ok } from "../../../src/domain/result.ts";
import { sampleContext } from "./sample.ts";

const at = ({ store }: CommandContext) => store.getState().stage?.chapter;
const notices = ({ store }: CommandContext) => store.getState().notices.map(({ key }) => key);

async function begun(context = sampleContext()): Promise<CommandContext> {
  await openStory.run(context, { id: "phases" });
  return context;
}

describe("a story by hand", () => {
  test("goes on and back, and no further than its ends", async () => {
    const context = await begun();
    await previousChapter.run(context);
    expect(at(context)).toBe(0);
    await nextChapter.run(context);
    expect(at(context)).toBe(1);
    const last = (context.store.getState().stage?.story.chapters.length ?? 0) - 1;
    await goToChapter.run(context, last);
    await nextChapter.run(context);
    expect(at(context)).toBe(last);
    await setPace.run(context, "loop");
    await nextChapter.run(context);
    expect(at(context)).toBe(0);
  });

  test("a step puts away what lies over the chapter, first the black screen", async () => {
    const context = await begun();
    await showStageCard.run(context, { kind: "questions" });
    await toggleBlack.run(context);
    await nextChapter.run(context);
    expect(context.store.getState().stage?.isBlack).toBe(false);
    expect(context.store.getState().stage?.card).toEqual({ kind: "questions" });
    await nextChapter.run(context);
    expect(context.store.getState().stage?.card).toBe(null);
    expect(at(context)).toBe(0);
  });

  test("brings the scenario of its chapter without taking any in hand", async () => {
    const context = await begun();
    const chapters = context.store.getState().stage?.story.chapters ?? [];
    const index = chapters.findIndex(({ scene }) => scene.scenario === "ve1");
    await goToChapter.run(context, index);
    expect(context.store.getState().stage?.scenario?.base).toBe("ve1");
    expect(context.store.getState().plan.scenario).toBe(null);
  });

  test("out into the live map nothing of the story is told, and back everything is", async () => {
    const context = await begun();
    await nextChapter.run(context);
    await jumpOut.run(context);
    expect(nextChapter.unavailable(context.store.getState())).toBe("stage.not-told");
    await nextChapter.run(context);
    expect(at(context)).toBe(1);
    await jumpBack.run(context);
    expect(context.store.getState().stage?.at).toBe("chapter");
    await leaveStory.run(context);
    expect(context.store.getState().stage).toBeUndefined();
  });

  test("a file that cannot be read or had opens nothing and is told", async () => {
    const broken = sampleContext({ readStoryText: async () => ok('{"title":1}') });
    await begun(broken);
    expect(broken.store.getState().stage).toBeUndefined();
    expect(notices(broken)).toContain("notice.story-not-opened");
    const problem = { kind: "network", file: "phases.json", path: "", detail: "" } as const;
    const lost = sampleContext({ readStoryText: async () => fail(problem) });
    await begun(lost);
    expect(notices(lost)).toContain("problem.network");
  });

  test("without the questions the story is told", async () => {
    const good = sampleContext().ports.readStoryText;
    const context = await begun(
      sampleContext({ readStoryText: (file) => (file === "questions" ? Promise.resolve(ok("[]")) : good(file)) }),
    );
    expect(context.store.getState().stage?.questions).toEqual([]);
    expect(at(context)).toBe(0);
  });

  test("an unknown chapter begins at the beginning and is told", async () => {
    const context = sampleContext();
    await openStory.run(context, { id: "phases", chapter: "no-such" });
    expect(at(context)).toBe(0);
    expect(notices(context)).toEqual(["notice.story-chapter"]);
  });
});

describe("two windows", () => {
  /** Windows of one machine: what one says the others hear, a moment later. */
  function machine(): { readonly windows: StageWindows; readonly opened: string[]; readonly said: unknown[] } {
    const ears = new Map<symbol, { readonly name: string; readonly heard: (message: unknown) => void }>();
    const opened: string[] = [];
    const said: unknown[] = [];
    const windows: StageWindows = {
      openChannel: (name, heard) => {
        const own = Symbol(name);
        ears.set(own, { name, heard });
        return {
          send: (message) => {
            said.push(message);
            for (const [ear, other] of ears)
              if (ear !== own && other.name === name) queueMicrotask(() => other.heard(structuredClone(message)));
          },
          close: () => void ears.delete(own),
        };
      },
      openWindow: (hash) => opened.push(hash) > 0,
      randomName: () => "k3f9",
    };
    return { windows, opened, said };
  }

  /** Messages of a busy machine: they come a while later. */
  const late = (windows: StageWindows): StageWindows => ({
    ...windows,
    openChannel: (name, heard) => windows.openChannel(name, (message) => setTimeout(() => heard(message), 30)),
  });

  async function pair() {
    const { windows, opened, said } = machine();
    const audience = await begun(sampleContext({ loadStageWindows: async () => windows }));
    await openNotes.run(audience);
    const notes = await begun(sampleContext({ loadStageWindows: async () => windows }));
    await linkStage(notes, { name: "k3f9", role: "presenter" });
    // It is asked and has answered.
    await new Promise((resolve) => setTimeout(resolve));
    return { audience, notes, opened, said, windows };
  }

  test("the presenter's is opened at the chapter, and is told where the story is", async () => {
    const { windows, opened } = machine();
    const audience = await begun(sampleContext({ loadStageWindows: async () => windows }));
    await nextChapter.run(audience);
    await openNotes.run(audience);
    const key = audience.store.getState().stage?.story.chapters[1]?.key;
    expect(opened).toEqual([`#story=phases&chapter=${key}&link=k3f9&window=notes&lang=fi`]);
    const notes = await begun(sampleContext({ loadStageWindows: async () => windows }));
    await linkStage(notes, { name: "k3f9", role: "presenter" });
    await vi.waitFor(() => expect(at(notes)).toBe(1));
  });

  test("each follows the other, and the two come to rest", async () => {
    const { audience, notes, said } = await pair();
    await nextChapter.run(notes);
    await vi.waitFor(() => expect(at(audience)).toBe(1));
    await nextChapter.run(audience);
    await vi.waitFor(() => expect(at(notes)).toBe(2));
    await toggleBlack.run(notes);
    await vi.waitFor(() => expect(audience.store.getState().stage?.isBlack).toBe(true));
    await toggleBlack.run(notes);
    await jumpOut.run(notes);
    await vi.waitFor(() => expect(audience.store.getState().stage?.at).toBe("live"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = said.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(said.length).toBe(before);
  });

  test("a message that is none of ours changes nothing", async () => {
    const { audience, windows } = await pair();
    const stranger = windows.openChannel("k3f9", () => undefined);
    stranger.send({ kind: "at", serial: 99, position: { id: "__proto__" } } as never);
    stranger.send("<img src=x onerror=alert(1)>" as never);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(at(audience)).toBe(0);
  });

  test("after a message that counts to the end the presenter leads on", async () => {
    const { audience, notes, windows } = await pair();
    const position = {
      id: "phases",
      chapter: "no-such",
      at: "chapter",
      card: null,
      pace: "by-hand",
      since: 1,
    } as const;
    const stranger = windows.openChannel("k3f9", () => undefined);
    stranger.send({ kind: "at", serial: 1e9, position: { ...position, isBlack: true } });
    await vi.waitFor(() => expect(audience.store.getState().stage?.isBlack).toBe(true));
    await nextChapter.run(notes);
    await nextChapter.run(notes);
    await vi.waitFor(() => expect(at(audience)).toBe(1));
  });

  test("a presenter's window that is read anew leads nobody back before it has heard where the story is", async () => {
    const { audience, notes, windows } = await pair();
    await nextChapter.run(notes);
    await nextChapter.run(notes);
    await vi.waitFor(() => expect(at(audience)).toBe(2));
    await leaveStory.run(notes);
    const anew = await begun(sampleContext({ loadStageWindows: async () => late(windows) }));
    await linkStage(anew, { name: "k3f9", role: "presenter" });
    for (let step = 0; step < 6; step++) await (step % 2 === 0 ? nextChapter : previousChapter).run(anew);
    await vi.waitFor(() => expect(at(anew)).toBe(2));
    expect(at(audience)).toBe(2);
    await nextChapter.run(anew);
    await vi.waitFor(() => expect(at(audience)).toBe(3));
  });

  test("where nobody has answered, the presenter's window leads the audience that comes", async () => {
    const { windows } = machine();
    const notes = await begun(sampleContext({ loadStageWindows: async () => windows }));
    await linkStage(notes, { name: "k3f9", role: "presenter" });
    await nextChapter.run(notes);
    await nextChapter.run(notes);
    const audience = await begun(sampleContext({ loadStageWindows: async () => windows }));
    await linkStage(audience, { name: "k3f9", role: "audience" });
    await vi.waitFor(() => expect(at(audience)).toBe(2));
    expect(at(notes)).toBe(2);
  });

  test("the name of a chapter from another window is told in one short line", async () => {
    const context = sampleContext();
    await openStory.run(context, { id: "phases", chapter: `no\u202E\nsuch${"a".repeat(10_000)}` });
    expect(context.store.getState().notices[0]?.params["found"]).toBe(`no such${"a".repeat(18)}…${"a".repeat(13)}`);
  });

  test("where the browser forbids a window that is said", async () => {
    const { windows } = machine();
    const context = await begun(
      sampleContext({ loadStageWindows: async () => ({ ...windows, openWindow: () => false }) }),
    );
    await openNotes.run(context);
    expect(notices(context)).toEqual(["notice.window-forbidden"]);
  });
});
