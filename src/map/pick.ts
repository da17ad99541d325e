import type { Map as GlMap, MapGeoJSONFeature, Point } from "maplibre-gl";
import type { LayerId } from "../domain/layer.ts";
import type { AtlasState, FeatureRef } from "../state/atlas-state.ts";
import { readyLayer } from "../state/layers.ts";
import { featureOfDrawn } from "./to-geojson.ts";

/** Ground that everything lies on: named by other things, never picked itself. */
const GROUND: ReadonlySet<string> = new Set([
  "land",
  "port-fill",
  "built-up",
  "field",
  "lake",
  "river",
  "municipality",
]);

/** Pixels about the pointer that still hit: a mouse is exact, a finger and a crosshair are not. */
export const TOLERANCE = { mouse: 4, touch: 14 } as const;

/** Everything that can be picked at a place on the screen, topmost first, each thing once. */
export function pickAt(
  map: GlMap,
  { x, y }: Pick<Point, "x" | "y">,
  tolerance: number,
  state: AtlasState,
): readonly FeatureRef[] {
  const exact = map.queryRenderedFeatures([x, y]);
  const near = map.queryRenderedFeatures([
    [x - tolerance, y - tolerance],
    [x + tolerance, y + tolerance],
  ]);
  // An area counts only where the pointer is in it; lines and marks count near by.
  return refsOf([...near.filter(({ properties }) => properties["shape"] !== "area"), ...exact], state);
}

/** Drawn features as references, in their order: ground left out, the second drawing of a thing left out. */
export function refsOf(
  drawn: readonly Pick<MapGeoJSONFeature, "id" | "source">[],
  state: AtlasState,
): readonly FeatureRef[] {
  const found = new Map<string, FeatureRef>();
  for (const { id, source } of drawn) {
    const layer = readyLayer(state, source as LayerId);
    if (layer === null || GROUND.has(layer.meta.token)) continue;
    const feature = featureOfDrawn(layer, id);
    if (feature !== null && !found.has(feature.id))
      found.set(feature.id, { layer: layer.meta.id, feature: feature.id });
  }
  return [...found.values()];
}
