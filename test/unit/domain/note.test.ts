import { expect, test } from "vitest";
import { LONGEST_NOTE, NOTE_THEMES, notePlace, noteText, themeLetter } from "../../../src/domain/note.ts";

test("a place is kept to about a metre: no door is marked", () => {
  expect(notePlace([23.06720049, 63.78219951])).toEqual([23.0672, 63.7822]);
});

test("lines stay; control characters and marks of direction go; a letter of two halves is kept whole", () => {
  expect(noteText("Melu\u202e\r\nillalla\u0000\u0007\tnyt\u2066")).toBe("Melu\nillalla nyt");
  expect(noteText("ä".repeat(LONGEST_NOTE + 9))).toHaveLength(LONGEST_NOTE);
  expect(noteText(`${"a".repeat(LONGEST_NOTE - 1)}🌲`)).toBe("a".repeat(LONGEST_NOTE - 1));
});

test("every theme has a letter of its own", () => {
  expect(themeLetter("traffic")).toBe("A");
  expect(new Set(NOTE_THEMES.map(themeLetter)).size).toBe(NOTE_THEMES.length);
  expect(NOTE_THEMES.map(themeLetter).join("")).toBe("ABCDEFGH");
});
