import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepScenarios } from "../../../src/commands/keep-scenarios.ts";
import {
  acceptStory,
  continueStory,
  declineStory,
  keepStories,
  keepStoryNow,
  leaveStoryWork,
  listKeptStories,
  openKeptStory,
  removeKeptStory,
  takeOverStory,
  workOnStoryCopy,
} from "../../../src/commands/kept-stories.ts";
import { setStoryText } from "../../../src/commands/making.ts";
import { closeOwnStory, goOnWithoutStory, stayWithStory } from "../../../src/commands/next-story.ts";
import { newStory } from "../../../src/commands/story-files.ts";
import { offerUnfinishedStory } from "../../../src/commands/unfinished-story.ts";
import { STORY_IN_HAND, WORK_IN_HAND } from "../../../src/domain/kept-scenario.ts";
import { fail } from "../../../src/domain/result.ts";
import { makingOf, withOwnStory } from "../../../src/state/making.ts";
import { update } from "../../../src/state/store.ts";
import { storyOf } from "../state/story-sample.ts";
import { browser, settled, type Tab } from "./browser.ts";

const making = ({ store }: Tab) => makingOf(store.getState());
const said = (tab: Tab) => making(tab).story?.title.fi;
const says = (tab: Tab, text: string) =>
  setStoryText.run(tab, { place: { chapter: null, part: "title" }, language: "fi", text });

/** A page where stories are made. */
async function maker(all: ReturnType<typeof browser>): Promise<Tab> {
  const tab = await all.open({ inPlan: false });
  await keepStories(tab);
  await settled();
  return tab;
}

async function rests(): Promise<void> {
  await settled();
  await vi.advanceTimersByTimeAsync(3000);
  await settled();
}

async function works(tab: Tab, text: string): Promise<void> {
  says(tab, text);
  await rests();
}

async function withStory(all = browser()) {
  const tab = await maker(all);
  update(tab.store, (state) => withOwnStory(state, storyOf("a")));
  await settled();
  return { all, tab };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

test("a story is kept after a step, listed with it and opened as it was then", async () => {
  const { tab } = await withStory();
  await works(tab, "First");
  expect(making(tab).keeping).toEqual({ status: "kept" });
  await works(tab, "Second");
  await listKeptStories.run(tab);
  const { states } = making(tab).recovery;
  expect(states.map(({ scenario, serial, note }) => [scenario, serial, note?.key])).toEqual([
    ["own~a", 2, "story-title"],
    ["own~a", 1, "story-title"],
  ]);
  await openKeptStory.run(tab, { scenario: "own~a", serial: 1 });
  expect(said(tab)).toBe("First");
  await removeKeptStory.run(tab, "own~a");
  expect(making(tab).recovery.states).toEqual([]);
  expect(said(tab)).toBe("First");
});

test("a killed page's story is offered by the next, in any mode and where stories are made", async () => {
  const { all, tab } = await withStory();
  await works(tab, "Saved");
  expect(tab.ports.keptText(STORY_IN_HAND)).toBe("own~a");
  tab.kill();
  const next = await all.open({ inPlan: false });
  await offerUnfinishedStory(next);
  expect(making(next).recovery.unfinished?.scenario).toBe("own~a");
  await continueStory.run(next);
  expect(said(next)).toBe("Saved");
  expect(next.store.getState().panels.tool).toBe("making");
  expect(making(next).recovery.unfinished).toBe(null);
  const third = await maker(all);
  expect(making(third).recovery.offer?.state.scenario).toBe("own~a");
  await acceptStory.run(third);
  expect(said(third)).toBe("Saved");
});

test("what the reader leaves is offered no more by itself", async () => {
  const { all, tab } = await withStory();
  await works(tab, "Saved");
  tab.kill();
  const next = await all.open({ inPlan: false });
  await offerUnfinishedStory(next);
  await leaveStoryWork.run(next);
  expect(next.ports.keptText(STORY_IN_HAND)).toBe("");
  const other = await maker(all);
  await declineStory.run(other);
  expect(making(other).recovery.offer).toBe(null);
  expect(making(other).recovery.states).toHaveLength(1);
});

test("of two tabs one keeps the story; the other says so, and takes over or goes on with a copy", async () => {
  const { all, tab } = await withStory();
  await works(tab, "One");
  const other = await maker(all);
  update(other.store, (state) => withOwnStory(state, storyOf("a")));
  await works(other, "Two");
  expect(making(other).keeping).toEqual({ status: "refused", why: "other-tab" });
  expect(other.isGuarded()).toBe(true);
  await takeOverStory.run(other);
  await rests();
  expect(making(other).keeping).toEqual({ status: "kept" });
  expect(making(tab).keeping).toEqual({ status: "refused", why: "other-tab" });
  await workOnStoryCopy.run(tab);
  await rests();
  expect(making(tab).story?.id).toMatch(/^own~(?!a$)/);
  expect(making(tab).keeping).toEqual({ status: "kept" });
});

test("a full store is said, asked about before the story would be lost, and tried again", async () => {
  const { tab } = await withStory();
  const { put } = tab.stories;
  const full = vi.spyOn(tab.stories, "put").mockResolvedValue(fail({ kind: "full", detail: "no room" }));
  await works(tab, "Precious");
  expect(making(tab).keeping).toEqual({ status: "refused", why: "full" });
  expect(tab.isGuarded()).toBe(true);
  await newStory.run(tab);
  expect(said(tab)).toBe("Precious");
  expect(making(tab).asked).not.toBe(null);
  await stayWithStory.run(tab);
  expect(making(tab).asked).toBe(null);
  full.mockImplementation(put);
  await keepStoryNow.run(tab);
  await rests();
  expect(making(tab).keeping).toEqual({ status: "kept" });
  expect(tab.isGuarded()).toBe(false);
  full.mockResolvedValue(fail({ kind: "full", detail: "no room" }));
  await works(tab, "Lost");
  await newStory.run(tab);
  await goOnWithoutStory.run(tab);
  expect(making(tab).story?.chapters).toEqual([]);
});

test("putting a story away takes the mark with it; a scenario's own mark stays", async () => {
  const { tab } = await withStory();
  tab.ports.keepText(WORK_IN_HAND, "ve1");
  await works(tab, "Done");
  await closeOwnStory.run(tab);
  expect(making(tab).story).toBe(null);
  expect(tab.ports.keptText(STORY_IN_HAND)).toBe("");
  expect(tab.ports.keptText(WORK_IN_HAND)).toBe("ve1");
});

test("stories and scenarios are kept at once without touching each other", async () => {
  const all = browser();
  const tab = await all.open();
  await keepStories(tab);
  await keepScenarios(tab);
  update(tab.store, (state) => withOwnStory(state, storyOf("a")));
  await works(tab, "Beside");
  const [scenarios, stories] = await Promise.all([tab.shelf.list(), tab.stories.list()]);
  expect(scenarios).toEqual({ ok: true, value: [] });
  expect(stories.ok && stories.value).toHaveLength(1);
});
