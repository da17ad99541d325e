import type { FeatureId, LayerId, Position } from "./layer.ts";

/** Something that distances are asked from or to: a thing on a layer, or any point, lon/lat degrees. */
export type Place =
  | { readonly kind: "feature"; readonly layer: LayerId; readonly feature: FeatureId }
  | { readonly kind: "point"; readonly position: Position };

export const pointPlace = (position: Position): Place => ({ kind: "point", position });
export const featurePlace = (layer: LayerId, feature: FeatureId): Place => ({ kind: "feature", layer, feature });

/** The site that the atlas is about. */
export const SITE: Place = featurePlace("sites", "kruunuportti");

/**
 * A place as it stands in an address: latitude first, six decimals (0.1 m).
 *
 * @example placeKey(featurePlace("quays", "quay-deep-port-11")) // "quays/quay-deep-port-11"
 * @example placeKey(pointPlace([23.0278, 63.86421])) // "63.864210,23.027800"
 */
export function placeKey(place: Place): string {
  if (place.kind === "feature") return `${place.layer}/${place.feature}`;
  const [longitude, latitude] = place.position;
  return `${latitude.toFixed(6)},${longitude.toFixed(6)}`;
}

export const samePlace = (a: Place | null, b: Place | null): boolean =>
  a === b || (a !== null && b !== null && placeKey(a) === placeKey(b));
