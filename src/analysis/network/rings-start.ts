import { pointPlace } from "../../domain/place.ts";
import type { Way } from "../../domain/way.ts";
import { fromGk23 } from "../../geodesy/from-planes.ts";
import { type PlaceShape, type Stretch, shapeOf } from "./anchors.ts";
import type { Arrival, Reached } from "./search.ts";
import { at } from "./search-graph.ts";
import { routeTo } from "./search-trace.ts";
import { wayOf } from "./ways-legs.ts";

/**
 * The shortest way from a place to a road of the layer: straight accesses and declared links only, of 0 m where the place
 * meets a road. Null where no road is reached.
 */
export function wayToFirstRoad(reached: Reached, shape: PlaceShape): Way | null {
  const arrival = [...onRoads(reached), ...ontoRoads(reached)].reduce<Arrival | null>(
    (best, one) => (one.cost < (best?.cost ?? Number.POSITIVE_INFINITY) ? one : best),
    null,
  );
  if (arrival === null) return null;
  const end = shapeOf(pointPlace(fromGk23(arrival.stretch.onNetwork)), []);
  if (end === null) throw new Error("a point without a shape");
  return wayOf(reached.graph.network, routeTo(reached, arrival), shape, end, null);
}

/** Where the place meets a road by itself. */
function onRoads({ graph, stretches }: Reached): readonly Arrival[] {
  return stretches
    .filter(({ edge }) => graph.network.edges[edge]?.kind === "network")
    .map((within) => ({ ...atRoad({ ...within, to: within.from }, 2 * within.edge, within.gapMetres), within }));
}

/** Where the search runs onto a road: at the tail of each of its arcs. */
function ontoRoads({ graph, cost }: Reached): readonly Arrival[] {
  const { nodes, edges } = graph.network;
  return edges.flatMap(({ kind, from, to }, edge) => {
    if (kind === "declared") return [];
    const length = at(graph.lengths, edge);
    return [
      { arc: 2 * edge, node: nodes[from], along: 0 },
      { arc: 2 * edge + 1, node: nodes[to], along: length },
    ].flatMap(({ arc, node, along }) => {
      const tail = at(cost, arc) - length;
      if (node === undefined || !Number.isFinite(tail)) return [];
      return [atRoad({ edge, from: along, to: along, atPlace: node, onNetwork: node }, arc, tail)];
    });
  });
}

const atRoad = (spot: Omit<Stretch, "gapMetres" | "declared">, arc: number, cost: number): Arrival => ({
  cost,
  stretch: { ...spot, gapMetres: 0, declared: false },
  arc,
  within: null,
});
