import { describe, expect, test } from "vitest";
import type { PlaceShape } from "../../../../src/analysis/network/anchors.ts";
import type { Network } from "../../../../src/analysis/network/network.ts";
import { sheetRows } from "../../../../src/analysis/network/search-sheet.ts";
import type { Feature } from "../../../../src/domain/layer.ts";
import { metres } from "../../../../src/domain/units.ts";
import { toGk23 } from "../../../../src/geodesy/etrs-gk23.ts";
import {
  areaShape,
  find,
  type Local,
  lengthOf,
  nodeShape,
  pointShape,
  type SampleEdge,
  sampleNetwork,
  sampleShape,
  shortest,
  waysOf,
} from "./search-sample.ts";

/** Quay – declared link – road 756 – road 8 in two pieces – planned road – gate link. */
const nodes: Local[] = [
  [0, 0],
  [100, 0],
  [1_100, 0],
  [1_100, 500],
  [1_100, 1_000],
  [2_100, 1_000],
  [2_100, 1_040],
];
const edges: SampleEdge[] = [
  { ends: [0, 1], kind: "declared", id: "quay-link", plusMinusMetres: metres(30) },
  { ends: [1, 2], roadNumber: "756" },
  { ends: [2, 3], roadNumber: "8", id: "road-8-001" },
  { ends: [4, 3], roadNumber: "8", id: "road-8-002" },
  { ends: [4, 5], realisation: "planned", plusMinusMetres: metres(7) },
  { ends: [6, 5], kind: "declared", id: "gate", plusMinusMetres: metres(40) },
];
const port = sampleNetwork("road", nodes, edges, { places: { "things/quay": [0], "things/site": [6] } });
const quay = pointShape("quay", [0, 0], 20);
const site = pointShape("site", [2_100, 1_040], 300);

describe("a way", () => {
  const way = shortest(find(port, quay, site));

  test("is told by the ground it runs on", () => {
    expect(way.legs.map(({ kind, roadNumber, metres: length }) => [kind, roadNumber, Math.round(length)])).toEqual([
      ["declared", null, 100],
      ["network", "756", 1_000],
      ["network", "8", 1_000],
      ["network", null, 1_000],
      ["declared", null, 40],
    ]);
    expect(way.roadNumbers).toEqual(["756", "8"]);
  });

  test("says how much of it is there, and how much no layer has", () => {
    expect(way.metres).toBeCloseTo(3_140, 6);
    expect(way.byRealisation.existing).toBeCloseTo(2_000, 6);
    expect(way.byRealisation.planned).toBeCloseTo(1_000, 6);
    expect(way.declaredMetres).toBeCloseTo(140, 6);
  });

  test("takes its ± from the declared links where these are its ends", () => {
    expect(way.plusMinusMetres).toBeCloseTo(Math.hypot(30, 40), 6);
  });

  test("runs back the same way", () => {
    const back = shortest(find(port, site, quay));
    expect(back.metres).toBeCloseTo(way.metres, 6);
    expect(back.legs[0]?.coordinates[0]).toEqual(way.legs.at(-1)?.coordinates.at(-1));
  });

  test("from a place beside the road begins with the straight rest, and takes its ± from place, survey and that rest", () => {
    const aside = shortest(find(port, pointShape("aside", [1_600, 1_120], 24), quay));
    expect(aside.legs[0]).toMatchObject({ kind: "access", feature: null });
    expect(aside.legs[0]?.metres).toBeCloseTo(120, 3);
    expect(aside.metres).toBeCloseTo(120 + 500 + 1_000 + 1_000 + 100, 3);
    // Half of 120 m; from a place nearer than 100 m, 50 m; where the two touch, nothing.
    expect(aside.plusMinusMetres).toBeCloseTo(Math.hypot(24, 7, 60, 30), 3);
    const near = shortest(find(port, pointShape("near", [1_600, 1_020], 24), quay));
    expect(near.plusMinusMetres).toBeCloseTo(Math.hypot(24, 7, 50, 30), 6);
    const on = shortest(find(port, pointShape("on", [1_600, 1_000.2], 24), quay));
    expect(on.plusMinusMetres).toBeCloseTo(Math.hypot(24, 7, 30), 6);
  });

  test("to the place itself has no length and no legs", () => {
    expect(shortest(find(port, quay, quay))).toMatchObject({ metres: 0, legs: [], declaredMetres: 0 });
  });

  test("along one edge runs between the two accesses only", () => {
    const way = shortest(find(port, pointShape("a", [300, 50]), pointShape("b", [700, -50])));
    expect(way.metres).toBeCloseTo(500, 3);
    expect(way.legs.map(({ kind }) => kind)).toEqual(["access", "network", "access"]);
  });
});

