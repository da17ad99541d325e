import type { Place } from "../domain/place.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { featureAt, layerEntry } from "../state/layers.ts";

/** Names of places where people live. */
const INHABITED: ReadonlySet<string> = new Set(["city", "municipality", "village"]);

/**
 * Could somebody's home lie there? A bare point could be one; a place name or a built-up area holds some. A distance to
 * it always says that noise and emissions are not in this map.
 */
export function isHomeLike(place: Place, state: AtlasState): boolean {
  if (place.kind === "point") return true;
  const token = layerEntry(state, place.layer)?.meta.token;
  if (token === "built-up") return true;
  return token === "place-name" && INHABITED.has(featureAt(state, place)?.kind ?? "village");
}
