import { type Place, pointPlace } from "../domain/place.ts";
import { TRAVEL_MODES, type TravelMode } from "../domain/way.ts";
import { isId } from "./address-words.ts";
import type { FeatureRef } from "./atlas-state.ts";

/** What an address asks of ways, sheet and rings. */
export interface WaysRequest {
  readonly from?: Place;
  readonly to?: Place;
  readonly by?: TravelMode;
  readonly spurBuilt?: boolean;
  readonly sheet?: Place;
  readonly rings?: Place;
}

/** One part of the address about ways; undefined for a part that is none of them, or that cannot be read. */
export function readWaysPart(part: string, raw: string): WaysRequest | undefined {
  switch (part) {
    case "from":
    case "to":
    case "sheet":
    case "rings": {
      const place = readPlace(raw);
      return place && { [part]: place };
    }
    case "by": {
      const by = TRAVEL_MODES.find((mode) => mode === raw);
      return by && { by };
    }
    case "spur":
      return raw === "built" ? { spurBuilt: true } : undefined;
    default:
      return undefined;
  }
}

/**
 * A place as `placeKey` writes it, a position with as many decimals as a hand has typed; undefined for anything else.
 *
 * @example readPlace("quays/quay-deep-port-11") // { kind: "feature", layer: "quays", feature: "quay-deep-port-11" }
 * @example readPlace("63.864210,23.027800") // { kind: "point", position: [23.0278, 63.86421] }
 * @example readPlace("60.17,24.94") // { kind: "point", position: [24.94, 60.17] }
 */
export function readPlace(raw: string): Place | undefined {
  const point = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(raw);
  if (point !== null) {
    const [latitude, longitude] = point.slice(1).map(Number) as [number, number];
    const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return isOnEarth ? pointPlace([longitude, latitude]) : undefined;
  }
  const ref = readRef(raw);
  return ref && { kind: "feature", ...ref };
}

/** A thing of a layer as `layer/thing`; undefined for anything else. */
export function readRef(raw: string): FeatureRef | undefined {
  const [layer, feature, ...rest] = raw.split("/");
  return isId(layer) && isId(feature) && rest.length === 0 ? { layer, feature } : undefined;
}
