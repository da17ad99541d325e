import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { SHIPPED_STORIES, type Story } from "../../../src/domain/story.ts";
import { stage as en } from "../../../src/i18n/en/stage.ts";
import { stage as fi } from "../../../src/i18n/fi/stage.ts";
import { stage as sv } from "../../../src/i18n/sv/stage.ts";

const TEXTS = { fi, sv, en } as const;

/** The list offers a story before its file has come. */
test.each(SHIPPED_STORIES)("%s is offered under the title that it has, to those for whom it is told", (id) => {
  const { title, audience }: Story = JSON.parse(readFileSync(`data/stories/${id}.json`, "utf8"));
  for (const language of LANGUAGES) {
    expect(TEXTS[language][`story.${id}`]).toBe(title[language]);
    expect(TEXTS[language][`story.${id}-for`]).toBe(audience[language]);
  }
});
