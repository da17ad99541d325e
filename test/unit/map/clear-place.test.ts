import { expect, test } from "vitest";
import { clearPlace } from "../../../src/map/notes/clear-place.ts";

const SIZE = { x: 390, y: 600 };
const FREE = { left: 0, top: 0, right: 390, bottom: 230 };
const SENTENCE = { left: 12, top: 12, right: 378, bottom: 58 };
const ROW = { left: 12, top: 178, right: 200, bottom: 218 };
const placeOf = (x: number, y: number) => clearPlace({ x, y }, FREE, [SENTENCE, ROW], SIZE);

test("the example of its docstring", () => {
  const row = { left: 12, top: 550, right: 200, bottom: 588 };
  expect(clearPlace({ x: 60, y: 560 }, { ...FREE, bottom: 600 }, [row], SIZE)).toEqual({ x: 60, y: 518 });
});

test("a pin under the sheet comes to above it, under the scale or the buttons to above those, under the sentence to below", () => {
  expect(placeOf(300, 450)).toEqual({ x: 300, y: 198 });
  expect(placeOf(100, 450)).toEqual({ x: 100, y: 146 });
  expect(placeOf(100, 200)).toEqual({ x: 100, y: 146 });
  expect(placeOf(210, 160)).toEqual({ x: 210, y: 146 });
  expect(placeOf(100, 30)).toEqual({ x: 100, y: 90 });
  expect(placeOf(2, 120)).toEqual({ x: 32, y: 120 });
});

test("a pin that stands whole, or off the map, stays", () => {
  expect([placeOf(100, 120), placeOf(300, 195), placeOf(-1, 100), placeOf(100, 601)]).toEqual([null, null, null, null]);
});

test("where panels leave less than a pin it comes to the middle of what is left", () => {
  expect(clearPlace({ x: 100, y: 300 }, { ...FREE, bottom: 30 }, [], SIZE)).toEqual({ x: 100, y: 15 });
});
