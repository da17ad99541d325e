import { describe, expect, test } from "vitest";
import { anchorsOf, FARTHEST_ACCESS, isOutside, shapeOf } from "../../../../src/analysis/network/anchors.ts";
import { nearestOf } from "../../../../src/analysis/network/anchors-nearest.ts";
import { searchGraph } from "../../../../src/analysis/network/search-graph.ts";
import type { Layer } from "../../../../src/domain/layer.ts";
import { featurePlace, pointPlace } from "../../../../src/domain/place.ts";
import { toGk23 } from "../../../../src/geodesy/etrs-gk23.ts";
import { fromGk23 } from "../../../../src/geodesy/from-planes.ts";
import {
  areaShape,
  type Local,
  planeAt,
  pointShape,
  type SampleEdge,
  sampleNetwork,
  sampleShape,
} from "./search-sample.ts";

/** A road of 4 km to the east and, apart from it, one of 1 km 600 m to the north of its middle. */
const nodes: Local[] = [
  [0, 0],
  [4_000, 0],
  [1_500, 600],
  [2_500, 600],
];
const roads = sampleNetwork(
  "road",
  nodes,
  [
    { ends: [0, 1], id: "long" },
    { ends: [2, 3], id: "apart" },
  ],
  {
    places: { "things/quay": [1], "things/spur-end": [] },
  },
);
const graph = searchGraph(roads, false);

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
const brief = (anchors: ReturnType<typeof anchorsOf>) =>
  anchors.map(({ edge, from, to, gapMetres }) => [edge, rounded(from), rounded(to), rounded(gapMetres)]);

describe("where a place meets the network", () => {
  test("a point at the nearest point of each connected part", () => {
    expect(brief(anchorsOf(graph, pointShape("a", [2_000, 200])))).toEqual([
      [0, 2_000, 2_000, 200],
      [1, 500, 500, 400],
    ]);
  });

  test("not beyond the reach of an access", () => {
    const reach = FARTHEST_ACCESS.road;
    expect(brief(anchorsOf(graph, pointShape("b", [500, -reach + 1])))).toEqual([[0, 500, 500, reach - 1]]);
    expect(anchorsOf(graph, pointShape("c", [500, -reach - 1]))).toEqual([]);
  });

  test("a railway is reached from less far than a road", () => {
    const tracks = searchGraph(sampleNetwork("rail", nodes, [{ ends: [0, 1] }]), false);
    expect(brief(anchorsOf(tracks, pointShape("d", [500, -299])))).toEqual([[0, 500, 500, 299]]);
    expect(anchorsOf(tracks, pointShape("e", [500, -301]))).toEqual([]);
  });

  test("at its declared node alone, without an access", () => {
    expect(anchorsOf(graph, pointShape("quay", [2_000, 10]))).toMatchObject([
      { edge: 0, from: 4_000, to: 4_000, gapMetres: 0, declared: true },
    ]);
  });

  test("nowhere when its declared links are closed, however near a track runs", () => {
    const spur = sampleNetwork("rail", nodes, [{ ends: [0, 1] }, { ends: [2, 3], needsSpur: true }], {
      places: { "things/site": [3] },
    });
    const site = pointShape("site", [2_000, 10]);
    expect(anchorsOf(searchGraph(spur, false), site)).toEqual([]);
    expect(anchorsOf(searchGraph(spur, true), site)).toHaveLength(1);
  });

  test("an area along the stretch that lies in it; both ends free", () => {
    const area = areaShape("area", [
      [1_000, -100],
      [1_400, -100],
      [1_400, 100],
      [1_000, 100],
    ]);
    const [inside, apart] = brief(anchorsOf(graph, area));
    expect(inside).toEqual([0, 1_000, 1_400, 0]);
    expect(apart?.[0]).toBe(1);
  });

  test("an area beside a road at its nearest point", () => {
    const area = areaShape("beside", [
      [3_000, 50],
      [3_400, 90],
      [3_400, 300],
      [3_000, 300],
    ]);
    expect(brief(anchorsOf(graph, area))[0]).toEqual([0, 3_000, 3_000, 50]);
  });

  test("an area whose long side a road runs up to, where the road ends", () => {
    const area = areaShape("ahead", [
      [4_050, -900],
      [4_600, -900],
      [4_600, 900],
      [4_050, 900],
    ]);
    const [first] = anchorsOf(graph, area);
    expect(first).toMatchObject({ edge: 0, from: 4_000, to: 4_000, gapMetres: expect.closeTo(50, 3) });
    expect(first?.atPlace.east).toBeCloseTo(planeAt([4_050, 0]).east, 3);
    expect(first?.atPlace.north).toBeCloseTo(planeAt([4_050, 0]).north, 3);
  });

  test("inside a large area, far from its edge", () => {
    // A circle: so many corners that its edge lies in many small boxes, none of them near the roads.
    const corners = Array.from({ length: 120 }, (_, step): Local => {
      const angle = (2 * Math.PI * step) / 120;
      return [9_000 * Math.cos(angle), 9_000 * Math.sin(angle)];
    });
    const area = areaShape("large", corners);
    expect(brief(anchorsOf(graph, area))).toEqual([
      [0, 0, 4_000, 0],
      [1, 0, 1_000, 0],
    ]);
  });

  test("a line where it crosses a road", () => {
    const line = {
      type: "LineString",
      coordinates: (
        [
          [700, -50],
          [700, 50],
        ] as Local[]
      ).map((at) => fromGk23(planeAt(at))),
    } as const;
    expect(brief(anchorsOf(graph, sampleShape("line", line)))[0]).toEqual([0, 700, 700, 0]);
  });

  test("a road of the network along all of it", () => {
    const own = { ...pointShape("x", [0, 0]), place: featurePlace("lines", "apart"), key: "lines/apart" };
    expect(brief(anchorsOf(graph, own))).toEqual([[1, 0, 1_000, 0]]);
  });
});

