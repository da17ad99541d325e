import { expect, test } from "vitest";
import { readStageMessage } from "../../../src/domain/stage-position.ts";
import { isLiveFigure, LIVE_FIGURES, toldText } from "../../../src/domain/story.ts";

test("a text is cut at its figures", () => {
  expect(toldText("About {arctial.land} of land.")).toEqual({ words: ["About ", " of land."], keys: ["arctial.land"] });
  expect(toldText("No figure.")).toEqual({ words: ["No figure."], keys: [] });
  expect(toldText("{a.b}{c.d}")).toEqual({ words: ["", "", ""], keys: ["a.b", "c.d"] });
});

test("live figures are known by their keys, each once", () => {
  expect(new Set(LIVE_FIGURES).size).toBe(LIVE_FIGURES.length);
  expect(isLiveFigure("live.flows.vehiclesADay.without")).toBe(true);
  expect(isLiveFigure("live.flows.vehiclesADay")).toBe(false);
});

const POSITION = {
  id: "phases",
  chapter: "building",
  at: "chapter",
  isBlack: false,
  card: { kind: "question", key: "trucks" },
  part: 1,
  wall: { parts: 2, isMapLost: false },
  pace: "by-hand",
  since: 1,
} as const;
const NOW = Date.UTC(2026, 10, 21);
const AT = { kind: "at", serial: 1, position: POSITION } as const;

test("a message of another window is read", () => {
  expect(readStageMessage({ kind: "hello" }, NOW)).toEqual({ kind: "hello" });
  expect(readStageMessage(AT, NOW)).toEqual(AT);
  const last = { kind: "at", serial: 1e9, position: { ...POSITION, since: NOW } };
  expect(readStageMessage(last, NOW)).toEqual(last);
});

test.each([
  ["text", "hello"],
  ["a list", []],
  ["no position", { kind: "at", serial: 1 }],
  ["no serial", { kind: "at", position: POSITION }],
  ["another story", { kind: "at", serial: 1, position: { ...POSITION, id: "__proto__" } }],
  ["no key", { kind: "at", serial: 1, position: { ...POSITION, chapter: 3 } }],
  ["a long key", { kind: "at", serial: 1, position: { ...POSITION, chapter: "a".repeat(61) } }],
  ["an unknown place", { kind: "at", serial: 1, position: { ...POSITION, at: "elsewhere" } }],
  ["a card of no kind", { kind: "at", serial: 1, position: { ...POSITION, card: { kind: "question" } } }],
  ["a part beyond all", { kind: "at", serial: 1, position: { ...POSITION, part: 101 } }],
  ["no wall", { kind: "at", serial: 1, position: { ...POSITION, wall: undefined } }],
  [
    "a wall of none of ours",
    { kind: "at", serial: 1, position: { ...POSITION, wall: { parts: -1, isMapLost: false } } },
  ],
  ["no time", { kind: "at", serial: 1, position: { ...POSITION, since: Number.NaN } }],
])("a message with %s is none", (_, message) => {
  expect(readStageMessage(message, NOW)).toBe(null);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300, -1, 1.5, 1e9 + 1, "1", null])(
  "a message that is change %s is none",
  (serial) => {
    expect(readStageMessage({ ...AT, serial }, NOW)).toBe(null);
  },
);

test.each([Number.NaN, Number.NEGATIVE_INFINITY, 1e300, -1, 1.5, NOW + 2 * 86_400_000, "1", null])(
  "a message of a story that began at %s is none",
  (since) => {
    expect(readStageMessage({ ...AT, position: { ...POSITION, since } }, NOW)).toBe(null);
  },
);
