import { expect, test } from "vitest";
import { browserLanguage } from "../../../src/storage/browser-ports.ts";

test.each([
  [["sv-FI", "fi"], "sv"],
  [["de-DE", "EN-us", "fi"], "en"],
  [["de", "fr"], "fi"],
  [[], "fi"],
] as const)("a first visit with %j is in %s", (wished, language) => {
  expect(browserLanguage(wished)).toBe(language);
});