test("a point meets every track nearly as near as the nearest, and of roads the nearest only", () => {
  const nodes: Local[] = [
    [0, 0],
    [1_000, 0],
    [1_000, 20],
    [0, 20],
    [0, 75],
    [1_000, 100],
  ];
  // Joined at one end: one connected part.
  const edges: SampleEdge[] = [
    { ends: [0, 1] },
    { ends: [1, 2] },
    { ends: [2, 3] },
    { ends: [3, 4] },
    { ends: [4, 5] },
  ];
  const beside = pointShape("beside", [500, -10]);
  const anchors = (mode: "road" | "rail") =>
    anchorsOf(searchGraph(sampleNetwork(mode, nodes, edges), false), beside).map(({ edge, gapMetres }) => [
      edge,
      Math.round(gapMetres),
    ]);
  expect(anchors("rail")).toEqual([
    [0, 10],
    [2, 30],
  ]);
  expect(anchors("road")).toEqual([[0, 10]]);
});

test("the nearest point of the edges asked about, however far", () => {
  const far = pointShape("far", [2_000, 10_600]);
  expect(nearestOf(graph, far, () => true)).toMatchObject({ edge: 1 });
  expect(nearestOf(graph, far, (edge) => edge === 0)?.gapMetres).toBeCloseTo(10_600, 3);
  expect(nearestOf(graph, far, () => false)).toBeNull();
});

test("a place is outside where no part of it lies in the window", () => {
  expect(isOutside(pointShape("in", [0, 0]))).toBe(false);
  expect(isOutside(sampleShape("out", { type: "Point", coordinates: [24.94, 60.17] }))).toBe(true);
});

describe("the shape of a place", () => {
  const layer = {
    meta: { id: "quays" },
    features: [{ id: "quay-11", geometry: { type: "Point", coordinates: [23, 63.8] }, accuracyMetres: 20 }],
  };

  test("is that of the thing, with its accuracy", () => {
    const shape = shapeOf(featurePlace("quays", "quay-11"), [layer as unknown as Layer]);
    expect(shape).toMatchObject({ key: "quays/quay-11", accuracyMetres: 20 });
  });

  test("of a point has no ± of its own", () => {
    expect(shapeOf(pointPlace([23, 63.8]), [])).toMatchObject({ accuracyMetres: 0, key: "63.800000,23.000000" });
  });

  test("is missing where no layer has the thing", () => {
    expect(shapeOf(featurePlace("quays", "quay-99"), [layer as unknown as Layer])).toBeNull();
    expect(shapeOf(featurePlace("nothing", "quay-11"), [layer as unknown as Layer])).toBeNull();
  });
});

test("an access begins at the place and ends on the network", () => {
  const [anchor] = anchorsOf(graph, pointShape("f", [2_000, 200]));
  expect(anchor?.atPlace.north).toBeCloseTo(7_080_200, 3);
  expect(anchor?.onNetwork).toEqual(planeAt([2_000, 0]));
  expect(toGk23(fromGk23(planeAt([2_000, 0]))).east).toBeCloseTo(23_502_000, 3);
});
