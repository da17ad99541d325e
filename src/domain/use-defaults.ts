import type { LandUse } from "./land-use.ts";
import { type PlanCode, STREET } from "./plan-code.ts";

/** What a new zone of a use begins with; everything can be changed. */
export interface UseDefaults {
  readonly code: PlanCode;
  /** Null where there is no building right before somebody states it. */
  readonly plotRatio: number | null;
  readonly streetShare: number;
}

const plant: UseDefaults = { code: "T/kem", plotRatio: null, streetShare: 0 };
const industry: UseDefaults = { code: "T", plotRatio: null, streetShare: 0 };

/**
 * Assumptions of this tool, and called so wherever they are shown. T/kem is the symbol of the plans in the area; the plot
 * ratio 0.30 and 15 % of streets for small-firm plots are those of the shipped scenarios; no source states any of them.
 */
export const USE_DEFAULTS: Readonly<Record<LandUse, UseDefaults>> = {
  "primary-aluminium": plant,
  "anode-plant": plant,
  casthouse: plant,
  "rolling-mill": plant,
  "raw-material-storage": plant,
  substation: { code: "EN", plotRatio: null, streetShare: 0 },
  "rail-yard": plant,
  logistics: industry,
  maintenance: industry,
  recycling: industry,
  "small-firms": { code: "KTY", plotRatio: 0.3, streetShare: 0.15 },
  street: { code: STREET, plotRatio: null, streetShare: 0 },
  green: { code: "EV", plotRatio: null, streetShare: 0 },
  "water-management": { code: "ET", plotRatio: null, streetShare: 0 },
  laydown: industry,
  reserve: industry,
};
