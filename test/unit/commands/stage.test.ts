import { describe, expect, test } from "vitest";
import { openOwnScenario } from "../../../src/commands/open-scenario.ts";
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
import { fail, ok } from "../../../src/domain/result.ts";
import { at, begun, notices } from "./begun-story.ts";
import { sampleContext } from "./sample.ts";

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

  test("out of a chapter with a scenario the live map shows that one, but for one's own in hand", async () => {
    const context = await begun();
    const inHand = () => context.store.getState().plan.scenario?.id;
    const outOf = async (alternative: string): Promise<void> => {
      const chapters = context.store.getState().stage?.story.chapters ?? [];
      const isOf = ({ scene }: (typeof chapters)[number]) => scene.scenario === alternative && scene.topic !== "flows";
      await goToChapter.run(context, chapters.findIndex(isOf));
      await jumpOut.run(context);
      const was = inHand();
      await jumpBack.run(context);
      expect(was).toBe(inHand());
    };
    await outOf("ve0");
    expect(inHand()).toBe("ve0");
    await outOf("ve1");
    expect(inHand()).toBe("ve1");
    await openOwnScenario.run(context);
    const own = inHand();
    await outOf("ve0");
    expect([own, inHand()]).toEqual([own, own]);
    expect(own).not.toBe("ve1");
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
