import { expect, test } from "vitest";
import { isNotesAddress } from "../../../src/storage/location.ts";

test.each<[string, boolean]>([
  ["#story=phases&chapter=now&link=abc&window=notes", true],
  ["#window=notes&story=phases&link=abc&lang=fi", true],
  ["story=phases&window=notes", true],
  ["#lang=fi&window=notes", false],
  ["#story=phases&window=notesX", false],
  ["#story=phases&window=wall&window=notes", false],
  ["", false],
])("%s is of a presenter's window: %s", (hash, isNotes) => {
  expect(isNotesAddress(hash)).toBe(isNotes);
});
