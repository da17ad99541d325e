import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readQuestions, readStory } from "../../../src/catalog/read-story.ts";
import { isLiveFigure, LIVE_FIGURES, SHIPPED_STORIES, toldText } from "../../../src/domain/story.ts";

const three = { fi: "a", sv: "b", en: "c" };
const SCENE = {
  bounds: [23.03, 63.76, 23.11, 63.81],
  mode: "present",
  topic: null,
  shown: ["quays"],
  hidden: [],
  scenario: null,
  spurBuilt: false,
  phase: "now",
  highlighted: [{ layer: "sites", feature: "kruunuportti" }],
};
const CHAPTER = { key: "one", side: "kokkola", title: three, text: three, notes: three, seen: three, scene: SCENE };
const STORY = { title: three, audience: three, minutes: 10, chapters: [CHAPTER] };
const CARD = { key: "noise", question: three, known: three, unknown: ["arctial.noise"] };

const story = (change: object) => readStory(JSON.stringify({ ...STORY, ...change }), "s.json");
const chapter = (change: object) => story({ chapters: [{ ...CHAPTER, ...change }] });
const scene = (change: object) => chapter({ scene: { ...SCENE, ...change } });
const card = (change: object) => readQuestions(JSON.stringify({ questions: [{ ...CARD, ...change }] }), "q.json");

const refused = (path: string, file = "s.json") => ({ ok: false, problem: { file, path } });

describe("a story", () => {
  test.each(SHIPPED_STORIES)("%s is read as it ships", (id) => {
    const read = readStory(readFileSync(`data/stories/${id}.json`, "utf8"), `${id}.json`);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.chapters.length).toBeGreaterThanOrEqual(7);
    // The zero alternative has its place in each.
    expect(read.value.chapters.filter(({ scene: { scenario } }) => scenario === "ve0")).toHaveLength(1);
  });

  test("is read with everything that a scene says", () => {
    expect(story({})).toEqual({ ok: true, value: STORY });
    expect(
      scene({ mode: "invest", topic: "flows", scenario: "ve2", spurBuilt: true, phase: "operation" }),
    ).toMatchObject({
      ok: true,
      value: { chapters: [{ scene: { mode: "invest", topic: "flows", scenario: "ve2", spurBuilt: true } }] },
    });
  });

  test("a scene that an author took without choosing a time tells of none", () => {
    expect(scene({ phase: null })).toMatchObject({ ok: true, value: { chapters: [{ scene: { phase: null } }] } });
  });

  test.each<[string, object, string]>([
    ["a language of the title", { title: { fi: "a", sv: "b" } }, "title.en"],
    ["words in the title", { title: { ...three, sv: " " } }, "title.sv"],
    ["an audience", { audience: undefined }, "audience"],
    ["a time", { minutes: 0 }, "minutes"],
    ["a time that an evening has", { minutes: 241 }, "minutes"],
    ["a number of minutes", { minutes: "ten" }, "minutes"],
    ["a chapter", { chapters: [] }, "chapters"],
    ["no more chapters than can be told", { chapters: Array(61).fill(CHAPTER) }, "chapters"],
    ["each key once", { chapters: [CHAPTER, CHAPTER] }, "chapters[1].key"],
    ["no other field", { author: "a" }, "author"],
  ])("wants %s and names the path", (_, change, path) => {
    expect(story(change)).toMatchObject(refused(path));
  });

  test.each<[string, object, string]>([
    ["a key that can stand in an address", { key: "Satama 1" }, "key"],
    ["a short key", { key: "a".repeat(61) }, "key"],
    ["a side of the border", { side: "luoto" }, "side"],
    ["a text in all languages", { text: { fi: "a" } }, "text.sv"],
    ["notes", { notes: undefined }, "notes"],
    ["the picture in words", { seen: undefined }, "seen"],
    ["a scene", { scene: undefined }, "scene"],
    ["no other field", { picture: "a.png" }, "picture"],
  ])("wants of a chapter %s", (_, change, path) => {
    expect(chapter(change)).toMatchObject(refused(`chapters[0].${path}`));
  });

  test.each<[string, object, string]>([
    ["four corners", { bounds: [23, 63.7, 23.1] }, "bounds"],
    ["numbers", { bounds: [23, 63.7, "23.1", 63.8] }, "bounds[2]"],
    ["west before east", { bounds: [23.1, 63.7, 23, 63.8] }, "bounds"],
    ["room to recognise something", { bounds: [23.1, 63.7, 23.1019, 63.8] }, "bounds"],
    ["a place within the map", { bounds: [22.69, 63.7, 23.1, 63.8] }, "bounds"],
    ["a mode", { mode: "stage" }, "mode"],
    ["a topic", { mode: "invest", topic: "noise" }, "topic"],
    ["no topic outside Invest", { mode: "plan", topic: "flows" }, "topic"],
    ["layers by name", { shown: [1] }, "shown[0]"],
    ["a list of what is left out", { hidden: "roads" }, "hidden"],
    ["an alternative", { scenario: "ve3" }, "scenario"],
    ["to know of the spur", { spurBuilt: "yes" }, "spurBuilt"],
    ["a phase", { phase: "later" }, "phase"],
    ["a phase to compare with", { phase: null, compare: true }, "compare"],
    ["a whole place", { highlighted: [{ layer: "sites" }] }, "highlighted[0].feature"],
    ["no other field", { zoom: 12 }, "zoom"],
  ])("wants of a scene %s", (_, change, path) => {
    expect(scene(change)).toMatchObject(refused(`chapters[0].scene.${path}`));
  });

  test("that is no JSON is refused", () => {
    expect(readStory("{", "s.json")).toMatchObject({ ok: false, problem: { file: "s.json" } });
  });
});

describe("people's questions", () => {
  test("are read as they ship, in their order", () => {
    const read = readQuestions(readFileSync("data/stories/questions.json", "utf8"), "questions.json");
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const keys = ["trucks", "lines", "land", "jobs", "homes", "water", "noise", "is-it-decided"];
    expect(read.value.map(({ key }) => key)).toEqual(keys);
  });

  test.each<[string, object, string]>([
    ["a key", { key: "är det beslutat" }, "questions[0].key"],
    ["the question in all languages", { question: { fi: "a", en: "c" } }, "questions[0].question.sv"],
    ["what is known", { known: undefined }, "questions[0].known"],
    ["a list of what is not", { unknown: null }, "questions[0].unknown"],
    ["facts by key", { unknown: [""] }, "questions[0].unknown[0]"],
    ["no other field", { answer: three }, "questions[0].answer"],
  ])("want %s and name the path", (_, change, path) => {
    expect(card({})).toMatchObject({ ok: true });
    expect(card(change)).toMatchObject(refused(path, "q.json"));
  });
});

describe("a text with figures", () => {
  test("is cut at them", () => {
    expect(toldText("About {arctial.land} of land.")).toEqual({
      words: ["About ", " of land."],
      keys: ["arctial.land"],
    });
    expect(toldText("{a.b}{c.d}")).toEqual({ words: ["", "", ""], keys: ["a.b", "c.d"] });
    expect(toldText("No figure")).toEqual({ words: ["No figure"], keys: [] });
  });

  test("knows live figures from facts", () => {
    expect(LIVE_FIGURES).toContain("live.flows.vehiclesADay.without");
    expect(new Set(LIVE_FIGURES).size).toBe(LIVE_FIGURES.length);
    expect(isLiveFigure("live.land.possible.net")).toBe(true);
    expect(isLiveFigure("live.land.possible")).toBe(false);
    expect(isLiveFigure("site.area")).toBe(false);
  });
});
