import { beforeAll, describe, expect, it } from "vitest";
import type { Layer } from "../../../src/domain/layer.ts";
import { checkStories } from "../../data-check/check-stories.ts";
import { lineOf } from "../../data-check/finding.ts";
import { readDataFiles } from "../../data-check/read-data-files.ts";
import { shippedLayers } from "../map/shipped.ts";
import { type Files, facts, json, removed } from "./break.ts";

const [T, Q] = ["data/stories/ten-minutes.json", "data/stories/questions.json"] as const;
/** Chapters by number: where it is, what is there today, what is planned, trucks, jobs. */
const [WHERE, TODAY, PLAN, ROADS, JOBS] = [0, 1, 2, 5, 8] as const;

type Raw = Record<string, unknown>;
type Texts = Record<"title" | "text" | "notes" | "seen", Record<"fi" | "sv" | "en", string>>;

let files: Files;
let layers: readonly Layer[];
beforeAll(async () => {
  files = await readDataFiles(process.cwd());
  layers = shippedLayers();
});

const chapter = (at: number, change: (chapter: Texts & { scene: Raw }) => void) =>
  json(T, (root) => change((root["chapters"] as (Texts & { scene: Raw })[])[at] ?? nothing()));
const scene = (at: number, change: (scene: Raw) => void) => chapter(at, ({ scene: one }) => change(one));
const card = (key: string, change: (card: Raw & { known: Texts["text"] }) => void) =>
  json(Q, (root) =>
    change((root["questions"] as (Raw & { known: Texts["text"] })[]).find((one) => one["key"] === key) ?? nothing()),
  );
const nothing = (): never => {
  throw new Error("nothing to change");
};
const inAll = (text: Texts["text"], change: (old: string) => string): void => {
  for (const language of ["fi", "sv", "en"] as const) text[language] = change(text[language]);
};

