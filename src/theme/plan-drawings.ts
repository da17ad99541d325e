import type { LandUse } from "../domain/land-use.ts";
import { type MainClass, mainClassOf, type PlanCode } from "../domain/plan-code.ts";
import type { ColourName } from "./palette.ts";
import type { PlanPatternName } from "./plan-patterns.ts";

/** How land of a scenario is drawn; its code or name stands on it as well. Map, tables and print read it. */
export interface PlanDrawing {
  readonly colour: ColourName;
  /** Of the fill; the outline is full. */
  readonly opacity: number;
  /** The cue that grey print keeps. */
  readonly pattern?: PlanPatternName;
}

/** Drawings by what the land becomes: the main class of its code, but for land that is told apart by its use. */
export const PLAN_DRAWINGS = {
  A: { colour: "planHousing", opacity: 0.2, pattern: "ticks" },
  services: { colour: "planServices", opacity: 0.24, pattern: "columns" },
  T: { colour: "planIndustry", opacity: 0.24 },
  V: { colour: "planGreen", opacity: 0.28, pattern: "crosses" },
  L: { colour: "planTraffic", opacity: 0.06 },
  E: { colour: "planSpecial", opacity: 0.22, pattern: "backHatch" },
  S: { colour: "reserve", opacity: 0.2, pattern: "sparseHatch" },
  M: { colour: "planFarming", opacity: 0.16, pattern: "furrows" },
  W: { colour: "labelWater", opacity: 0.3, pattern: "rows" },
  "small-firms": { colour: "zone", opacity: 0.3, pattern: "dots" },
  /** Kept free for later: as its class, but fainter, and with a pattern of its own. */
  reserve: { colour: "planIndustry", opacity: 0.11, pattern: "chevrons" },
} as const satisfies Readonly<Record<string, PlanDrawing>>;

export type PlanKind = keyof typeof PLAN_DRAWINGS;
export const PLAN_KINDS = Object.keys(PLAN_DRAWINGS) as readonly PlanKind[];

const BY_CLASS: Readonly<Record<MainClass, PlanKind>> = {
  A: "A",
  P: "services",
  Y: "services",
  C: "services",
  K: "services",
  T: "T",
  V: "V",
  R: "V",
  L: "L",
  E: "E",
  S: "S",
  M: "M",
  W: "W",
};

/**
 * What land is drawn as. Plots for small firms are what the map is asked about: they have their own drawing in every code.
 *
 * @example planKind("small-firms", "KTY") // "small-firms"
 * @example planKind("green", "EV") // "E": a special area, however green it looks
 */
export function planKind(use: LandUse | null, code: PlanCode): PlanKind {
  if (use === "small-firms") return "small-firms";
  const main = mainClassOf(code);
  const kind = main === null ? "T" : BY_CLASS[main];
  return kind === "T" && use === "reserve" ? "reserve" : kind;
}

/** Width of an outline, pixels. */
export const PLAN_EDGE = 1.8;
export const PLAN_PATTERN_OPACITY = 0.4;
