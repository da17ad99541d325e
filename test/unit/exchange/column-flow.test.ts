import { expect, test } from "vitest";
import { evenlyFlowed, type FlowItem } from "../../../src/exchange/map-sheet/column-flow.ts";

const item = (gap: number): FlowItem => ({
  ...{ height: 4, gap, isHeading: false },
  draw: (x, y) => [{ kind: "box", x, y, width: 1, height: 4 }],
});
const column = (x: number, bottom: number) => ({ x, top: 10, bottom, width: 50 });
const items = (count: number, gap = 0) => Array.from({ length: count }, () => item(gap));
const flow = (all: readonly FlowItem[]) =>
  evenlyFlowed(all, [column(0, 50)], [column(0, 190), column(60, 190), column(120, 190)]);
const ends = (marks: ReturnType<typeof flow>[number] | undefined, x: number) =>
  Math.max(0, ...(marks ?? []).flatMap((mark) => (mark.kind === "box" && mark.x === x ? [mark.y + mark.height] : [])));

test("what is left for a last page stands in columns of about one height, nothing lost", () => {
  const pages = flow(items(10 + 30));
  expect(pages.map(({ length }) => length)).toEqual([10, 30]);
  const heights = [0, 60, 120].map((x) => ends(pages[1], x));
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(8);
  expect(Math.max(...heights)).toBeLessThan(60);
});

test("a page is spared where closer lines are enough for that", () => {
  expect(flow(items(9, 1))).toHaveLength(1);
  expect(flow(items(10, 0.6))).toHaveLength(2);
  expect(flow(items(9, 0.9))).toHaveLength(1);
});
