import { expect, test } from "vitest";
import { captionsOf } from "../../../src/ui/presenter/captions.ts";
import { timerText } from "../../../src/ui/presenter/notes-window.tsx";
import { secondsToRead } from "../../../src/ui/presenter/stage-pace.ts";
import { partsOf } from "../../../src/ui/presenter/stage-words.tsx";

test("captions stand in the order of the municipality, English before both", () => {
  expect(captionsOf({ side: "kruunupyy" }, "fi", true)).toEqual(["sv", "fi"]);
  expect(captionsOf({ side: "kokkola" }, "sv", true)).toEqual(["fi", "sv"]);
  expect(captionsOf({ side: "kruunupyy" }, "en", true)).toEqual(["en", "sv", "fi"]);
  expect(captionsOf({ side: "kruunupyy" }, "fi", false)).toEqual(["fi"]);
});

test("a chapter stands as long as its longest language is read, a figure as two words", () => {
  expect(secondsToRead({ fi: "yksi kaksi", sv: "ett två", en: "one two {a.b} three" })).toBeCloseTo(8.25);
});

test("the timer counts minutes and seconds, and never backwards", () => {
  expect(timerText(605_000)).toBe("10:05");
  expect(timerText(-5)).toBe("0:00");
});

test("words longer than the wall have a part for each step through them, what is less than a line none", () => {
  expect(partsOf(900, 1000)).toBe(3);
  expect(partsOf(800, 1000)).toBe(2);
  expect(partsOf(806, 1000)).toBe(2);
  expect(partsOf(11, 1000)).toBe(1);
  expect(partsOf(0, 0)).toBe(1);
});

test("no part but the last has its end in sight, or a step back would lead forth", () => {
  for (let left = 12; left < 4_000; left++) {
    const parts = partsOf(left, 500);
    expect(left - (parts - 2) * 0.8 * 500).toBeGreaterThanOrEqual(12);
  }
});
