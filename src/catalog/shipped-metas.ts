import publicationText from "../../data/publication.json";
import { LAYER_GROUPS, type LayerMeta } from "../domain/layer.ts";

const files = import.meta.glob<LayerMeta>("../../data/layers/*.meta.json", { import: "default", eager: true });

/**
 * Metas of the layers this publication carries, in the order of the panel. They are compiled in and were checked by
 * `npm run data:check`; what the publisher has withdrawn in `data/publication.json` is left out.
 */
export function shippedMetas(): readonly LayerMeta[] {
  const withdrawn = publicationText.layers as Readonly<Record<string, { publish: boolean }>>;
  return Object.values(files)
    .filter((meta) => withdrawn[meta.id]?.publish !== false)
    .sort((a, b) => LAYER_GROUPS.indexOf(a.group) - LAYER_GROUPS.indexOf(b.group) || a.id.localeCompare(b.id, "en"));
}
