import type { Feature } from "geojson";
import type { GeoJSONSourceDiff } from "maplibre-gl";

/**
 * What became other between two lists of features with ids of their own, by identity; null where nothing did. Only that is
 * sent to the map.
 */
export function featureDiff(before: readonly Feature[], after: readonly Feature[]): GeoJSONSourceDiff | null {
  const known = new Map(before.map((feature) => [feature.id, feature]));
  const add = after.filter((feature) => known.get(feature.id) !== feature);
  for (const { id } of after) known.delete(id);
  const remove = [...known.keys()].filter((id) => id !== undefined);
  if (add.length === 0 && remove.length === 0) return null;
  return { add, remove };
}
