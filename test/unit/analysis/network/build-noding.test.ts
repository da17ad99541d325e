import { describe, expect, it } from "vitest";
import { buildNetwork } from "../../../../src/analysis/network/build-network.ts";
import type { BuiltNetwork } from "../../../../src/analysis/network/network.ts";
import { layerOf } from "./build-sample.ts";

type Points = readonly (readonly [number, number])[];

/** Metres east and north of a point in the town, vertex by vertex. */
const line = (...points: Points): Points => points;

const tracks = (...lines: readonly Points[]): BuiltNetwork =>
  buildNetwork("rail", [
    layerOf(
      "railways",
      lines.map((points, index) => ({ id: `track-${index + 1}`, points })),
    ),
  ]);
const roads = (...lines: readonly Points[]): BuiltNetwork =>
  buildNetwork("road", [
    layerOf(
      "roads",
      lines.map((points, index) => ({ id: `road-${index + 1}`, points, fields: { ref: `${index + 1}` } })),
    ),
  ]);
const lengthOf = ({ network }: BuiltNetwork): number => network.edges.reduce((sum, { metres }) => sum + metres, 0);
const joinsOf = ({ report }: BuiltNetwork) =>
  report.joins.map(({ how, features, gapMetres }) => [how, ...features, Math.round(gapMetres * 100) / 100]);

describe("roads", () => {
  it("meet in a vertex of both, also amid them", () => {
    const { network, report } = roads(line([0, 0], [100, 0], [200, 0]), line([100, -100], [100, 0], [100, 100]));
    expect(report.components).toEqual([5]);
    expect(network.edges.map(({ metres }) => Math.round(metres))).toEqual([100, 100, 100, 100]);
    expect(network.edges.map(({ roadNumber }) => roadNumber)).toEqual(["1", "1", "2", "2"]);
    expect(network.sharpestTurnDegrees).toBeNull();
    expect(network.edges.every(({ oneWay }) => !oneWay)).toBe(true);
  });

  it("meet where one ends on the other", () => {
    const built = roads(line([0, 0], [200, 0]), line([100, 100], [100, 0.04]));
    expect(built.report.components).toEqual([4]);
    expect(joinsOf(built)).toEqual([["end-to-line", "road-2", "road-1", 0.04]]);
  });

  it("do not meet where they cross without a vertex: that is a bridge", () => {
    expect(roads(line([0, 0], [200, 0]), line([100, -100], [100, 100])).report.components).toEqual([2, 2]);
    expect(roads(line([0, 0], [200, 0]), line([0, -10], [200, 10])).report.components).toEqual([2, 2]);
  });

  it("do not meet across a gap", () => {
    expect(roads(line([0, 0], [100, 0]), line([101, 0], [200, 0])).report.components).toEqual([2, 2]);
  });

  it("keep a one-way street", () => {
    const layer = layerOf("roads", [{ id: "one", points: line([0, 0], [10, 0]), fields: { oneWay: true } }]);
    expect(buildNetwork("road", [layer]).network.edges.map(({ oneWay }) => oneWay)).toEqual([true]);
  });
});

