import type { LayerId } from "../domain/layer.ts";
import { MUNICIPALITY_LAYER } from "../domain/municipality-layer.ts";
import { ESSENTIAL_LAYERS, NETWORK_LAYERS, SPUR_LAYER } from "../domain/network-layers.ts";
import type { Place } from "../domain/place.ts";
import type { TravelMode, WhyUnknown } from "../domain/way.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { layerEntry } from "../state/layers.ts";
import { unavailableAmong } from "../state/settled.ts";
import { REACHED_LAYERS } from "./rings.ts";
import { TARGET_LAYERS } from "./sheet-targets.ts";

/** The layers that an answer is worked out from; any other may come, go or stay away without a change to it. */
export interface NeededLayers {
  /** Without one of these an answer would be wrong: none is given. */
  readonly must: readonly LayerId[];
  /** Without one of these an answer is poorer and says so. */
  readonly may: readonly LayerId[];
}

export const neededForWay = (from: Place, to: Place, by: TravelMode): NeededLayers => ({
  must: unique([...NETWORK_LAYERS[by], ...layersOf(from, to)]),
  may: [MUNICIPALITY_LAYER],
});

export const neededForSheet = (place: Place): NeededLayers => ({
  must: layersOf(place),
  may: unique([...NETWORK_LAYERS.road, ...NETWORK_LAYERS.rail, ...TARGET_LAYERS]),
});

export const neededForRings = (place: Place): NeededLayers => ({
  must: unique([...NETWORK_LAYERS.road, ...layersOf(place)]),
  may: REACHED_LAYERS,
});

/**
 * Why a network is not known; null where it is. A layer that could not be had may come when it is tried again; one that
 * the publication does not carry never does.
 */
export function whyUnknown(state: AtlasState, by: TravelMode, spurBuilt: boolean): WhyUnknown | null {
  const essential = by === "rail" && spurBuilt ? [...ESSENTIAL_LAYERS.rail, SPUR_LAYER] : ESSENTIAL_LAYERS[by];
  if (essential.some((id) => layerEntry(state, id) === null)) return "not-carried";
  return unavailableAmong(state, NETWORK_LAYERS[by]).length > 0 ? "lost" : null;
}

/** Each once, in the same order for the same answer. */
export const idsOf = ({ must, may }: NeededLayers): readonly LayerId[] => unique([...must, ...may]);

const layersOf = (...places: readonly Place[]): readonly LayerId[] =>
  places.flatMap((place) => (place.kind === "feature" ? [place.layer] : []));

const unique = (ids: readonly LayerId[]): readonly LayerId[] => [...new Set(ids)];
