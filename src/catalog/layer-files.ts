import type { LayerId, LayerMeta } from "../domain/layer.ts";

// A chunk of data with the metas (`vite.config.ts`): it grows by a line with every layer, and the code does not.

/** The metas of all files, withdrawn or not. */
export const LAYER_METAS: readonly LayerMeta[] = Object.values(
  import.meta.glob<LayerMeta>("../../data/layers/*.meta.json", { import: "default", eager: true }),
);

const addresses = import.meta.glob<string>("../../data/layers/*.geojson", {
  query: "?url",
  import: "default",
  eager: true,
});

/** Where a layer's file is in the site; undefined where there is none. */
export const layerAddress = (id: LayerId): string | undefined => addresses[`../../data/layers/${id}.geojson`];
