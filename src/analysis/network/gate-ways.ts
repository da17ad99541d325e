import type { Position } from "../../domain/layer.ts";
import { type Metres, metres } from "../../domain/units.ts";
import type { SheetWay } from "../../domain/way.ts";
import { fromGk23 } from "../../geodesy/from-planes.ts";
import { straightBetween } from "../../geodesy/straight-distance.ts";
import { distanceUncertainty } from "../../geodesy/uncertainty.ts";
import type { PlaceShape } from "./anchors.ts";
import type { Network } from "./network.ts";
import { type ShapedGoal, sheetRows } from "./search-sheet.ts";
import { accessUncertainty } from "./ways-legs.ts";

/** Where a site is entered: the end of a declared link. */
interface Gate {
  readonly position: Position;
  /** Of the link, of several the greatest: the gate may be elsewhere on that side. */
  readonly plusMinusMetres: Metres;
  /** From here on by road to each goal. */
  readonly onward: readonly SheetWay[];
}

/** From a zone to the gate itself and to each goal; null where the network declares no gate. */
export type GateWays = { readonly gate: SheetWay; readonly goals: readonly SheetWay[] } | null;

/**
 * Ways by road out of an area whose own streets are not known: from each zone straight to the gate of the site, and on
 * along the roads. One search from each gate serves all zones; the straight rest and the gate's own ± are in every way. Of
 * several gates each way has the one by which it is shortest.
 *
 * @example waysThroughGate(roads, site, [elevenMetresFromTheGate], [quays])[0]?.gate // found: 11 m ± 1 001 m
 */
export function waysThroughGate(
  network: Network,
  site: PlaceShape,
  zones: readonly PlaceShape[],
  goals: readonly ShapedGoal[],
): readonly GateWays[] {
  const gates = gatesOf(network, site, goals);
  return zones.map((zone) => {
    const byGate = gates.map((gate) => waysThrough(gate, zone));
    const gate = shortest(byGate.map((ways) => ways.gate));
    if (gate === null) return null;
    return { gate, goals: goals.flatMap((_, at) => shortest(byGate.flatMap((ways) => ways.goals[at] ?? [])) ?? []) };
  });
}

/** By road from a place to each goal, as the distance sheet has it. */
export function waysByRoad(network: Network, from: PlaceShape, goals: readonly ShapedGoal[]): readonly SheetWay[] {
  return sheetRows({ road: network, rail: "not-carried" }, from, goals, false).map(
    ({ road }) => road ?? { kind: "unknown", why: "not-carried" },
  );
}

function waysThrough({ position, plusMinusMetres, onward }: Gate, { geometry, accuracyMetres }: PlaceShape) {
  const straight = straightBetween(geometry, { type: "Point", coordinates: position }).metres;
  const rest = (length: number, declared: number, plusMinus: Metres): SheetWay => ({
    kind: "found",
    metres: metres(straight + length),
    plusMinusMetres: distanceUncertainty(accuracyMetres, accessUncertainty(straight), plusMinus),
    declaredMetres: metres(straight + declared),
    reversals: 0,
    reached: { from: null, to: null },
  });
  return {
    gate: rest(0, 0, plusMinusMetres),
    goals: onward.map((way) =>
      way.kind === "found" ? rest(way.metres, way.declaredMetres, way.plusMinusMetres) : way,
    ),
  };
}

/** Every end of a declared link at the site; a node that no link leads to is not known to be a gate. */
function gatesOf(network: Network, site: PlaceShape, goals: readonly ShapedGoal[]): readonly Gate[] {
  const nodes = network.nodesOfPlaces.get(site.key) ?? [];
  return nodes.flatMap((node) => {
    const position = network.nodes[node];
    const links = network.edges.filter(({ kind, from, to }) => kind === "declared" && (from === node || to === node));
    if (position === undefined || links.length === 0) return [];
    const nodesOfPlaces = new Map([...network.nodesOfPlaces, [site.key, [node]]]);
    return {
      position: fromGk23(position),
      plusMinusMetres: metres(Math.max(...links.map(({ plusMinusMetres }) => plusMinusMetres))),
      onward: waysByRoad(nodes.length === 1 ? network : { ...network, nodesOfPlaces }, site, goals),
    };
  });
}

/** The shortest way that is found, or why there is none; null of none at all. */
function shortest(ways: readonly SheetWay[]): SheetWay | null {
  const lengthOf = (way: SheetWay): number => (way.kind === "found" ? way.metres : Number.POSITIVE_INFINITY);
  const [first = null, ...rest] = ways;
  return rest.reduce((best, way) => (best !== null && lengthOf(best) <= lengthOf(way) ? best : way), first);
}
