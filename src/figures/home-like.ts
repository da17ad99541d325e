import type { FeatureId, LayerId } from "../domain/layer.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { featureAt, layerEntry } from "../state/layers.ts";

/** Names of places where people live. */
const INHABITED: ReadonlySet<string> = new Set(["city", "municipality", "village"]);

/**
 * Could somebody's home lie there? A bare point could be one; a place name or a built-up area holds some. A distance to
 * it always says that noise and emissions are not in this map.
 */
export function isHomeLike(
  on: { readonly layer: LayerId; readonly feature: FeatureId } | null,
  state: AtlasState,
): boolean {
  if (on === null) return true;
  const token = layerEntry(state, on.layer)?.meta.token;
  if (token === "built-up") return true;
  return token === "place-name" && INHABITED.has(featureAt(state, on)?.kind ?? "village");
}
