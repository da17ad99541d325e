import { anchorsOf, type PlaceShape, shapeOf } from "../../src/analysis/network/anchors.ts";
import { componentsOf } from "../../src/analysis/network/components.ts";
import type { Network, NetworkEdge } from "../../src/analysis/network/network.ts";
import { direction, turnDegrees } from "../../src/analysis/network/plane.ts";
import { isReachedEdge, type Reached, searchFrom } from "../../src/analysis/network/search.ts";
import { headOf, searchGraph } from "../../src/analysis/network/search-graph.ts";
import { nameIn } from "../../src/domain/language.ts";
import type { Layer } from "../../src/domain/layer.ts";
import { featurePlace } from "../../src/domain/place.ts";
import type { Gk23Position } from "../../src/geodesy/etrs-gk23.ts";
import { distance } from "../../src/geodesy/plane-segment.ts";
import { FOLDER } from "./check-layer-files.ts";
import type { Finding } from "./finding.ts";

/** From where every stretch must be reached, and from every stretch it. */
const STARTS: Readonly<Record<Network["travelMode"], readonly [layer: string, feature: string]>> = {
  road: ["sites", "kruunuportti"],
  rail: ["rail-stations", "yard-ykspihlaja-freight"],
};

/** A stretch of the main part that is not reached from the start, or does not lead back to it. */
export interface OneSided {
  /** Index into the network's edges. */
  readonly edge: number;
  readonly feature: string;
  readonly metres: number;
  readonly middle: Gk23Position;
  readonly way: "is not reached from" | "does not lead back to";
  readonly why: string;
}

/**
 * Sidings and crossovers that a train reaches only by turning outside a station or yard: the turn rule knows no such
 * place, and no quay, site or yard hangs on them. Ids of features.
 */
const KNOWN: ReadonlySet<string> = new Set([
  // Between the port line and the General Port.
  ...["002", "005", "006", "007", "008", "010", "011", "014"].map((number) => `rail-port-branch-${number}`),
  // Off the port line, east of them.
  "rail-port-branch-038",
  // At the junction for Pietarsaari, and east of Kokkola.
  ...["003", "004", "005", "064"].map((number) => `rail-main-line-${number}`),
]);

/** What is not on the list of known ones, and what is on it without need. */
export function checkBothWays(network: Network, stretches: readonly OneSided[]): readonly Finding[] {
  const start = STARTS[network.travelMode].join("/");
  const finding = (detail: string): Finding => ({ file: FOLDER, path: `${network.travelMode} network`, detail });
  const own = new Set(network.edges.map(({ feature }) => feature.feature));
  const found = new Set(stretches.map(({ feature }) => feature));
  return [
    ...stretches
      .filter(({ feature }) => !KNOWN.has(feature))
      .map(({ feature, way, why }) => finding(`${feature} ${way} ${start}: ${why}`)),
    ...[...KNOWN]
      .filter((feature) => own.has(feature) && !found.has(feature))
      .map((feature) => finding(`${feature} is reached from ${start}: take it off the list of those that are not`)),
  ];
}

/** Every stretch of the main part, the spur built, that cannot be travelled both ways from the start under the turn rule. */
export function oneSidedStretches(network: Network, layers: readonly Layer[]): readonly OneSided[] {
  const shape = shapeOf(featurePlace(...STARTS[network.travelMode]), layers);
  if (shape === null) return [];
  const there = unreached(network, shape);
  const back = unreached(turnedRound(network), shape).filter(({ edge }) => !there.some((other) => other.edge === edge));
  return [
    ...there.map((stretch) => ({ ...stretch, way: "is not reached from" as const })),
    ...back.map((stretch) => ({ ...stretch, way: "does not lead back to" as const })),
  ];
}

/** What leads to a place is what can be reached from it when every one-way road is turned round. */
const turnedRound = (network: Network): Network => ({
  ...network,
  edges: network.edges.map((edge) =>
    edge.oneWay ? { ...edge, from: edge.to, to: edge.from, points: [...edge.points].reverse() } : edge,
  ),
});

function unreached(network: Network, shape: PlaceShape): readonly Omit<OneSided, "way">[] {
  const graph = searchGraph(network, true);
  const reached = searchFrom(graph, anchorsOf(graph, shape));
  const isReached = isReachedEdge(reached);
  const { of } = componentsOf(network.nodes.length, network.edges);
  return network.edges.flatMap((edge, index) => {
    if (of[edge.from] !== 0 || isReached(index)) return [];
    const middle = edge.points[edge.points.length >> 1] as Gk23Position;
    return [{ edge: index, feature: edge.feature.feature, metres: edge.metres, middle, why: reasonOf(reached, edge) }];
  });
}

/** How a train that has come as near as it can would have to turn, and how far from there the next place to do so is. */
function reasonOf({ graph: { network }, cost }: Reached, edge: NetworkEdge): string {
  if (network.sharpestTurnDegrees === null) return "one-way roads lead the other way only";
  const turns = [edge.from, edge.to].flatMap((node) =>
    [...cost].flatMap((least, arc) => {
      const other = network.edges[arc >> 1];
      if (other === undefined || !Number.isFinite(least) || headOf(network, arc) !== node) return [];
      const [east, north] = into(edge, node);
      return [{ node, degrees: turnDegrees(into(other, node), [-east, -north]) }];
    }),
  );
  const least = turns.sort((a, b) => a.degrees - b.degrees)[0];
  if (least === undefined) return "lies behind another such stretch";
  const spot = network.nodes[least.node] as Gk23Position;
  const [nearest] = network.reversalPlaces
    .map(({ name, position }) => ({ name: name === null ? "" : nameIn(name, "fi"), metres: distance(position, spot) }))
    .sort((a, b) => a.metres - b.metres);
  const turn = `a train would turn by ${Math.round(least.degrees)}°`;
  return nearest === undefined ? turn : `${turn}, ${Math.round(nearest.metres)} m from ${nearest.name}`;
}

/** The direction in which an edge runs into one of its nodes. */
const into = ({ points, to }: NetworkEdge, node: number): readonly [number, number] =>
  to === node
    ? direction(points.at(-2) as Gk23Position, points.at(-1) as Gk23Position)
    : direction(points[1] as Gk23Position, points[0] as Gk23Position);
