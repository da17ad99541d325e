import type { Feature, Layer, LayerId, LayerMeta } from "../domain/layer.ts";
import type { Problem } from "../domain/problem.ts";
import { existsOrIsDecided } from "../domain/status.ts";
import type { AtlasState, FeatureRef, LayerState } from "./atlas-state.ts";

export function withLayerLoading(state: AtlasState, id: LayerId): AtlasState {
  return withLayer(state, id, (meta) => ({ status: "loading", meta }));
}

export function withLayerReady(state: AtlasState, layer: Layer): AtlasState {
  return withLayer(state, layer.meta.id, (meta) => ({ status: "ready", meta, layer }));
}

export function withLayerUnavailable(state: AtlasState, id: LayerId, problem: Problem): AtlasState {
  return withLayer(state, id, (meta) => ({ status: "unavailable", meta, problem }));
}

/** Shows or hides a row of the panel: the layer and those that share its row. */
export function withRowVisible(state: AtlasState, id: LayerId, visible: boolean): AtlasState {
  const next = { ...state.visible };
  for (const member of rowMembers(state, id)) next[member] = visible;
  return { ...state, visible: next };
}

/** Opacity 0–1 of a row of the panel. */
export function withRowOpacity(state: AtlasState, id: LayerId, opacity: number): AtlasState {
  const bounded = Math.min(1, Math.max(0, opacity));
  const next = { ...state.opacity };
  for (const member of rowMembers(state, id)) next[member] = bounded;
  return { ...state, opacity: next };
}

/** The layers that one row of the panel stands for, the leading one first. */
export function rowMembers(state: AtlasState, id: LayerId): readonly LayerId[] {
  const leader = layerEntry(state, id)?.meta.rowOf ?? id;
  const followers = Object.keys(state.layers).filter((other) => state.layers[other]?.meta.rowOf === leader);
  return layerEntry(state, leader) !== null ? [leader, ...followers] : followers;
}

/** Features that may be drawn, listed and found now: all, or only what exists or is decided. */
export function admittedFeatures(state: AtlasState, layer: Layer): readonly Feature[] {
  if (!state.onlyDecided) return layer.features;
  return layer.features.filter((feature) => existsOrIsDecided(feature.status.realisation));
}

/** A layer by its id; null where there is none. An id from a file or an address may be the name of anything. */
export function layerEntry(state: Pick<AtlasState, "layers">, id: LayerId): LayerState | null {
  return Object.hasOwn(state.layers, id) ? (state.layers[id] ?? null) : null;
}

export function readyLayer(state: Pick<AtlasState, "layers">, id: LayerId): Layer | null {
  const entry = layerEntry(state, id);
  return entry?.status === "ready" ? entry.layer : null;
}

/** Layers that are at hand: of all, or of some by their ids, in that order. */
export function readyLayers(state: AtlasState, ids: readonly LayerId[] = Object.keys(state.layers)): readonly Layer[] {
  return ids.flatMap((id) => readyLayer(state, id) ?? []);
}

export function featureAt(state: Pick<AtlasState, "layers">, ref: FeatureRef): Feature | null {
  const layer = readyLayer(state, ref.layer);
  return layer === null ? null : (indexOf(layer).get(ref.feature) ?? null);
}

/** Finds a feature in any loaded layer by its id, which is unique over all layers. */
export function findFeature(state: AtlasState, id: string): Feature | null {
  for (const layerId of Object.keys(state.layers)) {
    const feature = featureAt(state, { layer: layerId, feature: id });
    if (feature !== null) return feature;
  }
  return null;
}

const indexes = new WeakMap<Layer, ReadonlyMap<string, Feature>>();

function indexOf(layer: Layer): ReadonlyMap<string, Feature> {
  const known = indexes.get(layer);
  if (known !== undefined) return known;
  const index = new Map(layer.features.map((feature) => [feature.id, feature]));
  indexes.set(layer, index);
  return index;
}

function withLayer(state: AtlasState, id: LayerId, change: (meta: LayerMeta) => LayerState): AtlasState {
  const entry = layerEntry(state, id);
  if (entry === null) throw new Error(`unknown layer: ${id}`);
  return { ...state, layers: { ...state.layers, [id]: change(entry.meta) } };
}
