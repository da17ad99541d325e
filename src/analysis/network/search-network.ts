import type { Layer } from "../../domain/layer.ts";
import { NETWORK_LAYERS } from "../../domain/network-layers.ts";
import { sameItems } from "../../domain/same-items.ts";
import type { TravelMode } from "../../domain/way.ts";
import { buildNetwork } from "./build-network.ts";
import type { Network } from "./network.ts";

interface Built {
  readonly layers: readonly Layer[];
  readonly network: Network;
}

/** By the first of the layers that a network is built from: an edited or newly loaded layer is another object. */
const known: Readonly<Record<TravelMode, WeakMap<Layer, Built>>> = { road: new WeakMap(), rail: new WeakMap() };

/**
 * The network of the loaded layers, built once and kept as long as the layers it is built from are the same objects.
 * `layers` may hold any others besides.
 */
export function networkOf(travelMode: TravelMode, layers: readonly Layer[]): Network {
  const meant = NETWORK_LAYERS[travelMode].flatMap((id) => layers.find(({ meta }) => meta.id === id) ?? []);
  const [first] = meant;
  const before = first === undefined ? undefined : known[travelMode].get(first);
  if (before !== undefined && sameItems(before.layers, meant)) return before.network;
  const { network } = buildNetwork(travelMode, meant);
  if (first !== undefined) known[travelMode].set(first, { layers: meant, network });
  return network;
}
