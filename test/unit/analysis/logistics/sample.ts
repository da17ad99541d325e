import {
  CHOSEN_QUAY,
  FAR_END,
  type FlowBook,
  type FlowMap,
  type FlowMode,
  type FlowStage,
  type MaterialFlow,
  type Range,
} from "../../../../src/domain/flow.ts";
import type { LogisticsInputs, QuayWays } from "../../../../src/domain/logistics.ts";
import { metres } from "../../../../src/domain/units.ts";
import type { TravelMode, Way, WayAnswer } from "../../../../src/domain/way.ts";

const inThree = (text: string) => ({ fi: text, sv: text, en: text });

export const SITE = "site";
const LAND: readonly FlowMode[] = ["rail", "road"];
const overSeaIn: readonly FlowStage[] = [
  { from: FAR_END, to: CHOSEN_QUAY, by: ["sea"] },
  { from: CHOSEN_QUAY, to: SITE, by: LAND },
];
const overSeaOut: readonly FlowStage[] = [
  { from: SITE, to: CHOSEN_QUAY, by: LAND },
  { from: CHOSEN_QUAY, to: FAR_END, by: ["sea"] },
];

/** A flow over the sea and the port; `change` makes any other. */
export const flow = (
  material: MaterialFlow["material"],
  direction: MaterialFlow["direction"],
  amount: Range | number | null,
  change: Partial<MaterialFlow> = {},
): MaterialFlow => ({
  material,
  direction,
  label: inThree(material),
  amount: typeof amount === "number" ? { min: amount, max: amount } : amount,
  unit: "t/a",
  basis: amount === null ? "unknown" : "inference",
  note: inThree(""),
  facts: [],
  farEnds: direction === "in" ? ["vila-do-conde", "kwinana"] : ["rotterdam"],
  stages: direction === "in" ? overSeaIn : overSeaOut,
  ...change,
});

export const book = (...flows: readonly MaterialFlow[]): FlowBook => ({
  alternative: "ve1",
  name: inThree("VE1"),
  capacityTonnes: 550_000,
  flows,
});

/** 1.1 Mt a year, quay to site by rail or road. */
export const ALUMINA = flow("alumina", "in", 1_100_000);
export const CAST = flow("cast-products", "out", 550_000);
export const ANODES = flow("anodes", "in", { min: 220_000, max: 300_000 });
export const ELECTRICITY = flow("electricity", "in", 7, {
  unit: "TWh/a",
  farEnds: ["hirvisuo"],
  stages: [{ from: FAR_END, to: SITE, by: ["line"] }],
});
/** Nobody says how much, nor by what means. */
export const GAS = flow("natural-gas", "in", null, {
  farEnds: [],
  stages: [{ from: FAR_END, to: SITE, by: ["none"] }],
});
/** Nobody says where it comes from. */
export const SCRAP = flow("scrap", "in", 50_000, {
  farEnds: [],
  stages: [{ from: FAR_END, to: SITE, by: ["road"] }],
});

/** Lanes along the equator: a degree of longitude there is 111,319.49 m on the ellipsoid. */
export const FLOW_MAP: FlowMap = {
  places: [],
  lanes: [
    {
      from: "vila-do-conde",
      to: CHOSEN_QUAY,
      waypoints: [
        [0, 0],
        [60, 0],
        [90, 0],
      ],
    },
    {
      from: CHOSEN_QUAY,
      to: "rotterdam",
      waypoints: [
        [0, 0],
        [20, 0],
      ],
    },
  ],
};

export const found = (travelMode: TravelMode, length: number, change: Partial<Way> = {}): WayAnswer => ({
  kind: "found",
  ways: [
    {
      travelMode,
      metres: metres(length),
      plusMinusMetres: metres(1_000),
      legs: [],
      byRealisation: { existing: metres(length - 1_900) },
      declaredMetres: metres(1_900),
      roadNumbers: [],
      borderCrossings: [],
      reversals: [],
      reached: { from: null, to: null },
      ...change,
    },
  ],
});

export const unreachable: WayAnswer = {
  kind: "unreachable",
  end: "to",
  why: "no-network",
  nearest: null,
  gapMetres: null,
  gapPlusMinusMetres: null,
};

/** 14.0 km by road; 13.8 km by rail once there is a spur. */
export const WAYS: QuayWays = {
  road: found("road", 14_000),
  rail: unreachable,
  railWithSpur: found("rail", 13_800),
};

export const INPUTS: LogisticsInputs = {
  alternative: "ve1",
  sizePercent: 100,
  rollingMill: false,
  railPercent: 100,
  farEnds: {},
  quay: "quay-deep-port-12",
  truckPayloadTonnes: 46.5,
  trainNetTonnes: 525,
  shipInTonnes: 75_000,
  shipOutTonnes: null,
  daysAYear: 365,
  hoursADay: null,
  knotsAtSea: null,
  factors: {
    sea: { gramsPerTonneKilometre: { min: 0, max: 60 }, kilowattHoursPerTonneKilometre: null },
    road: { gramsPerTonneKilometre: { min: 80, max: 180 }, kilowattHoursPerTonneKilometre: null },
    rail: {
      gramsPerTonneKilometre: { min: 20, max: 120 },
      kilowattHoursPerTonneKilometre: { min: 0.027, max: 0.027 },
    },
  },
};
