import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFacts } from "../../../src/catalog/read-facts.ts";
import { readStory } from "../../../src/catalog/read-story.ts";
import { shippedMetas } from "../../../src/catalog/shipped-metas.ts";
import type { OwnStory } from "../../../src/domain/own-story.ts";
import { SHIPPED_STORIES } from "../../../src/domain/story.ts";
import { checkStory, type StoryGround } from "../../../src/figures/story-check.ts";
import { initialState } from "../../../src/state/initial-state.ts";
import { sampleState } from "../state/sample.ts";
import { chapterOf, SCENE, storyOf, three } from "../state/story-sample.ts";

const facts = readFacts(readFileSync("data/facts.json", "utf8"), "facts.json");
if (!facts.ok) throw new Error("facts");
const ground: StoryGround = { ...sampleState(), facts: { status: "ready", book: facts.value } };

const kinds = (story: OwnStory, on = ground) =>
  checkStory(story, on).map(({ kind, chapter, part, language, what }) =>
    [kind, chapter, part, language, what].filter((one) => one !== null && one !== "").join(" "),
  );
const chapter = (change: object) => kinds({ ...storyOf(), chapters: [chapterOf("a", change)] });
const scene = (change: object) => chapter({ scene: { ...SCENE, ...change } });
const said = (text: string) => ({ fi: text, sv: text, en: text });

describe("the check of a story", () => {
  test("finds nothing amiss in the stories that ship", () => {
    const on = { ...initialState(shippedMetas(), "fi"), facts: ground.facts };
    for (const id of SHIPPED_STORIES) {
      const read = readStory(readFileSync(`data/stories/${id}.json`, "utf8"), id);
      if (!read.ok) throw new Error(id);
      expect(kinds({ ...read.value, id: "own" }, on)).toEqual([]);
    }
  });

  test("finds nothing in a whole chapter, and that there is none", () => {
    expect(chapter({})).toEqual([]);
    expect(kinds(storyOf())).toEqual(["no-chapters scene"]);
  });

  test("names each language that is missing, or says once that there are no words", () => {
    expect(chapter({ text: { fi: "a", sv: " ", en: "" } })).toEqual([
      "missing-language a text sv",
      "missing-language a text en",
    ]);
    expect(chapter({ seen: said("") })).toEqual(["empty a seen"]);
    // Notes are for the presenter alone.
    expect(chapter({ notes: said("") })).toEqual([]);
    expect(chapter({ notes: { fi: "a", sv: "", en: "b" } })).toEqual(["missing-language a notes sv"]);
    expect(kinds({ ...storyOf("a"), title: said("") })).toEqual(["empty title"]);
  });

  test("counts words as an audience reads them, a figure as two", () => {
    const forty = "sana ".repeat(48);
    expect(
      chapter({
        text: { ...three("a"), fi: `${forty}{live.link.spur}`, sv: "x {live.link.spur}", en: "y {live.link.spur}" },
      }),
    ).toEqual([]);
    expect(
      chapter({
        text: { ...three("a"), fi: `${forty}a {live.link.spur}`, sv: "x {live.link.spur}", en: "y {live.link.spur}" },
      }),
    ).toEqual(["too-long a text fi 51 / 50"]);
  });

  test("knows figures by their keys, the same in all languages, in texts and notes alone", () => {
    expect(chapter({ text: said("Noin {no.such} x") })).toEqual(
      ["fi", "sv", "en"].map((language) => `unknown-figure a text ${language} no.such`),
    );
    expect(chapter({ text: { fi: "a {live.link.spur}", sv: "b", en: "c {live.link.spur}" } })).toEqual([
      "figures-differ a text",
    ]);
    expect(chapter({ title: said("{live.link.spur}") })).toContain("no-figure-here a title sv live.link.spur");
    expect(chapter({ text: said("a {live.link") })).toContain("open-brace a text en");
    const wordy = facts.value.facts.find(({ value }) => value === null)?.key ?? "";
    expect(chapter({ notes: said(`a {${wordy}}`) })).toContain(`no-number a notes fi ${wordy}`);
  });

  test("asks for the mark of a company's claim, and for words that planning law does not own", () => {
    const claim =
      facts.value.facts.find(({ companyClaim, value }) => companyClaim && typeof value === "number")?.key ?? "";
    expect(chapter({ notes: said(`Yli {${claim}}.`) })).toContain(`unmarked-claim a notes sv ${claim}`);
    const marked = {
      fi: `Yhtiön mukaan {${claim}}.`,
      sv: `Enligt bolaget {${claim}}.`,
      en: `According to it {${claim}}.`,
    };
    expect(chapter({ notes: marked })).toEqual([]);
    expect(chapter({ text: { fi: "ohjeellinen raja", sv: "gräns", en: "border" } })).toEqual([
      "reserved-word a text fi ohjeellinen",
    ]);
  });

  test("sees what the picture names and does not show, or cannot", () => {
    expect(scene({ shown: ["no-such"] })).toEqual(["missing-layer a scene no-such"]);
    expect(scene({ hidden: ["sites"] })).toEqual(["unseen-thing a scene kruunuportti"]);
    // On the stage what is left out is not shown, whatever else is said of it.
    expect(scene({ shown: ["sites"], hidden: ["sites"] })).toEqual(["unseen-thing a scene kruunuportti"]);
    expect(scene({ highlighted: [{ layer: "sites", feature: "gone" }] })).toEqual(["missing-thing a scene gone"]);
    expect(scene({ highlighted: [{ layer: "roads", feature: "e8" }] })).toEqual(["unseen-thing a scene e8"]);
    expect(scene({ bounds: [23.3, 63.9, 23.5, 64] })).toEqual(["outside-thing a scene kruunuportti"]);
    expect(scene({ topic: "flows", mode: "invest" })).toEqual(["needs-flows a scene"]);
    expect(chapter({ text: said("{live.land.industry.net} ha") })).toContain("needs-land a scene");
  });

  test("judges nothing by what has not come yet", () => {
    const waiting: StoryGround = { ...sampleState(), facts: { status: "loading" } };
    expect(kinds({ ...storyOf(), chapters: [chapterOf("a", { text: said("a {no.such}") })] }, waiting)).toEqual([]);
  });
});