describe("the stories", () => {
  it("are told of what is there, in words that can be read while somebody speaks", () => {
    expect(checkStories(files, layers)).toEqual([]);
  });

  it.each<[string, (files: Files) => Files, RegExp]>([
    ["a story is missing", removed(T), /ten-minutes\.json: is missing/],
    ["the questions are missing", removed(Q), /questions\.json: is missing/],
    [
      "a file is no story that is offered",
      (old) => new Map([...old, ["data/stories/other.json", "{}"]]),
      /other\.json: is no story/,
    ],
    [
      "a language is missing",
      chapter(WHERE, ({ title }) => Reflect.deleteProperty(title, "sv")),
      /chapters\[0\]\.title\.sv/,
    ],
    [
      "a text without figures rests on nothing",
      chapter(TODAY, (one) => Reflect.deleteProperty(one, "facts")),
      /chapters\[1\]\.facts: expected what a text without figures rests on/,
    ],
    [
      "a text rests on what is no fact",
      chapter(TODAY, (one) => Object.assign(one, { facts: ["site.today", "no.such"] })),
      /chapters\[1\]\.facts\[1\]: no\.such is no fact/,
    ],
    [
      "a picture tells of no time",
      scene(WHERE, (one) => (one["phase"] = null)),
      /chapters\[0\]\.scene\.phase: expected the time/,
    ],
    [
      "a layer does not exist",
      scene(WHERE, (one) => (one["shown"] = ["no-such"])),
      /chapters\[0\]\.scene\.shown\[0\]: no-such is no layer/,
    ],
    [
      "a layer is shown that Present shows",
      scene(WHERE, (one) => (one["shown"] = ["roads"])),
      /shown\[0\]: roads is in Present anyway/,
    ],
    [
      "a layer is left out that Present does not show",
      scene(WHERE, (one) => (one["hidden"] = ["quays"])),
      /hidden\[0\]: quays is not in Present anyway/,
    ],
    [
      "a thing that stands out does not exist",
      scene(WHERE, (one) => (one["highlighted"] = [{ layer: "sites", feature: "no-such" }])),
      /highlighted\[0\]: sites\/no-such is not on the map/,
    ],
    [
      "a thing that stands out is not drawn",
      scene(WHERE, (one) => (one["highlighted"] = [{ layer: "quays", feature: "quay-deep-port-11" }])),
      /highlighted\[0\]: quays is not shown/,
    ],
    [
      "a thing that stands out is left out",
      scene(WHERE, (one) => (one["hidden"] = ["sites"])),
      /highlighted\[0\]: sites is not shown/,
    ],
    [
      "a thing that stands out lies elsewhere",
      scene(WHERE, (one) => (one["bounds"] = [23.3, 63.6, 23.4, 63.7])),
      /highlighted\[0\]: kruunuportti lies outside the picture/,
    ],
    [
      "a thing that stands out comes later",
      scene(WHERE, (one) => (one["phase"] = "now")),
      /highlighted\[0\]: kruunuportti is not in the picture before feasibility/,
    ],
    [
      "a scenario is drawn now",
      scene(PLAN, (one) => (one["phase"] = "now")),
      /scene\.phase: nothing planned is drawn in it/,
    ],
    [
      "flows run before operation",
      scene(ROADS, (one) => (one["phase"] = "construction")),
      /scene\.phase: nothing flows before operation/,
    ],
    [
      "a fact does not exist",
      chapter(WHERE, ({ text }) => inAll(text, (old) => old.replace("{site.area}", "{no.such}"))),
      /chapters\[0\]\.text\.en: no\.such is no fact and no live figure/,
    ],
    [
      "a fact is words",
      chapter(WHERE, ({ text }) => inAll(text, (old) => old.replace("{site.area}", "{site.today}"))),
      /text\.fi: site\.today has no number/,
    ],
    [
      "a fact lost its number",
      facts((list) => {
        const area = list.find(({ key }) => key === "site.area");
        if (area) area["value"] = { fi: "suuri", sv: "stort", en: "large" };
      }),
      /text\.fi: site\.area has no number/,
    ],
    [
      "a number is typed",
      chapter(WHERE, ({ text }) => (text.fi = text.fi.replace("{site.area}", "170 ha"))),
      /chapters\[0\]\.text\.fi: 170 is typed: a number stands by its key/,
    ],
    [
      "a number is typed in the notes",
      chapter(WHERE, ({ notes }) => (notes.sv = `${notes.sv} 5,7 km.`)),
      /notes\.sv: 5,7 is typed/,
    ],
    [
      "a number is typed in a title",
      chapter(WHERE, ({ title }) => (title.en = "All 170 ha")),
      /title\.en: 170 is typed/,
    ],
    [
      "the languages give different figures",
      chapter(WHERE, ({ text }) => (text.sv = text.sv.replace("{site.area}", "{kip.area}"))),
      /chapters\[0\]\.text: expected the same figures in all languages/,
    ],
    [
      "a language lacks a figure",
      chapter(WHERE, ({ text }) => (text.sv = text.sv.replace("{site.area}", "stort"))),
      /chapters\[0\]\.text: expected the same figures/,
    ],
    ["a brace is not closed", chapter(WHERE, ({ text }) => (text.en += " {site.area")), /text\.en: expected a key/],
    [
      "a figure stands in the picture in words",
      chapter(WHERE, ({ seen }) => (seen.fi += " {site.area}")),
      /seen\.fi: expected no figure here/,
    ],
    [
      "a text is too long to be read",
      chapter(WHERE, ({ text }) => (text.en += " word".repeat(20))),
      /chapters\[0\]\.text\.en: \d\d words, expected at most 50/,
    ],
    [
      "a title is too long",
      chapter(WHERE, ({ title }) => (title.fi = "sana ".repeat(11))),
      /title\.fi: 11 words, expected at most 10/,
    ],
    [
      "figures of the land have no scenario",
      chapter(WHERE, ({ text }) => inAll(text, (old) => old.replace("{site.area}", "{live.land.possible.net}"))),
      /chapters\[0\]\.scene\.scenario: expected one that the figures of the land are of/,
    ],
    [
      "figures of the flows have no scenario",
      scene(ROADS, (one) => (one["scenario"] = null)),
      /chapters\[5\]\.scene\.scenario: expected one that the flows are of/,
    ],
    [
      "flows are told of where no plant is built",
      scene(ROADS, (one) => (one["scenario"] = "ve0")),
      /chapters\[5\]\.scene\.scenario: expected one that the flows are of/,
    ],
    [
      "a company's claim is told as a fact",
      chapter(JOBS, ({ text }) => (text.sv = text.sv.replace("Enligt bolaget skulle", "Då skulle"))),
      /chapters\[8\]\.text\.sv: arctial\.jobs\.direct is a company's claim/,
    ],
    [
      "another sentence marks the claim",
      chapter(JOBS, ({ text }) => (text.en = text.en.replace("According to the company the", "The"))),
      /chapters\[8\]\.text\.en: arctial\.jobs\.direct is a company's claim/,
    ],
    [
      "a concept gets a word of planning law",
      chapter(PLAN, ({ notes }) => (notes.fi = notes.fi.replace("hahmotelma", "luonnos"))),
      /chapters\[2\]\.notes\.fi: luonnos is a word of planning law/,
    ],
    [
      "an outline gets one",
      chapter(WHERE, ({ text }) => (text.sv = text.sv.replace("ungefärlig", "riktgivande"))),
      /chapters\[0\]\.text\.sv: riktgivande is a word of planning law/,
    ],
    [
      "what is proposed gets one",
      chapter(PLAN, ({ text }) => (text.fi += " Tämä on ehdotus.")),
      /chapters\[2\]\.text\.fi: ehdotus is a word of planning law/,
    ],
    [
      "a question names an unknown fact that is known",
      card("noise", (one) => (one["unknown"] = ["site.area"])),
      /questions\[6\]\.unknown\[0\]: site\.area is known/,
    ],
    [
      "a question names an unknown fact that does not exist",
      card("noise", (one) => (one["unknown"] = ["no.such"])),
      /questions\[6\]\.unknown\[0\]: no\.such is no fact/,
    ],
    [
      "an answer has a typed number",
      card("jobs", ({ known }) => (known.en = known.en.replace("{arctial.jobs.direct}", "1500"))),
      /questions\[3\]\.known\.en: 1500 is typed/,
    ],
    ["an answer is too long", card("jobs", ({ known }) => (known.fi += " sana".repeat(60))), /known\.fi: \d+ words/],
    [
      "a question stands twice",
      json(Q, (root) => (root["questions"] as Raw[]).push(...(root["questions"] as Raw[]).slice(0, 1))),
      /questions\[8\]\.key: trucks is used twice/,
    ],
  ])("turn red when %s", (_, change, said) => {
    const lines = checkStories(change(files), layers).map(lineOf);
    expect(lines.join("\n")).toMatch(said);
  });

  it.each([
    "Valtatien 8 ja valtatietä 13 pitkin",
    "Laituriin 11, laiturien 10 ja 11, kajerna 10–12, quays 10 and 11",
    "Arctial VE0, ALT2 (VE2), Rio Tinto AP60, 400\u202fkV, E8, CO₂",
    "Vuosina 2026–2027, 2025–27, 2030",
    "Kaavaehdotus, planförslaget",
  ])("let names stand: %s", (names) => {
    const change = chapter(WHERE, ({ text }) => inAll(text, (old) => old.slice(-60).concat(` {site.area} ${names}.`)));
    expect(checkStories(change(files), layers).filter(({ detail }) => /typed|planning law/.test(detail))).toEqual([]);
  });

  it("say nothing of layers and things while the layers cannot be read", () => {
    const change = scene(WHERE, (one) => Object.assign(one, { shown: ["no-such"], hidden: ["quays"] }));
    expect(checkStories(change(files), null)).toEqual([]);
  });
});