describe("tracks", () => {
  it("meet where they cross at an acute angle, and pass over each other at a blunt one", () => {
    const acute = tracks(line([0, 0], [200, 0]), line([0, -10], [200, 10]));
    expect(acute.report.components).toEqual([5]);
    expect(joinsOf(acute)).toEqual([["crossing", "track-1", "track-2", 0]]);
    expect(tracks(line([0, 0], [200, 0]), line([100, -100], [100, 100])).report.components).toEqual([2, 2]);
  });

  it("meet where one ends within half a gauge of the other", () => {
    const built = tracks(line([0, 0], [200, 0]), line([0, 20], [100, 0.5]));
    expect(joinsOf(built)).toEqual([["end-to-line", "track-2", "track-1", 0.5]]);
    expect(built.report.components).toEqual([4]);
  });

  it("join an end within one gauge whose direction agrees, ahead of it", () => {
    const built = tracks(line([0, 0], [200, 0]), line([0, 15], [100, 1.4]));
    expect(joinsOf(built)).toEqual([["end-to-line", "track-2", "track-1", 1.4]]);
    const [at] = built.report.joins.map(({ at: place }) => place.east - 23_506_000);
    expect(at).toBeCloseTo(100 + 7 * 1.4, 2);
    expect(built.report.components).toEqual([4]);
  });

  it("do not join an end whose direction does not agree", () => {
    expect(tracks(line([0, 0], [200, 0]), line([60, 30], [100, 1.4])).report.components).toEqual([2, 2]);
  });

  it("join an end further off only if it would meet the other within 50 m", () => {
    // 6 m off at 8.5°: meets it 40 m ahead.
    const built = tracks(line([0, 0], [300, 0]), line([0, 21], [100, 6]));
    expect(joinsOf(built)).toEqual([["end-to-line", "track-2", "track-1", 6]]);
    // The same end, and the other stops before it is met.
    expect(tracks(line([0, 0], [110, 0]), line([0, 21], [100, 6])).report.components).toEqual([2, 2]);
    // 6 m off at 3.4°: 100 m ahead is too far.
    expect(tracks(line([0, 0], [300, 0]), line([0, 12], [100, 6])).report.components).toEqual([2, 2]);
    // Leads away from it.
    expect(tracks(line([0, 0], [300, 0]), line([0, 2], [20, 5])).report.components).toEqual([2, 2]);
  });

  it("do not join sideways to a parallel track 4.6 m away", () => {
    const built = tracks(line([0, 0], [300, 0]), line([50, 4.6], [150, 4.6]), line([180, -4.5], [250, -4.6]));
    expect(built.report.components).toEqual([2, 2, 2]);
    expect(joinsOf(built)).toEqual([]);
  });

  it("make one point of two free ends, the later going to the earlier", () => {
    const built = tracks(line([0, 0], [100, 0]), line([101, 0.5], [200, 0]));
    expect(joinsOf(built)).toEqual([["end-to-end", "track-1", "track-2", 1.12]]);
    expect(built.network.nodes.map(({ east }) => east - 23_506_000)).toEqual([0, 100, 200]);
  });

  it("that lie on one another are taken once, and the earlier keeps its place", () => {
    const built = tracks(line([0, 0], [100, 0], [200, 0]), line([50, 0.4], [120, 0.5], [200, 0.3], [300, 20]));
    expect(built.report.merged).toEqual([{ kept: "track-1", dropped: "track-2", metres: expect.closeTo(150, 1) }]);
    expect(lengthOf(built)).toBeCloseTo(200 + Math.hypot(100, 20), 0);
    expect(built.report.components).toHaveLength(1);
    const onTheFirst = built.network.edges.filter(({ feature }) => feature.feature === "track-1");
    expect(onTheFirst.flatMap(({ points }) => points.map(({ north }) => north - 7_081_000))).toEqual(
      onTheFirst.flatMap(({ points }) => points.map(() => 0)),
    );
  });

  it("round their nodes to millimetres", () => {
    const { network } = tracks(line([0.00049, 0.00051], [200, 0]));
    expect(network.nodes[0]).toEqual({ north: 7_081_000.001, east: 23_506_000 });
  });

  it("open the spur only when it is built", () => {
    const { network } = buildNetwork("rail", [
      layerOf("railways", [{ id: "main", points: line([0, 0], [100, 0], [200, 0]) }]),
      layerOf("rail-spur", [{ id: "spur", points: line([100, 0], [160, -20]), realisation: "proposed" }]),
      layerOf("declared-links", [
        {
          id: "link",
          points: line([160, -20], [180, -30]),
          realisation: "concept",
          fields: { travelMode: "rail", from: "rail-spur/spur", to: "sites/site", plusMinusMetres: 300 },
        },
      ]),
    ]);
    expect(network.edges.map(({ needsSpur, kind, realisation }) => [needsSpur, kind, realisation])).toEqual([
      [false, "network", "existing"],
      [false, "network", "existing"],
      [true, "network", "proposed"],
      [true, "declared", "concept"],
    ]);
    expect(network.edges.map(({ plusMinusMetres }) => plusMinusMetres)).toEqual([5, 5, 5, 300]);
    expect([...network.nodesOfPlaces.keys()]).toEqual(["sites/site"]);
  });
});

describe("declared links", () => {
  const road = layerOf("roads", [{ id: "road", points: line([0, 0], [200, 0]) }]);
  const link = (points: Points, travelMode = "road") =>
    layerOf("declared-links", [
      { id: "link", points, fields: { travelMode, from: "roads/road", to: "quays/q", plusMinusMetres: 50 } },
    ]);

  it("put a node into the road they start from, at any angle", () => {
    const { network, report } = buildNetwork("road", [road, link(line([100, 0.05], [100, 80]))]);
    expect(report.components).toEqual([4]);
    expect(network.nodesOfPlaces.get("quays/q")).toHaveLength(1);
    expect(network.nodesOfPlaces.has("roads/road")).toBe(false);
    expect(network.edges.map(({ kind }) => kind)).toEqual(["network", "network", "declared"]);
  });

  it("that start from another link name no place by it, be it of either layer of links; a station is one", () => {
    const from = (layer: string) =>
      buildNetwork("rail", [
        layerOf("railways", [{ id: "main", points: line([0, 0], [200, 0]) }]),
        layerOf("declared-links-odbl", [
          {
            id: "link",
            points: line([100, 0], [100, 80]),
            fields: { travelMode: "rail", from: `${layer}/any`, to: "quays/q", plusMinusMetres: 50 },
          },
        ]),
      ]).network.nodesOfPlaces;
    for (const layer of ["declared-links", "declared-links-odbl", "railways", "port-tracks-odbl", "rail-spur"])
      expect([...from(layer).keys()]).toEqual(["quays/q"]);
    expect([...from("rail-stations").keys()]).toEqual(["rail-stations/any", "quays/q"]);
  });

  it("stay apart when they end short of it", () => {
    expect(buildNetwork("road", [road, link(line([100, 2], [100, 80]))]).report.components).toEqual([2, 2]);
  });

  it("belong to one travel mode", () => {
    expect(buildNetwork("road", [road, link(line([100, 0], [100, 80]), "rail")]).network.edges).toHaveLength(1);
  });
});

describe("stations", () => {
  it("stand on every track within reach, and let trains reverse", () => {
    const { network } = buildNetwork("rail", [
      layerOf("railways", [
        { id: "one", points: line([0, 0], [400, 0]) },
        { id: "two", points: line([0, 4.6], [400, 4.6]) },
        { id: "far", points: line([0, 90], [400, 90]) },
      ]),
      layerOf("rail-stations", [{ id: "station", points: [[200, 2]] }]),
    ]);
    const nodes = network.nodesOfPlaces.get("rail-stations/station") ?? [];
    expect(nodes.map((node) => network.nodes[node]?.north)).toEqual([7_081_000, 7_081_004.6]);
    expect(network.reversalPlaces).toMatchObject([{ name: { fi: "station" }, radiusMetres: 500 }]);
    expect(network.sharpestTurnDegrees).toBe(45);
  });
});

it("is nothing without layers", () => {
  expect(buildNetwork("rail", []).report).toEqual({ joins: [], merged: [], components: [] });
});
