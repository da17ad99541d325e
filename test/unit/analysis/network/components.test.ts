import { describe, expect, it } from "vitest";
import { componentsOf } from "../../../../src/analysis/network/components.ts";
import { searchGraph } from "../../../../src/analysis/network/search-graph.ts";
import { type Local, sampleNetwork } from "./search-sample.ts";

describe("connected parts", () => {
  it("hold every node, the largest first, whichever way the edges run", () => {
    const { sizes, of } = componentsOf(6, [
      { from: 5, to: 4 },
      { from: 1, to: 2 },
      { from: 3, to: 2 },
    ]);
    expect(sizes).toEqual([3, 2, 1]);
    expect(of).toEqual([2, 0, 0, 0, 1, 1]);
  });

  it("are none without nodes", () => {
    expect(componentsOf(0, [])).toEqual({ sizes: [], of: [] });
  });
});

describe("parts of a search graph", () => {
  // Four nodes in a row; beyond the second only the spur leads on, and the first road is one-way.
  const nodes: Local[] = [0, 100, 200, 300].map((east) => [east, 0]);
  const network = sampleNetwork("road", nodes, [
    { ends: [0, 1], oneWay: true },
    { ends: [1, 2], needsSpur: true },
    { ends: [2, 3], needsSpur: true },
  ]);

  it("take one-way edges for joined, and leave nodes without an open edge out", () => {
    const [first, second, third, fourth] = searchGraph(network, false).partOf;
    expect(first).toBeGreaterThanOrEqual(0);
    expect(second).toBe(first);
    expect([third, fourth]).toEqual([-1, -1]);
  });

  it("are one where the spur opens the rest", () => {
    expect(new Set(searchGraph(network, true).partOf).size).toBe(1);
  });
});
