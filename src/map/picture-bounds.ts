import { type Bounds, type FeatureId, type LayerId, WINDOW } from "../domain/layer.ts";
import { boundsOf } from "../geodesy/bounds.ts";
import { unionOf } from "../geodesy/union-of.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { readyLayer } from "../state/layers.ts";

/** What an investor's picture frames: the site with its gate, what is to join it to rail and grid, and the quays. */
const FRAMED: Readonly<Record<LayerId, (id: FeatureId) => boolean>> = {
  sites: (id) => id === "kruunuportti",
  quays: () => true,
  "rail-spur": () => true,
  "power-connections-odbl": () => true,
};

/** West, south, east and north of it, lon/lat degrees; the whole window where none of it is at hand. */
export function pictureBounds(state: AtlasState): Bounds {
  const features = Object.entries(FRAMED).flatMap(
    ([layer, isFramed]) => readyLayer(state, layer)?.features.filter(({ id }) => isFramed(id)) ?? [],
  );
  return unionOf(features.map(({ geometry }) => boundsOf(geometry))) ?? WINDOW;
}
