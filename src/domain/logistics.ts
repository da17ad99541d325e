import type { FlowAlternative, FlowMode, FlowPlaceId, Material, Range } from "./flow.ts";
import type { Metres } from "./units.ts";
import type { WayAnswer } from "./way.ts";

/** The means that carry tonnes and for which factors can be given. */
export const CARRIERS = ["sea", "road", "rail"] as const satisfies readonly FlowMode[];
export type Carrier = (typeof CARRIERS)[number];

/** What a carrier uses and emits for a tonne-kilometre; null where neither a source nor the reader gives it. */
export interface CarrierFactors {
  /** Grams of carbon dioxide. */
  readonly gramsPerTonneKilometre: Range | null;
  readonly kilowattHoursPerTonneKilometre: Range | null;
}

/** What the reader may change; everything else follows from it and from the data. */
export interface LogisticsInputs {
  readonly alternative: FlowAlternative;
  /** 0–100 % of the full size. */
  readonly sizePercent: number;
  readonly rollingMill: boolean;
  /** 0–100 % of the tonnes between port and site go by rail once the spur is built; the rest goes by road. */
  readonly railPercent: number;
  /** The far end chosen for a material; absent: the usual one. */
  readonly farEnds: Readonly<Partial<Record<Material, FlowPlaceId>>>;
  /** Feature of the layer `quays`. */
  readonly quay: string;
  readonly truckPayloadTonnes: number;
  readonly trainNetTonnes: number;
  /** Cargo of a ship that brings raw materials, and of one that takes products; null where it is not known. */
  readonly shipInTonnes: number | null;
  readonly shipOutTonnes: number | null;
  readonly daysAYear: number;
  /** Hours of a working day in which vehicles run; null where the reader has not said. */
  readonly hoursADay: number | null;
  readonly knotsAtSea: number | null;
  readonly factors: Readonly<Record<Carrier, CarrierFactors>>;
}

/** What is known of the ways between the chosen quay and the site. */
export interface QuayWays {
  readonly road: WayAnswer;
  /** Without the spur and with it. */
  readonly rail: WayAnswer;
  readonly railWithSpur: WayAnswer;
}

/** One stage of one material by one means. */
export interface CarriedLeg {
  readonly material: Material;
  readonly direction: "in" | "out";
  readonly by: FlowMode;
  /** As the book has it, the far end filled in; `far-end` where no source says it, `chosen-quay` for the quay chosen. */
  readonly from: FlowPlaceId;
  readonly to: FlowPlaceId;
  /** The site is one of its ends: the plant's own end of the chain. */
  readonly atSite: boolean;
  /** Tonnes a year; null where the amount is not known or is no mass. */
  readonly tonnes: Range | null;
  /** Whole loads of vehicles or trains, or calls of ships, a year; null where tonnes or the load are not known. */
  readonly loads: Range | null;
  /** Null where no way is known. */
  readonly metres: Metres | null;
  /** ± of it; null for a sea lane too, whose waypoints carry none. */
  readonly plusMinusMetres: Metres | null;
  /** Of it on declared links and straight accesses; null for a sea lane too. */
  readonly declaredMetres: Metres | null;
  /** Of one voyage one way at the speed given; null for any other means. */
  readonly sailingDays: number | null;
  readonly tonneKilometres: Range | null;
  readonly kilowattHours: Range | null;
  readonly carbonDioxideTonnes: Range | null;
}

/**
 * `no-spur`: only the spur would bring a train to the site. `no-way`: the network does not join the two.
 * `not-carried`: the publication does not carry the network.
 */
export type Break = "no-spur" | "no-way" | "not-carried";

/** Where a means that was to carry a stage does not reach. */
export interface BrokenStage {
  readonly material: Material;
  readonly direction: "in" | "out";
  readonly from: FlowPlaceId;
  readonly to: FlowPlaceId;
  readonly by: FlowMode;
  readonly why: Break;
  /** What it was to carry, tonnes a year; null where the amount is not known. */
  readonly tonnes: Range | null;
  /** What carries it instead; null where the chain breaks here, so that these tonnes are in no sum of the stage. */
  readonly carriedBy: FlowMode | null;
}

/** A sum of what is known, and what belongs to it but is not in it: with anything lacking the sum is a least value. */
export interface Sum {
  readonly known: Range;
  /** Materials of which the amount, the means or the way is not known, or whose chain breaks. */
  readonly lacks: readonly Material[];
}

export type SumsByCarrier<Value> = Readonly<Record<Carrier | "all", Value>>;

/** One side of "with and without the spur". All a year unless said. */
export interface LogisticsSide {
  readonly spurBuilt: boolean;
  readonly legs: readonly CarriedLeg[];
  readonly broken: readonly BrokenStage[];
  /** Calls at the chosen quay of ships that bring and of ships that take; null where their cargo is not given. */
  readonly shipCallsIn: Sum | null;
  readonly shipCallsOut: Sum | null;
  /** Loads to and from the site by road; a load is two passages, there and back. */
  readonly truckLoads: Sum;
  /** Both directions together. */
  readonly truckPassages: Sum;
  /** Vehicles a working day in both directions together. */
  readonly vehiclesADay: Sum;
  /** Null where the hours of a working day are not given. */
  readonly vehiclesAnHour: Sum | null;
  readonly trainLoads: Sum;
  /** Loaded trains a working day, in one direction each. */
  readonly trainsADay: Sum;
  readonly tonneKilometres: SumsByCarrier<Sum>;
  /** Null where a factor that something is carried with is not given. */
  readonly kilowattHours: SumsByCarrier<Sum | null>;
  readonly carbonDioxideTonnes: SumsByCarrier<Sum | null>;
  /** Materials whose amount no source gives, so that they are in none of the sums. */
  readonly uncounted: readonly Material[];
}

/** What the spur changes: without it less with it. A year unless said. */
export interface LogisticsDifference {
  /** Vehicles a working day, both directions together, that the spur takes off the roads. */
  readonly vehiclesADay: Sum;
  readonly tonneKilometresOffRoad: Sum;
  readonly tonneKilometresOnRail: Sum;
  /** Tonnes that are not emitted, of the same tonnes by road and by rail; below zero where more is. Null without a factor. */
  readonly carbonDioxideTonnes: Sum | null;
}

/** Mass in and out of the plant, tonnes a year at the size chosen. */
export interface MassBalance {
  readonly in: Sum;
  readonly out: Sum;
  /** What comes in and leaves neither as metal nor in any flow that a source gives: process gases and side streams. */
  readonly rest: Sum;
}

export interface LogisticsAnswer {
  readonly without: LogisticsSide;
  readonly with: LogisticsSide;
  readonly difference: LogisticsDifference;
  readonly balance: MassBalance;
  /** Average power over the 8,760 hours of a year, megawatts; null where no source gives the electricity. */
  readonly averageMegawatts: Range | null;
}

/** An answer, the inputs that it is to, and the ways that it was worked out on. */
export interface ShownLogistics {
  readonly inputs: LogisticsInputs;
  readonly answer: LogisticsAnswer;
  readonly ways: QuayWays;
}