describe("a way from an area", () => {
  const road = sampleNetwork(
    "road",
    [
      [0, 0],
      [4_000, 0],
    ],
    [{ ends: [0, 1] }],
    {
      places: { "things/west": [0], "things/east": [1] },
    },
  );
  const town = areaShape("town", [
    [1_000, -100],
    [1_400, -100],
    [1_400, 100],
    [1_000, 100],
  ]);

  test("begins where the road leaves it", () => {
    expect(lengthOf(find(road, town, pointShape("east", [4_000, 0])))).toBeCloseTo(2_600, 3);
    expect(lengthOf(find(road, town, pointShape("west", [0, 0])))).toBeCloseTo(1_000, 3);
    expect(lengthOf(find(road, pointShape("west", [0, 0]), town))).toBeCloseTo(1_000, 3);
  });

  test("on the same road too", () => {
    expect(lengthOf(find(road, town, pointShape("ahead", [2_000, 0])))).toBeCloseTo(600, 3);
    expect(lengthOf(find(road, town, pointShape("behind", [700, 0])))).toBeCloseTo(300, 3);
  });

  test("tells where the road leaves the area; a point is reached where it lies", () => {
    const { reached } = shortest(find(road, town, pointShape("east", [4_000, 0])));
    expect(reached).toMatchObject({
      from: { kind: "network", feature: { feature: "line-0" }, isOnly: false },
      to: null,
    });
    expect(toGk23(reached.from?.position ?? [0, 0]).east).toBeCloseTo(23_501_400, 2);
    const back = shortest(find(road, pointShape("west", [0, 0]), town)).reached;
    expect(toGk23(back.to?.position ?? [0, 0]).east).toBeCloseTo(23_501_000, 2);
  });

  test("to which the network declares one node is reached there and nowhere else", () => {
    const gated = { ...road, nodesOfPlaces: new Map([[town.key, [1]]]) };
    const { reached } = shortest(find(gated, pointShape("west", [0, 0]), town));
    expect(reached.to).toMatchObject({ isOnly: true });
    expect(toGk23(reached.to?.position ?? [0, 0]).east).toBeCloseTo(23_504_000, 2);
  });
});

describe("places nearer to each other than to the roads", () => {
  const road = sampleNetwork(
    "road",
    [
      [0, 0],
      [4_000, 0],
    ],
    [{ ends: [0, 1] }],
  );
  const yard = areaShape("yard", [
    [1_000, 300],
    [1_400, 300],
    [1_400, 500],
    [1_000, 500],
  ]);
  const rows = (from: PlaceShape, to: PlaceShape) =>
    sheetRows({ road, rail: { ...road, travelMode: "rail" } }, from, [goalOf(to)], false);
  const goalOf = (shape: PlaceShape) => ({
    key: "goal",
    group: "centre" as const,
    label: { fi: "", sv: "", en: "" },
    by: ["road"] as const,
    shapes: [shape],
  });

  test("have no way by road: the accesses are longer than the straight line, in the sheet too", () => {
    const [a, b] = [pointShape("a", [1_000, 329]), pointShape("b", [1_020, 329])];
    expect(find(road, a, b)).toEqual({ kind: "nearby", why: "streets" });
    expect(rows(a, b)[0]?.road).toEqual({ kind: "nearby", why: "streets" });
  });

  test("have one as soon as they lie farther apart than both accesses together", () => {
    const from = pointShape("from", [1_000, 100]);
    expect(find(road, from, pointShape("near", [1_199, 100])).kind).toBe("nearby");
    expect(find(road, from, pointShape("far", [1_201, 100])).kind).toBe("found");
    expect(rows(from, pointShape("far", [1_201, 100]))[0]?.road?.kind).toBe("found");
  });

  test("on the road itself have one, however near", () => {
    expect(lengthOf(find(road, pointShape("a", [1_000, 0]), pointShape("b", [1_001, 0.2])))).toBeCloseTo(1.2, 3);
    expect(find(road, pointShape("a", [1_000, 0.1]), pointShape("b", [1_000.05, 0.1])).kind).toBe("found");
  });

  test("have none where one lies within the other, reached or not", () => {
    const inside = pointShape("inside", [1_200, 400]);
    for (const [from, to] of [
      [inside, yard],
      [yard, inside],
    ] as const) {
      expect(find(road, from, to)).toEqual({ kind: "nearby", why: "inside" });
      expect(rows(from, to)[0]?.road).toEqual({ kind: "nearby", why: "inside" });
    }
    const far = areaShape("far", [
      [0, 3_000],
      [100, 3_000],
      [100, 3_100],
    ]);
    expect(find(road, pointShape("deep", [60, 3_020]), far)).toEqual({ kind: "nearby", why: "inside" });
  });
});

