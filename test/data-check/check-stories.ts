import { readQuestions, readStory } from "../../src/catalog/read-story.ts";
import type { Fact, FactBook } from "../../src/domain/fact.ts";
import { LANGUAGES, type LocalizedText } from "../../src/domain/language.ts";
import type { Bounds, Layer, LayerId } from "../../src/domain/layer.ts";
import { LONGEST, wordsIn } from "../../src/domain/reading-length.ts";
import { type Chapter, isLiveFigure, SHIPPED_STORIES, type Story, toldText } from "../../src/domain/story.ts";
import { isMarked, reservedWord } from "../../src/domain/story-words.ts";
import { isIn } from "../../src/domain/time-phase.ts";
import { boundsOf } from "../../src/geodesy/bounds.ts";
import { checkFactKeys, checkKeys, checkPlace, factBookOf } from "./book-keys.ts";
import type { Finding } from "./finding.ts";

const FOLDER = "data/stories/";
const QUESTIONS = `${FOLDER}questions.json`;

type Report = (path: string, detail: string) => void;

/** Stories are told of things, layers, facts and figures that are there, in words that can be read while somebody speaks. */
export function checkStories(files: ReadonlyMap<string, string>, layers: readonly Layer[] | null): readonly Finding[] {
  const book = factBookOf(files);
  const known = new Set([...SHIPPED_STORIES.map((id) => `${FOLDER}${id}.json`), QUESTIONS]);
  const stray = [...files.keys()].filter((file) => file.startsWith(FOLDER) && !known.has(file));
  return [
    ...stray.map((file) => ({ file, path: "", detail: "is no story that the atlas offers" })),
    ...SHIPPED_STORIES.flatMap((id) => {
      const file = `${FOLDER}${id}.json`;
      const text = files.get(file);
      if (text === undefined) return [{ file, path: "", detail: "is missing" }];
      const read = readStory(text, file);
      return read.ok ? storyFindings(read.value, file, book, layers) : [read.problem];
    }),
    ...questionFindings(files, book),
  ];
}

function storyFindings(
  { title, chapters }: Story,
  file: string,
  book: FactBook | null,
  layers: readonly Layer[] | null,
): readonly Finding[] {
  const findings: Finding[] = [];
  const report: Report = (path, detail) => void findings.push({ file, path, detail });
  checkLength(title, LONGEST.title, "title", report);
  chapters.forEach((chapter, at) => {
    const path = `chapters[${at}]`;
    for (const part of ["title", "text", "notes", "seen"] as const) {
      checkLength(chapter[part], LONGEST[part], `${path}.${part}`, report);
      checkWords(chapter[part], `${path}.${part}`, report);
    }
    checkTold(chapter.text, book, `${path}.text`, report);
    checkTold(chapter.notes, book, `${path}.notes`, report);
    for (const part of ["title", "seen"] as const) checkPlain(chapter[part], `${path}.${part}`, report);
    checkScene(chapter, layers, `${path}.scene`, report);
    if (chapter.facts === undefined && toldText(chapter.text.fi).keys.length === 0)
      report(`${path}.facts`, "expected what a text without figures rests on");
    if (book !== null) checkFactKeys(chapter.facts ?? [], book, `${path}.facts`, report);
  });
  return findings;
}

function checkScene(
  { scene, text, notes }: Chapter,
  layers: readonly Layer[] | null,
  path: string,
  report: Report,
): void {
  scene.highlighted.forEach((place, at) => void checkPlace(place, layers, `${path}.highlighted[${at}]`, report));
  const isPresent = (id: LayerId) => layers?.find(({ meta }) => meta.id === id)?.meta.visibleIn.includes("present");
  for (const part of ["shown", "hidden"] as const)
    scene[part].forEach((id, at) => {
      if (layers === null) return;
      if (isPresent(id) === undefined) report(`${path}.${part}[${at}]`, `${id} is no layer`);
      else if (isPresent(id) === (part === "shown"))
        report(`${path}.${part}[${at}]`, `${id} is ${part === "shown" ? "" : "not "}in Present anyway`);
    });
  scene.highlighted.forEach(({ layer, feature }, at) => {
    const isSeen = scene.shown.includes(layer) || (isPresent(layer) === true && !scene.hidden.includes(layer));
    if (isPresent(layer) !== undefined && !isSeen) report(`${path}.highlighted[${at}]`, `${layer} is not shown`);
    const thing = layers?.find(({ meta }) => meta.id === layer)?.features.find(({ id }) => id === feature);
    if (thing && !meet(boundsOf(thing.geometry), scene.bounds))
      report(`${path}.highlighted[${at}]`, `${feature} lies outside the picture`);
    if (thing?.time && scene.phase !== null && !isIn(scene.phase, thing.time.phase))
      report(`${path}.highlighted[${at}]`, `${feature} is not in the picture before ${thing.time.phase}`);
  });
  if (scene.phase === null) report(`${path}.phase`, "expected the time that the picture tells of");
  if (scene.scenario !== null && scene.phase === "now") report(`${path}.phase`, "nothing planned is drawn in it");
  if (scene.topic === "flows" && scene.phase !== "operation") report(`${path}.phase`, "nothing flows before operation");
  const keys = LANGUAGES.flatMap((language) => [text, notes].flatMap((told) => toldText(told[language]).keys));
  if (scene.scenario === null && keys.some((key) => key.startsWith("live.land.")))
    report(`${path}.scenario`, "expected one that the figures of the land are of");
  const hasFlows = scene.scenario !== null && scene.scenario !== "ve0";
  if (!hasFlows && (scene.topic === "flows" || keys.some((key) => key.startsWith("live.flows."))))
    report(`${path}.scenario`, "expected one that the flows are of");
}

