import { describe, expect, it } from "vitest";
import { buildNetwork } from "../../../../src/analysis/network/build-network.ts";
import { componentsOf } from "../../../../src/analysis/network/components.ts";
import type { Network } from "../../../../src/analysis/network/network.ts";
import { TRAVEL_MODES } from "../../../../src/domain/way.ts";
import { toGk23 } from "../../../../src/geodesy/etrs-gk23.ts";
import { fromGk23 } from "../../../../src/geodesy/from-planes.ts";
import { geodesicLength } from "../../../../src/geodesy/geodesic.ts";
import { distance } from "../../../../src/geodesy/plane-segment.ts";
import { shippedLayers } from "../../map/shipped.ts";

const layers = shippedLayers();
const road = buildNetwork("road", layers);
const rail = buildNetwork("rail", layers);
const QUAYS = [7, 8, 9, 10, 11, 12]
  .map((number) => `quays/quay-deep-port-${number}`)
  .concat([1, 2].map((number) => `quays/quay-silverstone-${number}`))
  .concat(
    [1, 2, 5].map((number) => `quays/quay-general-port-${number}`),
    "quays/awt",
  );
const PLACES = [
  "sites/kruunuportti",
  "sites/kip",
  "harbours/harbour-deep-port",
  "harbours/harbour-silverstone-port",
  "harbours/harbour-general-port",
  ...QUAYS,
];

function inMainPart({ nodes, edges, nodesOfPlaces }: Network): (place: string) => boolean {
  const { of } = componentsOf(nodes.length, edges);
  return (place) => nodesOfPlaces.get(place)?.some((node) => of[node] === 0) ?? false;
}

describe("the shipped roads", () => {
  it("are one part of 128 nodes and need no join", () => {
    expect(road.report).toEqual({ joins: [], merged: [], components: [128] });
  });

  it("lead to the site, the harbours, every quay, KIP and the airport", () => {
    const missing = [...PLACES, "airport/airport-kokkola-pietarsaari"].filter(
      (place) => !inMainPart(road.network)(place),
    );
    expect(missing).toEqual([]);
  });

  it("hold vt13, vt28 and the E8 to both edges of the window", () => {
    const ends = (number: string) =>
      road.network.edges
        .filter(({ roadNumber }) => roadNumber === number)
        .flatMap(({ points }) => points.map(fromGk23))
        .map(([east]) => east);
    expect(Math.max(...ends("8"))).toBeGreaterThan(23.4);
    expect(Math.min(...ends("8"))).toBeLessThan(22.78);
    expect(Math.max(...ends("28"))).toBeGreaterThan(23.4);
    expect(Math.max(...ends("13"))).toBeGreaterThan(23.4);
  });

  it("have 495.4 km beside the links, as on the ellipsoid", () => {
    const inPlane = road.network.edges
      .filter(({ kind }) => kind === "network")
      .reduce((sum, edge) => sum + edge.metres, 0);
    const onEllipsoid = layers
      .filter(({ meta }) => meta.id === "roads")
      .flatMap(({ features }) => features)
      .reduce((sum, { geometry }) => sum + (geometry.type === "LineString" ? geodesicLength(geometry) : 0), 0);
    expect(inPlane / 1000).toBeCloseTo(495.4, 1);
    expect(inPlane / onEllipsoid - 1).toBeGreaterThan(0);
    expect(inPlane / onEllipsoid - 1).toBeLessThan(8e-6);
  });
});

