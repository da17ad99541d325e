import type { LayerId } from "./layer.ts";

/** The layer that crossings of a border and the municipal parts of a land balance are told from. */
export const MUNICIPALITY_LAYER: LayerId = "municipalities";
