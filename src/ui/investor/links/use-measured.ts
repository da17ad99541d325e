import { LINK_LAYERS, type MeasuredLinks, measuredLinks } from "../../../figures/link-figures.ts";
import { readyLayers } from "../../../state/layers.ts";
import { areSettled } from "../../../state/settled.ts";
import { useAtlas, useCommands } from "../../context.ts";
import { failedIfUnavailable, useLatest } from "../../parts/use-latest.ts";

/** Measured anew when a layer that it stands on has come; null until all of them are here or known to be lost. */
export function useMeasured(): MeasuredLinks | "failed" | null {
  const { store } = useCommands();
  const ready = useAtlas((state) => (areSettled(state, LINK_LAYERS) ? readyKey(state.layers) : null));
  return useLatest(
    () =>
      ready === null ? null : measuredLinks(readyLayers(store.getState(), LINK_LAYERS)).catch(failedIfUnavailable),
    [ready],
    "stays",
  );
}

/** Which of the layers are at hand: another layer on the map changes nothing here. */
const readyKey = (layers: Readonly<Record<string, { readonly status: string }>>): string =>
  LINK_LAYERS.filter((id) => layers[id]?.status === "ready").join();
