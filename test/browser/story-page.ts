import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Language } from "../../src/domain/language.ts";
import type { ShippedStory, Story } from "../../src/domain/story.ts";
import type { Visit } from "./visit.ts";

export const storyOf = (id: ShippedStory): Story => JSON.parse(readFileSync(`data/stories/${id}.json`, "utf8"));

/** The chapter's title stands, and every figure has come. */
export async function hearsChapter(visit: Visit, title: string): Promise<void> {
  await visit.sees("heading", title);
  await expect.poll(() => visit.text("…").count()).toBe(0);
}

/** From its first chapter on, step by step: the stage stands after the last. Words longer than this wall are read first. */
export async function tellsToItsEnd(visit: Visit, { chapters }: Story, language: Language): Promise<void> {
  for (const [at, { title }] of chapters.entries()) {
    await hearsChapter(visit, title[language]);
    const heading = visit.part("heading", title[language]);
    const goesOn = async (): Promise<boolean> =>
      at < chapters.length - 1 ? (await heading.count()) > 0 : (await heading.evaluate(below)) > 0;
    while (await goesOn()) await steps(visit, "PageDown");
  }
}

/** Back to the first chapter. */
export async function tellsBack(visit: Visit, { chapters: [first] }: Story, language: Language): Promise<void> {
  const title = first?.title[language] ?? "";
  while ((await visit.part("heading", title).count()) === 0) await steps(visit, "PageUp");
  await hearsChapter(visit, title);
}

/** One step, to another chapter or along the words of this one. */
async function steps(visit: Visit, key: "PageDown" | "PageUp"): Promise<void> {
  const words = visit.part("heading").first();
  // The wall measures what has come when it is next painted.
  await words.evaluate(untilPainted);
  const before = await words.evaluate(where);
  await visit.keys(key);
  await expect.poll(() => words.evaluate(where), { interval: 20 }).not.toBe(before);
}

/** Runs in the page. */
const untilPainted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** Runs in the page: the title that stands there, and how far its words have been read. */
function where({ ownerDocument }: Element): string {
  const words = ownerDocument.querySelector(".stage-words");
  return `${words?.querySelector("h2")?.textContent} ${words?.scrollTop}`;
}

/** Runs in the page: pixels of the words that lie below what the wall shows; a line or less is none. */
function below(element: Element): number {
  const words = element.closest(".stage-words");
  if (words === null) throw new Error("not on the stage");
  const left = words.scrollHeight - words.clientHeight - words.scrollTop;
  return left <= 12 ? 0 : left;
}
