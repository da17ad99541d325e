import { describe, expect, test, vi } from "vitest";
import type { CommandContext } from "../../../src/commands/command.ts";
import { reportMapStatus } from "../../../src/commands/map-reports.ts";
import {
  jumpOut,
  leaveStory,
  nextChapter,
  openStory,
  previousChapter,
  reportParts,
  showStageCard,
  toggleBlack,
} from "../../../src/commands/stage.ts";
import { askAudience, linkStage, openNotes } from "../../../src/commands/stage-link.ts";
import type { StageWindows } from "../../../src/domain/ports.ts";
import { at, begun, notices } from "./begun-story.ts";
import { sampleContext } from "./sample.ts";

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

  /** What one says the other has heard and followed. */
  const heard = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

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

  test("what is longer than the wall is read to its end, by whichever window, before the next chapter", async () => {
    const { audience, notes } = await pair();
    const part = ({ store }: CommandContext) => store.getState().stage?.part;
    await reportParts.run(audience, { parts: 2, part: 0, isAtEnd: false });
    await heard();
    await nextChapter.run(notes);
    await heard();
    expect(part(audience)).toBe(1);
    expect([at(notes), at(audience)]).toEqual([0, 0]);
    await previousChapter.run(audience);
    await heard();
    expect(part(notes)).toBe(0);
    await nextChapter.run(notes);
    await nextChapter.run(notes);
    await heard();
    expect(at(audience)).toBe(1);
    // What comes is read from its beginning, and is of one part until the wall has measured it.
    expect([part(audience), part(notes)]).toEqual([0, 0]);
    expect(notes.store.getState().stage?.wall.parts).toBe(1);
    await showStageCard.run(notes, { kind: "questions" });
    await heard();
    await reportParts.run(audience, { parts: 3, part: 0, isAtEnd: false });
    await heard();
    for (let step = 0; step < 3; step++) await nextChapter.run(notes);
    await heard();
    expect(audience.store.getState().stage?.card).toBe(null);
    expect(at(audience)).toBe(1);
  });

  test("a wall that measures anew takes back no step that the presenter made meanwhile", async () => {
    const { audience, notes } = await pair();
    const going = nextChapter.run(notes);
    for (const parts of [2, 1, 3]) await reportParts.run(audience, { parts, part: 0, isAtEnd: false });
    await going;
    await heard();
    expect([at(notes), at(audience)]).toEqual([1, 1]);
    // Nor does what it measured of the words before count for those that came.
    expect(notes.store.getState().stage?.wall.parts).toBe(1);
    await reportParts.run(audience, { parts: 3, part: 0, isAtEnd: false });
    await heard();
    expect(notes.store.getState().stage?.wall.parts).toBe(3);
  });

  test("walls of different heights come to rest", async () => {
    const { audience, notes, said, windows } = await pair();
    const other = await begun(sampleContext({ loadStageWindows: async () => windows }));
    await linkStage(other, { name: "k3f9", role: "audience" });
    await reportParts.run(audience, { parts: 2, part: 0, isAtEnd: false });
    await reportParts.run(other, { parts: 4, part: 0, isAtEnd: false });
    await nextChapter.run(notes);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = said.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(said.length).toBe(before);
  });

  test("the longer of two walls is read to its end: the shorter, at its own, waits", async () => {
    const { audience, notes, windows } = await pair();
    const other = await begun(sampleContext({ loadStageWindows: async () => windows }));
    await linkStage(other, { name: "k3f9", role: "audience" });
    await heard();
    await reportParts.run(audience, { parts: 2, part: 0, isAtEnd: false });
    await reportParts.run(other, { parts: 3, part: 0, isAtEnd: false });
    await heard();
    for (let step = 0; step < 2; step++) {
      await nextChapter.run(other);
      await heard();
      // The shorter cannot show more than its last part.
      await reportParts.run(audience, { parts: 2, part: 1, isAtEnd: true });
      await heard();
    }
    expect([at(other), other.store.getState().stage?.part]).toEqual([0, 2]);
    await nextChapter.run(other);
    await heard();
    expect([at(audience), at(notes), at(other)]).toEqual([1, 1, 1]);
  });

  test("a question that the presenter opens is answered for the audience", async () => {
    const { audience, notes } = await pair();
    const [question] = notes.store.getState().stage?.questions ?? [];
    if (question === undefined) throw new Error("no questions");
    await showStageCard.run(notes, { kind: "question", key: question.key });
    await vi.waitFor(() => expect(audience.store.getState().stage?.cardScenario).not.toBe(null));
  });

  test("a window that left its story leads nobody", async () => {
    const { audience, notes } = await pair();
    await leaveStory.run(audience);
    await openStory.run(audience, { id: "small-firms" });
    await nextChapter.run(audience);
    await heard();
    expect(notes.store.getState().stage?.id).toBe("phases");
    expect(at(notes)).toBe(0);
    await nextChapter.run(notes);
    await heard();
    expect(at(audience)).toBe(1);
    expect(audience.store.getState().stage?.id).toBe("small-firms");
  });

  test("the presenter's window knows when it last heard of an audience, and whether its map is lost", async () => {
    const { audience, notes } = await pair();
    const { wallHeard } = notes.store.getState().stage ?? {};
    expect(wallHeard).toBeGreaterThan(0);
    expect(audience.store.getState().stage?.wallHeard).toBe(null);
    await reportMapStatus.run(audience, "lost");
    await vi.waitFor(() => expect(notes.store.getState().stage?.wall.isMapLost).toBe(true));
    await reportMapStatus.run(audience, "ready");
    await vi.waitFor(() => expect(notes.store.getState().stage?.wall.isMapLost).toBe(false));
    await askAudience.run(notes);
    await new Promise((resolve) => setTimeout(resolve));
    expect(notes.store.getState().stage?.wallHeard).toBeGreaterThanOrEqual(wallHeard ?? 0);
    await leaveStory.run(audience);
    const { wallHeard: last } = notes.store.getState().stage ?? {};
    await new Promise((resolve) => setTimeout(resolve, 5));
    await askAudience.run(notes);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(notes.store.getState().stage?.wallHeard).toBe(last);
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
      part: 0,
      wall: null,
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
