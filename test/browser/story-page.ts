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

/** From its first chapter on, step by step: the stage stands after the last. */
export async function tellsToItsEnd(visit: Visit, { chapters }: Story, language: Language): Promise<void> {
  for (const { title } of chapters) {
    await hearsChapter(visit, title[language]);
    const heading = visit.part("heading", title[language]);
    // Words longer than this wall are read to their end first.
    for (let left = await heading.evaluate(below); left > 0; ) {
      const before = left;
      await visit.keys("PageDown");
      await expect.poll(async () => (left = await heading.evaluate(below))).toBeLessThan(before);
    }
    await visit.keys("PageDown");
  }
}

/** Pixels of the words that lie below what the wall shows; less than a line is none. */
function below(element: Element): number {
  const words = element.closest(".stage-words");
  if (words === null) throw new Error("not on the stage");
  const left = words.scrollHeight - words.clientHeight - words.scrollTop;
  return left < 12 ? 0 : left;
}