describe("the shipped tracks", () => {
  it("lead to the site by the spur, the harbours, every quay, KIP, the yards and Kokkola station", () => {
    const stations = ["yard-ykspihlaja-freight", "yard-ykspihlaja-middle", "station-kokkola", "station-pietarsaari"];
    const wanted = [...PLACES, ...stations.map((id) => `rail-stations/${id}`)];
    expect(wanted.filter((place) => !inMainPart(rail.network)(place))).toEqual([]);
  });

  it("leave only two crumbs apart", () => {
    const { of, sizes } = componentsOf(rail.network.nodes.length, rail.network.edges);
    const apart = rail.network.edges.filter(({ from }) => of[from] !== 0).map(({ feature }) => feature.feature);
    expect(sizes).toEqual(rail.report.components);
    expect([...new Set(apart)].sort()).toEqual([
      "rail-main-line-001", // leaves the window and comes back
      "rail-main-line-006",
      "rail-main-line-007",
      "rail-main-line-008",
      "rail-main-line-063", // 5 m beside another, 42 m long
    ]);
  });

  it("without the spur leave the site unreached", () => {
    const open = { ...rail.network, edges: rail.network.edges.filter(({ needsSpur }) => !needsSpur) };
    expect(inMainPart(open)("sites/kruunuportti")).toBe(false);
    expect(inMainPart(open)("quays/quay-deep-port-12")).toBe(true);
  });

  it("list every join with its gap, none sideways to a parallel track", () => {
    const gaps = rail.report.joins.map(({ gapMetres }) => gapMetres);
    expect(gaps.length).toBeGreaterThan(100);
    // The two wide ones close ahead; the next is 3.0 m.
    expect(gaps.filter((gap) => gap > 3.1).map((gap) => gap.toFixed(1))).toEqual(["6.8", "4.7"]);
    expect(rail.report.joins.filter(({ how }) => how === "end-to-end")).toHaveLength(1);
  });

  it("list what was merged", () => {
    expect(rail.report.merged).toHaveLength(15);
    expect(rail.report.merged.reduce((sum, { metres }) => sum + metres, 0)).toBeCloseTo(2869, 0);
  });

  it("let a train from the spur reverse where the port branch leaves the main line", () => {
    const kokkola = rail.network.reversalPlaces.find(({ name }) => name?.fi === "Kokkola");
    const port = rail.network.edges.filter(({ feature }) => feature.feature === "rail-main-line-030");
    const near = port.flatMap(({ points }) => points.map((point) => distance(point, kokkola?.position ?? point)));
    expect(kokkola?.radiusMetres).toBe(500);
    expect(Math.min(...near)).toBeLessThan(500);
  });
});

describe.each(TRAVEL_MODES)("the %s network", (mode) => {
  const { network } = mode === "road" ? road : rail;

  it("has edges that run from node to node and are as long as they say", () => {
    for (const { from, to, points, metres } of network.edges) {
      expect(points[0]).toEqual(network.nodes[from]);
      expect(points.at(-1)).toEqual(network.nodes[to]);
      const sum = points.slice(1).reduce((length, point, index) => length + distance(points[index] ?? point, point), 0);
      expect(metres).toBeCloseTo(sum, 9);
      expect(metres).toBeGreaterThan(0);
    }
  });

  it("has each stretch once", () => {
    const keys = network.edges.flatMap(({ points }) =>
      points.slice(1).map((point, index) =>
        [points[index], point]
          .map((end) => `${end?.north} ${end?.east}`)
          .sort()
          .join(),
      ),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("starts every declared link where the file says", () => {
    const links = layers
      .filter(({ meta }) => meta.id.startsWith("declared-links"))
      .flatMap(({ features }) => features)
      .filter(({ fields }) => fields.travelMode === mode);
    expect(links.length).toBeGreaterThan(10);
    for (const { id, geometry } of links) {
      const edges = network.edges.filter(({ feature }) => feature.feature === id);
      expect([id, edges.map(({ kind }) => kind)]).toEqual([id, ["declared"]]);
      if (geometry.type !== "LineString" || geometry.coordinates[0] === undefined) throw new Error(id);
      const start = edges[0]?.points[0] ?? toGk23([0, 0]);
      expect(distance(start, toGk23(geometry.coordinates[0]))).toBeLessThan(0.2);
    }
  });
});