describe("border crossings", () => {
  const half = (id: string, west: number, east: number): Feature => {
    const corners: Local[] = [
      [west, -5_000],
      [east, -5_000],
      [east, 5_000],
      [west, 5_000],
    ];
    return { id, name: { fi: id }, geometry: areaShape(id, corners).geometry } as unknown as Feature;
  };
  const land = [half("Kokkola", -5_000, 600), half("Kruunupyy", 600, 5_000)];

  test("name both sides in the order of travel", () => {
    const [crossing, ...more] = shortest(find(port, quay, site, false, land)).borderCrossings ?? [];
    expect(more).toEqual([]);
    expect(crossing).toMatchObject({ from: { fi: "Kokkola" }, to: { fi: "Kruunupyy" } });
    expect(toGk23(crossing?.position ?? [0, 0]).east).toBeCloseTo(23_500_600, 2);
    expect(shortest(find(port, site, quay, false, land)).borderCrossings?.[0]).toMatchObject({
      from: { fi: "Kruunupyy" },
    });
  });

  test("a visit shorter than the border is sure of is none", () => {
    const strip = [half("Kokkola", -5_000, 600), half("Kruunupyy", 600, 620), half("Kokkola", 620, 5_000)];
    const sameKokkola = [strip[0], strip[1], { ...strip[2], name: { fi: "Kokkola" } }] as Feature[];
    const crossings = shortest(find(port, quay, site, false, sameKokkola)).borderCrossings;
    expect(crossings?.map(({ from, to }) => [from.fi, to.fi])).not.toContainEqual(["Kokkola", "Kruunupyy"]);
  });
});

describe("where there is no way", () => {
  test("the end that is too far is named, with the nearest point of the network and the gap", () => {
    const answer = find(port, quay, pointShape("far", [1_600, 4_000]));
    expect(answer).toMatchObject({ kind: "unreachable", end: "to" });
    if (answer.kind !== "unreachable") return;
    expect(answer.gapMetres).toBeCloseTo(3_000, 3);
    expect(toGk23(answer.nearest ?? [0, 0]).north).toBeCloseTo(7_081_000, 3);
    expect(find(port, pointShape("far", [1_600, 4_000]), quay)).toMatchObject({ kind: "unreachable", end: "from" });
  });

  test("the nearest point is one that can be reached from the other end, not that of a road apart", () => {
    const apart = sampleNetwork("road", [...nodes, [5_000, 0], [5_000, 900]], [...edges, { ends: [7, 8] }], {
      places: { "things/quay": [0] },
    });
    const answer = find(apart, quay, pointShape("east", [5_200, 1_000]));
    expect(answer.kind === "unreachable" && answer.gapMetres).toBeCloseTo(Math.hypot(3_100, 0), 3);
  });

  test("a place outside the window is said to be outside", () => {
    const helsinki = sampleShape("helsinki", { type: "Point", coordinates: [24.94, 60.17] });
    expect(find(port, quay, helsinki)).toEqual({ kind: "outside", end: "to" });
    expect(find(port, helsinki, quay)).toEqual({ kind: "outside", end: "from" });
  });

  test("where only a turn is lacking it is said, by the sheet too; where tracks are, that", () => {
    // Two branches that leave a main line at 120° to each other, and a track apart.
    const corners: Local[] = [
      [0, 0],
      [1_000, 0],
      [500, 866],
      [3_000, 3_000],
      [3_500, 3_000],
    ];
    const lines: SampleEdge[] = [{ ends: [0, 1] }, { ends: [1, 2] }, { ends: [3, 4] }];
    const network = sampleNetwork("rail", corners, lines);
    const [from, turned, apart] = [
      pointShape("from", [200, 100]),
      pointShape("turned", [600, 1_000]),
      pointShape("apart", [3_200, 3_100]),
    ] as const;
    const why = (to: typeof from) => {
      const answer = find(network, from, to);
      const goal = { key: "to", group: "rail" as const, label: { fi: "", sv: "", en: "" }, by: ["rail"] as const };
      const road = sampleNetwork("road", [], []);
      const [row] = sheetRows({ road, rail: network }, from, [{ ...goal, shapes: [to] }], false);
      return [answer, row?.rail].map((said) => (said?.kind === "unreachable" ? said.why : said?.kind));
    };
    expect(why(turned)).toEqual(["no-turn", "no-turn"]);
    expect(why(apart)).toEqual(["no-network", "no-network"]);
    expect(why(pointShape("far", [600, 5_000]))).toEqual(["no-network", "no-network"]);
  });

  test("a network without lines has no nearest point", () => {
    const nothing = sampleNetwork("rail", [], []);
    expect(find(nothing, quay, site)).toEqual({
      kind: "unreachable",
      end: "from",
      why: "no-network",
      nearest: null,
      gapMetres: null,
      gapPlusMinusMetres: null,
    });
  });
});

