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
    await visit.keys("PageDown");
  }
}
