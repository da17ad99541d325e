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

/** Where a site is entered: the end of its declared link. */
interface Gate {
  readonly position: Position;
  /** Of the link: the gate may be elsewhere on that side. */
  readonly plusMinusMetres: Metres;
}

/** From a zone to the gate itself and to each goal; null where the network declares no gate. */
export type GateWays = { readonly gate: SheetWay; readonly goals: readonly SheetWay[] } | null;

/**
 * Ways by road out of an area whose own streets are not known: from each zone straight to the gate of the site, and on
 * along the roads. One search from the gate serves all zones; the straight rest and the gate's own ± are in every way.
 *
 * @example waysThroughGate(roads, kruunuportti, [zoneAtTheGate], [quays])[0]?.gate // found: 11 m ± 1 000 m
 */
export function waysThroughGate(
  network: Network,
  site: PlaceShape,
  zones: readonly PlaceShape[],
  goals: readonly ShapedGoal[],
): readonly GateWays[] {
  const gate = gateOf(network, site);
  if (gate === null) return zones.map(() => null);
  const onward = waysByRoad(network, site, goals);
  return zones.map(({ geometry, accuracyMetres }) => {
    const straight = straightBetween(geometry, { type: "Point", coordinates: gate.position }).metres;
    const own = [accuracyMetres, accessUncertainty(straight)];
    const rest = (length: number, declared: number, ...plusMinus: readonly Metres[]): SheetWay => ({
      kind: "found",
      metres: metres(straight + length),
      plusMinusMetres: distanceUncertainty(...own, ...plusMinus),
      declaredMetres: metres(straight + declared),
      reversals: 0,
      reached: { from: null, to: null },
    });
    return {
      gate: rest(0, 0, gate.plusMinusMetres),
      goals: onward.map((way) =>
        way.kind === "found" ? rest(way.metres, way.declaredMetres, way.plusMinusMetres) : way,
      ),
    };
  });
}

/** By road from a place to each goal, as the distance sheet has it. */
export function waysByRoad(network: Network, from: PlaceShape, goals: readonly ShapedGoal[]): readonly SheetWay[] {
  return sheetRows({ road: network, rail: "not-carried" }, from, goals, false).map(
    ({ road }) => road ?? { kind: "unknown", why: "not-carried" },
  );
}

function gateOf({ nodes, edges, nodesOfPlaces }: Network, { key }: PlaceShape): Gate | null {
  const [node] = nodesOfPlaces.get(key) ?? [];
  const position = node === undefined ? undefined : nodes[node];
  if (position === undefined) return null;
  const link = edges.find(({ kind, from, to }) => kind === "declared" && (from === node || to === node));
  return { position: fromGk23(position), plusMinusMetres: link?.plusMinusMetres ?? metres(0) };
}