const meet = (one: Bounds, other: Bounds): boolean =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];

function questionFindings(files: ReadonlyMap<string, string>, book: FactBook | null): readonly Finding[] {
  const text = files.get(QUESTIONS);
  if (text === undefined) return [{ file: QUESTIONS, path: "", detail: "is missing" }];
  const read = readQuestions(text, QUESTIONS);
  if (!read.ok) return [read.problem];
  const findings: Finding[] = [];
  const report: Report = (path, detail) => void findings.push({ file: QUESTIONS, path, detail });
  checkKeys(read.value, "questions", report);
  read.value.forEach(({ question, known, unknown }, at) => {
    const path = `questions[${at}]`;
    checkLength(question, LONGEST.question, `${path}.question`, report);
    checkLength(known, LONGEST.known, `${path}.known`, report);
    checkWords(question, `${path}.question`, report);
    checkWords(known, `${path}.known`, report);
    checkPlain(question, `${path}.question`, report);
    checkTold(known, book, `${path}.known`, report);
    unknown.forEach((key, index) => {
      const fact = book?.facts.find((one) => one.key === key);
      if (book !== null && fact === undefined) report(`${path}.unknown[${index}]`, `${key} is no fact`);
      else if (fact && fact.value !== null) report(`${path}.unknown[${index}]`, `${key} is known`);
    });
  });
  return findings;
}

/** Figures stand in all three languages alike, and no number is typed beside them. */
function checkTold(text: LocalizedText, book: FactBook | null, path: string, report: Report): void {
  const [first = "", ...others] = LANGUAGES.map((language) => [...toldText(text[language]).keys].sort().join());
  if (others.some((keys) => keys !== first)) report(path, "expected the same figures in all languages");
  for (const language of LANGUAGES) {
    const { words, keys } = toldText(text[language]);
    const said = words.join(" ");
    if (/[{}]/.test(said)) report(`${path}.${language}`, "expected a key between braces");
    const typed = typedNumber(said);
    if (typed !== null) report(`${path}.${language}`, `${typed} is typed: a number stands by its key`);
    for (const key of keys) {
      if (isLiveFigure(key) || book === null) continue;
      const fact = book.facts.find((one) => one.key === key);
      if (fact === undefined) report(`${path}.${language}`, `${key} is no fact and no live figure`);
      else if (!isNumber(fact)) report(`${path}.${language}`, `${key} has no number to put into a sentence`);
      else if (fact.companyClaim === true && !isMarked(text[language], key, language))
        report(`${path}.${language}`, `${key} is a company's claim: its sentence says so`);
    }
  }
}

function checkWords(text: LocalizedText, path: string, report: Report): void {
  for (const language of LANGUAGES) {
    const word = reservedWord(text[language], language);
    if (word !== null) report(`${path}.${language}`, `${word} is a word of planning law`);
  }
}

function checkPlain(text: LocalizedText, path: string, report: Report): void {
  for (const language of LANGUAGES) {
    if (/[{}]/.test(text[language])) report(`${path}.${language}`, "expected no figure here");
    const typed = typedNumber(text[language]);
    if (typed !== null) report(`${path}.${language}`, `${typed} is typed where no figure can stand`);
  }
}

/** Years, names of alternatives, roads, quays and techniques, and voltages that name a line are names, not figures. */
const NAMES = [
  /\b(?:19|20)\d\d(?:[–-]\d\d(?:\d\d)?)?\b/gu,
  /\b(?:VE|ALT)[012]\b|\bE8\b|\bAP60\b/gu,
  /\b(?:valtatie\p{L}*|riksväg\p{L}*|highway)\s\d+/giu,
  /\b(?:laitur\p{L}*|kaj\p{L}*|quays?)\s\d+(?:(?:–|\s(?:ja|och|and)\s)\d+)?/giu,
  /\b(?:400|110)\skV\b/gu,
];

function typedNumber(said: string): string | null {
  return NAMES.reduce((rest, name) => rest.replaceAll(name, ""), said).match(/\d(?:[\d\s.,–-]*\d)?/u)?.[0] ?? null;
}

const isNumber = ({ value }: Fact): boolean => typeof value === "number" || (value !== null && "min" in value);

function checkLength(text: LocalizedText, most: number, path: string, report: Report): void {
  for (const language of LANGUAGES) {
    const count = wordsIn(text[language]);
    if (count > most) report(`${path}.${language}`, `${count} words, expected at most ${most}`);
  }
}
