import type { FactKey } from "./fact.ts";
import type { LocalizedText } from "./language.ts";
import type { FeatureId, LayerId, Position } from "./layer.ts";
import type { ArctialAlternative } from "./scenario.ts";
import type { Metres } from "./units.ts";

/** The alternatives in which anything flows; in VE0 nothing is built. */
export type FlowAlternative = Exclude<ArctialAlternative, "ve0">;
export const FLOW_ALTERNATIVES = ["ve1", "ve2"] as const satisfies readonly FlowAlternative[];

export const MATERIALS = [
  "alumina",
  "anode-raw-materials",
  "anodes",
  "scrap",
  "natural-gas",
  "cast-products",
  "rolled-products",
  "electricity",
] as const;
export type Material = (typeof MATERIALS)[number];

/** From the least to the most; equal where one number is given. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/**
 * How an amount is known. `company`: according to the company. `inference`: worked out here from facts, stated by no
 * source. `unknown`: no source gives it, and the note says whom to ask.
 */
export const FLOW_BASES = ["company", "inference", "unknown"] as const;
export type FlowBasis = (typeof FLOW_BASES)[number];

export type FlowPlaceId = string;

/** Where a flow begins, ends or changes from one means to another. */
export interface FlowPlace {
  readonly id: FlowPlaceId;
  readonly name: LocalizedText;
  /** A thing of a layer; a position at town or port accuracy, lon/lat degrees; null where no source says where. */
  readonly at:
    | { readonly layer: LayerId; readonly feature: FeatureId }
    | { readonly position: Position; readonly accuracyMetres: Metres }
    | null;
  readonly note: LocalizedText | null;
  readonly facts: readonly FactKey[];
}

/** `line` is an overhead power line; `none` where no source says by what means. */
export const FLOW_MODES = ["sea", "road", "rail", "line", "none"] as const;
export type FlowMode = (typeof FLOW_MODES)[number];

/** One allowed stage of a chain: any of the means may carry it. */
export interface FlowStage {
  readonly from: FlowPlaceId;
  readonly to: FlowPlaceId;
  readonly by: readonly FlowMode[];
}

/** A material in or out of the plant in a year at full size. */
export interface MaterialFlow {
  readonly material: Material;
  readonly direction: "in" | "out";
  readonly label: LocalizedText;
  /** Tonnes or terawatt-hours a year at full size; null where no source gives it. */
  readonly amount: Range | null;
  readonly unit: "t/a" | "TWh/a";
  readonly basis: FlowBasis;
  /** How it is worked out, or why it is not known and whom to ask. */
  readonly note: LocalizedText;
  readonly facts: readonly FactKey[];
  /** Only with the rolling mill, or otherwise without it; absent: always. */
  readonly rollingMill?: boolean;
  /** The places that the reader may choose among as its far end, the usual first. */
  readonly farEnds: readonly FlowPlaceId[];
  /** In the order of travel; `far-end` stands for the place chosen. */
  readonly stages: readonly FlowStage[];
}

/** The stand-in of a stage for the far end that the reader chose. */
export const FAR_END: FlowPlaceId = "far-end";
/** The stand-in of a stage for the quay that the reader chose. */
export const CHOSEN_QUAY: FlowPlaceId = "chosen-quay";

/** The files that flows are read from: places, sea lanes and a book an alternative. */
export const FLOW_FILES = ["flow-map", "sea-lanes", ...FLOW_ALTERNATIVES] as const;
export type FlowFile = (typeof FLOW_FILES)[number];

/** All that flows in one alternative. */
export interface FlowBook {
  readonly alternative: FlowAlternative;
  readonly name: LocalizedText;
  /** Tonnes of metal a year at full size. */
  readonly capacityTonnes: number;
  readonly flows: readonly MaterialFlow[];
}

/** Flows of the book, those of the rolling mill only with it. */
export const flowsWith = (
  { flows }: FlowBook,
  { rollingMill }: { readonly rollingMill: boolean },
): readonly MaterialFlow[] =>
  flows.filter((flow) => flow.rollingMill === undefined || flow.rollingMill === rollingMill);

/** A route over the sea as waypoints written down for this map: for lengths and pictures, not for navigation. */
export interface SeaLane {
  readonly from: FlowPlaceId;
  readonly to: FlowPlaceId;
  /** Lon/lat degrees, from the first port to the other. */
  readonly waypoints: readonly Position[];
}

/** Places and lanes that all alternatives share. */
export interface FlowMap {
  readonly places: readonly FlowPlace[];
  readonly lanes: readonly SeaLane[];
}
