import type { LayerId, LayerMeta } from "../../domain/layer.ts";
import type { GeometryQuality, Realisation } from "../../domain/status.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { admittedFeatures } from "../../state/layers.ts";

export interface LegendEntry {
  readonly token: string;
  readonly kind: string;
  readonly meta: LayerMeta;
  readonly realisation: Realisation;
  readonly quality: GeometryQuality;
}

/**
 * What the legend of a row tells: every pair of kind and status that its features have now. A layer that is not loaded
 * yet speaks through its meta.
 */
export function legendEntries(state: AtlasState, members: readonly LayerId[]): readonly LegendEntry[] {
  const entries = new Map<string, LegendEntry>();
  const add = (meta: LayerMeta, kind: string, realisation: Realisation, quality: GeometryQuality): void => {
    const key = `${meta.token}/${kind}/${realisation}/${quality}`;
    if (!entries.has(key)) entries.set(key, { token: meta.token, kind, meta, realisation, quality });
  };
  for (const id of members) {
    const entry = state.layers[id];
    if (entry?.status === "ready") {
      for (const feature of admittedFeatures(state, entry.layer)) {
        add(entry.meta, feature.kind, feature.status.realisation, feature.status.geometryQuality);
      }
    } else if (entry !== undefined) {
      for (const kind of Object.keys(entry.meta.kinds))
        add(entry.meta, kind, entry.meta.realisation, entry.meta.geometryQuality);
    }
  }
  return [...entries.values()];
}

/** How many features of a row may be shown now; null before all its layers are loaded. */
export function featureCount(state: AtlasState, members: readonly LayerId[]): number | null {
  let count = 0;
  for (const id of members) {
    const entry = state.layers[id];
    if (entry?.status !== "ready") return null;
    count += admittedFeatures(state, entry.layer).length;
  }
  return count;
}
