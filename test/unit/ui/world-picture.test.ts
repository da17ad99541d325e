import { expect, test } from "vitest";
import { pictureOf } from "../../../src/ui/investor/world/picture.ts";
import { placeLabels } from "../../../src/ui/investor/world/picture-labels.ts";

test("a picture is as wide as it is told, north up", () => {
  const world = pictureOf({ west: -180, south: -90, east: 180, north: 90 }, 360);
  const [x, y] = world.at([0, 0]);
  expect([x, y]).toEqual([180, expect.closeTo(87.6, 1)]);
  expect(world.at([180, 0])).toEqual([expect.closeTo(360, 6), expect.closeTo(87.6, 1)]);
  expect(world.height).toBeCloseTo(175.2, 1);
  expect(world.at([0, 60])[1]).toBeLessThan(y);
  expect(
    world.path([
      [0, 0],
      [180, 0],
    ]),
  ).toBe("M180 87.6L360 87.6");
});

test("names stand beside their points, share a label where points meet, and keep off each other", () => {
  const sheet = { width: 200, height: 100, fontSize: 10 };
  const [alone] = placeLabels([{ name: "A", at: [10, 50] }], sheet);
  expect(alone).toMatchObject({ text: "A", anchor: "start" });
  const [atEdge] = placeLabels([{ name: "Gladstone", at: [190, 50] }], sheet);
  expect(atEdge?.anchor).toBe("end");
  const together = placeLabels(
    [
      { name: "Kwinana", at: [60, 50] },
      { name: "Bunbury", at: [61, 52] },
      { name: "Alba", at: [75, 50] },
    ],
    sheet,
  );
  expect(together.map(({ text }) => text)).toEqual(["Kwinana, Bunbury", "Alba"]);
  expect(together[0]?.anchor).not.toBe("start");
});
