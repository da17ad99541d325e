import { useEffect, useState } from "preact/hooks";
import { LINK_LAYERS, type MeasuredLinks, measuredLinks } from "../../../figures/link-figures.ts";
import { Unavailable } from "../../../figures/unavailable.ts";
import { areSettled, readyLayers } from "../../../state/layers.ts";
import { useAtlas, useCommands } from "../../context.ts";

/** Measured anew when a layer that it stands on has come; null until all of them are here or known to be lost. */
export function useMeasured(): MeasuredLinks | "failed" | null {
  const { store } = useCommands();
  const ready = useAtlas((state) => (areSettled(state, LINK_LAYERS) ? readyKey(state.layers) : null));
  const [measured, setMeasured] = useState<MeasuredLinks | "failed" | null>(null);
  useEffect(() => {
    if (ready === null) return;
    let isWanted = true;
    const take = (links: MeasuredLinks | "failed"): void => {
      if (isWanted) setMeasured(links);
    };
    measuredLinks(readyLayers(store.getState(), LINK_LAYERS)).then(take, (thrown) => {
      if (!(thrown instanceof Unavailable)) throw thrown;
      take("failed");
    });
    return () => {
      isWanted = false;
    };
  }, [ready]);
  return measured;
}

/** Which of the layers are at hand: another layer on the map changes nothing here. */
const readyKey = (layers: Readonly<Record<string, { readonly status: string }>>): string =>
  LINK_LAYERS.filter((id) => layers[id]?.status === "ready").join();
