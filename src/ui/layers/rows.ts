import { LAYER_GROUPS, type LayerGroup, type LayerId, type LayerMeta } from "../../domain/layer.ts";
import type { LayerState } from "../../state/atlas-state.ts";

export interface RowGroup {
  readonly group: LayerGroup;
  /** Leading layers; those that share a row are not listed. */
  readonly rows: readonly LayerMeta[];
}

/** The rows of the panel, group by group in the order of `LAYER_GROUPS`; empty groups are left out. */
export function rowGroups(layers: Readonly<Record<LayerId, LayerState>>): readonly RowGroup[] {
  const metas = Object.values(layers).map((layer) => layer.meta);
  // A row whose leading layer was withdrawn is led by the layer itself.
  const leaders = metas.filter((meta) => meta.rowOf === undefined || !(meta.rowOf in layers));
  return LAYER_GROUPS.map((group) => ({ group, rows: leaders.filter((meta) => meta.group === group) })).filter(
    ({ rows }) => rows.length > 0,
  );
}
