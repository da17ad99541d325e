import type { Point } from "maplibre-gl";
import { expect, test } from "vitest";
import { isLabelled, lineFinder } from "../../../../src/map/flows/under-pointer.ts";

const at = (x: number, y: number) => ({ x, y }) as Point;

/** A map that has flows once they are drawn, and counts what it is asked. */
function queried(hits: readonly object[], layers: readonly string[]) {
  const asked: unknown[] = [];
  const map = {
    getLayer: (id: string) => (layers.includes(id) ? {} : undefined),
    queryRenderedFeatures: (...question: readonly unknown[]) => {
      asked.push(question);
      return hits;
    },
  } as unknown as Parameters<typeof lineFinder>[0];
  return { map, asked };
}

test("the line under the pointer is looked up once a move, however many ask", () => {
  const { map, asked } = queried([{ properties: { by: "road" } }], ["flows/hit"]);
  const lineAt = lineFinder(map);
  const move = at(10, 20);
  expect([lineAt(move), lineAt(move), asked.length]).toEqual(["road", "road", 1]);
  // Another move to the same place may meet another picture.
  expect([lineAt(at(10, 20)), asked.length]).toEqual(["road", 2]);
});

test("where flows are not drawn the map is asked nothing", () => {
  const { map, asked } = queried([], []);
  expect([lineFinder(map)(at(1, 1)), isLabelled(map, { left: 0, top: 0, right: 9, bottom: 9 })]).toEqual([
    undefined,
    false,
  ]);
  expect(asked).toEqual([]);
});

test("a part of the canvas is taken where a flow says something in it", () => {
  const box = { left: 0, top: 1, right: 9, bottom: 8 };
  const { map, asked } = queried([{}], ["flow-labels/label"]);
  expect(isLabelled(map, box)).toBe(true);
  const question = [
    [
      [0, 1],
      [9, 8],
    ],
    { layers: ["flow-labels/label", "flow-labels/gap"] },
  ];
  expect(asked).toEqual([question]);
  expect(isLabelled(queried([], ["flow-labels/label"]).map, box)).toBe(false);
});
