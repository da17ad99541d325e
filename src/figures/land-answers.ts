import type { BalanceInput } from "../analysis/land/balance.ts";
import type { LandAnswer } from "../domain/land-balance.ts";
import type { Layer, LayerId } from "../domain/layer.ts";
import { MUNICIPALITY_LAYER } from "../domain/municipality-layer.ts";
import type { PlaneArea } from "../domain/plane.ts";
import { restrictingLayers } from "../domain/restriction.ts";
import type { Scenario } from "../domain/scenario.ts";
import { TooComplex } from "../domain/too-complex.ts";
import { planePoint } from "../geodesy/plane-points.ts";
import type { Answer, AtlasState } from "../state/atlas-state.ts";
import { readyLayer } from "../state/layers.ts";
import { workedOut } from "./balance-work.ts";
import { restrictedLand } from "./restricted-land.ts";
import { Unavailable } from "./unavailable.ts";

/** The layers that the balance of a scenario is worked out from: without the first there is none. */
export const balanceLayers = (scenario: Scenario): readonly LayerId[] => [
  MUNICIPALITY_LAYER,
  ...restrictingLayers(scenario),
];

/**
 * The balance of a scenario, from the layers that are at hand: without the municipalities there is none, and what is not
 * known without another stands in `missing`. What cannot be had now is `failed`, and so is a drawing too complex to be
 * counted, with the places where its borders meet; anything else that goes wrong is a bug and rejects.
 */
export async function balanceAnswer(state: AtlasState, scenario: Scenario): Promise<Answer<LandAnswer>> {
  const municipalities = readyLayer(state, MUNICIPALITY_LAYER);
  if (municipalities === null) return { status: "failed" };
  try {
    const land = await restrictedLand(state, scenario);
    const balance = await workedOut({
      planningArea: { ground: scenario.planningArea.ground },
      municipalities: groundsOf(municipalities),
      zones: scenario.zones,
      restrictions: land.restricted.map(({ id, ground }) => ({ key: id, ground })),
    });
    return {
      status: "ready",
      value: { ...balance, ...land },
      without: land.missing.map(({ layer }) => layer),
    };
  } catch (thrown) {
    if (thrown instanceof TooComplex) return { status: "failed", places: thrown.places };
    if (thrown instanceof Unavailable) return { status: "failed" };
    throw thrown;
  }
}

const known = new WeakMap<Layer, BalanceInput["municipalities"]>();

/** On the millimetre grid once for each layer: neighbours keep their border in common. */
function groundsOf(layer: Layer): BalanceInput["municipalities"] {
  const before = known.get(layer);
  if (before !== undefined) return before;
  const ground = (id: string): PlaneArea => {
    const geometry = layer.features.find((feature) => feature.id === id)?.geometry;
    if (geometry?.type === "Polygon") return [polygonOnPlane(geometry.coordinates)];
    return geometry?.type === "MultiPolygon" ? geometry.coordinates.map(polygonOnPlane) : [];
  };
  const grounds = { kokkola: ground("municipality-kokkola"), kruunupyy: ground("municipality-kruunupyy") };
  known.set(layer, grounds);
  return grounds;
}

function polygonOnPlane(rings: readonly (readonly (readonly [number, number])[])[]): PlaneArea[number] {
  return rings.map((ring) => ring.slice(0, -1).map(planePoint));
}
