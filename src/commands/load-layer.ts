import { readLayer } from "../catalog/read-layer.ts";
import type { LayerId } from "../domain/layer.ts";
import { withLayerLoading, withLayerReady, withLayerUnavailable } from "../state/layers.ts";
import { update } from "../state/store.ts";
import { type CommandContext, command } from "./command.ts";

const underWay = new WeakMap<CommandContext["store"], Map<LayerId, Promise<void>>>();

/** Loads a layer once; a second call waits for the first. A failure makes the layer unavailable with its reason. */
export const loadLayer = command<LayerId>("load-layer", (context, id) => {
  const status = context.store.getState().layers[id]?.status;
  if (status === undefined || status === "ready" || status === "unavailable") return;
  return load(context, id);
});

/** Tries a layer again that was unavailable. */
export const retryLayer = command<LayerId>("retry-layer", (context, id) => load(context, id));

/** Loads every layer that the publication carries, for search and shared links. */
export const loadAllLayers = command("load-all-layers", async (context) => {
  await Promise.all(Object.keys(context.store.getState().layers).map((id) => loadLayer.run(context, id)));
});

function load(context: CommandContext, id: LayerId): Promise<void> {
  const known = underWay.get(context.store) ?? new Map<LayerId, Promise<void>>();
  underWay.set(context.store, known);
  const running = known.get(id);
  if (running !== undefined) return running;
  const promise = read(context, id).finally(() => known.delete(id));
  known.set(id, promise);
  return promise;
}

async function read({ store, ports }: CommandContext, id: LayerId): Promise<void> {
  const meta = store.getState().layers[id]?.meta;
  if (meta === undefined) return;
  update(store, (state) => withLayerLoading(state, id));
  const text = await ports.readLayerText(id);
  const layer = text.ok ? readLayer(meta, text.value, `${id}.geojson`) : text;
  update(store, (state) =>
    layer.ok ? withLayerReady(state, layer.value) : withLayerUnavailable(state, id, layer.problem),
  );
}
