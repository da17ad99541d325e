import { expect, test } from "vitest";
import { placeBeside, placeClear } from "../../../src/map/editing/live-label.ts";

const size = { x: 80, y: 40 };
const phone = { clientWidth: 390, clientHeight: 600 };
const none = { top: 0, right: 0, bottom: 0, left: 0 };

test("numbers stand to the right of the cursor and below it", () => {
  expect(placeBeside({ x: 100, y: 100 }, size, phone, none)).toEqual({ x: 116, y: 116 });
});

test("on the other side where the edge of the map or a panel would cover them", () => {
  expect(placeBeside({ x: 380, y: 590 }, size, phone, none)).toEqual({ x: 284, y: 534 });
  expect(placeBeside({ x: 100, y: 240 }, size, phone, { ...none, bottom: 320 })).toEqual({ x: 116, y: 184 });
  expect(placeBeside({ x: 100, y: 100 }, size, phone, { ...none, right: 200 })).toEqual({ x: 4, y: 116 });
});

test("whole between panels on both sides, over the cursor if need be", () => {
  const sides = { ...none, left: 150, right: 130 };
  expect(placeBeside({ x: 240, y: 100 }, size, phone, sides)).toEqual({ x: 150, y: 116 });
  expect(placeBeside({ x: 160, y: 590 }, size, phone, { ...sides, top: 580 })).toBeNull();
});

test("towards another side where it is asked to, unless there is no room", () => {
  const left = { x: -1, y: -1 } as const;
  expect(placeBeside({ x: 200, y: 100 }, size, phone, none, left)).toEqual({ x: 104, y: 44 });
  expect(placeBeside({ x: 90, y: 50 }, size, phone, none, left)).toEqual({ x: 106, y: 66 });
});

test("clear of words of the map: on the first side that they leave free, else where it is wished for most", () => {
  const place = (isTaken: Parameters<typeof placeClear>[4]) =>
    placeClear({ x: 200, y: 100 }, size, phone, none, isTaken);
  expect(place(() => false)).toEqual({ x: 216, y: 116 });
  expect(place(({ right }) => right > 250)).toEqual({ x: 104, y: 116 });
  expect(place(({ bottom }) => bottom > 120)).toEqual({ x: 216, y: 44 });
  expect(place(({ right, bottom }) => right > 250 || bottom > 120)).toEqual({ x: 104, y: 44 });
  // Words all along the line: a little farther down.
  expect(place(({ top, bottom }) => bottom > 0 && top < 130)).toEqual({ x: 216, y: 140 });
  expect(place(() => true)).toEqual({ x: 216, y: 116 });
  expect(placeClear({ x: 160, y: 590 }, size, phone, { ...none, top: 580 }, () => true)).toBeNull();
});