describe("alternatives", () => {
  /** From node 0 to node 1, 4 km straight; other ways by the vertices given. */
  const choice = (...others: Local[][]) =>
    sampleNetwork(
      "road",
      [
        [0, 0],
        [4_000, 0],
      ],
      [{ ends: [0, 1] }, ...others.map((via): SampleEdge => ({ ends: [0, 1], via }))],
      { places: { "things/node-0": [0], "things/node-1": [1] } },
    );
  const lengths = (network: Network) =>
    waysOf(
      find(
        network,
        nodeShape([[0, 0]], 0),
        nodeShape(
          [
            [0, 0],
            [4_000, 0],
          ],
          1,
        ),
      ),
    ).map((way) => Math.round(way.metres));

  test("not more than a fifth longer, the shortest first", () => {
    expect(lengths(choice([[2_000, 900]], [[2_000, -600]]))).toEqual([4_000, 4_176, 4_386]);
    expect(lengths(choice([[2_000, 900]], [[2_000, 1_500]]))).toEqual([4_000, 4_386]);
  });

  test("the second track of a line is no other way", () => {
    expect(
      lengths(
        choice([
          [10, 10],
          [2_000, 10],
          [3_990, 10],
        ]),
      ),
    ).toEqual([4_000]);
  });

  test("nor is one that shares 70 % of its length", () => {
    const shared = sampleNetwork(
      "road",
      [
        [0, 0],
        [3_000, 0],
        [4_000, 0],
      ],
      [{ ends: [0, 1] }, { ends: [1, 2] }, { ends: [1, 2], via: [[3_500, 300]] }],
      { places: { "things/node-0": [0], "things/node-1": [2] } },
    );
    expect(lengths(shared)).toEqual([4_000]);
  });
});

test("of several things in a row the one reached first is the target, the nearest is measured to", () => {
  const pocket = sampleNetwork(
    "road",
    [
      [0, 0],
      [3_000, 0],
      [3_000, 200],
      [100, 200],
    ],
    [{ ends: [0, 1] }, { ends: [1, 2] }, { ends: [2, 3] }],
    {
      places: { "things/near": [3], "things/soon": [1] },
    },
  );
  const [row] = sheetRows(
    { road: pocket, rail: sampleNetwork("rail", [], []) },
    pointShape("here", [0, 0]),
    [
      {
        key: "both",
        group: "port",
        label: { fi: "", sv: "", en: "" },
        by: ["road"],
        shapes: [pointShape("near", [100, 200]), pointShape("soon", [3_000, 0])],
      },
    ],
    false,
  );
  expect(row?.straight.metres).toBeCloseTo(Math.hypot(100, 200), 3);
  expect(row?.road?.kind === "found" && row.road.metres).toBeCloseTo(3_000, 3);
  expect(row?.target.place).toMatchObject({ feature: "soon" });
  expect(row?.rail).toBeNull();
});
