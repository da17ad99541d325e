import type { Layer } from "../../domain/layer.ts";
import { NETWORK_LAYERS } from "../../domain/network-layers.ts";
import { metres } from "../../domain/units.ts";
import type { TravelMode } from "../../domain/way.ts";
import { readChains } from "./chains.ts";
import { componentsOf } from "./components.ts";
import { nodeCrossings } from "./crossings.ts";
import { meetNetwork } from "./declared.ts";
import { cutAtNodes, toEdge } from "./edges.ts";
import { JOIN_DEGREES, joinEnds } from "./joins.ts";
import { layTogether } from "./merging.ts";
import type { BuiltNetwork } from "./network.ts";
import { placeSpots, reversalPlacesOf } from "./places.ts";
import { makePlane } from "./plane.ts";
import { indexSegments } from "./segment-index.ts";

/** The gauge of the Finnish railway, metres. */
const GAUGE_METRES = 1.524;

interface Rules {
  /** Lines as near as this are one line. */
  readonly lyingOnMetres: number;
  /** Free ends as near as this are joined; null where none is. */
  readonly joinMetres: number | null;
  /** Lines that cross at no more than this meet there; null where they meet only in a vertex of both. */
  readonly crossingDegrees: number | null;
  readonly sharpestTurnDegrees: number | null;
}

const RULES: Readonly<Record<TravelMode, Rules>> = {
  // The general map's roads share their vertices where they meet; no two cross without one. What crosses without one
  // is taken for a bridge. Coordinates of six decimals cannot say more than 0.1 m.
  road: { lyingOnMetres: 0.1, joinMetres: null, crossingDegrees: null, sharpestTurnDegrees: null },
  // Two tracks whose middles lie within half a gauge share a rail; within one gauge they cannot carry two trains. With
  // one gauge the port's track, 1.47 m off, is the last to come in. Tracks that run side by side lie 4.6 m apart. All
  // that cross without a vertex in common do so at less than 20°, within yards and at turnouts: on the ground.
  rail: {
    lyingOnMetres: GAUGE_METRES / 2,
    joinMetres: GAUGE_METRES,
    crossingDegrees: JOIN_DEGREES,
    sharpestTurnDegrees: 45,
  },
};

/**
 * The roads or tracks of the layers as one network in ETRS-GK23, nodes on whole millimetres, and what was done so that
 * it joins. Layers beside `NETWORK_LAYERS` are left out. Time grows as n log n with the vertices.
 *
 * @example buildNetwork("road", layers).report.components // [128] on the shipped data
 */
export function buildNetwork(travelMode: TravelMode, layers: readonly Layer[]): BuiltNetwork {
  const rules = RULES[travelMode];
  const plane = makePlane();
  const wanted = NETWORK_LAYERS[travelMode].flatMap((id) => layers.filter(({ meta }) => meta.id === id));
  const chains = readChains(plane, travelMode, wanted);
  const surveyed = chains.filter(({ declared }) => !declared);
  const declared = chains.filter((chain) => chain.declared);
  const asSurveyed = indexSegments(plane, surveyed);
  const contacts = layTogether(plane, surveyed, asSurveyed, rules.lyingOnMetres);
  const joins =
    rules.joinMetres === null ? [] : joinEnds(plane, surveyed, asSurveyed, rules.joinMetres, rules.lyingOnMetres);
  const asJoined = indexSegments(plane, surveyed);
  const crossings =
    rules.crossingDegrees === null ? [] : nodeCrossings(plane, surveyed, asJoined, rules.crossingDegrees);
  meetNetwork(plane, surveyed, asJoined, declared);
  const places = placeSpots(plane, travelMode, surveyed, asJoined, declared, wanted);
  const { runs, merged, common } = cutAtNodes(plane, [...surveyed, ...declared], new Set([...places.values()].flat()));
  const { nodes, nodeOf } = numberNodes();
  const edges = runs.map((run) => toEdge(plane, run, nodeOf));
  return {
    network: {
      travelMode,
      edges,
      nodesOfPlaces: new Map([...places].map(([place, spots]) => [place, spots.map(nodeOf)])),
      nodes: nodes.map(plane.at),
      reversalPlaces: travelMode === "rail" ? reversalPlacesOf(wanted) : [],
      sharpestTurnDegrees: rules.sharpestTurnDegrees,
    },
    report: {
      joins: [
        // A vertex amid a stretch that was merged is told by the stretch.
        ...contacts.filter(({ spot, how }) => how !== "crossing" || !common.has(spot)),
        ...joins,
        ...crossings.map((crossing) => ({ ...crossing, gapMetres: 0, how: "crossing" as const })),
      ].map(({ spot, chains: [one, other], gapMetres, how }) => ({
        at: plane.at(spot),
        features: [one.feature.id, other.feature.id],
        gapMetres: metres(gapMetres),
        how,
      })),
      merged,
      components: componentsOf(nodes.length, edges).sizes,
    },
  };
}

function numberNodes(): { readonly nodes: readonly number[]; readonly nodeOf: (spot: number) => number } {
  const nodes: number[] = [];
  const numbers = new Map<number, number>();
  const nodeOf = (spot: number): number => {
    const known = numbers.get(spot);
    if (known !== undefined) return known;
    numbers.set(spot, nodes.length);
    return nodes.push(spot) - 1;
  };
  return { nodes, nodeOf };
}
