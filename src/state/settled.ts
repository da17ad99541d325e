import type { LayerId } from "../domain/layer.ts";
import type { AtlasState } from "./atlas-state.ts";
import { layerEntry } from "./layers.ts";

// What a panel asks of the layers that it works with.

/** None of these is on its way any more; what the publication does not carry never was. */
export const areSettled = (state: AtlasState, ids: readonly LayerId[]): boolean =>
  ids.every((id) => {
    const status = layerEntry(state, id)?.status;
    return status !== "idle" && status !== "loading";
  });

/** Those that could not be had; what the publication does not carry is no fault. */
export const unavailableAmong = (state: AtlasState, ids: readonly LayerId[]): readonly LayerId[] =>
  ids.filter((id) => layerEntry(state, id)?.status === "unavailable");
