import type { SnapIndex } from "../../analysis/snapping/snap-index.ts";
import type { Layer, Position } from "../../domain/layer.ts";
import type { SnapHint } from "../../domain/measurement.ts";
import { sameItems } from "../../domain/same-items.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { admittedFeatures, readyLayer } from "../../state/layers.ts";

/** Finds what a hand aims at among the layers that are shown. */
export interface Snapper {
  /** True once snapping can be asked; until then drawing waits. A file that cannot be had leaves drawing without it. */
  readonly ready: () => Promise<void>;
  readonly near: (state: AtlasState, at: Position, radiusMetres: number) => SnapHint | null;
}

/** The index follows the layers by identity: it is made anew when one comes, goes or is filtered. */
export function createSnapper(): Snapper {
  let module: typeof import("../../analysis/snapping/snap-index.ts") | null = null;
  let loading: Promise<void> | null = null;
  let index: SnapIndex | null = null;
  let taken: readonly unknown[] = [];

  return {
    ready() {
      loading ??= import("../../analysis/snapping/snap-index.ts").then(
        (came) => {
          module = came;
        },
        () => {
          loading = null;
        },
      );
      return loading;
    },
    near(state, at, radiusMetres) {
      if (!state.measure.snapping || module === null) return null;
      const layers = shownLayers(state);
      const wanted = [...layers, state.onlyDecided];
      if (index === null || !sameItems(taken, wanted)) {
        index = module.createSnapIndex(layers.flatMap((layer) => admittedFeatures(state, layer)));
        taken = wanted;
      }
      return index.near(at, radiusMetres);
    },
  };
}

const shownLayers = (state: AtlasState): readonly Layer[] =>
  Object.keys(state.layers).flatMap((id) => (state.visible[id] === true ? (readyLayer(state, id) ?? []) : []));
