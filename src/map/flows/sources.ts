/** What a shape of the sources is. */
export type FlowShape = "road" | "rail" | "sea" | "power" | "proposed" | "lacking" | "gap" | "label" | "street";

export const FLOWS_SOURCE = "flows";
export const FLOW_LABELS_SOURCE = "flow-labels";

/** What the lines say, each on its plate. */
export const FLOW_LABEL_LAYER = "flow-labels/label";
/** Where the railway ends, on its plate. */
export const GAP_LABEL_LAYER = "flow-labels/gap";

/** Layers whose lines tell their tonnes to the pointer. */
export const FLOW_HIT_LAYER = "flows/hit";
