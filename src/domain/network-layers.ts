import type { LayerId } from "./layer.ts";
import type { TravelMode } from "./way.ts";

// In a file of its own: the first load knows of ways, but not what they are computed from.

/** The layers of connectors that the survey lacks. */
export const DECLARED_LAYERS: readonly LayerId[] = ["declared-links", "declared-links-odbl"];

/** The layers that a network is built from. */
export const NETWORK_LAYERS: Readonly<Record<TravelMode, readonly LayerId[]>> = {
  road: ["roads", ...DECLARED_LAYERS],
  rail: ["railways", "port-tracks-odbl", "rail-spur", "rail-stations", ...DECLARED_LAYERS],
};

/**
 * Without one of these there is no network to speak of: what the publication does carry of it would say that there is no
 * way where there is one. Declared links, and a spur that is not built, only lengthen a network that stands without them.
 */
export const ESSENTIAL_LAYERS: Readonly<Record<TravelMode, readonly LayerId[]>> = {
  road: ["roads"],
  rail: ["railways", "port-tracks-odbl", "rail-stations"],
};

/** Counted as built the spur belongs to the railway. */
export const SPUR_LAYER: LayerId = "rail-spur";
