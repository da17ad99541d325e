import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorsOf } from "../../../../src/analysis/network/anchors.ts";
import type { Network } from "../../../../src/analysis/network/network.ts";
import { arrivalAt, searchFrom } from "../../../../src/analysis/network/search.ts";
import { searchGraph } from "../../../../src/analysis/network/search-graph.ts";
import { routeTo } from "../../../../src/analysis/network/search-trace.ts";
import { metres } from "../../../../src/domain/units.ts";
import { type Local, nodePlaces, nodeShape, randomNetwork, sampleNetwork } from "./search-sample.ts";

/** Metres from node to node, and the names of the places of reversal; null where there is no way. */
function between(network: Network, nodes: readonly Local[], from: number, to: number, spurBuilt = false) {
  const graph = searchGraph(network, spurBuilt);
  const reached = searchFrom(graph, anchorsOf(graph, nodeShape(nodes, from)));
  const arrival = arrivalAt(reached, anchorsOf(graph, nodeShape(nodes, to)));
  if (arrival === null) return null;
  const { metres, reversals, runs } = routeTo(reached, arrival);
  return { metres, reversals: reversals.map(({ place }) => place?.name?.fi), edges: runs.map(({ edge }) => edge) };
}

/** A main line A–B–C to the east and a branch from B, turned by some degrees from the direction A–B. */
function branching(degrees: number, yards: { name: string; at: Local; radius: number }[] = []) {
  const angle = (degrees * Math.PI) / 180;
  const nodes: Local[] = [
    [0, 0],
    [1_000, 0],
    [2_000, 0],
    [1_000 + 500 * Math.cos(angle), 500 * Math.sin(angle)],
  ];
  const edges = [{ ends: [0, 1] }, { ends: [1, 2] }, { ends: [1, 3] }] as const;
  return { nodes, network: sampleNetwork("rail", nodes, edges, { places: nodePlaces(nodes), yards }) };
}

describe("the turn rule of a railway", () => {
  test.each([
    [0, true],
    [44, true],
    [46, false],
    [100, false],
    [179, false],
  ])("a train turns %i° at a node: %s", (degrees, may) => {
    const { network, nodes } = branching(degrees);
    expect(between(network, nodes, 0, 3) !== null).toBe(may);
    expect(between(network, nodes, 3, 0) !== null).toBe(may);
  });

  test("a train that cannot turn 140° runs to the yard, reverses there and comes back", () => {
    const { network, nodes } = branching(140, [{ name: "Kokkola", at: [2_000, 0], radius: 300 }]);
    const found = between(network, nodes, 0, 3);
    expect(found?.metres).toBeCloseTo(1_000 + 1_000 + 1_000 + 500, 6);
    expect(found?.reversals).toEqual(["Kokkola"]);
    expect(found?.edges).toEqual([0, 1, 1, 2]);
  });

  test("a yard that lies off the way is no place to reverse", () => {
    const { network, nodes } = branching(140, [{ name: "Kokkola", at: [2_000, 400], radius: 300 }]);
    expect(between(network, nodes, 0, 3)).toBeNull();
  });

  test("a train does not reverse where it need not", () => {
    const { network, nodes } = branching(30, [{ name: "Kokkola", at: [1_000, 0], radius: 300 }]);
    expect(between(network, nodes, 0, 3)?.reversals).toEqual([]);
  });

  test("a declared link may be turned into at any angle, but a train does not turn round on it", () => {
    const { nodes } = branching(140);
    const link = { ends: [1, 3], kind: "declared" } as const;
    const network = sampleNetwork("rail", nodes, [{ ends: [0, 1] }, { ends: [1, 2] }, link], {
      places: nodePlaces(nodes),
    });
    expect(between(network, nodes, 0, 3)?.metres).toBeCloseTo(1_500, 6);
    // From A to C it goes straight on, not through the link.
    expect(between(network, nodes, 0, 2)?.edges).toEqual([0, 1]);
  });

  test("nor at its end: in by the link and out by it again is a change of direction", () => {
    const { nodes } = branching(140);
    const withQuay: Local[] = [...nodes, [1_100, 100]];
    const edges = [{ ends: [0, 1] }, { ends: [1, 3] }, { ends: [1, 4], kind: "declared" }] as const;
    const network = sampleNetwork("rail", withQuay, edges, { places: nodePlaces(withQuay) });
    expect(between(network, withQuay, 0, 4)).not.toBeNull();
    expect(between(network, withQuay, 0, 3)).toBeNull();
  });

  test("a train reverses where that is shorter, if only by a little", () => {
    const { nodes } = branching(140);
    // A way round without a reversal, 40 m longer than the 3,500 m over the yard.
    const edges = [
      { ends: [0, 1] },
      { ends: [1, 2] },
      { ends: [1, 3] },
      { ends: [0, 3], metres: metres(3_540) },
    ] as const;
    const yards = [{ name: "Kokkola", at: [2_000, 0] as const, radius: 300 }];
    const network = sampleNetwork("rail", nodes, edges, { places: nodePlaces(nodes), yards });
    const found = between(network, nodes, 0, 3);
    expect(found?.metres).toBeCloseTo(3_500, 6);
    expect(found?.reversals).toEqual(["Kokkola"]);
  });

  test("a lorry turns at any angle", () => {
    const { nodes } = branching(175);
    const edges = [{ ends: [0, 1] }, { ends: [1, 2] }, { ends: [1, 3] }] as const;
    const network = sampleNetwork("road", nodes, edges, { places: nodePlaces(nodes) });
    expect(between(network, nodes, 0, 3)?.metres).toBeCloseTo(1_500, 6);
  });
});

