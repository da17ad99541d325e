import { expect, test } from "vitest";
import { cornerInside, freePart, wordsPart } from "../../../src/map/free-part.ts";
import { marksApart, wholeLabelOn } from "../../../src/map/ways/label-place.ts";
import { labelSize } from "../../../src/map/ways/ways-overlay.ts";

const size = { x: 100, y: 40 };
const free = freePart({ clientWidth: 1000, clientHeight: 600 }, { top: 0, right: 400, bottom: 0, left: 0 });

test("furniture takes what it stands on: the lower edge, and the upper one where there is little width", () => {
  const size = { clientWidth: 1000, clientHeight: 600 };
  expect(wordsPart(size, { top: 0, right: 400, bottom: 0, left: 0 })).toEqual({ ...free, bottom: 544 });
  expect(wordsPart(size, { top: 0, right: 401, bottom: 100, left: 0 })).toEqual({
    ...{ left: 0, top: 48, right: 599, bottom: 444 },
  });
});

test("panels take from the map what they cover", () => {
  expect(free).toEqual({ left: 0, top: 0, right: 600, bottom: 600 });
});

test("a label stands on the middle of what is seen of its line", () => {
  expect(wholeLabelOn({ x: 100, y: 100 }, { x: 500, y: 300 }, size, free)).toEqual({ x: 300, y: 200 });
  // The panel hides the last third.
  expect(wholeLabelOn({ x: 0, y: 100 }, { x: 900, y: 100 }, size, free)).toEqual({ x: 300, y: 100 });
  expect(wholeLabelOn({ x: 900, y: 100 }, { x: 0, y: 100 }, size, free)).toEqual({ x: 300, y: 100 });
});

test("beside its line where that runs along a panel, so that it is whole", () => {
  expect(wholeLabelOn({ x: 590, y: 100 }, { x: 590, y: 500 }, size, free)).toEqual({ x: 550, y: 300 });
  expect(wholeLabelOn({ x: 300, y: 5 }, { x: 400, y: 5 }, size, free)).toEqual({ x: 350, y: 20 });
});

test("above a line shorter than itself, which it would hide", () => {
  expect(wholeLabelOn({ x: 280, y: 200 }, { x: 300, y: 200 }, size, free)).toEqual({ x: 290, y: 174 });
});

test("the marks of near ends stand beyond them, those of others on them", () => {
  expect(marksApart({ x: 100, y: 50 }, { x: 110, y: 50 })).toEqual([
    { x: 78, y: 50 },
    { x: 132, y: 50 },
  ]);
  expect(marksApart({ x: 100, y: 50 }, { x: 100, y: 50 })).toEqual([
    { x: 78, y: 50 },
    { x: 122, y: 50 },
  ]);
  expect(marksApart({ x: 100, y: 50 }, { x: 130, y: 90 })).toBeNull();
});

test("nowhere where none of the line is seen, or there is no room", () => {
  expect(wholeLabelOn({ x: 700, y: 100 }, { x: 900, y: 500 }, size, free)).toBeNull();
  expect(wholeLabelOn({ x: 610, y: 0 }, { x: 610, y: 600 }, size, free)).toBeNull();
  expect(wholeLabelOn({ x: 560, y: -90 }, { x: 700, y: 100 }, size, free)).toBeNull();
  expect(wholeLabelOn({ x: 10, y: 100 }, { x: 80, y: 100 }, size, { ...free, right: 90 })).toBeNull();
});

test("what is larger than its box has no corner there", () => {
  expect(cornerInside({ x: 550, y: 20 }, size, free)).toEqual({ x: 500, y: 20 });
  expect(cornerInside({ x: 0, y: 0 }, { x: 601, y: 1 }, free)).toBeNull();
});

test("more words and larger letters need more room", () => {
  expect(labelSize("4,91 km", 12).x).toBeCloseTo(76.4);
  expect(labelSize("4,91 km", 18).x).toBeGreaterThan(labelSize("4,91 km", undefined).x);
});
