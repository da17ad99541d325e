import { expect, test } from "vitest";
import { browserLanguage, browserPorts } from "../../../src/storage/browser-ports.ts";

test.each([
  [["sv-FI", "fi"], "sv"],
  [["de-DE", "EN-us", "fi"], "en"],
  [["de", "fr"], "fi"],
  [[], "fi"],
] as const)("a first visit with %j is in %s", (wished, language) => {
  expect(browserLanguage(wished)).toBe(language);
});

test("a new name is never given twice, and short enough for the id of a note", () => {
  const { newName } = browserPorts();
  const names = Array.from({ length: 2_000 }, newName);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z0-9]{3,40}$/);
});