describe("what is open", () => {
  const nodes: Local[] = [
    [0, 0],
    [1_000, 0],
    [1_000, 1_000],
    [0, 1_000],
  ];
  const round = (oneWay: boolean) =>
    sampleNetwork("road", nodes, [{ ends: [0, 1], oneWay }, { ends: [1, 2] }, { ends: [2, 3] }, { ends: [3, 0] }], {
      places: nodePlaces(nodes),
    });

  test("a one-way road is run one way; back it goes round", () => {
    expect(between(round(true), nodes, 0, 1)?.metres).toBeCloseTo(1_000, 6);
    expect(between(round(true), nodes, 1, 0)?.metres).toBeCloseTo(3_000, 6);
    expect(between(round(false), nodes, 1, 0)?.metres).toBeCloseTo(1_000, 6);
  });

  test("the spur is closed until it counts as built", () => {
    const network = sampleNetwork(
      "rail",
      nodes.map(([east]) => [east, 0] as const),
      [{ ends: [0, 1], needsSpur: true }],
      { places: nodePlaces(nodes) },
    );
    expect(between(network, nodes, 0, 1)).toBeNull();
    expect(between(network, nodes, 0, 1, true)?.metres).toBeCloseTo(1_000, 6);
  });

  test("two ways equally long: always the same one, the one of the earlier lines", () => {
    const network = round(false);
    const found = Array.from({ length: 5 }, () => between({ ...network }, nodes, 0, 2)?.edges);
    expect(new Set(found.map(String)).size).toBe(1);
    expect(found[0]).toEqual([0, 1]);
  });

  test("a node of one edge is its own aim, at no distance", () => {
    expect(between(round(false), nodes, 2, 2)).toEqual({ metres: 0, reversals: [], edges: [] });
  });
});

describe("laws", () => {
  test("agrees with the plainest of all searches, one-ways and all", () => {
    fc.assert(
      fc.property(randomNetwork(true), ({ nodes, edges }) => {
        const network = sampleNetwork("road", nodes, edges, { places: nodePlaces(nodes) });
        const plain = relaxed(network, () => true);
        nodes.forEach((_, to) => {
          // A node to itself is nothing to search for, and no place where no line ends.
          if (to === 0) return;
          const found = between(network, nodes, 0, to);
          expect(found?.metres ?? Infinity).toBeCloseTo(plain[to] ?? Infinity, 6);
        });
      }),
      { seed: 20_261_121, numRuns: 60 },
    );
  });

  test("agrees with it under the turn rule", () => {
    fc.assert(
      fc.property(randomNetwork(false), ({ nodes, edges }) => {
        const network = sampleNetwork("rail", nodes, edges, { places: nodePlaces(nodes) });
        const plain = relaxed(network, mayFollow(nodes));
        nodes.forEach((_, to) => {
          // A node to itself is nothing to search for, and no place where no line ends.
          if (to === 0) return;
          const found = between(network, nodes, 0, to);
          expect(found?.metres ?? Infinity).toBeCloseTo(plain[to] ?? Infinity, 6);
        });
      }),
      { seed: 20_261_122, numRuns: 60 },
    );
  });
});

interface PlainArc {
  readonly from: number;
  readonly to: number;
  readonly metres: number;
}

/** Least metres from node 0 to every node: all arcs relaxed until nothing changes (Bellman and Ford). */
function relaxed(network: Network, may: (before: PlainArc, next: PlainArc) => boolean): readonly number[] {
  const arcs = network.edges.flatMap(({ from, to, metres, oneWay }): PlainArc[] => [
    { from, to, metres },
    ...(oneWay ? [] : [{ from: to, to: from, metres }]),
  ]);
  const cost = arcs.map(({ from, metres }) => (from === 0 ? metres : Infinity));
  for (let changed = true; changed; ) {
    changed = false;
    arcs.forEach((before, i) => {
      arcs.forEach((next, j) => {
        const through = (cost[i] ?? Infinity) + next.metres;
        if (before.to !== next.from || !may(before, next) || through >= (cost[j] ?? Infinity) - 1e-9) return;
        cost[j] = through;
        changed = true;
      });
    });
  }
  return network.nodes.map((_, node) =>
    node === 0
      ? 0
      : Math.min(Infinity, ...arcs.map(({ to }, index) => (to === node ? (cost[index] ?? Infinity) : Infinity))),
  );
}

/** The same rule by the cosine of the angle between the two directions, not by their turn. */
function mayFollow(nodes: readonly Local[]) {
  const along = ({ from, to }: PlainArc): Local => {
    const [[a, b], [c, d]] = [nodes[from] as Local, nodes[to] as Local];
    const length = Math.hypot(c - a, d - b);
    return [(c - a) / length, (d - b) / length];
  };
  return (before: PlainArc, next: PlainArc): boolean => {
    if (before.from === next.to && before.to === next.from) return false;
    const [a, b] = [along(before), along(next)];
    return a[0] * b[0] + a[1] * b[1] >= Math.cos(Math.PI / 4) - 1e-12;
  };
}
