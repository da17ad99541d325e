import publication from "../../data/publication.json";
import { LAYER_GROUPS, type LayerId, type LayerMeta } from "../domain/layer.ts";
import { LAYER_METAS } from "./layer-files.ts";

/**
 * Metas of the layers this publication carries, in the order of the panel. They are compiled in and were checked by
 * `npm run data:check`.
 */
export function shippedMetas(): readonly LayerMeta[] {
  return publishedMetas(LAYER_METAS, publication.layers);
}

/** What the publisher has withdrawn in `data/publication.json` is left out; the rest in the order of the panel. */
export function publishedMetas(
  metas: readonly LayerMeta[],
  layers: Readonly<Record<LayerId, { readonly publish?: boolean }>>,
): readonly LayerMeta[] {
  return metas
    .filter((meta) => layers[meta.id]?.publish !== false)
    .sort((a, b) => LAYER_GROUPS.indexOf(a.group) - LAYER_GROUPS.indexOf(b.group) || a.id.localeCompare(b.id, "en"));
}
